import type {
  CodeAssignment,
  DomainEvent,
  RecordRef,
  Store,
  Workflow,
  WorkflowTriggerKind,
} from '@tagma/core';

/** An event that may set workflows off. */
export interface Occasion {
  readonly event: DomainEvent;
  readonly record: RecordRef;
  readonly on: WorkflowTriggerKind;
  readonly code?: CodeAssignment;
}

/** What of the events could set any workflow off, in order. */
export async function occasionsOf(
  store: Store,
  events: readonly DomainEvent[],
): Promise<readonly Occasion[]> {
  const codes = await issuedCodes(store, events);
  return events.flatMap((event): Occasion[] => {
    const { record, type } = event;
    if (record === undefined) return [];
    switch (type) {
      case 'tag.added':
      case 'tier.changed':
        return [{ event, record, on: type }];
      case 'tag.removed':
      case 'tag.expired':
        return [{ event, record, on: 'tag.removed' }];
      case 'code.changed': {
        const code = codes.get(event.id ?? '');
        // The same event tells of codes that were replaced or given back.
        return code?.validFrom === event.at ? [{ event, record, on: 'code.issued', code }] : [];
      }
      default:
        return [];
    }
  });
}

/** Whether the occasion is of the kind that the workflow waits for; its condition is asked apart. */
export function triggers({ trigger, state, sinceSeq }: Workflow, { event, record, on }: Occasion): boolean {
  return (
    state === 'on' &&
    event.seq > sinceSeq &&
    trigger.on === on &&
    (trigger.recordType === undefined || trigger.recordType === record.type) &&
    (trigger.tagIds === undefined || (event.id !== undefined && trigger.tagIds.includes(event.id)))
  );
}

async function issuedCodes(
  store: Store,
  events: readonly DomainEvent[],
): Promise<ReadonlyMap<string, CodeAssignment>> {
  const ids = events.flatMap(({ type, id }) => (type === 'code.changed' && id !== undefined ? [id] : []));
  if (ids.length === 0) return new Map();
  const { items } = await store.entities('codeAssignment', { ids: [...new Set(ids)], limit: 5000 });
  return new Map(items.map((code) => [code.id, code]));
}
