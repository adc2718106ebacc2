import type { AstNode } from '../engine/ast.types.js';
import { compileArithmetic, compileNegation, isArithmetic } from './arithmetic.js';
import { compileApply, compileCall, compilePartial, compileTailCall } from './calls.js';
import type { Code, Compiler, Test } from './code.types.js';
import { compileComparison, isComparison, testComparison } from './comparison.js';
import { compileConcatenation } from './concatenation.js';
import { compileCondition } from './condition.js';
import { compileList, compileObject } from './constructors.js';
import { compileEquality, testEquality } from './equality.js';
import { ANY, FUNCTION, kindOf } from './kinds.js';
import { compileLambda } from './lambda.js';
import { compileLogic, testLogic } from './logic.js';
import { compileMembership, testMembership } from './membership.js';
import { compilePath } from './path.js';
import { compileRange } from './range.js';
import { readField } from './read-field.js';
import type { Scope } from './scope.js';
import { compileTransform } from './transform.js';
import { compileTuplePath } from './tuples.js';
import { compileBind, compileBlock, compileVariable, lookUp } from './variables.js';
import { runDescendants, runWildcard } from './wildcards.js';

type CompileNode = (node: AstNode, compiler: Compiler, scope: Scope) => Code;
type TestNode = (node: AstNode, compiler: Compiler, scope: Scope) => Test;

const BY_TYPE: Readonly<Record<string, CompileNode>> = {
  path: (node, compiler, scope) =>
    (node.steps ?? []).some((step) => step.tuple === true)
      ? compileTuplePath(node, compiler, scope)
      : compilePath(node, compiler, scope),
  name: (node) => {
    const key = String(node.value);
    return { run: (focus) => readField(focus, key), kinds: ANY, raw: true };
  },
  string: compileLiteral,
  number: compileLiteral,
  value: compileLiteral,
  wildcard: () => ({ run: runWildcard, kinds: ANY, raw: true }),
  descendant: () => ({ run: runDescendants, kinds: ANY, raw: true }),
  parent: (node, compiler, scope) => ({
    run: lookUp(node.slot?.label ?? '', scope, compiler),
    kinds: ANY,
    raw: true,
  }),
  binary: (node, compiler, scope) => binaryOf(node)(node, compiler, scope),
  unary: (node, compiler, scope) => (UNARY[String(node.value)] ?? unknown)(node, compiler, scope),
  condition: compileCondition,
  block: compileBlock,
  bind: compileBind,
  variable: compileVariable,
  lambda: (node, compiler, scope) =>
    node.thunk === true ? compileTailCall(node, compiler, scope) : compileLambda(node, compiler, scope),
  function: compileCall,
  partial: compilePartial,
  apply: compileApply,
  transform: compileTransform,
  regex: (node, compiler) => {
    const matcher = compiler.regex(node.value as RegExp, node.position ?? 0);
    return { run: () => matcher, kinds: FUNCTION };
  },
};

const UNARY: Readonly<Record<string, CompileNode>> = {
  '-': compileNegation,
  '[': compileList,
  '{': compileObject,
};

/** Compiles a node without its filters and its grouping. */
export const compileNode: CompileNode = (node, compiler, scope) =>
  (BY_TYPE[node.type] ?? unknown)(node, compiler, scope);

function binaryOf({ value: operator }: AstNode): CompileNode {
  if (isArithmetic(operator)) return compileArithmetic;
  if (isComparison(operator)) return compileComparison;
  return BINARY[String(operator)] ?? unknown;
}

const BINARY: Readonly<Record<string, CompileNode>> = {
  '=': compileEquality,
  '!=': compileEquality,
  and: compileLogic,
  or: compileLogic,
  in: compileMembership,
  '&': compileConcatenation,
  '..': compileRange,
};

/** jsonata evaluates nodes that it does not know to nothing. */
function unknown(): Code {
  return { run: () => undefined, kinds: ANY };
}

function compileLiteral(node: AstNode): Code {
  const { value } = node;
  return { run: () => value, kinds: kindOf(value), literal: { value } };
}

const TESTS: Readonly<Record<string, TestNode>> = {
  '=': testEquality,
  '!=': testEquality,
  and: testLogic,
  or: testLogic,
  in: testMembership,
};

/** Compiles a node of which only the truth matters; null when that is no simpler than its value. */
export function testNode(node: AstNode, compiler: Compiler, scope: Scope): Test | null {
  if (node.type !== 'binary') return null;
  if (isComparison(node.value)) return testComparison(node, compiler, scope);
  return TESTS[String(node.value)]?.(node, compiler, scope) ?? null;
}
