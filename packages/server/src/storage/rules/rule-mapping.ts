import type { SqlMapping } from '@tagma/expression';

/** Names of the sets that a statement about rules reads; see `pageSets`. */
export const INPUT = 'run_input';

/** The set with the child rows of a collection, by its place in the list of collections. */
export function childSet(index: number): string {
  return `run_children_${index}`;
}

/**
 * How the records that rules see (`ruleInput` of the core) lie in the sets of a statement: id and tags in columns,
 * the data in a document, each collection in a set of its own. `tagTree` is in none of them.
 */
export function ruleMapping(collections: readonly string[]): SqlMapping {
  return {
    table: { name: INPUT },
    key: 'id',
    columns: [
      { path: ['id'], column: 'id', type: 'text' },
      { path: ['tags'], column: 'tags', type: 'text-list' },
    ],
    document: { column: 'doc' },
    children: collections.map((collection, index) => ({
      path: [collection],
      table: { name: childSet(index) },
      parent: 'parent_id',
      order: ['id'],
      document: { column: 'doc' },
    })),
  };
}
