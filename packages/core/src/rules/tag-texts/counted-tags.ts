import type { NumberNode, SyntaxNode } from '@tagma/expression';
import type { TagLiteral } from './find-tag-literals.js';
import { bare, holderOf, isTagsPath, type Place } from './places.js';

/**
 * What the number of tags in a list means to the rule: nothing (any of them, none of them), that all of them
 * are there, or something else.
 */
export type CountedTags =
  | { readonly kind: 'free' }
  | { readonly kind: 'all'; readonly number: NumberNode }
  | { readonly kind: 'unclear' };

const FREE: CountedTags = { kind: 'free' };
const UNCLEAR: CountedTags = { kind: 'unclear' };

/** Looks at what is done with `tags[$ in [list]]`. */
export function countOf({ place, values, node }: TagLiteral): CountedTags {
  if (node.type !== 'list') return UNCLEAR;
  const where = holderOf(place);
  if (where?.node.type !== 'binary' || where.node.operator !== 'in') return UNCLEAR;
  const filter = holderOf(where);
  if (filter?.node.type !== 'filter' || !isTagsPath(filter.node, filter.context)) return UNCLEAR;
  return useOf(filter, new Set(values.map(({ value }) => value)).size);
}

function useOf(place: Place, size: number): CountedTags {
  const holder = wholePath(place);
  const { node } = holder ?? {};
  if (holder === null || node === undefined || isTruthTest(node)) return FREE;
  switch (calledName(node)) {
    case 'exists':
    case 'not':
    case 'boolean':
      return FREE;
    case 'distinct':
      return useOf(holder, size);
    case 'count':
      return comparedCount(holder, size);
    default:
      return UNCLEAR;
  }
}

/** `$$.tags[…]` is a path whose last step is the filter. */
function wholePath(place: Place): Place | null {
  const holder = holderOf(place);
  return holder?.node.type === 'path' ? holderOf(holder) : holder;
}

function isTruthTest(node: SyntaxNode): boolean {
  return (
    (node.type === 'binary' && (node.operator === 'and' || node.operator === 'or')) ||
    node.type === 'condition'
  );
}

function calledName(node: SyntaxNode): string | null {
  return node.type === 'call' && node.callee.type === 'variable' && node.arguments.length === 1
    ? node.callee.name
    : null;
}

/** `> 0`, `= 0`, `>= 1` ask for any or none; `= N` with as many as there are in the list asks for all. */
function comparedCount(place: Place, size: number): CountedTags {
  const node = holderOf(place)?.node;
  if (node?.type !== 'binary') return UNCLEAR;
  const right = bare(node.right);
  if (right.type !== 'number' || bare(node.left) !== place.node) return UNCLEAR;
  const { operator } = node;
  if (right.value === 0 && ['>', '=', '!='].includes(operator)) return FREE;
  if (right.value === 1 && ['>=', '<'].includes(operator)) return FREE;
  return right.value === size && (operator === '=' || operator === '>=')
    ? { kind: 'all', number: right }
    : UNCLEAR;
}
