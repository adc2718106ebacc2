import type { PlanNumberFunction } from '../../plan/plan.types.js';
import { FALSE, choose } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { errorCases, firstError, withError } from './errors.js';
import { isOther, numberIn } from './kinds.js';
import { ANY_NUMBER, type SqlValue } from './value.types.js';

/** `$abs`, `$floor`, `$ceil`, `$sqrt` */
export function numberFunction(relation: Relation, name: PlanNumberFunction, value: SqlValue): SqlValue {
  const number = numberIn(relation, value);
  const facts = value.facts ?? ANY_NUMBER;
  const negative = name === 'sqrt' ? `(${number} < 0)` : FALSE;
  const error = errorCases([
    [isOther(relation, value, 'number'), 'T0410'],
    [negative, 'D3060'],
  ]);
  const applied = `${name}(${number})`;
  return {
    type: 'number',
    sql: choose([[negative, 'NULL']], applied),
    optional: value.optional || value.type !== 'number',
    facts: name === 'abs' ? facts : { ...facts, least: 0, most: facts.most + 1, whole: name !== 'sqrt' },
    ...withError(firstError(value.error, error)),
  };
}
