import { assignmentKey } from '../tags/assignment-key.js';
import type { Instant } from '../shared/shared.types.js';
import { LISTED_KINDS } from '../store/listed.js';
import type { ListedKind } from '../store/listed.types.js';
import type { Page, Store } from '../store/store.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { BACKUP_VERSION, type BackupEntity, type BackupLine } from './backup.types.js';

const PAGE = 500;

/** The store holds no workspace, so there is nothing to back up. */
export class NothingToBackUpError extends Error {
  override readonly name = 'NothingToBackUpError';
}

/**
 * Everything that a store holds, line by line: settings, taxonomy, rules, records with their child rows, tags and
 * holds, what features keep, versions, proposals, and the history. Not the log for undo: what was done before the
 * backup cannot be taken back after a restore. Reads page by page, so that any size goes through.
 *
 * @throws NothingToBackUpError
 */
export async function* writeBackup(store: Store, at: Instant): AsyncGenerator<BackupLine, void, undefined> {
  const workspace = await store.workspace();
  if (workspace === null) throw new NothingToBackUpError('The store holds no workspace.');
  yield { line: 'header', version: BACKUP_VERSION, at };
  let lines = 0;
  let auditHash: string | null = null;
  for await (const line of contentOf(store, workspace)) {
    lines += 1;
    if (line.line === 'audit') auditHash = line.entry.hash;
    yield line;
  }
  const after = await store.workspace();
  const changedMeanwhile = after?.seq !== workspace.seq || after?.revision !== workspace.revision;
  yield { line: 'footer', lines, auditHash, changedMeanwhile };
}

async function* contentOf(store: Store, workspace: WorkspaceSnapshot): AsyncGenerator<BackupLine> {
  const { settings, concepts, rules } = workspace;
  yield { line: 'entity', kind: 'settings', key: settings.id, entity: settings };
  for (const entity of concepts) yield { line: 'entity', kind: 'concept', key: entity.id, entity };
  for (const entity of rules) yield { line: 'entity', kind: 'rule', key: entity.id, entity };
  for (const { id } of settings.recordTypes) yield* recordLines(store, id);
  yield* governanceLines(store);
  for (const kind of LISTED_KINDS) yield* listedLines(store, kind);
  yield* auditLines(store);
}

async function* recordLines(store: Store, recordType: string): AsyncGenerator<BackupLine> {
  const pages = pagesOf((after) => store.records({ type: recordType, limit: PAGE, ...after }));
  for await (const records of pages) {
    for (const { type, id, data } of records) yield { line: 'record', type, id, data };
    const query = { recordType, recordIds: records.map(({ id }) => id), includeInactive: true };
    for (const entity of await store.assignments(query))
      yield { line: 'entity', kind: 'assignment', key: keyOf(entity), entity };
    for (const entity of await store.holds(query))
      yield { line: 'entity', kind: 'hold', key: keyOf(entity), entity };
  }
  for await (const rows of pagesOf((after) => store.childRows({ recordType, limit: PAGE, ...after })))
    for (const row of rows) yield { line: 'child', recordType, ...row };
}

function keyOf({ record, tagId }: { readonly record: { type: string; id: string }; tagId: string }): string {
  return assignmentKey(record, tagId);
}

async function* governanceLines(store: Store): AsyncGenerator<BackupLine> {
  for (const { id } of await store.taxonomyVersions()) {
    const entity = await store.taxonomyVersion(id);
    if (entity !== null) yield { line: 'entity', kind: 'taxonomyVersion', key: id, entity };
  }
  for await (const proposals of pagesOf((after) => store.proposals({ limit: PAGE, ...after })))
    for (const entity of proposals) yield { line: 'entity', kind: 'proposal', key: entity.id, entity };
}

async function* listedLines(store: Store, kind: ListedKind): AsyncGenerator<BackupLine> {
  for await (const entities of pagesOf((after) => store.entities(kind, { limit: PAGE, ...after })))
    // The entities of a kind come from its own table.
    for (const entity of entities) yield { line: 'entity', kind, key: entity.id, entity } as BackupEntity;
}

/** Pages of the history come newest first; they are asked for from the oldest on. */
async function* auditLines(store: Store): AsyncGenerator<BackupLine> {
  const newest = (await store.audit({ limit: 1 })).items[0]?.seq ?? 0;
  for (let from = 1; from <= newest; from += PAGE) {
    const { items } = await store.audit({ before: from + PAGE, limit: PAGE });
    const page = items.filter(({ seq }) => seq >= from && seq <= newest).reverse();
    for (const entry of page) yield { line: 'audit', entry };
  }
}

async function* pagesOf<Item>(
  read: (after: { readonly after?: string }) => Promise<Page<Item>>,
): AsyncGenerator<readonly Item[]> {
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page: Page<Item> = await read(after === null ? {} : { after });
    yield page.items;
    after = page.next;
  }
}
