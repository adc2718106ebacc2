import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { AggregateFunction, NewValue, RuleCondition, RuleValue } from '../rule-tree.types.js';
import { block, call, path } from '../shape/make.js';
import { isPosition, nameSteps, writeItems } from './items.js';
import type { Reader, Writer } from './reader.types.js';

/** Calls that add up children, by the name of the function. */
const FUNCTIONS: Readonly<Record<string, AggregateFunction>> = {
  count: 'count',
  sum: 'sum',
  average: 'average',
  min: 'min',
  max: 'max',
};
type Aggregate = NewValue & { readonly kind: 'aggregate' };

/** `$sum(orders[…].amount)`, `$count($distinct(orders.product))`, `$max(orders.$toMillis(at))`. */
export function readAggregate(node: SyntaxNode, reader: Reader): object | undefined {
  const called = calledWith(node);
  const name = called && FUNCTIONS[called.name];
  if (called === undefined || name === undefined) return undefined;
  const inner = name === 'count' ? calledWith(called.argument) : undefined;
  if (inner?.name === 'distinct') return readOver('distinct', inner.argument, reader);
  return readOver(name, called.argument, reader);
}

function calledWith(node: SyntaxNode): { name: string; argument: SyntaxNode } | undefined {
  if (node.type !== 'call' || node.callee.type !== 'variable' || node.arguments.length !== 1)
    return undefined;
  const [argument] = node.arguments;
  return argument && { name: node.callee.name, argument };
}

/** The steps up to the filter are the children; what follows is read from each of them. */
function readOver(name: AggregateFunction, node: SyntaxNode, reader: Reader): object | undefined {
  const steps = ownSteps(node, reader.itemVariable);
  if (steps === undefined) return undefined;
  const at = steps.findIndex((step) => step.type !== 'name');
  const found = at === -1 ? undefined : steps[at];
  if (found === undefined) return plainOver(name, steps, reader);
  const before = namesIn(steps.slice(0, at));
  if (before === undefined) return undefined;
  if (found.type !== 'filter') return withOf(name, before, undefined, steps.slice(at), reader);
  if (found.of.type !== 'name' || isPosition(found.where)) return undefined;
  const where = reader.where(found.where, found.of.end + 1, found.end - 1);
  return withOf(name, [...before, found.of.name], where, steps.slice(at + 1), reader);
}

/** Without a filter the last name is what is read, except in a count: `$sum(orders.amount)`. */
function plainOver(
  name: AggregateFunction,
  steps: readonly SyntaxNode[],
  reader: Reader,
): object | undefined {
  const names = namesIn(steps);
  if (names === undefined) return undefined;
  const whole = name === 'count' || steps.length === 1;
  return withOf(name, whole ? names : names.slice(0, -1), undefined, whole ? [] : steps.slice(-1), reader);
}

function withOf(
  name: AggregateFunction,
  names: readonly string[],
  where: RuleCondition | undefined,
  rest: readonly SyntaxNode[],
  reader: Reader,
): object | undefined {
  if (names.length === 0) return undefined;
  const of = rest.length === 0 ? undefined : readOf(rest, reader);
  if (rest.length > 0 && of === undefined) return undefined;
  const filter = where === undefined ? {} : { where };
  return { kind: 'aggregate', form: 'plain', function: name, path: names, ...filter, ...(of ? { of } : {}) };
}

/** Names, one expression in parentheses, or one call; a sort or another filter has no visual form. */
function readOf(rest: readonly SyntaxNode[], reader: Reader): RuleValue | undefined {
  const [first] = rest;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const names = namesIn(rest);
  if (names !== undefined) {
    const { start } = first;
    return { ...reader.base({ ...first, start, end: last.end }, 'plain'), kind: 'field', path: names };
  }
  return rest.length === 1 && (first.type === 'block' || first.type === 'call')
    ? reader.value(first)
    : undefined;
}

/** Writes an aggregate again. */
export function writeAggregate(model: Aggregate, writer: Writer): SyntaxNode {
  const items = writeItems(model.path, model.where, writer);
  const over = model.of === undefined ? items : path([...stepsOf(items), ...ofSteps(model.of, writer)]);
  if (model.function === 'distinct') return call('count', call('distinct', over));
  return call(model.function, over);
}

function ofSteps(of: NewValue, writer: Writer): readonly SyntaxNode[] {
  if (of.kind === 'field' && of.scope === undefined && of.path.length > 0 && (of.parens ?? 0) === 0) {
    return nameSteps(of.path, undefined);
  }
  const value = writer.inItem().value(of);
  return [value.type === 'call' || value.type === 'block' ? value : block(value)];
}

function stepsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return node.type === 'path' ? node.steps : [node];
}

function ownSteps(node: SyntaxNode, itemVariable: string | undefined): readonly SyntaxNode[] | undefined {
  const steps = stepsOf(node);
  if (itemVariable === undefined) return steps;
  const [first] = steps;
  return first?.type === 'variable' && first.name === itemVariable && steps.length > 1
    ? steps.slice(1)
    : undefined;
}

function namesIn(steps: readonly SyntaxNode[]): readonly string[] | undefined {
  const names = steps.map((step) => (step.type === 'name' ? step.name : undefined));
  return names.every((step) => step !== undefined) ? names : undefined;
}
