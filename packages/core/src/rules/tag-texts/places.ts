import { syntaxChildren, type SyntaxNode } from '@tagma/expression';
import { isRuleTagField } from '../tag-fields.js';

/**
 * What `$` and a name mean at a place: the record, one of its tags, an item of another field, or an item of
 * something that may be its tags as well: what a function gives, or what a variable holds.
 */
export type Context = 'record' | 'tag' | 'item' | 'any';

/** A node with what is around it. */
export interface Place {
  readonly node: SyntaxNode;
  readonly above: Place | null;
  readonly context: Context;
}

/** Every node of a rule, parents first. Long rules are deep trees, so this does not recurse. */
export function* enter(root: SyntaxNode): Iterable<Place> {
  const open: Place[] = [{ node: root, above: null, context: 'record' }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    yield place;
    const children = syntaxChildren(place.node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      if (node !== undefined) open.push({ node, above: place, context: contextBelow(place, index) });
    }
  }
}

/** What `$` means in the child at this position. */
function contextBelow({ node, context }: Place, index: number): Context {
  switch (node.type) {
    case 'path':
      return stepContext(node.steps, index, context);
    case 'filter':
      return index === 0 ? context : itemContext(node.of, context);
    case 'group':
    case 'sort':
    case 'transform':
      return index === 0 ? context : 'item';
    default:
      return context;
  }
}

/** A step sees what the step before it gives. */
function stepContext(steps: readonly SyntaxNode[], index: number, context: Context): Context {
  const [first, second] = steps;
  if (index === 0 || first === undefined) return context;
  const atRecord = isRecord(first, context);
  if (index === 1) return atRecord ? 'record' : itemContext(first, context);
  const isOfTags = index === 2 && atRecord && second !== undefined && isTagsPath(second, 'record');
  if (isOfTags) return 'tag';
  return isFieldPath(steps.slice(0, index)) ? 'item' : 'any';
}

/** `$$`, and `$` where the rule begins. */
function isRecord(node: SyntaxNode, context: Context): boolean {
  return node.type === 'variable' && (node.name === '$' || (node.name === '' && context === 'record'));
}

function itemContext(of: SyntaxNode, context: Context): Context {
  if (isTagsPath(of, context)) return 'tag';
  return isField(of) ? 'item' : 'any';
}

function isField(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (inner.type === 'filter' || inner.type === 'keep-array') return isField(inner.of);
  return inner.type === 'name' || (inner.type === 'path' && isFieldPath(inner.steps));
}

/** `a.b.c`, `$.a.b`, `$$.a`: fields of the record or of what `$` is. */
export function isFieldPath(steps: readonly SyntaxNode[]): boolean {
  return steps.every(
    (step, index) =>
      step.type === 'name' ||
      (step.type === 'filter' && bare(step.of).type === 'name') ||
      (index === 0 && step.type === 'variable' && (step.name === '' || step.name === '$')),
  );
}

/** `tags`, `tagTree`, `$.tags`, `$$.tags`; also filtered: `tags[…]`. */
export function isTagsPath(node: SyntaxNode, context: Context): boolean {
  const inner = bare(node);
  if (inner.type === 'name') return isRuleTagField(inner.name) && context === 'record';
  if (inner.type === 'filter' || inner.type === 'keep-array') return isTagsPath(inner.of, context);
  if (inner.type !== 'path' || inner.steps.length !== 2) return false;
  const [first, last] = inner.steps;
  if (first === undefined || last === undefined) return false;
  return isRecord(first, context) && isTagsPath(last, 'record');
}

/** The node in the parentheses around it. */
export function bare(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.type === 'block' && inner.items.length === 1 && inner.items[0] !== undefined)
    inner = inner.items[0];
  return inner;
}

/** The place of the node around, parentheses left out. */
export function holderOf({ above }: Place): Place | null {
  let place = above;
  while (place !== null && place.node.type === 'block' && place.node.items.length === 1) place = place.above;
  return place;
}
