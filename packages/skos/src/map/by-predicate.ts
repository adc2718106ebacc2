import type { Statement } from './map.types.js';
import { pushTo } from './push-to.js';

/** The statements about one node by their predicates. */
export type ByPredicate = ReadonlyMap<string, readonly Statement[]>;

const NONE: readonly Statement[] = [];

/** Sorts statements by their predicates, each group in the order of the file. */
export function byPredicate(statements: readonly Statement[]): ByPredicate {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) pushTo(groups, statement[0], statement);
  return groups;
}

/** The statements with this predicate. */
export function saying(statements: ByPredicate, predicate: string): readonly Statement[] {
  return statements.get(predicate) ?? NONE;
}
