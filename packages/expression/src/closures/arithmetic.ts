import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import { isOnly, MISSING, NUMBER } from './kinds.js';
import { raiseAt } from './place-error.js';
import type { Scope } from './scope.js';
import { present } from './present.js';

type Calculate = (left: number, right: number) => number;

const CALCULATE: Readonly<Record<string, Calculate>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
};

/** True for an operator that calculates. */
export function isArithmetic(operator: unknown): boolean {
  return typeof operator === 'string' && Object.hasOwn(CALCULATE, operator);
}

/** `left + right` and the like: nothing when a side is missing, an error when one is no finite number. */
export function compileArithmetic(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const calculate = present(CALCULATE[String(node.value)]);
  const left = compiler.value(present(leftOf(node)), scope);
  const right = compiler.value(present(node.rhs), scope);
  const run = arithmetic(node, calculate, left.run, right.run);
  if (left.literal !== undefined && right.literal !== undefined) return folded(run, left, right);
  const surelyThere = isOnly(left.kinds | right.kinds, ~MISSING);
  return { run, kinds: surelyThere ? NUMBER : NUMBER | MISSING };
}

/** The value of an operation on two literals. One that fails is left to fail when it runs. */
function folded(run: Evaluate, left: Code, right: Code): Code {
  const [first, second] = [left.literal?.value, right.literal?.value];
  if (!Number.isFinite(first) || !Number.isFinite(second)) return { run, kinds: NUMBER | MISSING };
  const value = run(undefined, undefined as never);
  return { run: () => value, kinds: NUMBER, literal: { value } };
}

function arithmetic(node: AstNode, calculate: Calculate, left: Evaluate, right: Evaluate): Evaluate {
  return (focus, env) => {
    const first = left(focus, env);
    const second = right(focus, env);
    if (Number.isFinite(first) && Number.isFinite(second))
      return calculate(first as number, second as number);
    checkOperand(node, 'T2001', first);
    checkOperand(node, 'T2002', second);
    return undefined;
  };
}

function checkOperand(node: AstNode, code: string, value: unknown): void {
  if (value === undefined || Number.isFinite(value)) return;
  const isInfinite = value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
  raiseAt(node, isInfinite ? 'D1001' : code, { value, token: node.value });
}

/** `-value` */
export function compileNegation(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const operand = compiler.value(present(node.expression), scope).run;
  const run: Evaluate = (focus, env) => {
    const value = operand(focus, env);
    if (Number.isFinite(value)) return -(value as number);
    if (value === undefined) return undefined;
    const isInfinite = value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
    // jsonata gives an infinite operand no place.
    if (isInfinite) raiseAt({ type: node.type }, 'D1001', { value });
    return raiseAt(node, 'D1002', { value, token: '-' });
  };
  return { run, kinds: NUMBER | MISSING };
}
