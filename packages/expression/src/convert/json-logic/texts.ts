import { call, infix, LEVEL, term, type Written } from '../shared/written.js';
import { operandsOf } from './comparisons.js';
import { type Made, type Place, type Reader, textOfValue, value } from './made.js';
import type { Operation } from './nodes.js';

/** `cat`: a missing field adds nothing, in both languages. */
export function readCat(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const operands = operandsOf(operation, reader);
  if (operands === undefined) return undefined;
  if (operands.some((made) => made.type !== 'value' || made.absence === 'nan')) {
    reader.state.losses.refuse(place.path, 'bad-value', { value: operation.arguments, name: 'cat' });
    return undefined;
  }
  const parts = operands.filter((made) => made.literal !== null).map((made) => made.written);
  const [first = term('""'), ...others] = parts;
  const start = others.length === 0 ? infix(first, '&', term('""'), LEVEL.add) : first;
  return value(others.reduce((left, right) => infix(left, '&', right, LEVEL.add), start));
}

/** `substr` with whole numbers; a negative length leaves that many characters off the end. */
export function readSubstring(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const [source, start, length] = operation.arguments;
  const made = reader.value(source, operation.place(0), reader);
  if (made === undefined) return undefined;
  const text = textOfValue(made);
  const count = isWhole(start) ? lengthText(text, start, length) : undefined;
  if (count === undefined || made.type !== 'value' || made.absence === 'nan') {
    reader.state.losses.refuse(place.path, 'bad-value', { value: operation.arguments, name: 'substr' });
    return undefined;
  }
  return value(call('substring', text, term(String(start)), ...count));
}

/** The third argument of `$substring`, if any; `undefined` where it cannot be known beforehand. */
function lengthText(text: Written, start: number, length: unknown): readonly Written[] | undefined {
  if (length === undefined) return [];
  if (!isWhole(length) || (length < 0 && start < 0)) return undefined;
  return [term(length < 0 ? `$length(${text.text}) - ${start - length}` : String(length))];
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
