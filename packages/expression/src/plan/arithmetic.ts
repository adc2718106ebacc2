import { fail, isNumeric } from './values.js';

/** `left operator right` on numbers; missing when either is. Both are checked first. */
export function arithmetic(
  operator: '+' | '-' | '*' | '/' | '%',
  left: unknown,
  right: unknown,
): number | undefined {
  if (left !== undefined && !isNumeric(left)) return fail('T2001');
  if (right !== undefined && !isNumeric(right)) return fail('T2002');
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}
