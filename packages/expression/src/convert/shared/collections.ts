import { call, compare, filtered, infix, joined, LEVEL, term, type Written } from './written.js';

/** How many of the children must fulfil a condition. */
export type ChildMode = 'all' | 'some' | 'none' | 'at-least' | 'at-most' | 'exactly';

/**
 * A condition on the children of a record. *All* asks for at least one child, so that records without any do
 * not slip in, and counts those that fulfil it, so that a child without the value does not fulfil it.
 *
 * @param amount for `at-least`, `at-most` and `exactly`
 */
export function childCondition(source: Written, mode: ChildMode, where: Written, amount = 0): Written {
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
      return joined('and', [
        compare(call('count', source), '>', term('0')),
        compare(hits, '=', call('count', source)),
      ]);
  }
}

/** A condition on a share of the children, e.g. at least half of them; none of none counts as fulfilled. */
export function childShare(source: Written, mode: ChildMode, where: Written, share: number): Written {
  const operator = mode === 'at-least' ? '>=' : mode === 'at-most' ? '<=' : '=';
  const needed = infix(call('count', source), '*', term(String(share)), LEVEL.multiply);
  return joined('and', [
    compare(call('count', source), '>', term('0')),
    compare(call('count', filtered(source, where)), operator, needed),
  ]);
}
