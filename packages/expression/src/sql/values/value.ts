import type { PlanValue } from '../../plan/plan.types.js';
import { Refused } from '../build/refused.js';
import type { Relation } from '../build/relation.js';
import { aggregate } from '../children/aggregate.js';
import { surely } from '../build/logic.js';
import { arithmetic, negate } from './arithmetic.js';
import { chosen } from './chosen.js';
import { concat } from './concat.js';
import { withError } from './errors.js';
import { field } from './field.js';
import { literal } from './literal.js';
import { numberFunction } from './number-function.js';
import { parameter } from './parameter.js';
import { substring, textFunction } from './text-function.js';
import { toMillis } from './to-millis.js';
import { ANY_NUMBER, type SqlValue } from './value.types.js';

type Composed = Exclude<
  PlanValue,
  { kind: 'literal' | 'literal-list' | 'field' | 'parameter' | 'now' | 'now-text' | 'opaque' }
>;

/** A value of a rule in SQL. */
export function value(relation: Relation, plan: PlanValue): SqlValue {
  switch (plan.kind) {
    case 'literal':
      return literal(relation.build, plan.value, plan);
    case 'literal-list':
      throw new Refused('list-value', plan);
    case 'field':
      return field(relation, plan);
    case 'parameter':
      return parameter(relation.build, plan);
    case 'now':
      return {
        type: 'number',
        sql: relation.build.params.now(),
        optional: false,
        facts: { ...ANY_NUMBER, most: 8.64e15, least: 1, whole: true },
      };
    case 'now-text':
      return { type: 'text', sql: relation.build.params.nowText(), optional: false };
    case 'opaque':
      throw new Refused(plan.reason, plan.cause);
    default:
      return brief(relation, composed(relation, plan));
  }
}

/** A value whose parts are short enough to be used more than once. */
function brief(relation: Relation, made: SqlValue): SqlValue {
  const { error } = made;
  const named = error === undefined ? undefined : { ...error, sql: relation.brief(error.sql) };
  return { ...made, sql: relation.brief(made.sql), ...withError(named) };
}

function composed(relation: Relation, plan: Composed): SqlValue {
  switch (plan.kind) {
    case 'to-millis':
      return toMillis(relation, value(relation, plan.of));
    case 'arithmetic':
      return arithmetic(relation, plan, value(relation, plan.left), value(relation, plan.right));
    case 'negate':
      return negate(relation, value(relation, plan.of));
    case 'text':
      return textFunction(relation, plan.function, value(relation, plan.of), plan);
    case 'number':
      return numberFunction(relation, plan.function, value(relation, plan.of));
    case 'concat':
      return concat(relation, plan, value(relation, plan.left), value(relation, plan.right));
    case 'substring':
      return substring(relation, value(relation, plan.of), plan);
    case 'aggregate':
      return aggregate(relation, plan);
    case 'choose': {
      const otherwise = plan.otherwise === undefined ? undefined : value(relation, plan.otherwise);
      return chosen(
        relation,
        relation.build.condition(relation, plan.test),
        value(relation, plan.then),
        otherwise,
      );
    }
    case 'predicate': {
      const { sql, nulls, error } = relation.build.condition(relation, plan.of);
      const truth = nulls === 'false' ? surely(sql) : sql;
      return { type: 'boolean', sql: truth, optional: nulls === 'missing', ...withError(error) };
    }
  }
}
