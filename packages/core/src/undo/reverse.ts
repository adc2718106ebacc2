import type { Facts } from '../commands/facts.types.js';
import type { Instant } from '../shared/shared.types.js';
import type { Change, EntityByKind, EntityKind, StoredTransaction } from '../store/store.types.js';
import { canonicalJson } from '../shared/canonical-json.js';
import { isListedKind } from '../store/listed.js';
import type { ListedKind } from '../store/listed.types.js';
import { reverseListed } from './reverse-listed.js';
import { assignmentKey } from '../tags/assignment-key.js';

/** An entity that is not as the transaction left it. */
export interface MovedEntity {
  readonly kind: EntityKind;
  readonly key: string;
  readonly expected: number;
  readonly actual: number;
}

type OwnKind = Exclude<EntityKind, ListedKind>;
type Tables = { readonly [K in OwnKind]: ReadonlyMap<string, EntityByKind[K]> };

/** Entities as they are now, by kind and key. */
interface Current {
  find<K extends EntityKind>(kind: K, key: string): EntityByKind[K] | undefined;
}

/** The changes that take a transaction back, or the first entity that changed since. */
export function reverseChanges(
  { changes }: StoredTransaction,
  facts: Facts,
): { readonly changes: readonly Change[] } | { readonly moved: MovedEntity } {
  const current = currentEntities(facts);
  for (const { kind, key, after } of changes) {
    const expected = after?.version ?? 0;
    const now = current.find(kind, key) ?? null;
    const actual = now?.version ?? 0;
    if (actual !== expected && !isBackTo(after, now) && !staysOnUndo(kind))
      return { moved: { kind, key, expected, actual } };
  }
  return { changes: changes.flatMap((change) => reverse(change, current, facts.now)) };
}

/** Changed since and changed back, as by undoing what came later: nothing of anybody would be lost. */
function isBackTo(after: EntityByKind[EntityKind] | null, now: EntityByKind[EntityKind] | null): boolean {
  if (after === null || now === null) return false;
  return canonicalJson({ ...after, version: 0 }) === canonicalJson({ ...now, version: 0 });
}

function currentEntities(facts: Facts): Current {
  const { workspace, assignments, holds, taxonomyVersions, proposals, entities } = facts;
  const tables: Tables = {
    settings: new Map([[workspace.settings.id, workspace.settings]]),
    concept: new Map(workspace.concepts.map((concept) => [concept.id, concept])),
    rule: new Map(workspace.rules.map((rule) => [rule.id, rule])),
    assignment: new Map(assignments.map((row) => [assignmentKey(row.record, row.tagId), row])),
    hold: new Map(holds.map((row) => [assignmentKey(row.record, row.tagId), row])),
    taxonomyVersion: new Map((taxonomyVersions?.found ?? []).map((version) => [version.id, version])),
    proposal: new Map((proposals ?? []).map((proposal) => [proposal.id, proposal])),
  };
  return {
    find: (kind, key) =>
      // Each kind is looked up where only entities of that kind are.
      (isListedKind(kind) ? entities?.get(kind, key) : lookUp(tables, kind, key)) as
        EntityByKind[typeof kind] | undefined,
  };
}

function lookUp(tables: Tables, kind: EntityKind, key: string): unknown {
  return isListedKind(kind) ? undefined : tables[kind].get(key);
}

function reverse(change: Change, current: Current, at: Instant): readonly Change[] {
  const { kind, key, before } = change;
  const now = current.find(kind, key) ?? null;
  const after = stateAfter(change, now, at);
  if (after === 'stays') return [];
  // Versions only go up, also over a time of absence: whoever holds an old one is told of a conflict.
  const version = Math.max(now?.version ?? 0, before?.version ?? 0) + 1;
  // The four members belong together: all of one kind, looked up under that kind.
  return [{ kind, key, before: now, after: after === null ? null : { ...after, version } } as Change];
}

function stateAfter(
  { kind, before }: Change,
  now: EntityByKind[EntityKind] | null,
  at: Instant,
): EntityByKind[EntityKind] | null | 'stays' {
  if (!isListedKind(kind)) return before;
  // `now` and `before` are of the change's own kind.
  return reverseListed(kind, { now, before, at } as Parameters<typeof reverseListed<typeof kind>>[1]);
}

/** What an undo leaves as it is may have moved on. */
function staysOnUndo(kind: EntityKind): boolean {
  return kind === 'codeCounter';
}
