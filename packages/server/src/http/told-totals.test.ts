import { createMemoryStore, type OwnedBy, type Rule } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import type { RuleRunStatus } from '../rules/rules.types.js';
import type { RuleSetStatus } from '../rules/runs/rule-set.types.js';
import { TEST_ACTORS, testWorkspace } from '../testing-suites/test-service.js';
import type { TierRunStatus } from '../tiers/tier-runs.js';
import { toldRuleRun, toldRuleSet, toldTierRun, totalsSight } from './told-totals.js';

const AT = '2026-11-22T08:00:00.000Z';
const counts = { records: 40, matches: 9, added: 7, removed: 2, kept: 0, held: 0, errors: 0 };
const ruleRun: RuleRunStatus = {
  id: 'run',
  ruleId: 'of-customers',
  ruleVersion: 1,
  asOf: AT,
  state: 'done',
  processed: 10,
  total: 40,
  counts,
  errors: [],
  transactionId: 't',
};
const part = { ruleVersion: 1, state: 'done', counts, transactionId: 't', seq: 1 } as const;
const ruleSet: RuleSetStatus = {
  id: 'set',
  kind: 'all',
  asOf: AT,
  startedAt: AT,
  state: 'running',
  ruleIds: [],
  parts: [
    { ...part, ruleId: 'of-customers' },
    { ...part, ruleId: 'of-products' },
    { ...part, ruleId: 'gone' },
  ],
  current: { ruleId: 'of-customers', processed: 10, total: 40 },
};

/** Somebody who sees some customers, or everything. */
function seeing(ownedBy?: OwnedBy): Parameters<typeof totalsSight>[0] {
  const workspace = testWorkspace();
  const ruleOf = (id: string, recordType: string): Rule => ({
    ...{ id, version: 1, name: id, recordType, tagId: 'vip', expression: 'true', onExit: 'remove' },
    ...{ state: 'published', updatedAt: AT, updatedBy: 'u' },
  });
  const rules = [ruleOf('of-customers', 'customer'), ruleOf('of-products', 'product')];
  const store = createMemoryStore();
  return {
    store,
    recordSight: async () => ({ store, ownedBy }),
    sight: async () => ({ workspace: { ...workspace, rules }, hidden: new Set() }) as never,
  };
}

const actor = TEST_ACTORS.agent;
const some = seeing({ ownerFields: { customer: 'rep' }, ownerIds: ['u-agent'] });
const withheld = 'out-of-scope';

describe('totals of runs', () => {
  it('are told to whoever sees all records', async () => {
    const all = seeing();
    expect(toldRuleRun(ruleRun, await totalsSight(all, actor))).toBe(ruleRun);
    expect(await toldRuleSet(all, actor, ruleSet)).toEqual(ruleSet);
  });

  it('are left out where they count records that are not seen; how far a run is, is told in hundredths', async () => {
    expect(toldRuleRun(ruleRun, await totalsSight(some, actor))).toEqual({
      ...ruleRun,
      ...{ counts: null, withheld, processed: 25, total: 100 },
    });
    const told = await toldRuleSet(some, actor, ruleSet);
    expect(told.current).toEqual({ ruleId: 'of-customers', processed: 25, total: 100 });
    expect(told.parts).toEqual([
      { ...part, ruleId: 'of-customers', counts: null, withheld },
      // Products have no owners, so that all are seen.
      { ...part, ruleId: 'of-products' },
      { ...part, ruleId: 'gone', counts: null, withheld },
    ]);
  });

  it('of tiers are, too; none is none', async () => {
    const figures = { processed: 0, total: 0, counts: null } as const;
    const run: TierRunStatus = {
      ...{ id: 'r', schemeId: 's', startedAt: AT, state: 'running', transactionId: null },
      ...figures,
    };
    expect(await toldTierRun(some, actor, run)).toEqual({ ...run, withheld, processed: 0, total: 100 });
    expect(await toldTierRun(some, actor, null)).toBeNull();
    expect(await toldRuleSet(some, actor, null)).toBeNull();
  });
});
