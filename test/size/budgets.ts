/** How much a page may have to load for one entry. */
export interface Budget {
  readonly name: string;
  readonly entry: string;
  /** Files that the page loads as they are published. */
  readonly beside?: readonly string[];
  /** Lazy parts that count as well, as the ends of their paths. */
  readonly parts?: readonly string[];
  /** In bytes, after gzip, lazy parts apart; as esbuild splits it, into the most files. */
  readonly limit: number;
  /** The same as Rollup splits it, for the sizes that the project's goals name; Lit's 6.0 kB are in both. */
  readonly rollup?: number;
}

const kB = 1000;
const element = (name: string): string => `packages/elements/dist/components/${name}/define.js`;

/** What a page imports of the expression package; see the folder `entries`. */
const expression = (name: string): string => `test/size/entries/${name}.js`;

/** What a page has loaded that imports the four functions for taxonomies and has called one of them. */
const skos = (...parts: readonly string[]): Pick<Budget, 'entry' | 'parts'> => ({
  entry: expression('skos'),
  parts: parts.map((part) => `skos/dist/${part}.js`),
});

/** What reads the text of a rule. */
const RULE_READER = 'expression/dist/rule-tree/reader.js';

/** What draws rows of plain conditions; of the two languages, the one with more to download. */
const PLAIN_ROWS: readonly string[] = [
  'rule-builder/tree/row-element.js',
  'rule-builder/rows/index.js',
  'elements/dist/locales/rule-rows.zh-CN.js',
];

/** What draws the others: time, tags, entries, points, and text without a form. */
const SPECIAL_ROWS: readonly string[] = [
  'rule-builder/rows/special/index.js',
  'elements/dist/locales/rule-special.zh-CN.js',
];

