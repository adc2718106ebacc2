import { leftOf, pairsOf, walk } from './ast.js';
import type { AstNode } from './ast.types.js';
import { boundNames, type BoundNames } from '../analysis/bound-names.js';
import { callsFunction } from '../analysis/callee.js';
import { innerName } from './reserved.js';

/** Functions behind operators. No text can name them: their names are operator characters. */
export const OPERATORS = {
  concat: '&',
  equal: '=',
  unequal: '!=',
  list: '[',
  callable: '(',
  notCallable: ')',
} as const;

/** What a list constructor is told about its members and itself. */
export interface ListShape {
  /** Per member: it is a list constructor too, so its value becomes one member. */
  readonly nested: readonly boolean[];
  /** jsonata must not flatten this list into the path it stands in. */
  readonly closed: boolean;
}

/**
 * Changes a fresh syntax tree so that operators which can build or compare without bounds go through
 * functions of ours, and reserved field names are spelled as `prepareInput` spells them. In place, so that
 * jsonata evaluates the changed tree.
 */
export function rewrite(root: AstNode): void {
  const bound = boundNames(root);
  walk(root, (node) => {
    renameReserved(node);
    if (node.type === 'binary') rewriteBinary(node);
    else if (node.type === 'unary' && node.value === '[') rewriteList(node);
    else if (node.type === 'function') rewriteCall(node, bound);
    else if (node.thunk === true) rewriteTailCall(node, bound.all);
  });
}

function renameReserved(node: AstNode): void {
  if (node.type === 'name' && typeof node.value === 'string') node.value = innerName(node.value);
  for (const [key] of [...pairsOf(node), ...(node.group?.lhs ?? [])]) {
    if (key.type === 'string' && typeof key.value === 'string') key.value = innerName(key.value);
  }
}

function rewriteBinary(node: AstNode): void {
  const left = leftOf(node);
  const right = node.rhs;
  if (left === undefined || right === undefined) return;
  if (node.value === 'and' || node.value === 'or') return toConditions(node, node.value, left, right);
  const compares = node.value === OPERATORS.equal || node.value === OPERATORS.unequal;
  // Comparing with a literal is bounded by the literal: the common case stays as fast as it was.
  if (node.value === OPERATORS.concat || (compares && !isLiteral(left) && !isLiteral(right))) {
    toCall(node, String(node.value), [left, right]);
  }
}

const TRUE: AstNode = { type: 'value', value: true };
const FALSE: AstNode = { type: 'value', value: false };

/**
 * `a and b` becomes `a ? (b ? true : false) : false`, which is what it means. jsonata reports every error
 * on the right side of `and` and `or` as if the operator had failed; conditions leave errors alone.
 */
function toConditions(node: AstNode, operator: 'and' | 'or', left: AstNode, right: AstNode): void {
  const second: AstNode = { type: 'condition', condition: right, then: TRUE, else: FALSE };
  node.type = 'condition';
  node.condition = left;
  node.then = operator === 'and' ? second : TRUE;
  node.else = operator === 'and' ? FALSE : second;
  delete node.lhs;
  delete node.rhs;
}

function rewriteCall(node: AstNode, bound: BoundNames): void {
  keepInnerPlace(node, bound.all);
  const { procedure } = node;
  if (procedure === undefined || callsFunction(node, bound)) return;
  // A filter on what is called: jsonata writes to it before it notices that it is no function.
  const filter = { type: 'filter', expr: ask(OPERATORS.callable, { type: 'variable', value: '' }) };
  procedure.predicate = [...(procedure.predicate ?? []), filter];
}

/** A call of a hidden function. */
function ask(name: string, argument: AstNode): AstNode {
  return { type: 'function', procedure: { type: 'variable', value: name }, arguments: [argument] };
}

/**
 * jsonata reports what fails inside a function of the expression as if its call had failed. A call that has
 * no place of its own leaves the place of the inner error as it is.
 */
function keepInnerPlace(node: AstNode, bound: ReadonlySet<string>): void {
  const { procedure } = node;
  const callsOwn =
    procedure?.type === 'variable' ? bound.has(String(procedure.value)) : procedure?.type !== 'path';
  if (!callsOwn || procedure === undefined) return;
  delete node.position;
  delete procedure.position;
}

/**
 * The last call in a function waits until jsonata has left the function, so that recursion needs no stack.
 * A call of a built-in function gains nothing by that and loses its place; what is called otherwise is
 * checked first, because jsonata writes to it before it notices that it is no function.
 */
function rewriteTailCall(node: AstNode, bound: ReadonlySet<string>): void {
  const { body } = node;
  const called = body?.procedure;
  if (body === undefined || called?.type !== 'variable') return;
  if (bound.has(String(called.value))) {
    body.procedure = checkedCallee(called);
    return;
  }
  delete node.thunk;
  delete node.body;
  Object.assign(node, body);
}

/** `callee`, after a check that it can be called. */
function checkedCallee(callee: AstNode): AstNode {
  return {
    type: 'condition',
    condition: ask(OPERATORS.callable, callee),
    then: callee,
    else: ask(OPERATORS.notCallable, { type: 'value', value: callee.value }),
  };
}

/**
 * List constructors: members are evaluated one after the other (jsonata starts them all at once, and which
 * of two errors comes out is then a matter of timing), and the length is checked before the list is made.
 */
function rewriteList(node: AstNode): void {
  const members = node.expressions ?? [];
  if (members.every(isLiteral)) return;
  const shape: ListShape = {
    nested: members.map((member) => member.value === '['),
    closed: node.consarray === true,
  };
  toCall(node, OPERATORS.list, [{ type: 'value', value: shape }, ...members]);
}

/** Turns the node into a call, keeping `value`, by which jsonata recognises list constructors. */
function toCall(node: AstNode, name: string, args: AstNode[]): void {
  node.type = 'function';
  node.procedure = { type: 'variable', value: name };
  node.arguments = args;
  delete node.lhs;
  delete node.rhs;
  delete node.expressions;
}

function isLiteral(node: AstNode): boolean {
  return (
    ['string', 'number', 'value'].includes(node.type) &&
    node.predicate === undefined &&
    node.group === undefined
  );
}
