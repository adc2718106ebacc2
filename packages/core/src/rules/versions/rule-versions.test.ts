import { describe, expect, it } from 'vitest';
import { createHarness, type Harness } from '../../../test/fixture.js';
import type { RuleVersion } from './rule-version.types.js';

const draft = { name: 'Big', recordType: 'customer', tagId: 'plain', expression: 'revenue > 10' };

async function versions({ store }: Harness, ruleId = 'r1'): Promise<readonly RuleVersion[]> {
  return (await store.entities('ruleVersion', { groups: [ruleId] })).items;
}

async function published(): Promise<Harness> {
  const harness = await createHarness();
  await harness.done({ type: 'createRule', rule: draft, id: 'r1' });
  await harness.done({ type: 'publishRule', id: 'r1', expectedVersion: 1, note: 'First' });
  return harness;
}

describe('versions of a rule', () => {
  it('are kept at each publishing, with who, when and why', async () => {
    const harness = await published();
    expect(await versions(harness)).toMatchObject([
      { number: 1, ruleVersion: 2, note: 'First', publishedBy: 'u-admin', content: draft },
    ]);
    expect(await harness.rule('r1')).toMatchObject({ publishedNumber: 1 });
    const patch = { expression: 'revenue > 20', priority: 3 };
    await harness.done({ type: 'updateRule', id: 'r1', expectedVersion: 2, patch });
    await harness.done({ type: 'publishRule', id: 'r1', expectedVersion: 3 });
    expect((await versions(harness)).map(({ number, content }) => [number, content.expression])).toEqual([
      [1, 'revenue > 10'],
      [2, 'revenue > 20'],
    ]);
  });

  it('are not repeated when a pause ends', async () => {
    const harness = await published();
    await harness.done({ type: 'pauseRule', id: 'r1', expectedVersion: 2 });
    await harness.done({ type: 'publishRule', id: 'r1', expectedVersion: 3 });
    expect(await versions(harness)).toHaveLength(1);
    expect(await harness.rule('r1')).toMatchObject({ state: 'published', publishedNumber: 1 });
  });

  it('go with the publishing that an undo takes back', async () => {
    const harness = await createHarness();
    await harness.done({ type: 'createRule', rule: draft, id: 'r1' });
    const { transactionId } = await harness.done({ type: 'publishRule', id: 'r1', expectedVersion: 1 });
    await harness.done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await versions(harness)).toEqual([]);
    expect((await harness.rule('r1'))?.state).toBe('draft');
  });

  it('keep what a rule of earlier times did before it is changed', async () => {
    const harness = await createHarness();
    await harness.done({
      type: 'updateRule',
      id: 'rule-vip',
      expectedVersion: 1,
      patch: { expression: 'false' },
    });
    expect(await versions(harness, 'rule-vip')).toMatchObject([
      { number: 1, ruleVersion: 1, content: { expression: 'true' } },
    ]);
  });
});

describe('restoreRuleVersion', () => {
  it('makes a draft of what the rule did, members taken away included', async () => {
    const harness = await published();
    const schedule = { every: 'P1D', at: '05:30' };
    const patch = { expression: 'false', schedule, errorLimit: 0.1, onExit: 'keep' } as const;
    await harness.done({ type: 'updateRule', id: 'r1', expectedVersion: 2, patch });
    const [first] = await versions(harness);
    const versionId = first?.id ?? '';
    await harness.done({ type: 'restoreRuleVersion', id: 'r1', expectedVersion: 3, versionId });
    const restored = await harness.rule('r1');
    expect(restored).toMatchObject({
      state: 'draft',
      version: 4,
      expression: 'revenue > 10',
      onExit: 'remove',
    });
    expect(restored).not.toHaveProperty('schedule');
    expect(restored).not.toHaveProperty('errorLimit');
    const again = { type: 'restoreRuleVersion', id: 'r1', expectedVersion: 4, versionId } as const;
    expect((await harness.done(again)).transactionId).toBeNull();
  });

  it('is refused for a version of another rule and to whoever may not edit, and changes nothing', async () => {
    const harness = await published();
    const [first] = await versions(harness);
    const versionId = first?.id ?? '';
    const other = { type: 'restoreRuleVersion', id: 'rule-vip', expectedVersion: 1, versionId } as const;
    expect(await harness.refused(other)).toMatchObject({ code: 'unknown-rule-version' });
    const own = { type: 'restoreRuleVersion', id: 'r1', expectedVersion: 2, versionId } as const;
    expect(await harness.refused(own, 'agent')).toMatchObject({ code: 'forbidden', action: 'rule.edit' });
    expect(await harness.rule('rule-vip')).toMatchObject({ version: 1 });
  });
});

describe('governing a running rule', () => {
  it.each([{ priority: 5 }, { ownerId: 'somebody' }, { schedule: { every: 'PT1H' } }, { errorLimit: 0.2 }])(
    'keeps it running, and needs the permission to publish: %j',
    async (patch) => {
      const { done, refused, rule } = await createHarness();
      const command = { type: 'updateRule', id: 'rule-vip', expectedVersion: 1, patch } as const;
      expect(await refused(command, 'analyst')).toMatchObject({ code: 'forbidden', action: 'rule.publish' });
      expect(await rule('rule-vip')).toMatchObject({ version: 1 });
      await done(command);
      expect(await rule('rule-vip')).toMatchObject({ state: 'published', ...patch });
    },
  );

  it.each([
    [{ onExit: { expireAfter: 'P0D' } }, '/patch/onExit'],
    [{ schedule: { every: 'PT1M' } }, '/patch/schedule'],
    [{ schedule: { every: 'P1D', at: '25:00' } }, '/patch/schedule'],
    [{ priority: 0.5 }, '/patch/priority'],
    [{ errorLimit: 2 }, '/patch/errorLimit'],
  ] as const)('refuses what is none: %j', async (patch, path) => {
    const { refused } = await createHarness();
    const refusal = await refused({ type: 'updateRule', id: 'rule-vip', expectedVersion: 1, patch });
    expect(refusal.code).toBe('invalid');
    expect(refusal.path).toContain(path);
  });
});
