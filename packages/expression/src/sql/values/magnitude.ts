import type { PlanValue } from '../../plan/plan.types.js';
import { FALSE, any } from '../build/logic.js';
import type { NumberFacts } from './value.types.js';

type Operator = Extract<PlanValue, { kind: 'arithmetic' }>['operator'];

/** A number and what is known of it. */
export interface Sized {
  readonly sql: string;
  readonly facts: NumberFacts;
}

/** Between these magnitudes a sum, product or quotient of two numbers never leaves the range of a double. */
const GREAT = 1e150;
const SMALL = 1e-150;
/** Sums of numbers below this stay in range. */
const GREATEST_TERM = 1e300;

/**
 * Where PostgreSQL would fail because a result is too great or too small for a double; JavaScript gives Infinity
 * or 0. Such records are left to `compile()`. FALSE where what is known of the numbers excludes it.
 */
export function outside(operator: Operator, a: Sized, b: Sized): string {
  if (operator === '%') return FALSE;
  if (operator === '+' || operator === '-') return any(above(a, GREATEST_TERM), above(b, GREATEST_TERM));
  return any(above(a, GREAT), below(a, SMALL), above(b, GREAT), below(b, SMALL));
}

function above({ sql, facts }: Sized, limit: number): string {
  return facts.most <= limit ? FALSE : `(abs(${sql}) > ${limit.toExponential()})`;
}

function below({ sql, facts }: Sized, limit: number): string {
  return facts.least >= limit ? FALSE : `(abs(${sql}) < ${limit.toExponential()} AND ${sql} <> 0)`;
}

/** What is known of a result. */
export function combined(operator: Operator, a: NumberFacts, b: NumberFacts): NumberFacts {
  const whole = a.whole && b.whole;
  switch (operator) {
    case '+':
    case '-': {
      const most = a.most + b.most;
      const exact = whole && most <= Number.MAX_SAFE_INTEGER;
      return { most, least: exact ? 1 : 0, whole: exact, nan: false, infinite: most === Infinity };
    }
    case '*': {
      const most = a.most * b.most;
      return {
        most: boundOf(most),
        least: a.least * b.least,
        whole: whole && most <= Number.MAX_SAFE_INTEGER,
        nan: false,
        infinite: !(most < Infinity),
      };
    }
    case '/': {
      const constant = b.least > 0 && b.most === b.least;
      const most = boundOf(a.most / b.least);
      return {
        most,
        least: a.least / b.most || 0,
        whole: false,
        nan: !constant,
        infinite: !constant || most === Infinity,
      };
    }
    case '%':
      return {
        most: Math.min(a.most, b.most),
        least: whole ? 1 : 0,
        whole,
        nan: b.least === 0 || b.most !== b.least,
        infinite: false,
      };
  }
}

/** Infinity times or over nothing is no bound. */
function boundOf(most: number): number {
  return Number.isNaN(most) ? Infinity : most;
}
