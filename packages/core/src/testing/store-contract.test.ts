import { describe, it } from 'vitest';
import { createMemoryStore } from '../store/memory-store.js';
import { storeContractCases } from './index.js';

describe('memory store', () => {
  for (const { name, run } of storeContractCases)
    it(name, () => run(async () => createMemoryStore()), 60_000);
});
