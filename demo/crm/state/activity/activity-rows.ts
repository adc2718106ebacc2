import type { AuditEntry } from '@tagma/core';

/** One line of the activity: an entry, and how many changes it stands for. */
export interface ActivityRow {
  readonly entry: AuditEntry;
  readonly count: number;
}

/**
 * Puts what was done in one go under its newest entry, so that a run over thousands of customers is one line. Entries
 * come newest first; `rows` are the lines so far.
 */
export function foldEntries(
  rows: readonly ActivityRow[],
  entries: readonly AuditEntry[],
): readonly ActivityRow[] {
  const folded = [...rows];
  for (const entry of entries) {
    const last = folded.at(-1);
    if (last !== undefined && isTogether(last.entry, entry))
      folded[folded.length - 1] = { ...last, count: runSize(last.entry) || last.count + 1 };
    else folded.push({ entry, count: runSize(entry) || 1 });
  }
  return folded;
}

/** Whether an entry belongs to the line that begins with `head`. The report of a run stands for all of it. */
export function isTogether(head: AuditEntry, entry: AuditEntry): boolean {
  if (head.transactionId !== entry.transactionId) return false;
  return isRun(head) || (head.action === entry.action && tagOf(head) === tagOf(entry));
}

/** How many tags a run gave and took, as its report tells; 0 for what is no such report. */
export function runSize(entry: AuditEntry): number {
  if (!isRun(entry)) return 0;
  const counts = member(entry.after, 'counts');
  return numberIn(counts, 'added') + numberIn(counts, 'removed');
}

function isRun({ action }: AuditEntry): boolean {
  return action === 'rule.ran';
}

function tagOf({ target }: AuditEntry): string | undefined {
  return target.kind === 'record' ? target.tagId : target.kind;
}

function numberIn(value: unknown, key: string): number {
  const found = member(value, key);
  return typeof found === 'number' ? found : 0;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : null;
}
