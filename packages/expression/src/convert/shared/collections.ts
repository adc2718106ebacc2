import type { Polarity } from './slots.js';
import { call, compare, filtered, infix, joined, LEVEL, term, type Written } from './written.js';

/** How many of the children must fulfil a condition. */
export type ChildMode = 'all' | 'some' | 'none' | 'at-least' | 'at-most' | 'exactly';

/** What a condition on *all* children, or on a share of them, says of a record without any. */
export type OfNone = 'fails' | 'holds';

/**
 * The answer for records without children that never lets one in: tools differ here, so a condition that lets
 * records in fails for them, and one that keeps records out holds.
 */
export function ofNone(polarity: Polarity): OfNone {
  return polarity === 'negative' ? 'holds' : 'fails';
}

/** How many of the children, and what is said where there are none. */
export interface ChildAmount {
  /** For `at-least`, `at-most` and `exactly`. */
  readonly amount?: number;
  /** For `all` and shares; default `fails`. */
  readonly ofNone?: OfNone;
}

/**
 * A condition on the children of a record. *All* counts those that fulfil it, so that a child without the value
 * does not fulfil it.
 */
export function childCondition(
  source: Written,
  mode: ChildMode,
  where: Written,
  { amount = 0, ofNone = 'fails' }: ChildAmount = {},
): Written {
  const hits = call('count', filtered(source, where));
  const number = term(String(amount));
  switch (mode) {
    case 'some':
      return compare(hits, '>', term('0'));
    case 'none':
      return compare(hits, '=', term('0'));
    case 'at-least':
      return compare(hits, '>=', number);
    case 'at-most':
      return compare(hits, '<=', number);
    case 'exactly':
      return compare(hits, '=', number);
    case 'all':
      return amongSome(source, compare(hits, '=', call('count', source)), ofNone);
  }
}

/** A condition on a share of the children, e.g. at least half of them. */
export function childShare(
  source: Written,
  mode: ChildMode,
  where: Written,
  { amount: share = 0, ofNone = 'fails' }: ChildAmount,
): Written {
  const operator = mode === 'at-least' ? '>=' : mode === 'at-most' ? '<=' : '=';
  const needed = infix(call('count', source), '*', term(String(share)), LEVEL.multiply);
  const hits = call('count', filtered(source, where));
  return amongSome(source, compare(hits, operator, needed), ofNone);
}

/** None of none is as many as all of them, or as any share: said as it is, a comparison of counts holds there. */
function amongSome(source: Written, condition: Written, ofNone: OfNone): Written {
  if (ofNone === 'holds') return condition;
  return joined('and', [compare(call('count', source), '>', term('0')), condition]);
}
