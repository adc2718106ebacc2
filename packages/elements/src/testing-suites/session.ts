import { createMemoryStore, createSession, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Actor, Command, CommandOutcome, Concept, RecordRef, Session, Store } from '@tagma/core';
import { taxonomy } from './fixtures.js';

/** The record that bound elements of the tests show. */
export const RECORD: RecordRef = { type: 'customer', id: 'c-1' };

/** Actors by role of the starter workspace. */
export const ACTORS = {
  admin: { id: 'u-admin', name: 'Admin', roles: ['admin'] },
  agent: { id: 'u-agent', name: 'Agent', roles: ['agent'] },
  analyst: { id: 'u-analyst', name: 'Analyst', roles: ['analyst'] },
} as const satisfies Record<string, Actor>;

/** A workspace in memory with one customer, and ways to act in it. */
export interface Workplace {
  readonly store: Store;
  /** A session of an actor; all of them see the same workspace. */
  sessionOf(actor: Actor): Session;
  /** Does something as the admin, as another person elsewhere would. */
  elsewhere(command: Command): Promise<CommandOutcome>;
}

/** Makes a workplace with the taxonomy of the fixtures. */
export async function makeWorkplace(concepts: readonly Concept[] = taxonomy): Promise<Workplace> {
  const store = createMemoryStore();
  let ids = 0;
  let seconds = 0;
  const now = (): string => new Date(Date.UTC(2026, 10, 22, 8, 0, (seconds += 1))).toISOString();
  const newId = (): string => `id-${(ids += 1)}`;
  await store.initialize({ ...snapshotFromDocument(starterWorkspace({ now: now() })), concepts, rules: [] });
  await store.writeRecords({
    type: RECORD.type,
    records: [{ id: RECORD.id, data: { name: '王敏' } }],
    children: {},
    onExisting: 'update',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  const sessionOf = (actor: Actor): Session => createSession({ store, actor, now, newId });
  const admin = sessionOf(ACTORS.admin);
  await admin.workspace();
  return { store, sessionOf, elsewhere: (command) => admin.execute(command) };
}

/** A session whose methods can be replaced, e.g. to be slow or to fail. */
export function withMethods(session: Session, methods: Partial<Session>): Session {
  return { ...session, ...methods };
}
