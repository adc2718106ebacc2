import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { BlockReason, NewValue } from '../rule-tree.types.js';
import { binary, call, constant, list, name, number, path, string, variable } from '../shape/make.js';
import { readAggregate, writeAggregate } from './aggregate.js';
import { readChild, writeChild } from './child.js';
import { VISUAL_FUNCTIONS } from './functions.js';
import { lookedUp, nameSteps } from './items.js';
import { namesOf, stringOf } from './literals.js';
import type { Reader, Writer } from './reader.types.js';

/** What a value has besides its id and place; undefined when it has no visual form. */
export function readValue(node: SyntaxNode, reader: Reader): object | undefined {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'constant':
      return { kind: 'literal', form: 'plain', value: node.value };
    case 'negate':
      return node.of.type === 'number'
        ? { kind: 'literal', form: 'negated', value: -node.of.value }
        : undefined;
    case 'list':
      return readList(node.items, reader);
    case 'binary':
      return readArithmetic(node, reader);
    case 'call':
      return readCall(node, reader);
    case 'name':
    case 'path':
    case 'variable':
    case 'filter':
      return readField(node, reader) ?? readChild(node, reader);
    default:
      return undefined;
  }
}

function readField(node: SyntaxNode, reader: Reader): object | undefined {
  const [first] = node.type === 'path' ? node.steps : [node];
  const rest = node.type === 'path' ? node.steps.slice(1) : [];
  if (first?.type !== 'variable') {
    const names = reader.itemVariable === undefined ? namesOf(node) : undefined;
    return names && { kind: 'field', form: 'plain', path: names };
  }
  const names = rest.map((step) => (step.type === 'name' ? step.name : undefined));
  if (!names.every((step) => step !== undefined)) return undefined;
  return fieldOf(first.name, names, reader);
}

function fieldOf(start: string, names: readonly string[], reader: Reader): object | undefined {
  if (start === '$') return { kind: 'field', form: 'record', path: names, scope: 'record' };
  if (start === reader.itemVariable) return { kind: 'field', form: 'plain', path: names };
  if (start !== '')
    return { kind: 'variable', form: 'plain', variable: start, ...(names.length ? { path: names } : {}) };
  // Inside a function `$` is what it was outside.
  if (reader.itemVariable !== undefined) return undefined;
  return { kind: 'field', form: names.length === 0 ? 'plain' : 'context', path: names };
}

function readList(items: readonly SyntaxNode[], reader: Reader): object {
  const [only] = items;
  if (items.length === 1 && only?.type === 'binary' && only.operator === '..') {
    return { kind: 'range', form: 'plain', from: reader.value(only.left), to: reader.value(only.right) };
  }
  return { kind: 'list', form: 'plain', items: items.map((item) => reader.value(item)) };
}

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '&']);

/** Operators in a row that are shown; beyond, the stack would not be deep enough for the tree. */
const LONGEST_CHAIN = 200;

function isLongChain(node: SyntaxNode): boolean {
  let left = node;
  for (let count = 0; left.type === 'binary' && ARITHMETIC.has(left.operator); count++) {
    if (count === LONGEST_CHAIN) return true;
    left = left.left;
  }
  return false;
}

function readArithmetic(node: SyntaxNode & { type: 'binary' }, reader: Reader): object | undefined {
  if (!ARITHMETIC.has(node.operator) || isLongChain(node)) return undefined;
  const [left, right] = [reader.value(node.left), reader.value(node.right)];
  return { kind: 'arithmetic', form: 'plain', operator: node.operator, left, right };
}

function readCall(node: SyntaxNode & { type: 'call' }, reader: Reader): object | undefined {
  if (node.callee.type !== 'variable') return undefined;
  const { name: called } = node.callee;
  const args = node.arguments;
  const [first, second] = args;
  if (called === 'millis' && args.length === 0) return { kind: 'now', form: 'plain' };
  if (called === 'toMillis' && first !== undefined && args.length <= 2)
    return readDate(first, second, reader);
  const looked = reader.itemVariable === undefined ? lookedUp(node) : undefined;
  if (looked !== undefined) return { kind: 'field', form: 'lookup', path: looked };
  const total = readAggregate(node, reader);
  if (total !== undefined) return total;
  // An omitted argument is the context, which a person cannot see.
  if (!VISUAL_FUNCTIONS.has(called) || (args.length === 0 && called !== 'now')) return undefined;
  if (args.some((argument) => argument.type === 'placeholder')) return undefined;
  return {
    kind: 'call',
    form: 'plain',
    function: called,
    arguments: args.map((argument) => reader.value(argument)),
  };
}

function readDate(of: SyntaxNode, picture: SyntaxNode | undefined, reader: Reader): object | undefined {
  const text = picture === undefined ? undefined : stringOf(picture);
  if (picture !== undefined && text === undefined) return undefined;
  return {
    kind: 'date-of',
    form: 'plain',
    of: reader.value(of),
    ...(text === undefined ? {} : { picture: text }),
  };
}

/** The kinds of values that are written here; decisions and lets are written where conditions are. */
export type PlainValue = Exclude<NewValue, { kind: 'decide' | 'let' | 'block' }>;

/** Writes a value as syntax, without the parentheses around it. */
export function writeValue(model: PlainValue, writer: Writer): SyntaxNode {
  switch (model.kind) {
    case 'literal':
      return literal(model.value);
    case 'field':
      return writeField(model, writer);
    case 'variable':
      return path([variable(model.variable), ...(model.path ?? []).map((each) => name(each))]);
    case 'now':
      return call('millis');
    case 'date-of':
      return call(
        'toMillis',
        writer.value(model.of),
        ...(model.picture === undefined ? [] : [string(model.picture)]),
      );
    case 'aggregate':
      return writeAggregate(model, writer);
    case 'child':
      return writeChild(model, writer);
    case 'call':
      return call(model.function, ...model.arguments.map((argument) => writer.value(argument)));
    case 'arithmetic':
      return binary(model.operator, writer.value(model.left), writer.value(model.right));
    case 'list':
      return list(model.items.map((item) => writer.value(item)));
    case 'range':
      return list([binary('..', writer.value(model.from), writer.value(model.to))]);
  }
}

function literal(value: string | number | boolean | null): SyntaxNode {
  if (typeof value === 'string') return string(value);
  return typeof value === 'number' ? number(value) : constant(value);
}

function writeField(model: PlainValue & { kind: 'field' }, writer: Writer): SyntaxNode {
  if (model.scope === 'record') return path([variable('$'), ...model.path.map((each) => name(each))]);
  const steps = nameSteps(model.path, writer.itemVariable);
  const context = model.form === 'context' && writer.itemVariable === undefined && model.path.length > 0;
  return path(context ? [variable(''), ...steps] : steps);
}

/** Why a node has no visual form. */
export function reasonOf(node: SyntaxNode): BlockReason {
  switch (node.type) {
    case 'broken':
      return 'syntax-error';
    case 'call':
      return 'function';
    case 'lambda':
      return 'lambda';
    case 'object':
    case 'group':
    case 'transform':
      return 'object';
    case 'assign':
    case 'block':
      return 'assignment';
    case 'binary':
      return 'operator';
    default:
      return 'path';
  }
}