/** The first two figures that matter to a page: one picker, and everything. */
export const BUDGETS: readonly Budget[] = [
  { name: 'tag picker, with Lit', entry: element('tag-picker'), limit: 19 * kB, rollup: 17.7 * kB },
  { name: 'whole kit', entry: 'packages/elements/dist/define.js', limit: 90 * kB },
  { name: 'tag, with Lit', entry: element('tag'), limit: 11.7 * kB },
  { name: 'record grid, with Lit', entry: element('record-grid'), limit: 54 * kB },
  // What answers keys and presses is fetched right after the first look; a bare field takes what is typed before.
  {
    name: 'taxonomy editor, with Lit',
    entry: element('taxonomy-editor'),
    limit: 24.4 * kB,
    rollup: 23.8 * kB,
  },
  // What the first tag that is opened brings along, on top of what works and draws the tree.
  {
    name: 'taxonomy editor, details shown',
    entry: element('taxonomy-editor'),
    parts: ['taxonomy-editor/interactive/index.js', 'taxonomy-editor/detail/index.js'],
    limit: 71.5 * kB,
  },
  // Effects are worked out by the engine of commands, which is fetched beside the dialog.
  {
    name: 'taxonomy editor, a dialog open',
    entry: element('taxonomy-editor'),
    parts: ['taxonomy-editor/interactive/index.js', 'taxonomy-editor/dialogs/index.js'],
    limit: 65 * kB,
  },
  {
    name: 'taxonomy editor, a view open',
    entry: element('taxonomy-editor'),
    parts: ['taxonomy-editor/interactive/index.js', 'taxonomy-editor/views/index.js'],
    limit: 112 * kB,
  },
  {
    name: 'taxonomy editor, filtered by likeness',
    entry: element('taxonomy-editor'),
    parts: ['taxonomy-editor/interactive/index.js', 'taxonomy-editor/find/governance.js'],
    limit: 53 * kB,
  },
  // CodeMirror, the checks and the explained functions are its lazy part.
  { name: 'expression editor, with Lit', entry: element('expression-editor'), limit: 23 * kB },
  // Shows the text; what reads it into rows (27 kB) and what draws them are fetched beside it.
  { name: 'rule builder, with Lit', entry: element('rule-builder'), limit: 34.2 * kB },
  // The issue asks for 45 kB without jsonata, whose parser (26 kB) the reader takes the place of. What controls do, and
  // rows that many rules have none of (time, tags, entries, points), come after the first look.
  {
    name: 'rule builder, rows shown, without the reader',
    entry: element('rule-builder'),
    parts: PLAIN_ROWS,
    limit: 52 * kB,
    rollup: 45 * kB,
  },
  {
    name: 'rule builder, rows shown',
    entry: element('rule-builder'),
    parts: [RULE_READER, ...PLAIN_ROWS],
    limit: 81 * kB,
  },
  {
    name: 'rule builder, rows of all sorts shown',
    entry: element('rule-builder'),
    parts: [RULE_READER, ...PLAIN_ROWS, ...SPECIAL_ROWS],
    limit: 87.5 * kB,
  },
  // What proves patterns, its editors and panels are fetched beside it.
  { name: 'code designer, with Lit', entry: element('code-designer'), limit: 29 * kB },
  { name: 'history, with Lit', entry: element('history'), limit: 30 * kB },
  { name: 'bulk tagger, with Lit', entry: element('bulk-tagger'), limit: 50 * kB },
  // jsonata (26 kB) and re2js (46 kB) are in these; pages load them when a rule is first typed. The whole core has
  // codes, tiers, notes, workflows, jobs and scopes in it; pages import the parts they need.
  { name: 'core, with compile', entry: 'packages/core/dist/index.js', limit: 260 * kB },
  { name: 'expression: compile', entry: expression('compile'), limit: 122 * kB },
  { name: 'expression: closures alone', entry: expression('closures'), limit: 20 * kB },
  { name: 'expression: closures, reader', entry: expression('closures-reader'), limit: 45 * kB },
  {
    name: "expression: closures, jsonata's parser",
    entry: expression('closures'),
    beside: ['node_modules/jsonata/jsonata.min.js'],
    limit: 45 * kB,
  },
  { name: 'expression: rule reader', entry: expression('rule-reader'), limit: 26.5 * kB },
  { name: 'expression: rule tree, edits', entry: expression('rule-tree'), limit: 37.5 * kB },
  { name: 'expression: everything', entry: 'packages/expression/dist/index.js', limit: 260 * kB },
  { name: 'pinyin', entry: 'packages/pinyin/dist/index.js', limit: 3 * kB },
  // Everything but the checks is loaded when a file is first read or written.
  { name: 'skos: first load', entry: 'packages/skos/dist/index.js', limit: 4.5 * kB, rollup: 4.3 * kB },
  // The goal is 12 kB; what says why a file breaks is fetched for one that does.
  {
    name: 'skos: reads Turtle',
    ...skos('turtle/parse-turtle', 'map/read-concepts'),
    limit: 12 * kB,
    rollup: 11.9 * kB,
  },
  {
    name: 'skos: reads JSON-LD',
    ...skos('jsonld/parse-jsonld', 'map/read-concepts'),
    limit: 12.2 * kB,
    rollup: 12 * kB,
  },
  {
    name: 'skos: writes Turtle',
    ...skos('turtle/print-turtle', 'map/write-concepts'),
    limit: 7.2 * kB,
    rollup: 7 * kB,
  },
  {
    name: 'skos: writes JSON-LD',
    ...skos('jsonld/print-jsonld', 'map/write-concepts'),
    limit: 7.2 * kB,
    rollup: 7 * kB,
  },
  // Files with words of ours bring core's schemas along, which the pages that show taxonomies have already.
  {
    name: 'skos: reads own Turtle',
    ...skos('turtle/parse-turtle', 'map/read-concepts', 'map/own-members'),
    limit: 17.1 * kB,
  },
  { name: 'http client', entry: 'packages/server/dist/client/index.js', limit: 15 * kB },
];
