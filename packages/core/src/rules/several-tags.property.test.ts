import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHarness, customer, rule, START, type Harness } from '../../test/fixture.js';
import { checkInvariants } from '../../test/invariants.js';
import { factsOf, readWorld } from '../../test/world.js';
import type { Command } from '../commands/commands.types.js';
import { liveGrounds } from '../tags/grounds.js';
import { ruleTagsOf } from './rule-tags.js';
import type { RuleVerdict } from './rules.types.js';

const RECORDS = ['c1', 'c2', 'c3'] as const;
/** Three of one exclusive category, so that tags of a rule may exclude each other, and three others. */
const TAGS = ['new', 'active', 'silent', 'vip', 'plain', 'cn'] as const;

const someTags = fc.uniqueArray(fc.constantFrom(...TAGS), { minLength: 1, maxLength: 4 });
const outcomes = fc.array(fc.constantFrom('match', 'no-match', 'error'), { minLength: 3, maxLength: 3 });
const hands = fc.array(
  fc.record({ record: fc.constantFrom(...RECORDS), tag: fc.constantFrom(...TAGS), held: fc.boolean() }),
  { maxLength: 5 },
);

const start = (tagIds: readonly string[]): Promise<Harness> =>
  createHarness((same) => ({ ...same, rules: [rule('many', '', ruleTagsOf(tagIds))] }));

function run(of: readonly RuleVerdict['outcome'][]): Command {
  return {
    type: 'applyRuleRun',
    ruleId: 'many',
    ruleVersion: 1,
    asOf: START,
    verdicts: RECORDS.map((recordId, index) => verdict(recordId, of[index] ?? 'no-match')),
  };
}

function verdict(recordId: string, outcome: RuleVerdict['outcome']): RuleVerdict {
  return outcome === 'error'
    ? { recordId, outcome, code: 'T2001', position: 0, message: 'Not a number.' }
    : { recordId, outcome };
}

interface Hand {
  readonly record: (typeof RECORDS)[number];
  readonly tag: (typeof TAGS)[number];
  readonly held: boolean;
}

/** What people gave, and what they took away for good; where a tag excludes another, the later one stays. */
async function byHand({ run }: Harness, given: readonly Hand[]): Promise<void> {
  for (const { record, tag, held } of given) {
    const about = { record: customer(record), tagId: tag };
    await run({ type: 'assignTag', ...about });
    if (held) await run({ type: 'removeTag', ...about });
  }
}

/** Who has what, and on which grounds. */
async function standing({ assignments }: Harness): Promise<readonly string[]> {
  const rows = await assignments();
  return rows
    .flatMap((row) =>
      liveGrounds(row, START).map(
        ({ type, ruleId = '' }) => `${row.record.id} ${row.tagId} ${type} ${ruleId}`,
      ),
    )
    .sort();
}

describe('a rule with any tags, on records with tags of their own', () => {
  it('does nothing when it runs again, and its leaving or its undo bring back what was', async () => {
    await fc.assert(
      fc.asyncProperty(someTags, hands, outcomes, async (tagIds, given, of) => {
        const harness = await start(tagIds);
        await byHand(harness, given);
        const before = await standing(harness);

        const first = await harness.done(run(of));
        checkInvariants(await readWorld(harness.store), START);
        expect((await harness.done(run(of))).transactionId).toBeNull();

        await harness.done(run(of.map((outcome) => (outcome === 'match' ? 'no-match' : outcome))));
        expect(await standing(harness)).toEqual(before);

        const left = factsOf(await readWorld(harness.store));
        const again = await harness.done(run(of));
        expect(again.counts).toEqual(first.counts);
        if (again.transactionId === null) return;
        await harness.done({ type: 'undo', transactionId: again.transactionId });
        expect(factsOf(await readWorld(harness.store))).toEqual(left);
      }),
      { numRuns: 150 },
    );
  });

  it('says for each tag what it says of all', async () => {
    await fc.assert(
      fc.asyncProperty(someTags, hands, outcomes, async (tagIds, given, of) => {
        const harness = await start(tagIds);
        await byHand(harness, given);
        const { counts } = await harness.done(run(of));
        const matches = of.filter((outcome) => outcome === 'match').length;
        const { added = 0, kept = 0, held = 0 } = counts ?? {};
        expect(added + kept + held).toBe(matches * tagIds.length);
        expect(counts?.byTag?.length ?? 1).toBe(tagIds.length);
        for (const tag of counts?.byTag ?? []) expect(tag.added + tag.kept + tag.held).toBe(matches);
      }),
      { numRuns: 100 },
    );
  });
});
