import { relatePlans } from './relate-plans.js';
import type { RelatePairOptions, RelateResult } from './relate.types.js';
import { ruleOf, timeOf, trialOf } from './rule.js';

/**
 * Compares two rules by the records that match them. `equal`, implications and `disjoint` are proved for all
 * records (of the schema, when one is given) whose collections hold no lists as items; every example was run through both rules. What cannot be
 * proved and has no example is `cannot-decide`, with the reason.
 *
 * @example
 * relate('age >= 18', 'age > 17.5').relation; // 'a-implies-b'
 */
export function relate(a: string, b: string, options: RelatePairOptions = {}): RelateResult {
  const asOf = timeOf(options.asOf);
  const { bindings, otherBindings = bindings } = options;
  const first = ruleOf(a, asOf, bindings);
  const second = ruleOf(b, asOf, otherBindings);
  if (first === null) return invalid('a');
  if (second === null) return invalid('b');
  return relatePlans(
    [first.plan, second.plan],
    trialOf([first, second], asOf, options.schema),
    options.asOf !== undefined,
  );
}

function invalid(rule: 'a' | 'b'): RelateResult {
  return { relation: 'cannot-decide', witnesses: {}, undecided: { code: 'invalid', rule } };
}
