import { closedStoreCases, storeContractCases } from '@tagma/core/testing';
import { openIndexedDbStore } from './indexeddb-store.js';

let count = 0;

/** An empty store, in a database of its own. */
function emptyStore() {
  count += 1;
  return openIndexedDbStore({ name: `contract-${Date.now()}-${count}` });
}

describe('the store in the browser keeps the contract of stores:', () => {
  for (const { name, run } of [...storeContractCases, ...closedStoreCases]) {
    it(name, async function () {
      this.timeout(120_000);
      await run(emptyStore);
    });
  }
});
