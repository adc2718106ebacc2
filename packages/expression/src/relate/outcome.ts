/** What a condition says of a record, as one bit each, so that several possible outcomes are one number. */
export const TRUE = 1;
export const FALSE = 2;
export const MISSING = 4;
export const ERROR = 8;

/** Possible outcomes of a condition: a sum of the bits above. */
export type Outcomes = number;

/** The outcomes of which one is not a match. */
export const NO_MATCH = FALSE | MISSING | ERROR;

/** The shape of a rule over its leaves. */
export type Skeleton =
  | { readonly kind: 'leaf'; readonly leaf: number }
  | { readonly kind: 'constant'; readonly outcome: Outcomes }
  | { readonly kind: 'and' | 'or'; readonly items: readonly Skeleton[] }
  | { readonly kind: 'not'; readonly of: Skeleton }
  | {
      readonly kind: 'if';
      readonly test: Skeleton;
      readonly then: Skeleton;
      readonly otherwise?: Skeleton;
    };

/** Which outcomes a rule can have when its leaves can have these. */
export function outcomesOf(rule: Skeleton, leaves: readonly Outcomes[]): Outcomes {
  switch (rule.kind) {
    case 'leaf':
      return leaves[rule.leaf] ?? 0;
    case 'constant':
      return rule.outcome;
    case 'and':
      return chain(rule.items, leaves, TRUE, FALSE);
    case 'or':
      return chain(rule.items, leaves, FALSE, TRUE);
    case 'not':
      return negated(outcomesOf(rule.of, leaves));
    case 'if':
      return chosen(rule, leaves);
  }
}

/** `and` goes on after TRUE and ends with FALSE; `or` the other way round. Missing counts as false in both. */
function chain(
  items: readonly Skeleton[],
  leaves: readonly Outcomes[],
  goOn: Outcomes,
  stop: Outcomes,
): Outcomes {
  let possible = 0;
  for (const item of items) {
    const found = outcomesOf(item, leaves);
    const truth = (found & MISSING) === 0 ? found : found | FALSE;
    possible |= truth & (ERROR | stop);
    if ((truth & goOn) === 0) return possible;
  }
  return possible | goOn;
}

function negated(found: Outcomes): Outcomes {
  const kept = found & (MISSING | ERROR);
  return kept | ((found & TRUE) === 0 ? 0 : FALSE) | ((found & FALSE) === 0 ? 0 : TRUE);
}

function chosen(rule: Extract<Skeleton, { kind: 'if' }>, leaves: readonly Outcomes[]): Outcomes {
  const test = outcomesOf(rule.test, leaves);
  let possible = test & ERROR;
  if ((test & TRUE) !== 0) possible |= outcomesOf(rule.then, leaves);
  if ((test & (FALSE | MISSING)) === 0) return possible;
  return possible | (rule.otherwise === undefined ? MISSING : outcomesOf(rule.otherwise, leaves));
}
