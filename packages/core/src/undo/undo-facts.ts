import type { NeededFacts } from '../commands/facts.types.js';
import type { AssignmentQuery, Change, StoredTransaction } from '../store/store.types.js';
import { exclusiveGroup } from '../taxonomy/exclusive.js';
import { rivalTagIds } from '../taxonomy/tree.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { worldAfter } from './undo-world.js';

/** What `decideUndo` must be told about a transaction. */
export function undoFacts({ changes }: StoredTransaction, workspace: WorkspaceSnapshot): NeededFacts {
  const before = changes.map((change) => ({ ...change, after: change.before }) as Change);
  const { concepts } = worldAfter({ workspace, assignments: [] }, before).workspace;
  const recordTypes = workspace.settings.recordTypes.map(({ id }) => id);
  const rowQueries = rowFacts(changes, (tagId) => rivalTagIds(concepts, tagId));
  const tagIds = [
    ...new Set(changes.flatMap((change) => watchedTags(change, (id) => exclusiveGroup(concepts, id)))),
  ];
  const tagQueries =
    tagIds.length === 0
      ? []
      : recordTypes.map((recordType) => ({ recordType, tagIds, includeInactive: true }));
  return { assignments: [...rowQueries, ...tagQueries], holds: rowQueries };
}

/** Rows that were written, and the rivals of their tags on the same records; one query per record type. */
function rowFacts(
  changes: readonly Change[],
  rivalsOf: (tagId: string) => readonly string[],
): AssignmentQuery[] {
  const wanted = new Map<string, { readonly recordIds: Set<string>; readonly tagIds: Set<string> }>();
  for (const change of changes) {
    if (change.kind !== 'assignment' && change.kind !== 'hold') continue;
    const row = change.before ?? change.after;
    if (row === null) continue;
    const { recordIds, tagIds } = wanted.get(row.record.type) ?? { recordIds: new Set(), tagIds: new Set() };
    recordIds.add(row.record.id);
    if (!tagIds.has(row.tagId)) for (const tagId of [row.tagId, ...rivalsOf(row.tagId)]) tagIds.add(tagId);
    wanted.set(row.record.type, { recordIds, tagIds });
  }
  return [...wanted].map(([recordType, { recordIds, tagIds }]) => ({
    recordType,
    recordIds: [...recordIds],
    tagIds: [...tagIds],
    includeInactive: true,
  }));
}

/** Tags whose assignments tell whether a concept or rule may go back to what it was. */
function watchedTags(change: Change, groupOf: (id: string) => readonly string[]): readonly string[] {
  if (change.kind === 'concept') return [change.key, ...(change.before === null ? [] : groupOf(change.key))];
  if (change.kind === 'rule') return [change.before, change.after].flatMap((rule) => rule?.tagId ?? []);
  return [];
}
