// Who may import whom: the rooms of docs/architecture.md. Data moves left to right only, and the shared words know
// nobody. Tests may import whatever they need.
const source = (rooms) => ({ path: `^src/(${rooms})/`, pathNot: '[.]test[.]tsx?$' });
const words = 'trace|privacy|policy|messages';
const contexts = 'content|background|popup|tabs|collector|research|viewer|cli|browser';

/** A context sees itself, the shared words, and what `also` (a regular expression) lists. */
const contextRule = (room, also) => ({
  name: `${room}-imports-no-other-context`,
  severity: 'error',
  from: source(room),
  to: { path: '^(src|scripts|e2e|test|bench)/', pathNot: [`^src/(${room}|${words})/`, ...also] },
});

module.exports = {
  forbidden: [
    {
      name: 'trace-and-browser-import-only-libraries',
      severity: 'error',
      from: { path: '^src/(trace|browser)/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(src|scripts|e2e|test|bench)/', pathNot: '^src/$1/' },
    },
    {
      name: 'privacy-and-policy-know-at-most-types-of-the-trace',
      severity: 'error',
      from: source('privacy|policy'),
      to: { path: '^(src|scripts|e2e|test|bench)/', pathNot: ['^src/$1/', '^src/trace/'] },
    },
    {
      name: 'privacy-and-policy-import-only-types-from-trace',
      severity: 'error',
      from: source('privacy|policy'),
      to: { path: '^src/trace/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'messages-import-only-shared-words',
      comment: "The typed messages between the extension's contexts.",
      severity: 'error',
      from: source('messages'),
      to: { path: '^(src|scripts|e2e|test|bench)/', pathNot: '^src/(messages|trace|policy)/' },
    },
    {
      name: 'element-knows-privacy-and-types-of-the-trace',
      comment: 'Reading elements of a page: for whoever runs in one, the recorder or a re-execution.',
      severity: 'error',
      from: source('element'),
      to: { path: '^(src|scripts|e2e|test|bench)/', pathNot: ['^src/(element|privacy)/', '^src/trace/'] },
    },
    {
      name: 'element-imports-only-types-from-trace',
      severity: 'error',
      from: source('element'),
      to: { path: '^src/trace/', dependencyTypesNot: ['type-only'] },
    },
    // url: imports name a file that is built apart; they are no dependency.
    contextRule('content', ['^src/element/']),
    ...['background', 'popup', 'tabs', 'collector'].map((room) => contextRule(room, [])),
    contextRule('research', ['^src/collector/client([.]ts$|/)', '^src/element/']),
    contextRule('viewer', ['^src/collector/client([.]ts$|/)']),
    {
      name: 'cli-composes-everything-but-tests',
      severity: 'error',
      from: source('cli'),
      to: { path: '^(e2e|test|bench)/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '^src/(content|background|popup|tabs)/index[.]tsx?$'] },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^url:' },
    },
    {
      name: 'no-room-without-rules',
      comment: 'A new folder below src needs its rule here.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${words}|element|${contexts})/` },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count too, told apart from values.
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
