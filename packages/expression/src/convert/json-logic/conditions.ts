import { isScalar } from '../shared/names.js';
import { MAX_DEPTH, opposite, placeholder, type Polarity } from '../shared/slots.js';
import { choice, joined, term } from '../shared/written.js';
import { readEquality, readIn, readInequality, readOrder } from './comparisons.js';
import { readChildren } from './lists.js';
import { anyOf, countedOf, type Made, negation, type Place, type Reader, settled } from './made.js';
import { type Operation, operationOf } from './nodes.js';
import { readMissing, readMissingSome } from './presence.js';

/** Reads a part of which only truth counts. */
export function readCondition(
  node: unknown,
  place: Place,
  polarity: Polarity,
  reader: Reader,
): Made | undefined {
  if (place.depth > MAX_DEPTH) {
    reader.state.losses.refuse(place.path, 'too-deep', { value: MAX_DEPTH });
    return undefined;
  }
  if (isScalar(node)) return settled(term(String(Boolean(node))));
  if (Array.isArray(node)) return settled(term(String(node.length > 0)));
  const operation = operationOf(node, place);
  const made = operation === undefined ? undefined : byOperator(operation, place, polarity, reader);
  return made === undefined ? truthOf(node, place, reader) : made.result;
}

/** `result` is `undefined` for a lost part; the whole is for an operator that gives no condition. */
type Read = { readonly result: Made | undefined } | undefined;

function byOperator(operation: Operation, place: Place, polarity: Polarity, reader: Reader): Read {
  switch (operation.operator) {
    case 'and':
    case 'or':
      return { result: readGroup(operation, operation.operator, polarity, reader) };
    case '!':
      return { result: readNot(operation, polarity, reader) };
    case '!!':
      return { result: reader.condition(operation.arguments[0], operation.place(0), polarity, reader) };
    case 'if':
    case '?:':
      return { result: readChoice(operation, polarity, reader) };
    case 'some':
    case 'all':
    case 'none':
      return { result: readChildren(operation, polarity, reader) };
    default:
      return readComparison(operation, place, reader);
  }
}

/** The operators that give true or false, whether a value or a condition is asked for. */
export function readComparison(operation: Operation, place: Place, reader: Reader): Read {
  switch (operation.operator) {
    case '==':
    case '===':
      return { result: readEquality(operation, place, reader) };
    case '!=':
    case '!==':
      return { result: readInequality(operation, place, reader) };
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { result: readOrder(operation, place, reader) };
    case 'in':
      return { result: readIn(operation, place, reader) };
    case 'missing':
      return { result: readMissing(operation, place, reader) };
    case 'missing_some':
      return { result: readMissingSome(operation, place, reader) };
    default:
      return undefined;
  }
}

function readGroup(
  operation: Operation,
  word: 'and' | 'or',
  polarity: Polarity,
  reader: Reader,
): Made | undefined {
  const items = operation.arguments.map((node, index) =>
    slot(node, operation.place(index), polarity, reader),
  );
  if (!items.every((item) => item !== undefined)) return undefined;
  const [first] = items;
  if (first === undefined) return settled(term('false'));
  return items.length === 1
    ? first
    : settled(
        joined(
          word,
          items.map((item) => item.written),
        ),
      );
}

/** A condition, or what may stand for a lost one. */
function slot(node: unknown, place: Place, polarity: Polarity, reader: Reader): Made | undefined {
  const made = reader.condition(node, place, polarity, reader);
  if (made !== undefined) return made;
  const stand = placeholder(node, polarity, reader.state);
  return stand === undefined ? undefined : settled(stand);
}

function readNot(operation: Operation, polarity: Polarity, reader: Reader): Made | undefined {
  const made = slot(operation.arguments[0], operation.place(0), opposite(polarity), reader);
  return made === undefined ? undefined : settled(negation(made));
}

function readChoice(operation: Operation, polarity: Polarity, reader: Reader): Made | undefined {
  const parts = operation.arguments.map((node, index) => {
    const isTest = index % 2 === 0 && index < operation.arguments.length - 1;
    const place = operation.place(index);
    return isTest ? reader.condition(node, place, 'mixed', reader) : slot(node, place, polarity, reader);
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  const even = parts.length % 2 === 0;
  let whole = even ? settled(term('false')) : parts.at(-1);
  for (let index = parts.length - (even ? 2 : 3); index >= 0; index -= 2) {
    const [test, then] = [parts[index], parts[index + 1]];
    if (test === undefined || then === undefined || whole === undefined) continue;
    const absence = then.absence === 'never' && whole.absence === 'never' ? 'never' : 'false';
    whole = { written: choice(test.written, then.written, whole.written), type: 'condition', absence };
    if (then.type === 'value') whole = { ...whole, type: 'value' };
  }
  return whole ?? settled(term('false'));
}

/** A value as a condition. */
function truthOf(node: unknown, place: Place, reader: Reader): Made | undefined {
  const made = reader.value(node, place, reader);
  if (made === undefined) return undefined;
  if (made.type === 'list') return settled(anyOf(countedOf(made)));
  if (made.path !== undefined)
    reader.state.losses.change(place.path, 'truthiness', { value: made.written.text });
  return made;
}
