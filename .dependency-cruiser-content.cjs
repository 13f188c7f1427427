// What the recorder really loads, types aside: it runs in every frame of every recorded page, so no schemas, stores or
// libraries of the other contexts may reach it, not through the shared words either.
// Apart from the other rules, because a way through a type-only import must not count here.
module.exports = {
  forbidden: [
    {
      name: 'what-runs-in-pages-stays-light',
      severity: 'error',
      from: { path: '^src/(content|element|research/rerun/page)/', pathNot: '[.]test[.]tsx?$' },
      to: {
        path: 'node_modules/(zod|dexie|rrweb|@rrweb/[^/]+|webextension-polyfill|age-encryption|libphonenumber-js|react|react-dom)/',
        reachable: true,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
