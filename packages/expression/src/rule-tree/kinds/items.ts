import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { NewCondition, RuleCondition } from '../rule-tree.types.js';
import { call, filter, name, path, string, variable } from '../shape/make.js';
import { isWritable } from '../shape/names.js';
import { namesOf } from './literals.js';
import type { Reader, Writer } from './reader.types.js';

/** A list of children: `orders`, `orders[where]`, `account.orders[where]`. */
export interface Items {
  readonly path: readonly string[];
  readonly where?: RuleCondition;
}

/** Children, and where the filter stands. */
interface ItemsShape {
  readonly path: readonly string[];
  readonly filter?: Extract<SyntaxNode, { type: 'filter' }>;
}

/** Takes a list of children apart; undefined for any other node. */
export function itemsShape(node: SyntaxNode, itemVariable: string | undefined): ItemsShape | undefined {
  const steps = node.type === 'path' ? node.steps : [node];
  const own = itemVariable === undefined ? steps : withoutItem(steps, itemVariable);
  const last = own?.at(-1);
  if (own === undefined || last === undefined) return undefined;
  if (last.type !== 'filter') {
    const names = namesIn(own);
    return names && { path: names };
  }
  const names = namesIn([...own.slice(0, -1), last.of]);
  return names && { path: names, filter: last };
}

/** The steps after `$order.` of an item that a variable holds. */
function withoutItem(steps: readonly SyntaxNode[], itemVariable: string): readonly SyntaxNode[] | undefined {
  const [first] = steps;
  const isItem = first?.type === 'variable' && first.name === itemVariable;
  return isItem && steps.length > 1 ? steps.slice(1) : undefined;
}

function namesIn(steps: readonly SyntaxNode[]): readonly string[] | undefined {
  const names = steps.map((step) => (step.type === 'name' ? step.name : undefined));
  return names.every((step) => step !== undefined) ? names : undefined;
}

/** Reads a list of children with its filter. */
export function readItems(node: SyntaxNode, reader: Reader): Items | undefined {
  const shape = itemsShape(node, reader.itemVariable);
  if (shape === undefined) return undefined;
  const { filter: found } = shape;
  if (found === undefined) return { path: shape.path };
  if (isPosition(found.where)) return undefined;
  return { path: shape.path, where: reader.where(found.where, found.of.end + 1, found.end - 1) };
}

/** `[0]`, `[-1]`, `[$i]` pick by position; they are no conditions. */
export function isPosition(node: SyntaxNode): boolean {
  return ['number', 'negate', 'string', 'list', 'variable', 'wildcard'].includes(node.type);
}

/** Writes a list of children with its filter. */
export function writeItems(
  names: readonly string[],
  where: NewCondition | undefined,
  writer: Writer,
): SyntaxNode {
  const steps = nameSteps(names, writer.itemVariable);
  if (where === undefined) return path(steps);
  const last = steps.at(-1) ?? variable('');
  return path([...steps.slice(0, -1), filter(last, writer.inItem().condition(where))]);
}

/** The steps of a path. A name with a backtick in it cannot be written as a name: it is looked up. */
export function nameSteps(names: readonly string[], itemVariable: string | undefined): readonly SyntaxNode[] {
  const start = itemVariable === undefined ? [] : [variable(itemVariable)];
  if (names.length === 0) return itemVariable === undefined ? [variable('')] : start;
  let steps: SyntaxNode[] = start;
  for (const each of names) {
    if (isWritable(each)) steps.push(name(each));
    else steps = [call('lookup', steps.length === 0 ? variable('') : path(steps), string(each))];
  }
  return steps;
}

/** The names of `$lookup(a.b, "c")`, which reads `c` of `a.b`. */
export function lookedUp(node: SyntaxNode): readonly string[] | undefined {
  if (node.type !== 'call' || node.callee.type !== 'variable' || node.callee.name !== 'lookup')
    return undefined;
  const [of, key] = node.arguments;
  if (of === undefined || key?.type !== 'string' || isWritable(key.value)) return undefined;
  if (of.type === 'variable' && of.name === '') return [key.value];
  const before = lookedUp(of) ?? namesOf(of);
  return before && [...before, key.value];
}
