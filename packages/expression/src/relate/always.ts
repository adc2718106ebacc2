import type { PlanPredicate } from '../plan/plan.types.js';
import { NO_MATCH, TRUE } from './outcome.js';
import { prove } from './prove.js';
import type { RelateOptions, Undecided } from './relate.types.js';
import { ruleOf, timeOf, trialOf } from './rule.js';
import { whyUndecided } from './undecided.js';
import { exampleFinder } from './witness.js';

/** Whether something holds for all records: proved, refuted by a record that was run, or neither. */
export type Answer =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly witness: unknown }
  | { readonly answer: 'cannot-decide'; readonly undecided: Undecided };

/**
 * Whether every record matches. Rarely so: a missing field or a wrong type nearly always stops a match.
 * The witness of `no` is a record that does not match.
 */
export function alwaysTrue(text: string, options: RelateOptions = {}): Answer {
  return answerFor(text, NO_MATCH, options);
}

/** Whether no record matches. The witness of `no` is a record that does. */
export function neverTrue(text: string, options: RelateOptions = {}): Answer {
  return answerFor(text, TRUE, options);
}

/** `yes` when no record has one of the outcomes. */
function answerFor(text: string, outcomes: number, options: RelateOptions): Answer {
  const asOf = timeOf(options.asOf);
  const rule = ruleOf(text, asOf, options.bindings);
  if (rule === null) return { answer: 'cannot-decide', undecided: { code: 'invalid', rule: 'a' } };
  const plans: readonly PlanPredicate[] = [rule.plan];
  const trial = trialOf([rule], asOf, options.schema);
  const proof = prove(plans, [outcomes], trial);
  if (proof.impossible) return { answer: 'yes' };
  const [witness] = exampleFinder(plans, trial)([outcomes], 1);
  if (witness !== undefined) return { answer: 'no', witness };
  return { answer: 'cannot-decide', undecided: whyUndecided(plans, proof.tooMuch) };
}
