import { Failure, valuesOf } from './interpreter-values.js';

/** Operators and the few functions that random rules use. */
export function callFunction(name: string, [first, second]: readonly unknown[]): unknown {
  switch (name) {
    case 'toMillis':
      return toMillis(first);
    case 'count':
      return valuesOf(first).length;
    case 'distinct':
      return new Set(valuesOf(first).map((each) => JSON.stringify(each))).size;
    case 'sum':
      return total(first, (numbers) => numbers.reduce((sum, each) => sum + each, 0));
    case 'max':
      return total(first, (numbers) => (numbers.length === 0 ? undefined : Math.max(...numbers)));
    case 'min':
      return total(first, (numbers) => (numbers.length === 0 ? undefined : Math.min(...numbers)));
    case 'average':
      return total(first, (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length);
    default:
      return arithmetic(name, first, second);
  }
}

function toMillis(value: unknown): unknown {
  if (value === undefined) return undefined;
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw new Failure('D3110');
  return time;
}

function total(value: unknown, fold: (numbers: readonly number[]) => unknown): unknown {
  if (value === undefined) return undefined;
  const numbers = valuesOf(value);
  if (!numbers.every((each) => typeof each === 'number')) throw new Failure('T0412');
  return fold(numbers);
}

function arithmetic(operator: string, left: unknown, right: unknown): unknown {
  for (const side of [left, right])
    if (side !== undefined && typeof side !== 'number') throw new Failure('T2001');
  if (left === undefined || right === undefined) return undefined;
  const [a, b] = [left as number, right as number];
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    default:
      throw new Error(`This interpreter has no ${operator}.`);
  }
}
