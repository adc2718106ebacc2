import type { Change, CodeStep, CommandWarning } from '@tagma/core';
import type { CodeChange, CodeJobCounts, CodeProblemRow } from './code-jobs.types.js';

/** A job that has done nothing yet. */
export const NO_COUNTS: CodeJobCounts = {
  issued: 0,
  recoded: 0,
  reclaimed: 0,
  kept: 0,
  skipped: 0,
  undone: 0,
};

/** Member by member. */
export function plus(a: CodeJobCounts, b: CodeJobCounts): CodeJobCounts {
  return {
    issued: a.issued + b.issued,
    recoded: a.recoded + b.recoded,
    reclaimed: a.reclaimed + b.reclaimed,
    kept: a.kept + b.kept,
    skipped: a.skipped + b.skipped,
    undone: a.undone + b.undone,
  };
}

/** How many steps of each kind. */
export function stepCounts(
  steps: readonly CodeStep[],
): Pick<CodeJobCounts, 'issued' | 'recoded' | 'reclaimed'> {
  const count = (wanted: CodeStep['action']): number =>
    steps.filter(({ action }) => action === wanted).length;
  return { issued: count('issued'), recoded: count('recoded'), reclaimed: count('reclaimed') };
}

/** What a committed batch did to codes, by record. */
export function changesOf(changes: readonly Change[]): {
  readonly rows: readonly CodeChange[];
  readonly counts: Pick<CodeJobCounts, 'issued' | 'recoded' | 'reclaimed'>;
} {
  const left = new Map<string, string>();
  const rows: CodeChange[] = [];
  const counts = { issued: 0, recoded: 0, reclaimed: 0 };
  for (const change of changes) {
    if (change.kind !== 'codeAssignment' || change.after === null) continue;
    const { record, code, state } = change.after;
    // What a record loses stands before what it gets.
    if (state !== 'current') left.set(record.id, code);
    else {
      const from = left.get(record.id) ?? null;
      rows.push({ recordId: record.id, from, to: code });
      if (change.before !== null) counts.reclaimed += 1;
      else if (from === null) counts.issued += 1;
      else counts.recoded += 1;
    }
  }
  return { rows, counts };
}

/** A warning about a record that got no code, as a row. */
export function problemRow(details: CommandWarning['details']): CodeProblemRow {
  const { id = '', reason = '', segmentId, field, value } = details;
  return {
    recordId: String(id),
    reason: String(reason),
    ...(segmentId === undefined ? {} : { segmentId: String(segmentId) }),
    ...(field === undefined ? {} : { field: String(field) }),
    ...(value === undefined ? {} : { value: String(value) }),
  };
}

/** The code that a record had before a batch, and the one that it had after it. */
export interface Moved {
  from: string | null;
  to: string | null;
}

/** What a batch, or its undo, did to the codes of each record. */
export function changesByRecord(changes: readonly Change[]): ReadonlyMap<string, Moved> {
  const found = new Map<string, Moved>();
  for (const change of changes) {
    if (change.kind !== 'codeAssignment') continue;
    const { before, after } = change;
    const id = (after ?? before)?.record.id ?? '';
    const moved = found.get(id) ?? { from: null, to: null };
    if (before?.state === 'current') moved.from = before.code;
    if (after?.state === 'current') moved.to = after.code;
    found.set(id, moved);
  }
  return found;
}
