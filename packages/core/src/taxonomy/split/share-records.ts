import { compile } from '@tagma/expression';
import type { SplitShare } from '../../commands/commands.types.js';
import type { FullRecord } from '../../records/records.types.js';
import { ruleInput } from '../../rules/rule-input.js';
import type { Instant, RecordRef } from '../../shared/shared.types.js';
import type { Concept } from '../taxonomy.types.js';

/** A record that is to be shared out, with the ids of its active tags. */
export interface SharedRecord {
  readonly record: FullRecord;
  readonly tagIds: readonly string[];
}

/** What the conditions of a split are asked with. */
export interface SharingFacts {
  readonly asOf: Instant;
  /** The taxonomy, for what stands above the tags of a record. */
  readonly concepts: readonly Concept[];
}

/** Which records go to which part of a split. */
export interface RecordShares {
  /** One for each condition, in the same order; a record may be in several. */
  readonly shares: readonly SplitShare[];
  /** Records that meet no condition. */
  readonly rest: readonly RecordRef[];
  /** Records on which a condition failed; they are in the rest unless they meet another. */
  readonly failed: readonly RecordRef[];
}

/** Decides record by record where it goes. Made by {@link recordSharer}. */
export interface RecordSharer {
  /** Takes in one record. */
  add(shared: SharedRecord): Promise<void>;
  /** What came out so far. */
  result(): RecordShares;
}

/**
 * Shares records out among the parts of a split by JSONata conditions over what rules see of a record. A condition
 * of `null` or white space takes no record: its part only gets the rest.
 *
 * @throws Error when a condition does not compile; check with `compileRuleText` first.
 */
export function recordSharer(
  conditions: readonly (string | null)[],
  { asOf, concepts }: SharingFacts,
): RecordSharer {
  const tests = conditions.map((text) => testOf(text, asOf));
  const shares = conditions.map((): RecordRef[] => []);
  const rest: RecordRef[] = [];
  const failed: RecordRef[] = [];
  return {
    async add({ record, tagIds }) {
      const ref: RecordRef = { type: record.type, id: record.id };
      const input = ruleInput(record, tagIds, concepts);
      const outcomes = await Promise.all(tests.map((test) => test(input)));
      outcomes.forEach((outcome, part) => {
        if (outcome === 'match') shares[part]?.push(ref);
      });
      if (!outcomes.includes('match')) rest.push(ref);
      if (outcomes.includes('failed')) failed.push(ref);
    },
    result: () => ({ shares: shares.map((records, part) => ({ part, records })), rest, failed }),
  };
}

type Outcome = 'match' | 'no-match' | 'failed';

function testOf(text: string | null, asOf: Instant): (input: unknown) => Promise<Outcome> {
  if (text === null || text.trim() === '') return () => Promise.resolve('no-match');
  const compiled = compile(text);
  if (!compiled.ok) throw new Error(`The condition does not compile: ${compiled.error.message}`);
  const { expression } = compiled;
  return async (input) => {
    const outcome = await expression.testAsync(input, { asOf });
    return typeof outcome === 'string' ? outcome : 'failed';
  };
}
