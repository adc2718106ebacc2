import { assignmentKey, deliveryId, type DomainEvent, type ListedByKind, type Store } from '@tagma/core';
import { verifyAudit } from '../../audit/verify-audit.js';
import type { Ledger } from './ledger.js';
import { IMPORT_ROWS } from './load.js';
import { RULED_TAG } from './tortured-workspace.js';
import type { WebhookSink } from './webhook-sink.js';

/** What is compared with the ledger. */
export interface Remains {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly sink: WebhookSink;
  /** The workflow that told of {@link RULED_TAG}, and the event after which it was on. */
  readonly workflowId: string;
  readonly sinceSeq: number;
}

/** Everything that is wrong; empty when nothing is. */
export async function takeStock(remains: Remains): Promise<readonly string[]> {
  const events = await allEvents(remains.store);
  return [
    ...remains.ledger.faults,
    ...eventFaults(events, remains.ledger),
    ...(await transactionFaults(events, remains)),
    ...(await noteFaults(remains)),
    ...(await tagFaults(events, remains.store)),
    ...(await importFaults(remains)),
    ...(await webhookFaults(events, remains)),
    ...(await auditFaults(remains.store)),
  ];
}

function eventFaults(events: readonly DomainEvent[], { heard }: Ledger): readonly string[] {
  const gaps = events.flatMap(({ seq }, at) => (seq === at + 1 ? [] : [`event ${seq} stands at ${at + 1}`]));
  const stored = new Map(events.map((event) => [event.seq, JSON.stringify(event)]));
  const other = [...heard].flatMap(([seq, text]) =>
    stored.get(seq) === text
      ? []
      : [`event ${seq} was heard as ${text}, and is ${stored.get(seq) ?? 'gone'}`],
  );
  return [...gaps, ...other];
}

/** Whatever was acknowledged is there, with its events. */
async function transactionFaults(
  events: readonly DomainEvent[],
  { store, ledger }: Remains,
): Promise<readonly string[]> {
  const told = new Set(events.map(({ transactionId }) => transactionId));
  const faults: string[] = [];
  for (const [key, id] of ledger.acknowledged) {
    if (!told.has(id)) faults.push(`transaction ${id} of ${key} was acknowledged and has no event`);
    if ((await store.transaction(id)) === null) faults.push(`transaction ${id} of ${key} is lost`);
  }
  return faults;
}

/** Each note once: acknowledged, or sent until it was. */
async function noteFaults({ store, ledger }: Remains): Promise<readonly string[]> {
  const count = new Map<string, number>();
  for (const { text } of await allEntities(store, 'note')) count.set(text, (count.get(text) ?? 0) + 1);
  return [...ledger.notes].flatMap((key) => {
    const found = count.get(key) ?? 0;
    return found === 1 || (found === 0 && ledger.unsure.has(key))
      ? []
      : [`note ${key} is there ${found} times`];
  });
}

/** Tags come and go in turns, each time with one event, and the last of them is what is stored. */
async function tagFaults(events: readonly DomainEvent[], store: Store): Promise<readonly string[]> {
  const present = new Set<string>();
  const faults: string[] = [];
  for (const { type, record, id, seq } of events) {
    if (record === undefined || id === undefined) continue;
    const key = assignmentKey(record, id);
    if (type === 'tag.added' && present.has(key)) faults.push(`event ${seq} gives ${key} a second time`);
    if (type === 'tag.removed' && !present.delete(key)) faults.push(`event ${seq} takes ${key} for nothing`);
    if (type === 'tag.added') present.add(key);
  }
  const rows = await store.assignments({ recordType: 'customer' });
  const stored = new Set(rows.map(({ record, tagId }) => assignmentKey(record, tagId)));
  for (const key of present) if (!stored.has(key)) faults.push(`tag ${key} is lost`);
  for (const key of stored) if (!present.has(key)) faults.push(`tag ${key} came without an event`);
  return faults;
}

/** An import is there whole or not at all. */
async function importFaults({ store, ledger }: Remains): Promise<readonly string[]> {
  const faults: string[] = [];
  const idsOf = (prefix: string): readonly string[] =>
    Array.from({ length: IMPORT_ROWS / 2 }, (_, at) => `${prefix}-${at * 2}`);
  const wanted = [...ledger.imported].map((prefix) => [prefix, false] as const);
  const unsure = [...ledger.importsUnsure].map((prefix) => [prefix, true] as const);
  for (const [prefix, mayMiss] of [...wanted, ...unsure]) {
    const ids = idsOf(prefix);
    const found = (await store.existingRecords('customer', ids)).length;
    if (found !== ids.length && !(mayMiss && found === 0))
      faults.push(`import ${prefix} has ${found} of ${ids.length} new customers`);
  }
  return faults;
}

/** One delivery for each event, arrived under its key, with one content however often it was sent. */
async function webhookFaults(
  events: readonly DomainEvent[],
  { store, sink, workflowId, sinceSeq }: Remains,
): Promise<readonly string[]> {
  const due = events.filter(
    ({ type, id, seq }) => type === 'tag.added' && id === RULED_TAG && seq > sinceSeq,
  );
  const expected = new Set(due.map(({ seq }) => deliveryId(seq, workflowId)));
  const stored = await allEntities(store, 'delivery');
  const known = new Set(stored.map(({ id }) => id));
  return [
    ...(sink.keyless === 0 ? [] : [`${sink.keyless} webhooks came without a key`]),
    ...[...expected].filter((id) => !known.has(id)).map((id) => `delivery ${id} was never written down`),
    ...[...expected].filter((id) => !sink.received.has(id)).map((id) => `webhook ${id} never arrived`),
    ...[...known].filter((id) => !expected.has(id)).map((id) => `delivery ${id} is for nothing`),
    ...[...sink.received.keys()].filter((id) => !known.has(id)).map((id) => `webhook ${id} is unknown`),
    ...[...sink.received].flatMap(([id, bodies]) =>
      new Set(bodies).size === 1 ? [] : [`webhook ${id} came with several contents`],
    ),
    ...stored.flatMap(({ id, state }) => (state === 'done' ? [] : [`delivery ${id} is ${state}`])),
  ];
}

async function auditFaults(store: Store): Promise<readonly string[]> {
  const check = await verifyAudit(store, new AbortController().signal);
  return check?.ok === true ? [] : [`the audit chain is broken: ${JSON.stringify(check)}`];
}

async function allEvents(store: Store): Promise<readonly DomainEvent[]> {
  const events: DomainEvent[] = [];
  for (;;) {
    const page = await store.events(events.at(-1)?.seq ?? 0, 5000);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

async function allEntities<Kind extends keyof ListedByKind>(
  store: Store,
  kind: Kind,
): Promise<readonly ListedByKind[Kind][]> {
  const found: ListedByKind[Kind][] = [];
  for (let after: string | null = null; ;) {
    const page: { readonly items: readonly ListedByKind[Kind][]; readonly next: string | null } =
      await store.entities(kind, { limit: 5000, ...(after === null ? {} : { after }) });
    found.push(...page.items);
    after = page.next;
    if (after === null) return found;
  }
}
