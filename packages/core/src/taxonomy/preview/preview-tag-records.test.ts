import { describe, expect, it } from 'vitest';
import { concept, createHarness, customer, snapshot } from '../../../test/fixture.js';
import type { Harness } from '../../../test/fixture.js';
import type { Command } from '../../commands/commands.types.js';
import { previewTagRecords, previewTagRecordsSteps } from './preview-tag-records.js';
import type { PreviewFacts } from './preview.types.js';

type Tagging = Extract<Command, { type: 'tagRecords' }>;

const records = ['c1', 'c2', 'c3'].map(customer);
const tagging = (add: readonly string[], remove: readonly string[] = []): Tagging => ({
  type: 'tagRecords',
  records,
  add: add.map((tagId) => ({ tagId })),
  remove,
});
const ids = (refs: readonly { readonly id: string }[] | undefined): readonly string[] | undefined =>
  refs?.map(({ id }) => id);

async function factsOf(
  { store, assignments, holds }: Harness,
  more: Partial<PreviewFacts> = {},
): Promise<PreviewFacts> {
  const workspace = (await store.workspace()) ?? snapshot;
  const actor = { id: 'u-admin', name: 'admin', roles: ['admin'] };
  const now = '2026-02-01T00:00:00.000Z';
  return { workspace, actor, now, assignments: await assignments(), holds: await holds(), ...more };
}

const byRule = (harness: Harness, ruleId: string, ...recordIds: readonly string[]): Promise<unknown> => {
  const verdicts = recordIds.map((recordId) => ({ recordId, outcome: 'match' as const }));
  return harness.done({
    type: 'applyRuleRun',
    ruleId,
    ruleVersion: 1,
    asOf: '2026-01-01T00:00:00.000Z',
    verdicts,
  });
};

describe('previewTagRecords', () => {
  it('names who loses a tag to another one, and to whom a rule gives it back', async () => {
    const harness = await createHarness();
    await byRule(harness, 'rule-active', 'c1');
    await harness.done({ type: 'assignTag', record: customer('c2'), tagId: 'active' });
    const { records: count, tags } = previewTagRecords(tagging(['new']), await factsOf(harness));
    expect(count).toBe(3);
    expect(tags.find(({ tagId }) => tagId === 'new')).toMatchObject({ added: 3, replaced: 0, lifted: [] });
    const active = tags.find(({ tagId }) => tagId === 'active');
    expect(active?.replaced).toBe(2);
    expect(ids(active?.losers)).toEqual(['c1', 'c2']);
    expect(ids(active?.returning)).toEqual(['c1']);
  });

  it('names where a removal holds rules off, and where a tag lifts such a hold', async () => {
    const harness = await createHarness();
    await byRule(harness, 'rule-vip', 'c1', 'c2');
    const [removal] = previewTagRecords(tagging([], ['vip']), await factsOf(harness)).tags;
    expect(removal).toMatchObject({ tagId: 'vip', removed: 2, added: 0 });
    expect(ids(removal?.heldBack)).toEqual(['c1', 'c2']);
    await harness.done({ type: 'removeTag', record: customer('c2'), tagId: 'vip' });
    const [giving] = previewTagRecords(tagging(['vip']), await factsOf(harness)).tags;
    expect(ids(giving?.lifted)).toEqual(['c2']);
  });

  it.each(['warn', 'block'] as const)(
    'names records over the limit where it says %s',
    async (limitPolicy) => {
      const harness = await createHarness((start) => ({
        ...start,
        settings: { ...start.settings, limitPolicy },
      }));
      for (const tagId of ['vip', 'plain', 'cn'])
        await harness.done({ type: 'assignTag', record: customer('c2'), tagId });
      const preview = previewTagRecords(tagging(['new']), await factsOf(harness));
      expect(preview.overfullRecords).toEqual([{ record: customer('c2'), count: 4 }]);
      expect(preview.refusal?.code).toBe(limitPolicy === 'warn' ? undefined : 'tag-limit');
      expect(preview.records).toBe(limitPolicy === 'warn' ? 3 : 0);
    },
  );

  it('works in small steps on many records, with the same answer', async () => {
    const many = Array.from({ length: 2_000 }, (_item, index) => customer(`m${String(index)}`));
    const workspace = { ...snapshot, concepts: [...snapshot.concepts, concept('more', 'value')] };
    const facts = { ...(await factsOf(await createHarness())), workspace };
    const command: Tagging = { ...tagging(['more']), records: many };
    const steps = previewTagRecordsSteps(command, facts);
    let pauses = 0;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        expect(step.value).toEqual(previewTagRecords(command, facts));
        expect(step.value.records).toBe(2_000);
        break;
      }
      pauses += 1;
    }
    expect(pauses).toBeGreaterThanOrEqual(8);
  });
});
