import type { LambdaNode, SyntaxNode } from '../../syntax/syntax.types.js';
import type { NewCondition } from '../rule-tree.types.js';
import { variable } from '../shape/make.js';
import { itemsShape, type Items } from './items.js';
import type { Reader, Writer } from './reader.types.js';

/** `$filter(orders, function($o){ $o.amount > 100 })`; the variable is kept for the way back. */
export function readLambdaItems(
  node: SyntaxNode,
  reader: Reader,
): { items: Items; variable: string } | undefined {
  if (node.type !== 'call' || node.callee.type !== 'variable' || node.callee.name !== 'filter')
    return undefined;
  const [list, lambda] = node.arguments;
  if (list === undefined || lambda?.type !== 'lambda' || node.arguments.length !== 2) return undefined;
  const shape = itemsShape(list, reader.itemVariable);
  const parameter = onlyParameter(lambda);
  if (shape === undefined || shape.filter !== undefined || parameter === undefined) return undefined;
  const where = reader.where(lambda.body, lambda.start, lambda.end - 1, parameter);
  return { items: { path: shape.path, where }, variable: parameter };
}

function onlyParameter(lambda: LambdaNode): string | undefined {
  const [parameter] = lambda.parameters;
  return lambda.parameters.length === 1 && lambda.signature === undefined ? parameter?.name : undefined;
}

/** The function of a `$filter` whose parameter has that name. */
export function writeLambdaItems(where: NewCondition, itemName: string, writer: Writer): SyntaxNode {
  const body = writer.inItem(itemName).condition(where);
  const parameter = variable(itemName) as Extract<SyntaxNode, { type: 'variable' }>;
  return { type: 'lambda', parameters: [parameter], body, start: 0, end: 0 };
}
