import type { PlanValue } from '../../plan/plan.types.js';
import type { Build } from '../build/build.js';
import { Refused } from '../build/refused.js';
import { ANY_NUMBER, type SqlValue } from './value.types.js';

/** A variable that is bound from outside. Its type has to be known, or its meaning would not be. */
export function parameter(build: Build, plan: Extract<PlanValue, { kind: 'parameter' }>): SqlValue {
  const { parameters } = build.options;
  const type =
    parameters !== undefined && Object.hasOwn(parameters, plan.name) ? parameters[plan.name] : undefined;
  if (type === undefined) throw new Refused('unknown-variable', plan, plan.name);
  const facts = type === 'number' ? { facts: ANY_NUMBER } : {};
  return { type, sql: build.params.variable(plan.name, type), optional: true, ...facts };
}
