import { literal } from '../shared/names.js';
import { call, compare, joined, not, term, type Written } from '../shared/written.js';
import {
  type Made,
  numberOf,
  open,
  type Place,
  type Reader,
  settled,
  valueOrNull,
  withZero,
} from './made.js';
import { pathOf, pathText } from './fields.js';
import { type Operation, operationOf } from './nodes.js';

/** The arguments of an operation as values, or `undefined` when one of them is lost. */
export function operandsOf(operation: Operation, reader: Reader): readonly Made[] | undefined {
  return bareOperands(operation, reader)?.map(withZero);
}

function bareOperands(operation: Operation, reader: Reader): readonly Made[] | undefined {
  const made = operation.arguments.map((node, index) => reader.value(node, operation.place(index), reader));
  return made.every((item) => item !== undefined) ? made : undefined;
}

/** `==`, `===`: JsonLogic takes a missing field for null. */
export function readEquality(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const asked = presenceAsked(operation, place);
  if (asked !== undefined) return settled(call('exists', asked));
  const pair = pairOf(operation, place, reader);
  return pair === undefined ? undefined : settled(equality(...pair));
}

/** `!=`, `!==`. A missing field is not unequal to null, in both languages. */
export function readInequality(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const pair = pairOf(operation, place, reader);
  if (pair === undefined) return undefined;
  const other = pair[0].literal === null ? pair[1] : pair[1].literal === null ? pair[0] : undefined;
  if (other !== undefined) return settled(compare(other.written, '!=', term('null')));
  return settled(not(equality(...pair)));
}

/** A field with two different defaults equals itself only where it is there: our own export of `$exists`. */
function presenceAsked(operation: Operation, place: Place): Written | undefined {
  const [left, right] = operation.arguments.map((node, index) => operationOf(node, operation.place(index)));
  if (left?.operator !== 'var' || right?.operator !== 'var') return undefined;
  const [name, one] = left.arguments;
  const [same, other] = right.arguments;
  if (name !== same || typeof one !== 'number' || typeof other !== 'number' || one === other)
    return undefined;
  const path = pathOf(name, place);
  return path === undefined || path.length === 0 ? undefined : pathText(path);
}

function pairOf(operation: Operation, place: Place, reader: Reader): readonly [Made, Made] | undefined {
  const operands = operandsOf(operation, reader);
  if (operands === undefined) return undefined;
  const [left, right] = operands;
  if (left === undefined || right === undefined || left.type === 'list' || right.type === 'list') {
    refuseArguments(operation, place, reader);
    return undefined;
  }
  if (operation.operator === '==' || operation.operator === '!=') noteLoose(left, right, place, reader);
  return [left, right];
}

function refuseArguments(operation: Operation, place: Place, reader: Reader): void {
  reader.state.losses.refuse(place.path, 'bad-value', {
    value: operation.arguments,
    name: operation.operator,
  });
}

function equality(left: Made, right: Made): Written {
  if (left.literal === null) return isNull(right);
  if (right.literal === null) return isNull(left);
  const bothMayLack = left.absence === 'null' && right.absence === 'null';
  if (!bothMayLack) return compare(left.written, '=', right.written);
  return compare(valueOrNull(left), '=', valueOrNull(right));
}

function isNull(made: Made): Written {
  const isNullValue = compare(made.written, '=', term('null'));
  if (made.absence !== 'null') return isNullValue;
  return joined('or', [not(call('exists', made.written)), isNullValue]);
}

/** A text that spells no number equals nothing of another type, except a list of just that text. */
function noteLoose(left: Made, right: Made, place: Place, reader: Reader): void {
  const known = left.literal === undefined ? right.literal : left.literal;
  if (known === null) return;
  if (typeof known === 'string' && known.trim() !== '' && Number.isNaN(Number(known))) return;
  const value = known ?? left.written.text;
  reader.state.losses.change(place.path, 'loose-equality', { value });
}

