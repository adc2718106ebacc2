import type { PlanValue } from '../../plan/plan.types.js';
import type { Build } from '../build/build.js';
import { FALSE, all, any, choose, negated } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { errorCases, errorWhen, firstError, withError } from './errors.js';
import { combined, outside } from './magnitude.js';
import { isMissing, isOther, numberIn } from './kinds.js';
import { ANY_NUMBER, UNDECIDED, type NumberFacts, type SqlError, type SqlValue } from './value.types.js';

type Arithmetic = Extract<PlanValue, { kind: 'arithmetic' }>;

/** An operand that has been checked: its number, what is known of it, and the error of the check. */
interface Operand {
  readonly sql: string;
  readonly facts: NumberFacts;
  readonly missing: string;
  readonly error: SqlError | undefined;
}

/** `left operator right` on IEEE doubles. */
export function arithmetic(relation: Relation, plan: Arithmetic, left: SqlValue, right: SqlValue): SqlValue {
  const { build } = relation;
  const [a, b] = [operand(relation, left, 'T2001'), operand(relation, right, 'T2002')];
  const there = all(negated(a.missing), negated(b.missing));
  const wild = build.dialect.failsOnOverflow ? outside(plan.operator, a, b) : FALSE;
  const facts = combined(plan.operator, a.facts, b.facts);
  const fractions = remainderOfFractions(build, plan, a, b);
  const error = firstError(
    left.error,
    right.error,
    a.error,
    b.error,
    errorWhen(all(there, wild), UNDECIDED),
    fractions,
  );
  const sql = choose(
    [
      [wild, 'NULL'],
      [fractions === undefined ? FALSE : surelyNotWhole(build, a, b), 'NULL'],
    ],
    result(build, plan.operator, a, b),
  );
  return {
    type: 'number',
    sql,
    optional: left.optional || right.optional || isJson(left, right),
    facts,
    ...withError(error),
  };
}

function isJson(...values: readonly SqlValue[]): boolean {
  return values.some(({ type }) => type !== 'number');
}

function operand(relation: Relation, value: SqlValue, code: string): Operand {
  const { dialect } = relation.build;
  const facts = value.facts ?? ANY_NUMBER;
  const sql = numberIn(relation, value);
  const error = errorCases([
    [isOther(relation, value, 'number'), code],
    [facts.nan ? `(${sql} = ${dialect.nan})` : FALSE, code],
    [facts.infinite ? `(abs(${sql}) = ${dialect.infinity})` : FALSE, 'D1001'],
  ]);
  return { sql, facts, missing: isMissing(value), error };
}

function result(build: Build, operator: Arithmetic['operator'], a: Operand, b: Operand): string {
  if (operator === '/') return quotient(build, a, b);
  if (operator === '%') return remainder(build, a, b);
  return `(${a.sql} ${operator} ${b.sql})`;
}

/** Division as IEEE has it: by zero it is infinite, and 0 / 0 is not a number. */
function quotient({ dialect }: Build, a: Operand, b: Operand): string {
  const plain = `(${a.sql} / ${b.sql})`;
  if (b.facts.least > 0 && b.facts.most === b.facts.least) return plain;
  const isZero = `(${a.sql} IS NOT NULL AND ${b.sql} = 0)`;
  // A divisor of -0 gives the other infinity; its text is the only thing that tells it from 0 everywhere.
  const negative = `((${a.sql} < 0) <> (${dialect.cast(b.sql, 'text')} LIKE '-%'))`;
  return choose(
    [
      [all(isZero, any(`(${a.sql} = 0)`, `(${a.sql} = ${dialect.nan})`)), dialect.nan],
      [all(isZero, negative), `-${dialect.infinity}`],
      [isZero, dialect.infinity],
    ],
    plain,
  );
}

function remainder({ dialect }: Build, a: Operand, b: Operand): string {
  return choose([[`(${a.sql} IS NOT NULL AND ${b.sql} = 0)`, dialect.nan]], dialect.remainder(a.sql, b.sql));
}

/** PostgreSQL has a remainder of whole numbers only. */
function remainderOfFractions(build: Build, plan: Arithmetic, a: Operand, b: Operand): SqlError | undefined {
  if (plan.operator !== '%' || build.dialect.remainderOfFractions) return undefined;
  const there = all(negated(a.missing), negated(b.missing));
  return build.undecidedWhen(all(there, surelyNotWhole(build, a, b)), 'remainder', plan);
}

function surelyNotWhole(build: Build, a: Operand, b: Operand): string {
  if (build.dialect.remainderOfFractions) return FALSE;
  const not = [a, b].filter(({ facts }) => !facts.whole || facts.most > Number.MAX_SAFE_INTEGER);
  return any(
    ...not.map(({ sql }) => `(floor(${sql}) <> ${sql} OR abs(${sql}) > ${String(Number.MAX_SAFE_INTEGER)})`),
  );
}

/** `-value` */
export function negate(relation: Relation, value: SqlValue): SqlValue {
  const { sql, facts, error } = operand(relation, value, 'D1002');
  return {
    type: 'number',
    sql: `(-${sql})`,
    optional: value.optional || value.type !== 'number',
    facts,
    ...withError(firstError(value.error, error)),
  };
}
