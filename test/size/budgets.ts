/** How much a page may have to load for one entry. */
export interface Budget {
  readonly name: string;
  readonly entry: string;
  /** In bytes, after gzip, lazy parts apart. */
  readonly limit: number;
}

const kB = 1000;
const element = (name: string): string => `packages/elements/dist/components/${name}/define.js`;

/** The first two figures that matter to a page: one picker, and everything. */
export const BUDGETS: readonly Budget[] = [
  { name: 'tag picker, with Lit', entry: element('tag-picker'), limit: 30 * kB },
  { name: 'whole kit', entry: 'packages/elements/dist/define.js', limit: 90 * kB },
  { name: 'tag, with Lit', entry: element('tag'), limit: 18 * kB },
  { name: 'record grid, with Lit', entry: element('record-grid'), limit: 65 * kB },
  { name: 'history, with Lit', entry: element('history'), limit: 30 * kB },
  { name: 'core, with expression', entry: 'packages/core/dist/index.js', limit: 125 * kB },
  { name: 'expression, with jsonata', entry: 'packages/expression/dist/index.js', limit: 95 * kB },
  { name: 'http client', entry: 'packages/server/dist/client/index.js', limit: 15 * kB },
];
