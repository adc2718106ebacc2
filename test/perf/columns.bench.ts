import { ColumnSet, ColumnSetBuilder, compile, compileRuleSet, type RuleSet } from '@tagma/expression';
import { median, type BenchRow, type BenchTable } from './bench.types.js';
import { cpuOf } from './columns/cpu.js';
import { AS_OF, customerOf, SCHEMA } from './columns/data.js';
import { runDuckDb } from './columns/duckdb.js';
import { makeRules, type BenchRules } from './columns/rules.js';

/** Customers; each has 0 to 20 orders, ten on average. `COLUMNS_ROWS=50000` makes a quick run. */
const ROWS = Number(process.env['COLUMNS_ROWS'] ?? 1_000_000);
const RULES = Number(process.env['COLUMNS_RULES'] ?? 1000);
const ROUNDS = 5;
const OPTIONS = { asOf: AS_OF };

/** All rules on all customers, one edited rule, one changed record; against DuckDB and closures. */
export async function run(): Promise<BenchTable[]> {
  const made = makeRules(RULES);
  const before = megabytes();
  const { set, ingest } = await fill();
  let rules = compileRuleSet(made.rules);
  const compiling = await cpuOf(() => (rules = compileRuleSet(made.rules)));
  const all = await evaluateAll(rules, set, before);
  const duck = await runDuckDb(ROWS, made);
  const differing = duck.counts.filter((count, index) => count !== all.counts[index]).length;
  const duckTotal = duck.derive + duck.predicates + duck.rules;
  const title = `${RULES} rules on ${ROWS.toLocaleString('en')} customers, CPU of one thread`;
  return [
    {
      title,
      rows: [
        { name: 'derive and evaluate, counts', value: all.counting, unit: 's' },
        {
          name: 'derive and evaluate, all bits kept',
          value: all.keeping,
          unit: 's',
          ratio: all.keeping / all.counting,
        },
        {
          name: 'DuckDB: aggregates, predicates, rules',
          value: duckTotal,
          unit: 's',
          ratio: duckTotal / all.counting,
          note: `${duck.derive.toFixed(2)} + ${duck.predicates.toFixed(2)} + ${duck.rules.toFixed(2)}; ${differing} counts differ`,
        },
        {
          name: 'parse, plan and share',
          value: compiling,
          unit: 's',
          note: `${made.predicates.length} distinct predicates`,
        },
        { name: 'records to columns', value: ingest, unit: 'us/record' },
        { name: 'columns', value: all.columnsMb, unit: 'MB' },
        { name: 'columns and all results', value: all.resultsMb, unit: 'MB' },
      ],
    },
    { title: `One edited rule on ${ROWS.toLocaleString('en')} customers`, rows: await editedRules(set) },
    { title: `${RULES} rules on one changed customer`, rows: await oneRecord(rules, made) },
  ];
}

/** Records become columns in batches, so that they need not all be in memory. */
async function fill(): Promise<{ set: ColumnSet; ingest: number }> {
  const builder = new ColumnSetBuilder(SCHEMA);
  const batch = 10_000;
  const times: number[] = [];
  for (let start = 0; start < ROWS; start += batch) {
    const records = Array.from({ length: Math.min(batch, ROWS - start) }, (_, index) =>
      customerOf(start + index),
    );
    const taken = await cpuOf(() => {
      builder.addBatch(records);
    });
    times.push((taken * 1e6) / records.length);
  }
  return { set: builder.finish(), ingest: median(times) };
}

interface AllRules {
  readonly counting: number;
  readonly keeping: number;
  readonly counts: readonly number[];
  readonly columnsMb: number;
  readonly resultsMb: number;
}

async function evaluateAll(rules: RuleSet, set: ColumnSet, before: number): Promise<AllRules> {
  const rounds = async (countsOnly: boolean): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      times.push(await cpuOf(() => rules.evaluateSync(set, { ...OPTIONS, countsOnly })));
    }
    return median(times);
  };
  const columnsMb = megabytes() - before;
  const counting = await rounds(true);
  const keeping = await rounds(false);
  const outcome = rules.evaluateSync(set, OPTIONS);
  const resultsMb = megabytes() - before;
  return { counting, keeping, counts: outcome.rules.map(({ matches }) => matches), columnsMb, resultsMb };
}

/** What arrays and objects take after a collection of garbage. */
function megabytes(): number {
  globalThis.gc?.();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return (arrayBuffers + heapUsed) / 1e6;
}

const EDITED: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'threshold',
    'status = "active" and age >= 30 and balance > 1000',
    'status = "active" and age >= 31 and balance > 1200',
  ],
  [
    'list and text',
    'country in ["DE","FR"] and $contains(notes, "priority")',
    'country in ["DE","FR","IT"] and ($contains(notes, "priority") or "vip" in tags)',
  ],
  ['count of orders', '$count(orders[amount > 100]) > 3', '$count(orders[amount > 100]) > 4'],
  ['amount in orders', '$count(orders[amount > 100]) > 3', '$count(orders[amount > 12{round}]) > 3'],
  [
    'window of orders',
    '$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3',
    '$count(orders[$toMillis(at) > $millis() - 6{round} * 86400000]) > 3',
  ],
];

/** What a page waits for between an edit and the count. */
async function editedRules(set: ColumnSet): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, before, after] of EDITED) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // Another number in every round, so that nothing derived for an earlier one is found.
      const text = after.replace('{round}', String(round));
      compileRuleSet([{ id: 'edited', text: before }]).evaluateSync(set, OPTIONS);
      times.push(await cpuOf(() => compileRuleSet([{ id: 'edited', text }]).evaluateSync(set, OPTIONS)));
    }
    rows.push({ name, value: median(times) * 1000, unit: 'ms' });
  }
  return rows;
}

async function oneRecord(rules: RuleSet, { rules: texts }: BenchRules): Promise<BenchRow[]> {
  const records = Array.from({ length: 200 }, (_, index) => customerOf(index * 37));
  const closures = texts.map(({ text }) => {
    const result = compile(text);
    if (!result.ok || result.expression.engine !== 'closure') throw new Error(text);
    return result.expression;
  });
  const perRecord = async (work: (record: unknown) => unknown): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS + 2; round += 1) {
      times.push(await cpuOf(() => records.forEach(work)));
    }
    return (median(times) * 1000) / records.length;
  };
  const own = await perRecord((record) => rules.test(record, OPTIONS));
  const each = await perRecord((record) => closures.forEach((closure) => closure.test(record, OPTIONS)));
  return [
    { name: 'rule set', value: own, unit: 'ms' },
    { name: 'closures, rule by rule', value: each, unit: 'ms', ratio: each / own },
  ];
}
