import { readSyntax } from '../syntax/read-syntax.js';
import type { Span, SyntaxNode } from '../syntax/syntax.types.js';
import { walkSyntax } from '../syntax/walk.js';

/* Differences from jsonata that are meant; the README lists them. */

/**
 * Whether values differ only where jsonata grouped an empty list inside of a transform: it puts nothing into
 * the list, which is then no longer empty.
 */
export function isEmptyListGrouped(text: string, ours: unknown, stock: unknown): boolean {
  return /~>\s*\|/.test(text) && /\w\{/.test(text) && differsByNothing(ours, stock) === 'differs';
}

/** `differs`: alike but for lists that are empty here and hold one null there. */
function differsByNothing(ours: unknown, stock: unknown): 'same' | 'differs' | 'other' {
  if (Object.is(ours, stock)) return 'same';
  if (typeof ours !== 'object' || typeof stock !== 'object' || ours === null || stock === null)
    return 'other';
  if (Array.isArray(ours) !== Array.isArray(stock)) return 'other';
  if (Array.isArray(ours) && Array.isArray(stock) && ours.length === 0 && stock.length === 1)
    return stock[0] === null ? 'differs' : 'other';
  const [mine, theirs] = [Object.entries(ours), new Map(Object.entries(stock))];
  if (mine.length !== theirs.size) return 'other';
  const found = mine.map(([key, value]) =>
    theirs.has(key) ? differsByNothing(value, theirs.get(key)) : 'other',
  );
  if (found.includes('other')) return 'other';
  return found.includes('differs') ? 'differs' : 'same';
}

/**
 * Texts with one member of a list or of an object out of the way. Where two members fail, jsonata gives the
 * error of the one that takes fewer turns of the event loop; here it is the first.
 */
export function withoutMembers(text: string): readonly string[] {
  const { root } = readSyntax(text);
  const members: Span[] = [];
  if (root !== undefined) walkSyntax(root, (node) => void members.push(...membersOf(node)));
  return members.map(({ start, end }) => `${text.slice(0, start)}null${text.slice(end)}`);
}

function membersOf(node: SyntaxNode): readonly Span[] {
  if (node.type === 'list') return node.items.length > 1 ? node.items : [];
  if (node.type !== 'object' && node.type !== 'group') return [];
  return node.pairs.length > 1 ? node.pairs.map(({ value }) => value) : [];
}
