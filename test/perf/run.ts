import type { BenchTable } from './bench.types.js';

const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<BenchTable[]> }>>> = {
  sizes: () => import('./sizes.bench.js'),
  start: () => import('./start.bench.js'),
  import: () => import('./import.bench.js'),
  service: () => import('./service.bench.js'),
  grid: () => import('./grid.bench.js'),
  tree: () => import('./tree.bench.js'),
  picker: () => import('./picker.bench.js'),
  'picker-large': () => import('./picker-large.bench.js'),
  'rule-builder': () => import('./rule-builder.bench.js'),
  'rule-live': () => import('./rule-live.bench.js'),
  sql: () => import('./sql.bench.js'),
  closures: () => import('./closures.bench.js'),
  columns: () => import('./columns.bench.js'),
  exchange: () => import('./exchange.bench.js'),
  search: () => import('./search.bench.js'),
  taxonomy: () => import('./taxonomy.bench.js'),
  codes: () => import('./codes.bench.js'),
  'code-designer': () => import('./code-designer.bench.js'),
  engine: () => import('./engine.bench.js'),
  tiers: () => import('./tiers.bench.js'),
  'codes-issue': () => import('./codes-issue.bench.js'),
};

// What begins with a dash is for the benchmarks themselves, e.g. `engine --whole`.
const names = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark called ${unknown.join(', ')}. Benchmarks: ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(1);
}
for (const [name, load] of Object.entries(BENCHES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const { run } = await load();
  for (const table of await run()) print(table);
}

/** A table as people read it and as Markdown shows it. */
function print({ title, rows }: BenchTable): void {
  const cells = rows.map(({ name, value, unit, ratio, note }) => [
    name,
    `${format(value)} ${unit}`,
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    note ?? '',
  ]);
  const head = ['', 'median', 'ratio', ''];
  const widths = head.map((text, column) =>
    Math.max(text.length, ...cells.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join(' | ')} |`;
  console.log(`\n### ${title}\n`);
  console.log(
    [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join(
      '\n',
    ),
  );
}

function format(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
