import type { CommandOutcome } from '../commands/commands.types.js';
import { recordKey } from '../commands/record-key.js';
import { recordOfChange } from '../commands/record-targets.js';
import { can } from '../permissions/can.js';
import type { Action, Role } from '../permissions/permissions.types.js';
import type { JobState } from '../jobs/job.types.js';
import type { RuleRun, RuleRunError } from '../rules/runs/rule-run.types.js';
import type { Rule } from '../rules/rules.types.js';
import type { Actor, RecordRef } from '../shared/shared.types.js';
import type { ListedByKind, ListedKind } from '../store/listed.types.js';
import type { DomainEvent, OwnedBy, Page, Store } from '../store/store.types.js';
import type { Delivery } from '../workflows/workflow.types.js';
import { jobOfSeen, runOfSeen } from './seen-totals.js';

/** Whose records are seen, and where that is looked up; without `ownedBy` all are. */
export interface RecordSight {
  readonly store: Pick<Store, 'existingRecords'>;
  readonly ownedBy?: OwnedBy | undefined;
}

/**
 * What reading something needs that may tell of records: its own permission, and that for records where the actor
 * has it, so that the scopes of both count. Who may not read records at all is narrowed by the first alone.
 */
export function withReading(actor: Actor, action: Action, roles: readonly Role[]): readonly Action[] {
  const readsRecords = action !== 'record.read' && can(actor, 'record.read', roles).allowed;
  return readsRecords ? [action, 'record.read'] : [action];
}

/** Which of these records are seen: one look-up per record type. */
export async function recordsSeen(
  refs: readonly RecordRef[],
  { store, ownedBy }: RecordSight,
): Promise<(ref: RecordRef) => boolean> {
  if (ownedBy === undefined) return () => true;
  const seen = new Set<string>();
  for (const type of new Set(refs.map((ref) => ref.type))) {
    if (!Object.hasOwn(ownedBy.ownerFields, type)) continue;
    const ids = [...new Set(refs.filter((ref) => ref.type === type).map(({ id }) => id))];
    for (const id of await store.existingRecords(type, ids, ownedBy)) seen.add(recordKey({ type, id }));
  }
  return (ref) => !Object.hasOwn(ownedBy.ownerFields, ref.type) || seen.has(recordKey(ref));
}

/** Events that name no record that is not seen; none is left out, so that their numbers have no gaps. */
export async function eventsOfSeen(
  events: readonly DomainEvent[],
  sight: RecordSight,
): Promise<readonly DomainEvent[]> {
  if (sight.ownedBy === undefined) return events;
  const isSeen = await recordsSeen(
    events.flatMap(({ record }) => record ?? []),
    sight,
  );
  return events.map((event) => {
    if (event.record === undefined || isSeen(event.record)) return event;
    const { record: _record, id: _id, ...rest } = event;
    return rest;
  });
}

/** The outcome of a command without changes and events about records that its actor does not see. */
export async function outcomeOfSeen(outcome: CommandOutcome, sight: RecordSight): Promise<CommandOutcome> {
  if (!outcome.ok || sight.ownedBy === undefined) return outcome;
  const { changes } = outcome;
  const isSeen = await recordsSeen(
    changes.flatMap((change) => recordOfChange(change) ?? []),
    sight,
  );
  return {
    ...outcome,
    changes: changes.filter((change) => {
      const record = recordOfChange(change);
      return record === null || isSeen(record);
    }),
    events: await eventsOfSeen(outcome.events, sight),
  };
}

/** A page of listed entities without what they say about records that are not seen; see `Store.entities`. */
export async function listedOfSeen<K extends ListedKind>(
  kind: K,
  page: Page<ListedByKind[K]>,
  { rules, ...sight }: RecordSight & { readonly rules: readonly Rule[] },
): Promise<Page<ListedByKind[K]>> {
  if (sight.ownedBy === undefined) return page;
  // Each branch is about the kind that it names.
  if (kind === 'ruleRun') {
    const runs = page.items as readonly RuleRun[];
    const isSeen = await errorsSeen(
      runs.flatMap(({ errors }) => errors),
      { rules, ...sight },
    );
    const items = runs.map((run) => ({
      ...runOfSeen(run, { ...sight, rules }),
      errors: run.errors.filter(isSeen),
    }));
    return { ...page, items: items as unknown as readonly ListedByKind[K][] };
  }
  if (kind === 'jobState') {
    const items = (page.items as readonly JobState[]).map((job) => jobOfSeen(job, sight));
    return { ...page, items: items as unknown as readonly ListedByKind[K][] };
  }
  if (kind !== 'delivery') return page;
  const deliveries = page.items as readonly Delivery[];
  const isSeen = await recordsSeen(
    deliveries.map(({ record }) => record),
    sight,
  );
  const items = deliveries.filter(({ record }) => isSeen(record));
  return { ...page, items: items as unknown as readonly ListedByKind[K][] };
}

/** Which failures are about records that are seen; those of rules that are gone are about none that is. */
export async function errorsSeen(
  errors: readonly Pick<RuleRunError, 'ruleId' | 'recordId'>[],
  { rules, ...sight }: RecordSight & { readonly rules: readonly Pick<Rule, 'id' | 'recordType'>[] },
): Promise<(error: Pick<RuleRunError, 'ruleId' | 'recordId'>) => boolean> {
  if (sight.ownedBy === undefined) return () => true;
  const types = new Map(rules.map(({ id, recordType }) => [id, recordType]));
  const refOf = ({ ruleId, recordId: id }: Pick<RuleRunError, 'ruleId' | 'recordId'>): RecordRef[] => {
    const type = types.get(ruleId);
    return type === undefined ? [] : [{ type, id }];
  };
  const isSeen = await recordsSeen(errors.flatMap(refOf), sight);
  return (error) => refOf(error).some(isSeen);
}
