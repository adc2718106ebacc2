import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { bare } from '../shape/same.js';

/** The number that a node is, with its sign; undefined for anything else. */
export function numberOf(node: SyntaxNode): number | undefined {
  const inner = bare(node);
  if (inner.type === 'number') return inner.value;
  return inner.type === 'negate' && inner.of.type === 'number' ? -inner.of.value : undefined;
}

/** A whole number that is not negative. */
export function countOf(node: SyntaxNode): number | undefined {
  const value = numberOf(node);
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
}

export function stringOf(node: SyntaxNode): string | undefined {
  const inner = bare(node);
  return inner.type === 'string' ? inner.value : undefined;
}

/** The texts of a list of text literals; undefined when anything else stands in it. */
export function stringsOf(node: SyntaxNode): readonly string[] | undefined {
  const inner = bare(node);
  if (inner.type !== 'list') return undefined;
  const texts = inner.items.map(stringOf);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The names of a path that has nothing else in it. */
export function namesOf(node: SyntaxNode): readonly string[] | undefined {
  if (node.type === 'name') return [node.name];
  if (node.type !== 'path') return undefined;
  const names = node.steps.map((step) => (step.type === 'name' ? step.name : undefined));
  return names.every((name) => name !== undefined) ? names : undefined;
}
