import { snapshotFromDocument, type Store } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { DEMO_MEMBERS } from '../people.js';
import { seedWorkspace } from '../seed/seed.js';
import type { Seed } from './host-options.js';

/** The record type of the demo. */
export const CUSTOMER = 'customer';

/** Creates the workspace when there is none. */
export async function ensureWorkspace(store: Store, now: string): Promise<void> {
  const snapshot = snapshotFromDocument(starterWorkspace({ now }));
  await store.initialize({ ...snapshot, settings: { ...snapshot.settings, members: DEMO_MEMBERS } });
}

/** Makes customers up and stores them in one transaction, so that a crash leaves an empty database, not half a one. */
export async function fillWithSeed(store: Store, seed: Seed, now: string): Promise<void> {
  const rows = seedWorkspace({ now: Date.parse(now), ...seed });
  const transactionId = crypto.randomUUID();
  const id = 'seed';
  await store.writeRecords({
    type: CUSTOMER,
    ...rows,
    onExisting: 'skip',
    transactionId,
    audit: [
      {
        at: now,
        actorId: 'system',
        actorName: 'Tagma',
        action: 'records.imported',
        target: { kind: 'import', id },
        before: null,
        after: { recordType: CUSTOMER, files: { records: { imported: rows.records.length, refused: 0 } } },
        reason: null,
        transactionId,
      },
    ],
    events: [{ type: 'records.imported', id, transactionId, at: now }],
  });
}
