import { isScalar, literal } from '../shared/names.js';
import { MAX_DEPTH } from '../shared/slots.js';
import { choice, list, term } from '../shared/written.js';
import { readComparison } from './conditions.js';
import { readField } from './fields.js';
import { readFilter, readMap, readReduction } from './lists.js';
import { type Made, type Place, type Reader, value, withZero } from './made.js';
import { type Operation, operationOf } from './nodes.js';
import { readArithmetic, readExtreme } from './numbers.js';
import { readCat, readSubstring } from './texts.js';

/** Reads a part whose value counts. */
export function readValue(node: unknown, place: Place, reader: Reader): Made | undefined {
  const { losses } = reader.state;
  if (place.depth > MAX_DEPTH) {
    losses.refuse(place.path, 'too-deep', { value: MAX_DEPTH });
    return undefined;
  }
  if (isScalar(node)) return { ...value(literal(node), node === null ? 'null' : 'never'), literal: node };
  if (Array.isArray(node)) return readList(node, place, reader);
  const operation = operationOf(node, place);
  if (operation === undefined) {
    losses.refuse(place.path, 'not-understood', { value: node });
    return undefined;
  }
  return readOperation(operation, place, reader);
}

function readList(nodes: readonly unknown[], place: Place, reader: Reader): Made | undefined {
  const items = nodes.map((node, index) =>
    reader.value(node, { ...place, path: `${place.path}/${index}`, depth: place.depth + 1 }, reader),
  );
  if (!items.every((item) => item !== undefined)) return undefined;
  return { written: list(items.map((item) => withZero(item).written)), type: 'list', absence: 'never' };
}

function readOperation(operation: Operation, place: Place, reader: Reader): Made | undefined {
  switch (operation.operator) {
    case 'var':
      return readField(operation, place, reader);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return readArithmetic(operation, place, reader);
    case 'max':
    case 'min':
      return readExtreme(operation, place, reader);
    case 'cat':
      return readCat(operation, place, reader);
    case 'substr':
      return readSubstring(operation, place, reader);
    case 'filter':
      return readFilter(operation, reader);
    case 'map':
      return readMap(operation, reader);
    case 'reduce':
      return readReduction(operation, place, reader);
    case 'if':
    case '?:':
      return readChoice(operation, place, reader);
    case 'log':
      return reader.value(operation.arguments[0], operation.place(0), reader);
    default:
      return readTruth(operation, place, reader);
  }
}

/** A comparison as a value; where JSONata leaves it open, JsonLogic says false. `and` and `or` give no truth. */
function readTruth(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const { operator } = operation;
  const isTruth = ['!', '!!', 'some', 'all', 'none'].includes(operator);
  const made = isTruth
    ? { result: reader.condition({ [operator]: operation.arguments }, place, 'mixed', reader) }
    : readComparison(operation, place, reader);
  if (made === undefined || operator.startsWith('missing')) {
    const known = ['and', 'or', 'missing', 'missing_some', 'merge', 'method'].includes(operator);
    reader.state.losses.refuse(place.path, known ? 'no-form' : 'unknown-operator', { value: operator });
    return undefined;
  }
  if (made.result === undefined) return undefined;
  const { written, absence } = made.result;
  return value(absence === 'never' ? written : choice(written, term('true'), term('false')));
}

function readChoice(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const parts = operation.arguments.map((node, index) => {
    const isTest = index % 2 === 0 && index < operation.arguments.length - 1;
    const at = operation.place(index);
    const made = isTest ? reader.condition(node, at, 'mixed', reader) : reader.value(node, at, reader);
    return made === undefined ? undefined : withZero(made);
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  const results = parts.filter((_, index) => index % 2 === 1 || index === parts.length - 1);
  const absences = new Set(results.map((made) => made.absence).filter((absence) => absence !== 'never'));
  if (absences.size > 1 || results.some((made) => made.type === 'list')) {
    reader.state.losses.refuse(place.path, 'no-form', { value: operation.operator });
    return undefined;
  }
  const even = parts.length % 2 === 0;
  let written = even ? term('null') : (parts.at(-1)?.written ?? term('null'));
  for (let index = parts.length - (even ? 2 : 3); index >= 0; index -= 2) {
    const [test, then] = [parts[index], parts[index + 1]];
    if (test !== undefined && then !== undefined) written = choice(test.written, then.written, written);
  }
  return value(written, [...absences][0] ?? 'never');
}
