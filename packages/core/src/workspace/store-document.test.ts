import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classicWith, type NumberedShop, numberedShop } from '../../test/numbered-shop.js';
import { CLASSIC } from '../codes/testing/classic.js';
import { createMemoryStore } from '../store/memory-store.js';
import { createSession } from '../store/local-session.js';
import type { Store } from '../store/store.types.js';
import { documentFromSnapshot } from './document.js';
import { parseWorkspaceDocument } from './parse-document.js';
import { initializeFromDocument, readWorkspaceDocument } from './store-document.js';
import type { WorkspaceDocument } from './workspace.types.js';

const NOW = '2026-11-22T08:00:00.000Z';
const UNTIL = '2026-11-23T08:00:00.000Z';
const SCOPES = ['A\u001f1', 'C\u001f3'];

let ids = 0;
const context = { now: NOW, newId: () => `new-${(ids += 1)}` };

async function read(store: Store): Promise<WorkspaceDocument> {
  const document = await readWorkspaceDocument(store);
  if (document === null) throw new Error('There is no workspace.');
  return document;
}

/** The document as somebody gets it who reads the file. */
function parsed(document: object): WorkspaceDocument {
  const result = parseWorkspaceDocument(JSON.stringify(document));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.document;
}

/** A new store filled from the file. */
async function restored(document: WorkspaceDocument): Promise<Store> {
  const store = createMemoryStore();
  expect(await initializeFromDocument(store, parsed(document), context)).toBe(true);
  return store;
}

/** The numbers of a block that is leased from a store. */
async function lease(store: Store, scopeKey: string, count: number): Promise<readonly [number, number]> {
  const actor = { id: 'u-admin', name: 'Ada', roles: ['admin'] };
  const session = createSession({ store, actor, now: () => NOW, newId: context.newId });
  const outcome = await session.execute({
    type: 'leaseNumbers',
    patternId: 'classic',
    scopeKey,
    count,
    holder: 'phone',
    until: UNTIL,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const [change] = outcome.changes;
  const block = change?.kind === 'codeCounter' ? change.after?.leases.at(-1) : undefined;
  if (block === undefined) throw new Error('There is no lease.');
  return [block.from, block.to];
}

/** Every error of a document with something changed in its one pattern. */
async function errorsWith(change: object): Promise<readonly { path: string; code: string }[]> {
  const document = await read((await numberedShop()).store);
  const codePatterns = (document.codePatterns ?? []).map((pattern) => ({ ...pattern, ...change }));
  const result = parseWorkspaceDocument({ ...document, codePatterns });
  return result.ok ? [] : result.errors.map(({ path, code }) => ({ path, code }));
}

describe('the workspace document and code patterns', () => {
  it('goes round without loss, and no number is given again, whatever was taken before', async () => {
    const steps = fc.array(
      fc.record({ scope: fc.constantFrom(...SCOPES), count: fc.integer({ min: 1, max: 20 }) }),
      { maxLength: 6 },
    );
    const kind = fc.record({
      start: fc.integer({ min: 0, max: 30 }),
      step: fc.integer({ min: 1, max: 3 }),
      fill: fc.constantFrom('next' as const, 'lowest-free' as const),
    });
    await fc.assert(
      fc.asyncProperty(kind, steps, steps, async (sequence, before, after) => {
        const shop: NumberedShop = await numberedShop(classicWith(sequence));
        await shop.done({ type: 'issueCodes', patternId: 'classic', recordIds: ['c1', 'c2', 'c3'] });
        const highest = new Map<string, number>();
        const counters = async (store: Store): Promise<void> => {
          for (const { scopeKey, last } of (await store.entities('codeCounter', {})).items)
            highest.set(scopeKey, last ?? -1);
        };
        for (const { scope, count } of before) await lease(shop.store, scope, count);
        await counters(shop.store);
        const document = await read(shop.store);
        const store = await restored(document);
        expect(await read(store)).toEqual(document);
        for (const { scope, count } of after) {
          const [from, to] = await lease(store, scope, count);
          expect(from).toBeGreaterThan(highest.get(scope) ?? -1);
          highest.set(scope, to);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('explains the numbers that were taken elsewhere, and fills none of them', async () => {
    const shop = await numberedShop(classicWith({ fill: 'lowest-free' }));
    await shop.done({ type: 'issueCodes', patternId: 'classic', recordIds: ['c1', 'c2'] });
    const store = await restored(await read(shop.store));
    const { items } = await store.entities('codeCounter', {});
    expect(items).toMatchObject([
      { scopeKey: SCOPES[1], last: 2, leases: [], gaps: [{ from: 1, to: 2, reason: 'deleted' }] },
    ]);
    expect(await lease(store, SCOPES[1] ?? '', 1)).toEqual([3, 3]);
  });

  it('is what it always was without patterns, and fills no store that holds a workspace', async () => {
    const shop = await numberedShop();
    const snapshot = await shop.store.workspace();
    if (snapshot === null) throw new Error('There is no workspace.');
    const plain = documentFromSnapshot(snapshot);
    expect(plain).not.toHaveProperty('codePatterns');
    const store = await restored(plain);
    expect(await read(store)).toEqual(plain);
    expect(await initializeFromDocument(store, await read(shop.store), context)).toBe(false);
    expect((await store.entities('codePattern', {})).items).toEqual([]);
    expect(await readWorkspaceDocument(createMemoryStore())).toBeNull();
  });

  it('ends what a process began that died before the workspace was written', async () => {
    const document = await read((await numberedShop()).store);
    const store = createMemoryStore();
    const dying = { ...store, initialize: () => Promise.reject(new Error('killed')) };
    await expect(initializeFromDocument(dying, document, context)).rejects.toThrow('killed');
    expect(await store.workspace()).toBeNull();
    expect(await initializeFromDocument(store, document, context)).toBe(true);
    expect(await read(store)).toEqual(document);
  });

  it('is refused with the place of what is wrong', async () => {
    const version = { number: 1, definition: CLASSIC, publishedAt: NOW, publishedBy: 'ann' };
    const twoRows = CLASSIC.segments.map((segment) =>
      segment.type === 'map' && segment.id === 'region'
        ? { ...segment, table: [...segment.table, { value: '非洲', code: 'A' }] }
        : segment,
    );
    const unproven = { ...version, definition: { ...CLASSIC, segments: twoRows } };
    const at = '/codePatterns/0';
    expect(await errorsWith({})).toEqual([]);
    expect(await errorsWith({ recordType: 'ship' })).toEqual([
      { path: `${at}/recordType`, code: 'unknown-reference' },
    ]);
    expect(await errorsWith({ published: [] })).toEqual([{ path: `${at}/published`, code: 'missing' }]);
    expect(await errorsWith({ published: [version, version] })).toEqual([
      { path: `${at}/published/1/number`, code: 'wrong-value' },
    ]);
    expect(await errorsWith({ published: [unproven] })).toEqual([
      { path: `${at}/published/0/definition`, code: 'wrong-value' },
    ]);
    const counter = { scopeKey: 'A', last: 3 };
    expect(await errorsWith({ counters: [counter, counter] })).toEqual([
      { path: `${at}/counters/1/scopeKey`, code: 'duplicate' },
    ]);
    expect(await errorsWith({ counters: [{ ...counter, last: -1 }] })).toEqual([
      { path: `${at}/counters/0/last`, code: 'wrong-value' },
    ]);
    expect(await errorsWith({ draft: { segments: [] } })).not.toEqual([]);
  });
});
