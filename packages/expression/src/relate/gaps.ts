import { NO_MATCH } from './outcome.js';
import { prove } from './prove.js';
import type { RelateOptions, Undecided } from './relate.types.js';
import { ruleOf, timeOf, trialOf, type Rule } from './rule.js';
import { whyUndecided } from './undecided.js';
import { exampleFinder } from './witness.js';

/** Whether the cases of a decision cover every record. */
export type GapResult =
  | { readonly covered: true }
  /** Records that no case matches, of different kinds, the most ordinary first. Each was run. */
  | { readonly covered: false; readonly gaps: readonly unknown[] }
  | { readonly covered: 'cannot-decide'; readonly undecided: Undecided };

/**
 * Looks for records that no case of a tier decision matches. A record that ends in an error in a case is not
 * covered by it.
 *
 * @param cases The conditions, in any order.
 * @param most How many kinds of records are shown at most.
 */
export function gaps(
  cases: readonly string[],
  options: RelateOptions & { readonly most?: number } = {},
): GapResult {
  const asOf = timeOf(options.asOf);
  const rules = cases.map((text) => ruleOf(text, asOf, options.bindings));
  const known = rules.filter((rule): rule is Rule => rule !== null);
  if (known.length < rules.length)
    return { covered: 'cannot-decide', undecided: { code: 'invalid', rule: 'a' } };
  const plans = known.map(({ plan }) => plan);
  const goal = plans.map(() => NO_MATCH);
  const trial = trialOf(known, asOf, options.schema);
  const proof = prove(plans, goal, trial);
  if (proof.impossible) return { covered: true };
  const found = exampleFinder(plans, trial)(goal, options.most ?? 5);
  if (found.length > 0) return { covered: false, gaps: found };
  return { covered: 'cannot-decide', undecided: whyUndecided(plans, proof.tooMuch) };
}
