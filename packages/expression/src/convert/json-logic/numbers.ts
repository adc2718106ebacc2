import { call, infix, LEVEL, list, term, type Written } from '../shared/written.js';
import { operandsOf } from './comparisons.js';
import { type Made, numberOf, type Place, type Reader, value } from './made.js';
import type { Operation } from './nodes.js';

/** `+`, `-`, `*`, `/`, `%` */
export function readArithmetic(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const operands = operandsOf(operation, reader);
  if (operands === undefined) return undefined;
  const [first, ...others] = operands;
  const tooMany = '-/%'.includes(operation.operator) && others.length > 1;
  if (
    first === undefined ||
    tooMany ||
    !operands.every(isNumeric) ||
    (others.length === 0 && '/%'.includes(operation.operator))
  ) {
    reader.state.losses.refuse(place.path, 'bad-value', {
      value: operation.arguments,
      name: operation.operator,
    });
    return undefined;
  }
  if (others.length === 0) return unary(first, operation.operator);
  return '+*'.includes(operation.operator)
    ? joinedNumbers(operation.operator, first, others)
    : binary(operation.operator, operands);
}

/** Literals that are no numbers would be read as numbers by JsonLogic; JSONata refuses them. */
function isNumeric(made: Made): boolean {
  return made.type === 'value' && (made.literal === undefined || typeof made.literal === 'number');
}

function unary(made: Made, operator: string): Made {
  if (operator === '-') return value({ text: `0 - ${bracketed(numberOf(made))}`, level: LEVEL.add });
  return operator === '+'
    ? { ...value(call('number', made.written), made.absence === 'never' ? 'never' : 'nan') }
    : made;
}

function bracketed(written: Written): string {
  return written.level > LEVEL.add ? written.text : `(${written.text})`;
}

/** A sum or product with a missing number is not a number in JsonLogic, and missing in JSONata. */
function joinedNumbers(operator: string, first: Made, others: readonly Made[]): Made {
  const level = operator === '+' ? LEVEL.add : LEVEL.multiply;
  const written = others.reduce((left, right) => infix(left, operator, right.written, level), first.written);
  return value(written, [first, ...others].some((made) => made.absence !== 'never') ? 'nan' : 'never');
}

function binary(operator: string, operands: readonly Made[]): Made {
  const [left, right] = operands.map(numberOf);
  const level = operator === '-' ? LEVEL.add : LEVEL.multiply;
  const written = infix(left ?? term('0'), operator, right ?? term('0'), level);
  return value(written, operands.some((made) => made.absence === 'nan') ? 'nan' : 'never');
}

/** `max`, `min`: a missing number counts as 0. */
export function readExtreme(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const operands = operandsOf(operation, reader);
  if (operands === undefined) return undefined;
  if (
    operands.length === 0 ||
    !operands.every(isNumeric) ||
    operands.some((made) => made.absence === 'nan')
  ) {
    reader.state.losses.refuse(place.path, 'bad-value', {
      value: operation.arguments,
      name: operation.operator,
    });
    return undefined;
  }
  return value(call(operation.operator, list(operands.map(numberOf))));
}
