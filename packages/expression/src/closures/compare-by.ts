import type { AstNode } from '../engine/ast.types.js';
import type { Evaluate } from './code.types.js';
import { raiseAt } from './place-error.js';
import { present } from './present.js';

type Ordered = number | string;
type Compare = (left: Ordered, right: Ordered) => boolean;

/** The operators that compare by order. */
export const COMPARE: Readonly<Record<string, Compare>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** Compares what two parts give, by the operator of the node. One piece of code for each operator: it is hot. */
export function compareBy(node: AstNode, left: Evaluate, right: Evaluate): Evaluate {
  const others = (first: unknown, second: unknown): boolean | undefined =>
    compareOthers(node, present(COMPARE[String(node.value)]), first, second);
  switch (node.value) {
    case '<':
      return (focus, env) => {
        const [a, b] = [left(focus, env), right(focus, env)];
        return typeof a === 'number' && typeof b === 'number' ? a < b : others(a, b);
      };
    case '<=':
      return (focus, env) => {
        const [a, b] = [left(focus, env), right(focus, env)];
        return typeof a === 'number' && typeof b === 'number' ? a <= b : others(a, b);
      };
    case '>':
      return (focus, env) => {
        const [a, b] = [left(focus, env), right(focus, env)];
        return typeof a === 'number' && typeof b === 'number' ? a > b : others(a, b);
      };
    default:
      return (focus, env) => {
        const [a, b] = [left(focus, env), right(focus, env)];
        return typeof a === 'number' && typeof b === 'number' ? a >= b : others(a, b);
      };
  }
}

/** Compares two values of which at least one is no number. */
export function compareOthers(
  node: AstNode,
  compare: Compare,
  first: unknown,
  second: unknown,
): boolean | undefined {
  if (!isComparable(first) || !isComparable(second)) {
    // As in jsonata, a missing left side is blamed first.
    const value = first === undefined || !isComparable(first) ? first : second;
    return raiseAt(node, 'T2010', { value, token: node.value });
  }
  if (first === undefined || second === undefined) return undefined;
  if (typeof first !== typeof second)
    raiseAt(node, 'T2009', { value: first, value2: second, token: node.value });
  return compare(first, second);
}

function isComparable(value: unknown): value is Ordered | undefined {
  return typeof value === 'string' || typeof value === 'number' || value === undefined;
}
