import type { SyntaxNode } from '@tagma/expression';
import { bare, enter, isTagsPath, type Place } from './places.js';
import { mentionsTags } from './subjects.js';

/**
 * Whether a rule asks for tags by their names alone: `"vip" in tags`, `tags[$ in ["vip", "new"]]`. All else (how many
 * there are, the first of them, those that are not one) tells of tags that it does not name.
 */
export function asksByName(root: SyntaxNode): boolean {
  const places = [...enter(root)];
  const own = new Set(places.flatMap(({ node }) => namesMadeBy(node)));
  return places.every((place) => !readsWhole(place) && (!mentionsTags(place) || isAsked(place, own)));
}

/** Functions that take the record where what they work on is left out, and with how many arguments it is not. */
const OF_CONTEXT: ReadonlyMap<string, number> = new Map([
  ['string', 1],
  ['keys', 1],
  ['spread', 1],
  ['clone', 1],
  ['each', 2],
  ['sift', 2],
  ['lookup', 2],
  // What a text says is known when it runs.
  ['eval', Infinity],
]);

/** Whether the record as a whole may be read at a place without a word of it: `$string()`, `orders.$$`. */
function readsWhole({ node, above }: Place): boolean {
  if (node.type !== 'variable') return false;
  const around = above?.node;
  if (node.name === '' || node.name === '$') return around?.type === 'path' && around.steps.indexOf(node) > 0;
  const needed = OF_CONTEXT.get(node.name);
  if (needed === undefined) return false;
  return around?.type !== 'call' || around.callee !== node || around.arguments.length < needed;
}

/** Variables that a rule makes itself may hold anything; the others are its parameters. */
function namesMadeBy(node: SyntaxNode): readonly string[] {
  if (node.type === 'assign' || node.type === 'focus' || node.type === 'index') return [node.name];
  return node.type === 'lambda' ? node.parameters.map(({ name }) => name) : [];
}

type Names = ReadonlySet<string>;

function isAsked(place: Place, own: Names): boolean {
  if (!isTagsPath(place.node, place.context)) return false;
  let top = place;
  while (top.above !== null && isOnlyAround(top.above)) top = top.above;
  const around = top.above?.node;
  if (around?.type === 'filter') return isBetween(around.of, top.node) && asksForNames(around.where, own);
  if (around?.type !== 'binary' || around.operator !== 'in') return false;
  return isBetween(around.right, top.node) && isName(around.left, own);
}

/** Parentheses, and the record before the field: `($$.tags)`. */
function isOnlyAround({ node, context }: Place): boolean {
  if (node.type === 'block') return node.items.length === 1;
  return node.type === 'path' && node.steps.at(-1)?.type === 'name' && isTagsPath(node, context);
}

/** `$ = "vip"`, `$ in ["vip", "new"]`, and several of these with `or`. */
function asksForNames(where: SyntaxNode, own: Names): boolean {
  const node = bare(where);
  if (node.type !== 'binary') return false;
  const { operator, left, right } = node;
  if (operator === 'or') return asksForNames(left, own) && asksForNames(right, own);
  if (operator === 'in') return isTag(left) && isNames(right, own);
  return operator === '=' && ((isTag(left) && isName(right, own)) || (isTag(right) && isName(left, own)));
}

function isTag(node: SyntaxNode): boolean {
  const inner = bare(node);
  return inner.type === 'variable' && inner.name === '';
}

function isNames(node: SyntaxNode, own: Names): boolean {
  const inner = bare(node);
  return inner.type === 'list' ? inner.items.every((item) => isName(item, own)) : isName(inner, own);
}

function isName(node: SyntaxNode, own: Names): boolean {
  const inner = bare(node);
  if (inner.type === 'string') return true;
  return inner.type === 'variable' && inner.name !== '' && inner.name !== '$' && !own.has(inner.name);
}

function isBetween(around: SyntaxNode, node: SyntaxNode): boolean {
  return around.start <= node.start && node.end <= around.end;
}
