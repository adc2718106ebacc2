import { PGlite } from '@electric-sql/pglite';
import type { RuleEngine, RuleParameter, RuleParameterValue, Store } from '@tagma/core';
import { compile } from '@tagma/expression';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPgliteDriver } from '../../storage/drivers/pglite-driver.js';
import { migrate } from '../../storage/migrate.js';
import { createSqlStore } from '../../storage/sql-store.js';
import { testRule, testWorkspace } from '../../testing-suites/test-service.js';
import type { RuleFindings, RuleToRun } from './engines.types.js';
import { evaluateSet } from './evaluate-set.js';

let store: Store;

beforeAll(async () => {
  const driver = createPgliteDriver(await PGlite.create());
  await migrate(driver);
  store = await createSqlStore(driver);
  await store.initialize(testWorkspace());
  await store.writeRecords({
    type: 'customer',
    onExisting: 'skip',
    records: Array.from({ length: 40 }, (_, at) => ({
      id: `c${String(at).padStart(2, '0')}`,
      data: {
        visits: at,
        name: at % 2 === 0 ? 'even' : 'odd',
        vip: at % 3 === 0,
        ...(at % 5 === 0 ? {} : { at: `2026-11-${String((at % 28) + 1).padStart(2, '0')}T00:00:00Z` }),
      },
    })),
    children: {},
    transactionId: 't-fill',
    audit: [],
    events: [],
  });
});
afterAll(() => store.close());

function given(type: RuleParameter['type'], value: RuleParameterValue): RuleParameter {
  return { name: 'limit', type, default: value };
}

/** Some share a name with another value, one shares the value, some have none of that name. */
const SKETCHES: readonly (readonly [string, readonly RuleParameter[]])[] = [
  ['visits >= $limit', [given('number', 10)]],
  ['visits >= $limit', [given('number', 20)]],
  ['visits < $limit and vip', [given('number', 20)]],
  ['visits >= $limit', [{ ...given('number', 10), value: 35 }]],
  ['name = $limit', [given('text', 'odd')]],
  ['visits > $limit', [given('text', 'odd')]],
  ['vip = $limit', [given('boolean', false)]],
  ['$toMillis(at) > $toMillis($limit)', [given('date', '2026-11-15')]],
  ['visits >= $limit', []],
  ['$not(visits = $limit)', []],
  ['visits in [$limit, $other]', [given('number', 3), { name: 'other', type: 'number', default: 4 }]],
  ['visits > 30', []],
];

const rules = SKETCHES.map(([expression, parameters], index): RuleToRun => {
  const compiled = compile(expression);
  if (!compiled.ok) throw new Error(expression);
  const id = `r${index}`;
  return {
    rule: testRule({ id, name: id, tagId: 'vip', expression, parameters }),
    expression: compiled.expression,
  };
});

async function findings(
  engines: readonly RuleEngine[],
  recordIds?: readonly string[],
): Promise<ReadonlyMap<string, RuleFindings>> {
  const found = await evaluateSet({
    store,
    recordType: 'customer',
    rules,
    asOf: '2026-11-22T08:00:00.000Z',
    signal: new AbortController().signal,
    engines,
    ...(recordIds === undefined ? {} : { recordIds }),
    onStatementError: (error) => {
      throw error;
    },
  });
  if (found === null) throw new Error('aborted');
  return found;
}

const told = (found: ReadonlyMap<string, RuleFindings>): unknown =>
  rules.map(({ rule: { id } }) => {
    const { engine: _, matches = [], ...rest } = found.get(id) ?? {};
    return [id, [...matches].sort(), rest];
  });

describe('rules with parameters, evaluated together', () => {
  it('each get their own values', async () => {
    const found = await findings([]);
    const counts = rules.map(({ rule }) => found.get(rule.id)?.matches.length);
    expect(counts).toEqual([30, 20, 7, 5, 20, 0, 26, 10, 0, 40, 2, 9]);
    expect(found.get('r5')?.errorIds).toHaveLength(40);
  });

  it.each<[readonly RuleEngine[]]>([[['columns']], [['sql', 'columns']]])(
    'say the same by %s',
    async (engines) => {
      const found = await findings(engines);
      for (const engine of engines) expect([...found.values()].map((each) => each.engine)).toContain(engine);
      expect(told(found)).toEqual(told(await findings([])));
      const some = ['c03', 'c20', 'c36'];
      expect(told(await findings(engines, some))).toEqual(told(await findings([], some)));
    },
  );

  it('run as statements where the type of the parameter is plain', async () => {
    const found = await findings(['sql', 'columns']);
    expect(['r0', 'r1', 'r3', 'r4', 'r6'].map((id) => found.get(id)?.engine)).toEqual(Array(5).fill('sql'));
    // A name that nobody bound is nothing; SQL could not know its type.
    expect(found.get('r8')?.engine).toBe('columns');
  });
});
