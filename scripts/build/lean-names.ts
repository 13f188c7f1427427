import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What dom-accessibility-api brings along for browsers that lack it; ours have it. */
const POLYFILLS = new Map([
  ['./polyfills/SetLike.mjs', 'export default Set;'],
  ['./polyfills/array.from.mjs', 'export default (list) => Array.from(list);'],
]);

/** Babel writes each of its helpers in a line of its own, into every file that needs one. */
const HELPERS = /^function (_\w+|ownKeys)\(.*\n/gm;
const CALLED_HELPER = /\b_\w+\(/;

type Edits = readonly [from: RegExp, to: string | ((found: string) => string)][];

/** `name.ts` gives options with every call. */
const GIVEN_OPTIONS: Edits[number] = [/\(root\) {\n {2}var options = arguments.*\n/, '(root, options) {\n'];

/** Global ARIA attributes that the library asks for, in the order of `role.ts`: what is alike compresses. */
const GLOBAL = [
  ...'atomic busy controls current describedby description details flowto keyshortcuts label'.split(' '),
  ...'labelledby live owns relevant dropeffect grabbed hidden roledescription'.split(' '),
]
  .map((name) => `[aria-${name}]`)
  .join();

/** A list of roles is only ever asked whether it has one. */
const ROLES_AS_PATTERN: Edits[number] = [
  /\["\w+"(?:, "\w+")*\]/g,
  (list) => `/^(${list.replace(/[[\]"]/g, '').replaceAll(', ', '|')})$/`,
];

/** What our browsers and our calls of the library never get to, by the file that it is in. */
const NOT_TAKEN: Readonly<Record<string, Edits>> = {
  'accessible-name.mjs': [GIVEN_OPTIONS, ROLES_AS_PATTERN],
  'accessible-description.mjs': [
    GIVEN_OPTIONS,
    [/Object\.assign\(Object\.assign\({}, options\), {}, /, 'Object.assign({}, options, '],
    [
      /if \(description === ""\) {[\s\S]*return description;/,
      'return description || root.getAttribute("aria-description") || root.getAttribute("title") || "";',
    ],
  ],
  'accessible-name-and-description.mjs': [
    GIVEN_OPTIONS,
    ROLES_AS_PATTERN,
    [
      / {2}var window = .*\n {2}var _options\$compute[\s\S]*?;\n/,
      '  var compute = options.compute || "name", uncachedGetComputedStyle = options.getComputedStyle, hidden = false;\n',
    ],
    // Elements without `labels` are none that a label could name.
    [/ {2}\/\/ polyfill\n[\s\S]*?\n}\n/, '  return null;\n}\n'],
    [/listbox\.selectedOptions \|\| .*;/, 'listbox.selectedOptions;'],
    // `name.ts` says that styles of pseudo-elements are not to be had.
    [/isElement\(node\) && computedStyleSupportsPseudoElements/g, 'false'],
    [/ {4}if \((pseudoElement !==|computedStyles ===) undefined\) {\n[\s\S]*?\n {4}}\n/g, ''],
    [/typeof Map === "undefined" \? undefined : new Map\(\)/, 'new Map()'],
    // "range" is the one abstract role there is.
    [
      /function hasAbstractRole\(node, role\) {\n[\s\S]*? (return has.*;)\n[\s\S]*?\n}\n/,
      'function hasAbstractRole(node) {\n $1\n}\n',
    ],
    // Written as it was before the library was made to run in old browsers.
    [
      /var (_?children\d?) = (ArrayFrom\(node\.childNodes\));\n\s*for .*\n\s*var (_?child\d?) = .*\n/g,
      'for (var $3 of $2) {\n',
    ],
    [/"".concat\(separator\)\.concat\(result\)\.concat\(separator\)/, 'separator + result + separator'],
  ],
  'getRole.mjs': [
    // Implicit roles that no step of a computation asks for: an element without a role is treated alike.
    [
      /^ {2}\w+: "(?:article|complementary|definition|group|dialog|term|figure|form|contentinfo|banner|separator|document|listitem|math|main|list|navigation|status|region|table|rowgroup)",?\n/gm,
      '',
    ],
    // The roles that prohibit attributes are none that is implicit here. In the order of our own list, for compression.
    [/return \["aria-atomic"[\s\S]*?\n {2}}\);/, `return element.matches("${GLOBAL}");`],
    [/presentationRoles\.indexOf\(explicitRole\) !== -1/, 'presentationRoles.test(explicitRole)'],
    [/presentationRoles\.indexOf\(explicitRole \|\| ""\) === -1/, '!presentationRoles.test(explicitRole)'],
    [/return \([^;]*element\.tagName\.toLowerCase\(\)\n {2}\);/, 'return element.localName;'],
  ],
  'util.mjs': [
    [/node\.getRootNode \? node\.getRootNode\(\) : node\.ownerDocument/, 'node.getRootNode()'],
    ROLES_AS_PATTERN,
    [/roles\.indexOf\(getRole\(node\)\) !== -1/, 'roles.test(getRole(node))'],
  ],
};

/** Object spread is the one helper that the kept files call. */
function withoutHelpers(code: string, path: string): string {
  const lean = code.replace(HELPERS, '').replaceAll('_objectSpread(', 'Object.assign(');
  const missed = CALLED_HELPER.exec(lean);
  if (missed)
    throw new Error(`${path} calls ${missed[0]}…): say in lean-names.ts what browsers have for it.`);
  return lean;
}

/** The library is pinned: with another version of it, each of these edits has to be thought through again. */
function shortened(code: string, path: string): string {
  const edits = NOT_TAKEN[basename(path)] ?? [];
  return edits.reduce((shorter, [from, to]) => {
    // TypeScript knows the two ways of `replace` only one by one.
    const next = typeof to === 'string' ? shorter.replace(from, to) : shorter.replace(from, to);
    if (next === shorter) throw new Error(`${path} has nothing like ${from} any more: see lean-names.ts.`);
    return next;
  }, code);
}

const forEvergreenBrowsers: Plugin = {
  name: 'for-evergreen-browsers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/polyfills\// }, ({ path }) => ({ path, namespace: 'native' }));
    // A polyfill that the map lacks is an error of esbuild's: nothing else loads from this namespace.
    onLoad({ filter: /./, namespace: 'native' }, ({ path }) => {
      const contents = POLYFILLS.get(path);
      return contents === undefined ? undefined : { contents };
    });
    onLoad({ filter: /[\\/]dom-accessibility-api[\\/]/ }, async ({ path }) => {
      const code = withoutHelpers(await readFile(path, 'utf8'), path);
      return { contents: shortened(code, path) };
    });
  },
};

/** Bundles dom-accessibility-api, as Plasmo is to take it, into `file`: a third smaller, and nothing else changed. */
export async function bundleLeanNames(root: string, file: string): Promise<void> {
  const used = '{ computeAccessibleDescription, computeAccessibleName }';
  await build({
    stdin: { contents: `export ${used} from 'dom-accessibility-api'`, resolveDir: root },
    bundle: true,
    format: 'esm',
    outfile: file,
    // Names that the library gives to its own functions alone.
    mangleProps: /^(?:isEmbeddedInLabel|isReferenced|recursion)$/,
    plugins: [forEvergreenBrowsers],
  });
}
