import { verifyAuditChain, type AuditHead } from '../audit/audit-chain.js';
import { BackupError, type BackupFooter, type BackupLine, type RestoreReport } from './backup.types.js';
import { BackupWorkspace } from './backup-workspace.js';
import { parseBackupLine } from './parse-line.js';

/** What a restore would find. */
export interface BackupCheck {
  /** Whether it would succeed, in an empty store. */
  readonly ok: boolean;
  /** What would be restored. */
  readonly report: RestoreReport;
  /** What is wrong, in the order of the lines; at most as many as asked for. */
  readonly problems: readonly BackupError[];
  /** All there are. */
  readonly problemCount: number;
}

/**
 * Goes through a backup as a restore would, and writes nothing. Unlike the restore it goes on behind what is wrong.
 *
 * @param limit Problems that are told at most. Default 100.
 */
export async function checkBackup(
  lines: AsyncIterable<string> | Iterable<string>,
  limit = 100,
): Promise<BackupCheck> {
  const check = new Check(limit);
  let lineNumber = 0;
  for await (const text of lines) {
    lineNumber += 1;
    if (text.trim() !== '') check.attempt(() => check.take(parseBackupLine(text, lineNumber), lineNumber));
  }
  return check.finish();
}

class Check {
  readonly #limit: number;
  readonly #workspace = new BackupWorkspace();
  readonly #seen = new Set<string>();
  readonly #problems: BackupError[] = [];
  readonly #report = { records: 0, childRows: 0, entities: 0, auditEntries: 0 };
  #problemCount = 0;
  #began = false;
  #footer: BackupFooter | null = null;
  #count = 0;
  #head: AuditHead | null = null;
  #historyBroken = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Tells what a step finds wrong, and goes on. */
  attempt(step: () => unknown): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      this.#problemCount += 1;
      if (this.#problems.length < this.#limit) this.#problems.push(error);
    }
  }

  take(line: BackupLine, lineNumber: number): void {
    if (line.line === 'header') {
      if (this.#began) throw new BackupError('malformed', lineNumber, 'A second header.');
      this.#began = true;
      return;
    }
    if (!this.#began || this.#footer !== null)
      throw new BackupError('malformed', lineNumber, 'Not between header and footer.');
    if (line.line === 'footer') {
      this.#footer = line;
      return this.#end(line, lineNumber);
    }
    this.#count += 1;
    this.#content(line, lineNumber);
  }

  finish(): BackupCheck {
    if (this.#footer === null)
      this.attempt(() => {
        throw new BackupError('cut-off', 0, 'The backup has no end: the file was cut off.');
      });
    this.attempt(() => this.#workspace.checked());
    return {
      ok: this.#problemCount === 0,
      report: this.#report,
      problems: this.#problems,
      problemCount: this.#problemCount,
    };
  }

  #content(line: Exclude<BackupLine, { line: 'header' | 'footer' }>, lineNumber: number): void {
    switch (line.line) {
      case 'record':
        this.#report.records += 1;
        return this.#once(['record', line.type, line.id], lineNumber);
      case 'child':
        this.#report.childRows += 1;
        return this.#once(['child', line.recordType, line.collection, line.id], lineNumber);
      case 'entity':
        this.#report.entities += 1;
        this.#workspace.take(line);
        return this.#once(['entity', line.kind, line.key], lineNumber);
      case 'audit':
        this.#report.auditEntries += 1;
        return this.#history(line.entry, lineNumber);
    }
  }

  #once(name: readonly string[], lineNumber: number): void {
    const key = JSON.stringify(name);
    if (this.#seen.has(key)) throw new BackupError('conflict', lineNumber, `${name.join(' ')} comes twice.`);
    this.#seen.add(key);
  }

  /** Behind the first entry that does not fit none does, so only that one is told. */
  #history(entry: Extract<BackupLine, { line: 'audit' }>['entry'], lineNumber: number): void {
    const fits = verifyAuditChain([entry], { after: this.#head }).ok;
    this.#head = entry;
    if (fits || this.#historyBroken) return;
    this.#historyBroken = true;
    throw new BackupError('wrong-history', lineNumber, `Entry ${entry.seq} is not the one that was written.`);
  }

  #end({ lines, auditHash }: BackupFooter, lineNumber: number): void {
    if (lines !== this.#count)
      throw new BackupError('cut-off', lineNumber, `${lines} lines were written, ${this.#count} came.`);
    if ((this.#head?.hash ?? null) !== auditHash && !this.#historyBroken)
      throw new BackupError('wrong-history', lineNumber, 'The history is not the one that was backed up.');
  }
}