/** `<`, `<=`, `>`, `>=`; `<` and `<=` also with three arguments. */
export function readOrder(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const operands = bareOperands(operation, reader);
  if (operands === undefined) return undefined;
  const [first, second, third] = operands;
  if (first === undefined || second === undefined || !operands.every(isOrdered)) {
    reader.state.losses.refuse(place.path, 'bad-value', {
      value: operation.arguments,
      name: operation.operator,
    });
    return undefined;
  }
  const low = ordered(first, operation.operator, second);
  if (third === undefined || !operation.operator.startsWith('<')) return low;
  return settled(joined('and', [low.written, ordered(second, operation.operator, third).written]));
}

/** JSONata orders numbers and texts only. */
function isOrdered(made: Made): boolean {
  return made.literal === undefined || typeof made.literal === 'number' || typeof made.literal === 'string';
}

/** JsonLogic counts a missing field as 0, so a comparison with a literal is decided for it beforehand. */
function ordered(left: Made, operator: string, right: Made): Made {
  const plain = compare(left.written, operator, right.written);
  const mayLack = [left, right].filter((made) => made.absence !== 'never');
  const [only] = mayLack;
  if (only === undefined) return settled(plain);
  if (mayLack.length > 1 || (left.literal ?? right.literal) === undefined) {
    const numbers = compare(numberOf(left), operator, numberOf(right));
    return mayLack.every(isNothing) ? settled(numbers) : open(numbers, undefined);
  }
  if (!isNothing(only) || !holdsForZero(left, operator, right)) return open(plain, only.subject);
  return settled(joined('or', [not(call('exists', only.written)), plain]));
}

/** Whether JsonLogic has 0, or null which it counts as 0, where JSONata has no value. */
function isNothing(made: Made): boolean {
  return made.absence === 'null' || made.absence === 'zero';
}

function holdsForZero(left: Made, operator: string, right: Made): boolean {
  const a = left.literal === undefined ? 0 : Number(left.literal);
  const b = right.literal === undefined ? 0 : Number(right.literal);
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}

/** `in`: a member of a list, or a part of a text. */
export function readIn(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const operands = operandsOf(operation, reader);
  const [item, where] = operands ?? [];
  if (item === undefined || where === undefined) {
    if (operands !== undefined)
      reader.state.losses.refuse(place.path, 'bad-value', { value: operation.arguments, name: 'in' });
    return undefined;
  }
  if (where.literal !== undefined) return inLiteral(item, where.literal);
  const member = compare(item.written, 'in', where.written);
  if (where.type === 'list') return settled(withNull(item, operation.arguments[1], member));
  const known = where.path === undefined ? undefined : reader.state.options.fieldType?.(where.path);
  if (known === 'list') return settled(member);
  const found = inText(item, where.written);
  return settled(known === 'text' ? found : byType(where.written, found, member));
}

function inLiteral(item: Made, text: string | number | boolean | null): Made {
  if (typeof text !== 'string' || text === '') return settled(term('false'));
  return settled(joined('and', [...searchable(item), call('contains', literal(text), item.written)]));
}

/**
 * Only a text is found in a text: JSONata refuses to search for anything else. JsonLogic finds nothing in an empty
 * text, not even an empty one.
 */
function inText(item: Made, text: Written): Written {
  const mayBeEmpty = item.literal === undefined || item.literal === '';
  return joined('and', [
    ...searchable(item),
    compare(call('type', text), '=', literal('string')),
    ...(mayBeEmpty ? [compare(text, '!=', literal(''))] : []),
    call('contains', text, item.written),
  ]);
}

/** Asks whether what is searched for is a text, unless it stands in the rule. */
function searchable(item: Made): readonly Written[] {
  return typeof item.literal === 'string'
    ? []
    : [compare(call('type', item.written), '=', literal('string'))];
}

/** A missing field is in a list that holds null. */
function withNull(item: Made, list: unknown, member: Written): Written {
  if (item.absence !== 'null' || !Array.isArray(list) || !list.includes(null)) return member;
  return joined('or', [not(call('exists', item.written)), member]);
}

/** What is searched may be a list or a text, and nothing is in anything else. */
function byType(where: Written, found: Written, member: Written): Written {
  const isList = compare(call('type', where), '=', literal('array'));
  return joined('or', [found, joined('and', [isList, member])]);
}
