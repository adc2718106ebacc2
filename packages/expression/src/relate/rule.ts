import { millisOf } from '../compile/as-of.js';
import { compile } from '../compile/compile.js';
import type { Bindings } from '../plan/env.js';
import { planRule } from '../plan/plan.js';
import type { PlanPredicate } from '../plan/plan.types.js';
import { findPattern } from '../regex/find-pattern.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { SyntaxNode } from '../syntax/syntax.types.js';
import type { Trial } from './witness.js';
import type { World } from './world.js';

/** The time that rules are compared at when none is given. */
const DEFAULT_TIME = '2026-01-01T00:00:00.000Z';

/** A rule that compiles, ready to be compared and run. */
export interface Rule {
  readonly text: string;
  readonly root: SyntaxNode;
  readonly plan: PlanPredicate;
  readonly matches: (record: unknown) => boolean;
}

/** A rule from its text; null when it does not compile or only the asynchronous engine runs it. */
export function ruleOf(text: string, asOf: string, bindings: Bindings = {}): Rule | null {
  const { root, errors } = readSyntax(text);
  const compiled = compile(text);
  if (root === undefined || errors.length > 0 || !compiled.ok) return null;
  const { expression } = compiled;
  if (expression.engine !== 'closure') return null;
  return {
    text,
    root,
    plan: planRule(root, bindings),
    matches: (record) => expression.test(record, { asOf, bindings }) === 'match',
  };
}

/** The time to compare at; G1006-like texts are taken as none. */
export function timeOf(asOf: string | undefined): string {
  return asOf !== undefined && millisOf(asOf) !== null ? asOf : DEFAULT_TIME;
}

/** How examples for these rules are made up and tried. */
export function trialOf(rules: readonly Rule[], asOf: string, schema: World['schema']): Trial {
  return {
    schema,
    asOf: millisOf(asOf) ?? 0,
    find: findPattern,
    matches: (rule, record) => rules[rule]?.matches(record) === true,
  };
}
