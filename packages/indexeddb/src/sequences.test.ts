import { createStoreSequences } from '@tagma/core';
import { sequenceContractCases } from '@tagma/core/testing';
import { openIndexedDbStore } from './indexeddb-store.js';

let count = 0;

describe('the counters of codes in the browser keep the contract of sequence stores:', () => {
  for (const { name, run } of sequenceContractCases) {
    it(name, async function () {
      this.timeout(120_000);
      count += 1;
      const store = await openIndexedDbStore({ name: `sequences-${Date.now()}-${count}` });
      await run(() =>
        Promise.resolve(
          createStoreSequences({
            store,
            actorId: 'ann',
            now: () => '2026-11-22T08:00:00.000Z',
            newId: () => crypto.randomUUID(),
          }),
        ),
      );
      await store.close();
    });
  }
});
