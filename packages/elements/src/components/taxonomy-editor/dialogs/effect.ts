import type { Change, Rule } from '@tagma/core';

/** A rule whose text or tag changes. */
export interface RuleEffect {
  readonly before: Rule;
  readonly after: Rule;
}

/** What a transaction does, in figures and lists for a reader. */
export interface Effect {
  /** Records on which a tag changes. */
  readonly records: number;
  /** Assignments that were there and take in another. */
  readonly joined: number;
  readonly holds: number;
  readonly moved: number;
  readonly merged: number;
  readonly archived: number;
  readonly restored: number;
  readonly deleted: number;
  readonly created: number;
  readonly rules: readonly RuleEffect[];
}

/** Sums up the changes of a transaction. */
export function effectOf(changes: readonly Change[]): Effect {
  const records = new Set<string>();
  const rules: RuleEffect[] = [];
  const counts = {
    joined: 0,
    holds: 0,
    moved: 0,
    merged: 0,
    archived: 0,
    restored: 0,
    deleted: 0,
    created: 0,
  };
  for (const change of changes) {
    if (change.kind === 'assignment') {
      const row = change.after ?? change.before;
      if (row) records.add(JSON.stringify([row.record.type, row.record.id]));
      if (change.before?.state === 'active' && change.after?.state === 'active') counts.joined += 1;
    } else if (change.kind === 'hold') counts.holds += change.after === null ? 0 : 1;
    else if (change.kind === 'rule' && change.before && change.after)
      rules.push({ before: change.before, after: change.after });
    else if (change.kind === 'concept') countConcept(change, counts);
  }
  return { ...counts, records: records.size, rules };
}

type Counts = Record<'moved' | 'merged' | 'archived' | 'restored' | 'deleted' | 'created', number>;

function countConcept(
  { before, after }: Extract<Change, { readonly kind: 'concept' }>,
  counts: Counts,
): void {
  if (before === null) counts.created += 1;
  else if (after === null) counts.deleted += 1;
  else if (before.state !== after.state && after.state === 'merged') counts.merged += 1;
  else if (before.state !== after.state && after.state === 'archived') counts.archived += 1;
  else if (before.state === 'archived' && after.state === 'active') counts.restored += 1;
  else if (before.parentId !== after.parentId) counts.moved += 1;
}
