import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Test } from './code.types.js';
import { BOOLEAN } from './kinds.js';
import { linkOf } from './leaf.js';
import type { Scope } from './scope.js';
import { present } from './present.js';

/** `a and b`, `a or b`: always true or false. The right side is not looked at when the left one decides. */
export function compileLogic(node: AstNode, compiler: Compiler, scope: Scope): Code {
  return { run: testLogic(node, compiler, scope), kinds: BOOLEAN };
}

/** The same where only the truth matters, which is always. */
export function testLogic(node: AstNode, compiler: Compiler, scope: Scope): Test {
  const operands = [present(leftOf(node)), present(node.rhs)].flatMap((operand) =>
    operandsOf(operand, node.value),
  );
  if (node.value === 'or') return any(operands.map((operand) => compiler.test(operand, scope)));
  return present(
    operands.reduceRight<Test | null>((next, operand) => chain(operand, next, compiler, scope), null),
  );
}

/** A test that goes on with the next one when it holds. */
function chain(node: AstNode, next: Test | null, compiler: Compiler, scope: Scope): Test {
  const link = linkOf(node, compiler, scope);
  if (link !== null) return link(next ?? (() => true));
  const test = compiler.test(node, scope);
  return next === null ? test : both(test, next);
}

/** The operands of a chain: `a and b and c` has three. */
function operandsOf(node: AstNode, operator: unknown): AstNode[] {
  const isPart = node.type === 'binary' && node.value === operator;
  if (!isPart || node.predicate !== undefined || node.group !== undefined) return [node];
  return [...operandsOf(present(leftOf(node)), operator), ...operandsOf(present(node.rhs), operator)];
}

/** Two tests that must both hold. A copy for each: see `leaf-copies.ts`. */
const BOTH: readonly ((a: Test, b: Test) => Test)[] = [
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
  (a, b) => (focus, env) => a(focus, env) && b(focus, env),
];

/** Two tests of which one must hold. */
const EITHER: readonly ((a: Test, b: Test) => Test)[] = [
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
  (a, b) => (focus, env) => a(focus, env) || b(focus, env),
];

let used = 0;

function both(first: Test, second: Test): Test {
  const copy = BOTH[used++ % BOTH.length];
  return copy === undefined ? first : copy(first, second);
}

function any(tests: readonly Test[]): Test {
  const [first, ...rest] = tests;
  const copy = EITHER[used++ % EITHER.length];
  if (first === undefined || copy === undefined) return () => false;
  return rest.length === 0 ? first : copy(first, any(rest));
}
