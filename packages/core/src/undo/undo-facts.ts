import type { NeededFacts } from '../commands/facts.types.js';
import { ruleTagIds } from '../rules/rule-tags.js';
import type { AssignmentQuery, Change, StoredTransaction } from '../store/store.types.js';
import { exclusiveTagsAround } from '../taxonomy/exclusive-groups.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { listedQueries } from './reverse-listed.js';
import { worldAfter } from './undo-world.js';

/** What `decideUndo` must be told about a transaction. */
export function undoFacts({ changes }: StoredTransaction, workspace: WorkspaceSnapshot): NeededFacts {
  const before = changes.map((change) => ({ ...change, after: change.before }) as Change);
  const { concepts } = worldAfter({ workspace, assignments: [] }, before).workspace;
  const recordTypes = workspace.settings.recordTypes.map(({ id }) => id);
  const rowQueries = rowFacts(changes, concepts);
  const tagIds = [...watchedTags(changes, concepts)];
  const tagQueries =
    tagIds.length === 0
      ? []
      : recordTypes.map((recordType) => ({ recordType, tagIds, includeInactive: true }));
  const versionIds = keysOf(changes, 'taxonomyVersion');
  return {
    assignments: [...rowQueries, ...tagQueries],
    holds: rowQueries,
    ...(versionIds.length === 0 ? {} : { taxonomyVersions: { list: false, ids: versionIds } }),
    proposals: keysOf(changes, 'proposal'),
    entities: listedQueries(changes),
  };
}

function keysOf(changes: readonly Change[], kind: Change['kind']): readonly string[] {
  return changes.flatMap((change) => (change.kind === kind ? [change.key] : []));
}

/** Rows that were written, and the rivals of their tags on the same records; one query per record type. */
function rowFacts(changes: readonly Change[], concepts: readonly Concept[]): AssignmentQuery[] {
  const wanted = new Map<string, { readonly recordIds: Set<string>; readonly tagIds: Set<string> }>();
  for (const change of changes) {
    if (change.kind !== 'assignment' && change.kind !== 'hold') continue;
    const row = change.before ?? change.after;
    if (row === null) continue;
    const { recordIds, tagIds } = wanted.get(row.record.type) ?? { recordIds: new Set(), tagIds: new Set() };
    recordIds.add(row.record.id);
    tagIds.add(row.tagId);
    wanted.set(row.record.type, { recordIds, tagIds });
  }
  return [...wanted].map(([recordType, { recordIds, tagIds }]) => ({
    recordType,
    recordIds: [...recordIds],
    tagIds: [...new Set([...tagIds, ...exclusiveTagsAround(concepts, [...tagIds]).keys()])],
    includeInactive: true,
  }));
}

/** Tags whose assignments tell whether concepts and rules may go back to what they were. */
function watchedTags(changes: readonly Change[], concepts: readonly Concept[]): ReadonlySet<string> {
  const watched = new Set<string>();
  const staying: string[] = [];
  for (const change of changes) {
    if (change.kind === 'concept') {
      watched.add(change.key);
      if (change.before !== null) staying.push(change.key);
    }
    if (change.kind === 'rule')
      for (const rule of [change.before, change.after])
        for (const id of rule === null ? [] : ruleTagIds(rule)) watched.add(id);
  }
  for (const tagId of exclusiveTagsAround(concepts, staying).keys()) watched.add(tagId);
  return watched;
}
