import { PGlite } from '@electric-sql/pglite';
import type {
  AuditEntry,
  Concept,
  DomainEvent,
  JsonObject,
  Rule,
  RuleEngine,
  Store,
  Suggestion,
} from '@tagma/core';
import { execute } from '@tagma/core';
import { compile } from '@tagma/expression';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPgliteDriver } from '../../storage/drivers/pglite-driver.js';
import { migrate } from '../../storage/migrate.js';
import { createSqlStore } from '../../storage/sql-store.js';
import { testRule, testWorkspace } from '../../testing-suites/test-service.js';
import type { RuleResult } from '../runs/run-rule.js';
import { runTogether } from '../runs/run-rule.js';

/** The same records lie under one type per engine, and each rule is there once per type. */
const ENGINES = ['closures', 'columns', 'sql'] as const;
const RECORDS = 30;
const SEED = 20_261_123;
const ROUNDS = ['2026-11-22T08:00:00.000Z', '2026-12-22T08:00:00.000Z'];

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, '7', true, [1, 8], { a: 1 }, 2.5) },
);
const text = fc.constantFrom('active', 'lost', '需重点关注', '', null, 3);
const time = fc.constantFrom('2026-11-01T00:00:00Z', '2026-12-20T10:00:00Z', '2026-11-22', 'soon', null);
const order = fc.record({ amount: value, at: time }, { requiredKeys: [] });
const record = fc.record({
  data: fc.record(
    { score: value, status: text, at: time, list: fc.array(value, { maxLength: 3 }) },
    { requiredKeys: [] },
  ),
  orders: fc.array(order, { maxLength: 4 }),
});

const number = fc.integer({ min: 0, max: 9 });
const part = fc.oneof(
  number.map((n) => `score > ${n}`),
  number.map((n) => `score = ${n}`),
  number.map((n) => `$not(score >= ${n})`),
  fc.constant('status = "active"'),
  fc.constant('status in ["lost", "需重点关注"]'),
  fc.constant('$contains(status, "关注")'),
  number.map((n) => `$count(orders[amount > ${n}]) > 1`),
  number.map((n) => `$sum(orders.amount) >= ${n}`),
  fc.constant('$exists(orders[$toMillis(at) > $millis() - 30 * 86400000])'),
  number.map((n) => `${n} in list`),
  fc.constant('"vip" in tags'),
  fc.constant('"value" in tagTree'),
  fc.constant('($x := score; $x > 4)'),
);
const rule = fc.record({
  expression: fc.oneof(
    part,
    fc.tuple(part, fc.constantFrom('and', 'or'), part).map((parts) => parts.join(' ')),
  ),
  tagId: fc.constantFrom('vip', 'new', 'gold', 'silver'),
  onExit: fc.constantFrom<Rule['onExit'][]>('remove', 'remove', 'keep', { expireAfter: 'P1M' }),
  priority: fc.integer({ min: 0, max: 2 }),
  mode: fc.constantFrom<('auto' | 'suggest')[]>('auto', 'auto', 'auto', 'suggest'),
});

const [records = []] = fc.sample(fc.array(record, { minLength: RECORDS, maxLength: RECORDS }), {
  numRuns: 1,
  seed: SEED,
});
const [later = []] = fc.sample(fc.array(record, { minLength: RECORDS, maxLength: RECORDS }), {
  numRuns: 1,
  seed: SEED + 1,
});
const [rules = []] = fc.sample(fc.array(rule, { minLength: 14, maxLength: 14 }), {
  numRuns: 1,
  seed: SEED + 2,
});

const idOf = (index: number): string => `c${String(index).padStart(3, '0')}`;
const actor = { id: 'u-admin', name: 'Ada', roles: ['admin'] };

let store: Store;
let ids = 0;
let now = ROUNDS[0] ?? '';

function concept(id: string, parentId: string, like: Concept): Concept {
  return { ...like, id, parentId, name: { en: id } };
}

function rulesOf(engine: RuleEngine): Rule[] {
  return rules.map((one, index) =>
    testRule({
      ...one,
      id: `r${String(index).padStart(2, '0')}-${engine}`,
      name: `Rule ${index}`,
      recordType: engine,
    }),
  );
}

