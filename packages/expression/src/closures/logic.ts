import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Test } from './code.types.js';
import { BOOLEAN } from './kinds.js';
import type { Scope } from './scope.js';

/** `a and b`, `a or b`: always true or false. The right side is not looked at when the left one decides. */
export function compileLogic(node: AstNode, compiler: Compiler, scope: Scope): Code {
  return { run: testLogic(node, compiler, scope), kinds: BOOLEAN };
}

/** The same where only the truth matters, which is always. */
export function testLogic(node: AstNode, compiler: Compiler, scope: Scope): Test {
  const operands = [leftOf(node) as AstNode, node.rhs as AstNode];
  const tests = operands
    .flatMap((operand) => operandsOf(operand, node.value))
    .map((operand) => compiler.test(operand, scope));
  return node.value === 'and' ? all(tests) : any(tests);
}

/** The operands of a chain: `a and b and c` has three. */
function operandsOf(node: AstNode, operator: unknown): AstNode[] {
  const isPart = node.type === 'binary' && node.value === operator;
  if (!isPart || node.predicate !== undefined || node.group !== undefined) return [node];
  return [...operandsOf(leftOf(node) as AstNode, operator), ...operandsOf(node.rhs as AstNode, operator)];
}

/** Every test of a chain. Short chains call their tests without a loop, which is twice as fast. */
export function all(tests: readonly Test[]): Test {
  const [a, b, c, ...rest] = tests;
  if (a === undefined) return () => true;
  if (b === undefined) return a;
  if (c === undefined) return (focus, env) => a(focus, env) && b(focus, env);
  if (rest.length === 0) return (focus, env) => a(focus, env) && b(focus, env) && c(focus, env);
  const others = all(rest);
  return (focus, env) => a(focus, env) && b(focus, env) && c(focus, env) && others(focus, env);
}

/** Any test of a chain. */
export function any(tests: readonly Test[]): Test {
  const [a, b, c, ...rest] = tests;
  if (a === undefined) return () => false;
  if (b === undefined) return a;
  if (c === undefined) return (focus, env) => a(focus, env) || b(focus, env);
  if (rest.length === 0) return (focus, env) => a(focus, env) || b(focus, env) || c(focus, env);
  const others = any(rest);
  return (focus, env) => a(focus, env) || b(focus, env) || c(focus, env) || others(focus, env);
}
