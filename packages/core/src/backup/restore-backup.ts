import type { AuditDraft, AuditEntry } from '../audit/audit.types.js';
import type { Instant } from '../shared/shared.types.js';
import type { Change, RecordBatch, Store } from '../store/store.types.js';
import {
  type BackupChild,
  type BackupEntity,
  BackupError,
  type BackupLine,
  type BackupRecord,
  type RestoreReport,
} from './backup.types.js';
import { BackupWorkspace } from './backup-workspace.js';
import { parseBackupLine } from './parse-line.js';

/** Lines that are written together. */
const BATCH = 1000;

/** When and under which ids a restore writes. */
export interface RestoreContext {
  readonly now: Instant;
  /** A new id with each call. */
  readonly newId: () => string;
}

/**
 * Fills an empty store from the lines of a backup. Entities keep their versions, the history its chain. The
 * workspace is written last: a store whose restore failed holds none, and is to be thrown away.
 *
 * @throws BackupError
 */
export async function restoreBackup(
  store: Store,
  lines: AsyncIterable<string> | Iterable<string>,
  context: RestoreContext,
): Promise<RestoreReport> {
  if ((await store.workspace()) !== null)
    throw new BackupError('not-empty', 0, 'The store holds a workspace already. Use an empty one.');
  const restore = new Restore(store, context);
  let lineNumber = 0;
  for await (const text of lines) {
    lineNumber += 1;
    if (text.trim() !== '') await restore.take(parseBackupLine(text, lineNumber), lineNumber);
  }
  return restore.finish();
}

class Restore {
  readonly #store: Store;
  readonly #context: RestoreContext;
  readonly #snapshot = new BackupWorkspace();
  #began = false;
  #ended = false;
  #count = 0;
  #changes: Change[] = [];
  #rows: (BackupRecord | BackupChild)[] = [];
  #audit: AuditEntry[] = [];
  readonly #report = { records: 0, childRows: 0, entities: 0, auditEntries: 0 };

  constructor(store: Store, context: RestoreContext) {
    this.#store = store;
    this.#context = context;
  }

  async take(line: BackupLine, lineNumber: number): Promise<void> {
    if (line.line === 'header') {
      if (this.#began) throw new BackupError('malformed', lineNumber, 'A second header.');
      this.#began = true;
      return;
    }
    if (!this.#began || this.#ended)
      throw new BackupError('malformed', lineNumber, 'Not between header and footer.');
    if (line.line === 'footer') return this.#end(line, lineNumber);
    this.#count += 1;
    await this.#content(line);
  }

  async finish(): Promise<RestoreReport> {
    if (!this.#ended) throw new BackupError('cut-off', 0, 'The backup has no end: the file was cut off.');
    const snapshot = this.#snapshot.checked();
    if (!(await this.#store.initialize(snapshot)))
      throw new BackupError('conflict', 0, 'Somebody wrote a workspace to the store at the same time.');
    return this.#report;
  }

  async #content(line: Exclude<BackupLine, { line: 'header' | 'footer' }>): Promise<void> {
    switch (line.line) {
      case 'record':
      case 'child':
        this.#report[line.line === 'record' ? 'records' : 'childRows'] += 1;
        return this.#row(line);
      case 'audit':
        this.#report.auditEntries += 1;
        this.#audit.push(line.entry);
        return this.#audit.length < BATCH ? undefined : this.#writeAudit();
      case 'entity':
        this.#report.entities += 1;
        if (this.#snapshot.take(line)) return;
        this.#changes.push(changeOf(line));
        return this.#changes.length < BATCH ? undefined : this.#writeChanges();
    }
  }

  /** Rows of one batch are of one record type. */
  async #row(row: BackupRecord | BackupChild): Promise<void> {
    const [first] = this.#rows;
    if (first !== undefined && typeOf(first) !== typeOf(row)) await this.#writeRows();
    this.#rows.push(row);
    if (this.#rows.length >= BATCH) await this.#writeRows();
  }

  async #end(footer: Extract<BackupLine, { line: 'footer' }>, lineNumber: number): Promise<void> {
    this.#ended = true;
    if (footer.lines !== this.#count)
      throw new BackupError(
        'cut-off',
        lineNumber,
        `${footer.lines} lines were written, ${this.#count} came.`,
      );
    await this.#writeRows();
    await this.#writeChanges();
    await this.#writeAudit();
    const newest = (await this.#store.audit({ limit: 1 })).items[0]?.hash ?? null;
    if (newest !== footer.auditHash)
      throw new BackupError('wrong-history', lineNumber, 'The history is not the one that was backed up.');
  }

  async #writeRows(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length > 0) await this.#store.writeRecords(batchOf(rows, this.#context.newId()));
  }

  async #writeChanges(): Promise<void> {
    const changes = this.#changes;
    this.#changes = [];
    await this.#commit(changes, []);
  }

  async #writeAudit(): Promise<void> {
    const entries = this.#audit;
    this.#audit = [];
    await this.#commit([], entries.map(draftOf));
    const [newest] = (await this.#store.audit({ limit: 1 })).items;
    const last = entries.at(-1);
    if (last !== undefined && (newest?.hash !== last.hash || newest.seq !== last.seq))
      throw new BackupError('wrong-history', 0, `The history was changed at or before entry ${last.seq}.`);
  }

  async #commit(changes: readonly Change[], audit: readonly AuditDraft[]): Promise<void> {
    if (changes.length === 0 && audit.length === 0) return;
    const { now: at, newId } = this.#context;
    const who = { id: newId(), at, actorId: 'system', label: 'restore' };
    const result = await this.#store.commit({ ...who, changes, audit, events: [] });
    if (result.ok) return;
    const { kind, key } = result.conflict;
    throw new BackupError('conflict', 0, `The ${kind} ${key} is in the store already, or comes twice.`);
  }
}

function changeOf({ kind, key, entity }: BackupEntity): Change {
  // Kind and entity come from one line.
  return { kind, key, before: null, after: entity } as Change;
}

function draftOf({ seq: _seq, prevHash: _prevHash, hash: _hash, ...draft }: AuditEntry): AuditDraft {
  return draft;
}

function typeOf(row: BackupRecord | BackupChild): string {
  return row.line === 'record' ? row.type : row.recordType;
}

function batchOf(rows: readonly (BackupRecord | BackupChild)[], transactionId: string): RecordBatch {
  const children: Record<string, RecordBatch['children'][string][number][]> = {};
  for (const row of rows) {
    if (row.line !== 'child') continue;
    const { collection, id, parentId, data } = row;
    if (!Object.hasOwn(children, collection)) Object.defineProperty(children, collection, member([]));
    children[collection]?.push({ id, parentId, data });
  }
  const [first] = rows;
  return {
    type: first === undefined ? '' : typeOf(first),
    records: rows.flatMap((row) => (row.line === 'record' ? [{ id: row.id, data: row.data }] : [])),
    children,
    onExisting: 'replace',
    transactionId,
    audit: [],
    events: [],
  };
}

/** An own member whatever its name is, `__proto__` too. */
function member(value: readonly unknown[]): PropertyDescriptor {
  return { value, enumerable: true, writable: true, configurable: true };
}