/** Names of records and rules, numbers and hashes differ between engines; nothing else may. */
function plain(value: unknown, engine: RuleEngine): unknown {
  const write = (key: string, member: unknown): unknown =>
    ['seq', 'prevHash', 'hash', 'transactionId'].includes(key) ? undefined : member;
  const json = JSON.stringify(value, write)
    .replaceAll(`-${engine}"`, '"')
    .replaceAll(`"${engine}"`, '"type"');
  return JSON.parse(json.replaceAll(/"id":"t-\d+/g, '"id":"t'));
}

async function fill(rows: typeof records, onExisting: 'skip' | 'replace'): Promise<void> {
  for (const type of ENGINES) {
    await store.writeRecords({
      type,
      onExisting,
      records: rows.map(({ data }, index) => ({ id: idOf(index), data: data as JsonObject })),
      children: {
        orders: rows.flatMap(({ orders }, index) =>
          orders.map((data, at) => ({
            id: `${idOf(index)}-${at}`,
            parentId: idOf(index),
            data: data as JsonObject,
          })),
        ),
      },
      transactionId: `t-${(ids += 1)}`,
      audit: [],
      events: [],
    });
  }
}

interface Effect {
  readonly results: unknown;
  readonly assignments: unknown;
  readonly suggestions: unknown;
  readonly audit: readonly unknown[];
  readonly events: readonly unknown[];
}

/** In an order that does not depend on the numbers of transactions. */
async function suggestionsOf(recordType: string): Promise<readonly Suggestion[]> {
  const { items } = await store.entities('suggestion', { recordType, limit: 5000 });
  const place = ({ record, ruleId = '' }: Suggestion): string => `${record.id} ${ruleId}`;
  return items.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Runs the rules one after the other, as rules that read each other's tags are run. */
async function effectOf(
  engine: RuleEngine,
  recordIds?: readonly string[],
): Promise<{ effect: Effect; engines: Set<unknown> }> {
  const from = (await store.events(0, 1_000_000)).at(-1)?.seq ?? 0;
  const [newest] = (await store.audit({ limit: 1 })).items;
  const results: RuleResult[] = [];
  const engines = new Set<unknown>();
  for (const each of (await store.workspace())?.rules.filter(({ recordType }) => recordType === engine) ??
    []) {
    const compiled = compile(each.expression);
    if (!compiled.ok) throw new Error(each.expression);
    results.push(
      ...(await runTogether(
        {
          store,
          now: () => now,
          newId: () => `t-${(ids += 1)}`,
          onInternalError: (error) => {
            throw error;
          },
        },
        [{ rule: each, expression: compiled.expression }],
        {
          actor,
          asOf: now,
          signal: new AbortController().signal,
          engines: engine === 'closures' ? [] : [engine, 'columns'],
          ...(recordIds === undefined ? {} : { recordIds }),
          onProgress: () => undefined,
        },
      )),
    );
  }
  for (const { part } of results) engines.add(part.engine);
  const events: readonly DomainEvent[] = await store.events(from, 1_000_000);
  const audit: AuditEntry[] = [];
  for (let before: number | undefined; ;) {
    const page = await store.audit({ limit: 500, ...(before === undefined ? {} : { before }) });
    audit.push(...page.items.filter(({ seq }) => seq > (newest?.seq ?? 0)));
    before = page.next === null ? undefined : Number(page.next);
    if (before === undefined || before <= (newest?.seq ?? 0)) break;
  }
  const effect = {
    results: plain(
      results.map(({ part: { engine: _, ...part }, errors, refusal }) => ({ part, errors, refusal })),
      engine,
    ),
    assignments: plain(await store.assignments({ recordType: engine, includeInactive: true }), engine),
    suggestions: plain(await suggestionsOf(engine), engine),
    audit: plain(audit, engine) as unknown[],
    events: plain(events, engine) as unknown[],
  };
  return { effect, engines };
}

beforeAll(async () => {
  const driver = createPgliteDriver(await PGlite.create());
  await migrate(driver);
  store = await createSqlStore(driver);
  const workspace = testWorkspace();
  const [category, tag] = [workspace.concepts[0], workspace.concepts[1]] as [Concept, Concept];
  const [type] = workspace.settings.recordTypes;
  if (type === undefined) throw new Error('no record type');
  await store.initialize({
    settings: { ...workspace.settings, recordTypes: ENGINES.map((id) => ({ ...type, id })) },
    concepts: [
      ...workspace.concepts,
      { ...category, id: 'grade', name: { en: 'grade' }, exclusive: true },
      concept('gold', 'grade', tag),
      concept('silver', 'grade', tag),
    ],
    rules: ENGINES.flatMap(rulesOf),
  });
  await fill(records, 'skip');
  const context = () => ({ actor, now, newId: () => `t-${(ids += 1)}` });
  for (const recordType of ENGINES) {
    for (let index = 0; index < RECORDS; index += 3) {
      const target = { type: recordType, id: idOf(index) };
      const tagId = ['vip', 'gold', 'new'][index % 3] ?? 'vip';
      await execute(store, { type: 'assignTag', record: target, tagId }, context());
      if (index % 2 === 0)
        await execute(store, { type: 'removeTag', record: target, tagId, reason: 'no' }, context());
    }
  }
});
afterAll(() => store.close());

describe('a run by closures, by columns and by statements', () => {
  it.each(ROUNDS)('has the same effect, as of %s', async (asOf) => {
    now = asOf;
    if (asOf !== ROUNDS[0]) await fill(later, 'replace');
    const byClosures = await effectOf('closures');
    expect(byClosures.engines).toEqual(new Set(['closures']));
    expect((byClosures.effect.events as unknown[]).length).toBeGreaterThan(50);
    const byColumns = await effectOf('columns');
    expect(byColumns.engines).toContain('columns');
    expect(byColumns.effect).toEqual(byClosures.effect);
    const bySql = await effectOf('sql');
    expect(bySql.engines).toContain('sql');
    expect(bySql.effect).toEqual(byClosures.effect);
  });

  it('is the same over some records', async () => {
    await fill(records, 'replace');
    const some = Array.from({ length: RECORDS }, (_, index) => idOf(index)).filter(
      (_, index) => index % 2 === 0,
    );
    const [a, b, c] = [
      await effectOf('closures', some),
      await effectOf('columns', some),
      await effectOf('sql', some),
    ];
    expect(a.effect.events.length).toBeGreaterThan(0);
    expect(b.effect).toEqual(a.effect);
    expect(c.effect).toEqual(a.effect);
  });
});
