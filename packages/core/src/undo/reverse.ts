import type { Facts } from '../commands/facts.types.js';
import type { Change, EntityByKind, EntityKind, StoredTransaction } from '../store/store.types.js';
import { assignmentKey } from '../tags/assignment-key.js';

/** An entity that is not as the transaction left it. */
export interface MovedEntity {
  readonly kind: EntityKind;
  readonly key: string;
  readonly expected: number;
  readonly actual: number;
}

/** Entities as they are now, by kind and key. */
type Current = { readonly [K in EntityKind]: ReadonlyMap<string, EntityByKind[K]> };

/** The changes that take a transaction back, or the first entity that changed since. */
export function reverseChanges(
  { changes }: StoredTransaction,
  facts: Facts,
): { readonly changes: readonly Change[] } | { readonly moved: MovedEntity } {
  const current = currentEntities(facts);
  for (const { kind, key, after } of changes) {
    const expected = after?.version ?? 0;
    const actual = current[kind].get(key)?.version ?? 0;
    if (actual !== expected) return { moved: { kind, key, expected, actual } };
  }
  return { changes: changes.map((change) => reverse(change, current)) };
}

function currentEntities({ workspace, assignments, holds, taxonomyVersions, proposals }: Facts): Current {
  return {
    settings: new Map([[workspace.settings.id, workspace.settings]]),
    concept: new Map(workspace.concepts.map((concept) => [concept.id, concept])),
    rule: new Map(workspace.rules.map((rule) => [rule.id, rule])),
    assignment: new Map(assignments.map((row) => [assignmentKey(row.record, row.tagId), row])),
    hold: new Map(holds.map((row) => [assignmentKey(row.record, row.tagId), row])),
    taxonomyVersion: new Map((taxonomyVersions?.found ?? []).map((version) => [version.id, version])),
    proposal: new Map((proposals ?? []).map((proposal) => [proposal.id, proposal])),
  };
}

function reverse({ kind, key, before }: Change, current: Current): Change {
  const now = current[kind].get(key) ?? null;
  // Versions only go up, also over a time of absence: whoever holds an old one is told of a conflict.
  const version = Math.max(now?.version ?? 0, before?.version ?? 0) + 1;
  const after = before === null ? null : { ...before, version };
  // The four members belong together: all of one kind, looked up under that kind.
  return { kind, key, before: now, after } as Change;
}
