import { describe, expect, it } from 'vitest';
import { createHarness, rule, type Harness } from '../../test/fixture.js';
import type { Command } from '../commands/commands.types.js';

/** 31 January, 20:00 in Shanghai. */
const AS_OF = '2026-01-31T12:00:00.000Z';

function run(recordId: string, outcome: 'match' | 'no-match', ruleId = 'rule-vip'): Command {
  const verdicts = [{ recordId, outcome }] as const;
  return { type: 'applyRuleRun', ruleId, ruleVersion: 1, asOf: AS_OF, verdicts };
}

async function expiring(): Promise<Harness> {
  return createHarness((same) => ({
    ...same,
    rules: [rule('rule-vip', 'vip', { onExit: { expireAfter: 'P1M' } })],
  }));
}

describe('a tag that ends some time after the record left', () => {
  it('gets its end once, in the zone of the workspace', async () => {
    const harness = await expiring();
    await harness.done(run('c1', 'match'));
    const { counts } = await harness.done(run('c1', 'no-match'));
    expect(counts).toMatchObject({ removed: 0, expiring: 1 });
    expect(await harness.assignments('c1')).toMatchObject([
      { state: 'active', expiresAt: '2026-02-28T12:00:00.000Z' },
    ]);
    expect((await harness.done(run('c1', 'no-match'))).transactionId).toBeNull();
  });

  it('stays when the record comes back before', async () => {
    const harness = await expiring();
    await harness.done(run('c1', 'match'));
    await harness.done(run('c1', 'no-match'));
    expect((await harness.done(run('c1', 'match'))).counts).toMatchObject({ kept: 1, added: 0 });
    expect(await harness.assignments('c1')).toMatchObject([{ expiresAt: null }]);
    expect((await harness.done(run('c1', 'match'))).transactionId).toBeNull();
  });
});

describe('rules that give tags of one exclusive category', () => {
  it('have one winner, whoever runs again', async () => {
    const harness = await createHarness((same) => ({
      ...same,
      rules: [rule('a', 'active'), rule('b', 'silent', { priority: 1 })],
    }));
    const both = async () => [
      (await harness.done(run('c1', 'match', 'b'))).transactionId,
      (await harness.done(run('c1', 'match', 'a'))).transactionId,
    ];
    expect(await both()).toEqual([expect.any(String), null]);
    expect(await both()).toEqual([null, null]);
    expect(await harness.tags('c1')).toEqual(['silent']);
  });
});
