import { fieldPath } from '../convert/shared/names.js';
import type { RuleCondition, RuleNode } from '../rule-tree/rule-tree.types.js';
import type { Layer, RowRunner } from './row-runner.js';

/** Children that a row looks at, and the condition on each of them. */
export interface Collection {
  readonly path: readonly string[];
  readonly where: RuleCondition | undefined;
  /** The name by which the condition calls a child; by default the child is the context. */
  readonly name: string | undefined;
}

/** The collection of a row, whether the row is about the children or compares something made of them. */
export function collectionOf(node: RuleNode): Collection | undefined {
  if (node.kind === 'children') return { path: node.path, where: node.where, name: node.form.split(' ')[1] };
  if (node.kind === 'aggregate' || node.kind === 'child') {
    return { path: node.path, where: node.where, name: undefined };
  }
  if (node.kind === 'compare') return collectionOf(node.left) ?? collectionOf(node.right);
  return undefined;
}

/** The children themselves; none when the path fails or leads nowhere. */
export function childrenIn(
  collection: Collection,
  layers: readonly Layer[],
  runner: RowRunner,
): readonly unknown[] {
  const name = layers.findLast((layer) => layer.kind !== 'let');
  const base = name?.kind === 'name' ? `$${name.name}.` : '';
  const result = runner.runText(`${base}${fieldPath(collection.path).text}`, layers);
  if (!result.ok || result.value === undefined) return [];
  return Array.isArray(result.value) ? (result.value as readonly unknown[]) : [result.value];
}

/** The surroundings of a condition on one child. */
export function layersOf(collection: Collection, child: unknown, layers: readonly Layer[]): readonly Layer[] {
  const layer: Layer =
    collection.name === undefined ? { kind: 'child', child } : { kind: 'name', name: collection.name, child };
  return [...layers, layer];
}
