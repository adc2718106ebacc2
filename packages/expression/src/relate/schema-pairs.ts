import type { PlanPredicate, PlanValue } from '../plan/plan.types.js';
import { STANDINGS, type Standing } from './pair-choices.js';
import { factsOf } from './schema-classes.js';
import { typesOf, type Facts } from './schema-facts.js';
import type { World } from './world.js';

type Compare = Extract<PlanPredicate, { kind: 'compare' }>;

/** How the two sides of a comparison can stand to each other, in records that the schema allows. */
export function standingsOf({ left, right }: Compare, schema: World['schema']): readonly Standing[] {
  const [one, other] = [factsOfValue(left, schema), factsOfValue(right, schema)];
  if (one === undefined || other === undefined) return STANDINGS;
  const ordered = isOrdered(one, ['number', 'integer'], other) || isOrdered(one, ['string'], other);
  if (!ordered) return STANDINGS;
  const missing: readonly Standing[] = one.canBeMissing || other.canBeMissing ? ['missing'] : [];
  return ['less', 'same', 'greater', ...missing];
}

function factsOfValue(value: PlanValue, schema: World['schema']): Facts | undefined {
  return value.kind === 'field' ? factsOf(value, schema) : undefined;
}

/** Both are values of these types, between which there is always an order. */
function isOrdered(one: Facts, types: readonly string[], other: Facts): boolean {
  return [one, other].every(({ schema }) => typesOf(schema)?.every((type) => types.includes(type)) === true);
}
