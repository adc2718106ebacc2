import type { Relation } from '../build/relation.js';
import { numberIn } from './kinds.js';
import type { SqlValue } from './value.types.js';

/**
 * Two numbers to compare. Where both are whole, or one is a column of whole numbers and the other stands in the
 * rule, they are compared as such, so that an index over the column can be used.
 */
export function numberPair(relation: Relation, left: SqlValue, right: SqlValue): readonly [string, string] {
  const [a, b] = [wholeOf(relation, left), wholeOf(relation, right)];
  if (a !== undefined && b !== undefined) return [a, b];
  return [numberIn(relation, left), numberIn(relation, right)];
}

function wholeOf(relation: Relation, { whole, constant }: SqlValue): string | undefined {
  if (whole !== undefined) return whole;
  return Number.isSafeInteger(constant) ? relation.build.params.whole(Number(constant)) : undefined;
}
