import type { CodePattern } from '../codes/codes.types.js';
import type { CodeCounter } from '../codes/counter.types.js';
import type { Instant } from '../shared/shared.types.js';
import type { ListedByKind, ListedKind } from '../store/listed.types.js';
import type { Change, Page, Store } from '../store/store.types.js';
import { codesFromDocument, type StoredCodes } from './codes/document-codes.js';
import { documentFromSnapshot, snapshotFromDocument } from './document.js';
import type { WorkspaceDocument } from './workspace.types.js';

/** Tries when others fill the store at the same time. */
const TRIES = 5;

/**
 * The document of a store: settings, taxonomy, rules, and code patterns with their counters; `null` when it holds no
 * workspace. Counters are read last: a number that is taken meanwhile counts as taken.
 */
export async function readWorkspaceDocument(
  store: Pick<Store, 'workspace' | 'entities'>,
): Promise<WorkspaceDocument | null> {
  const snapshot = await store.workspace();
  if (snapshot === null) return null;
  const patterns = await all(store, 'codePattern');
  return documentFromSnapshot(snapshot, { patterns, counters: await all(store, 'codeCounter') });
}

/**
 * Fills an empty store from a document that `parseWorkspaceDocument` accepted. The workspace is written last: when the
 * process dies before that, doing it again ends it.
 *
 * @returns `false` when the store held a workspace already; nothing was changed then.
 * @throws Error when others keep writing to the store at the same time.
 */
export async function initializeFromDocument(
  store: Pick<Store, 'workspace' | 'entities' | 'commit' | 'initialize'>,
  document: WorkspaceDocument,
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): Promise<boolean> {
  if ((await store.workspace()) !== null) return false;
  const codes = codesFromDocument(document.codePatterns ?? [], now);
  for (let attempt = 1; ; attempt += 1) {
    const changes = await missing(store, codes);
    if (changes.length === 0) break;
    const who = { id: newId(), at: now, actorId: 'system', label: 'restore' };
    const result = await store.commit({ ...who, changes, audit: [], events: [] });
    if (result.ok) break;
    if (attempt >= TRIES) throw new Error('Others keep writing to the store at the same time.');
  }
  return store.initialize(snapshotFromDocument(document));
}

/** What an attempt before, or somebody else, has not written yet. */
async function missing(
  store: Pick<Store, 'entities'>,
  { patterns, counters }: StoredCodes,
): Promise<readonly Change[]> {
  if (patterns.length === 0) return [];
  const there = new Set([
    ...(await all(store, 'codePattern')).map(({ id }) => id),
    ...(await all(store, 'codeCounter')).map(({ id }) => id),
  ]);
  const wanted = [
    ...patterns.map((after: CodePattern): Change => ({
      kind: 'codePattern',
      key: after.id,
      before: null,
      after,
    })),
    ...counters.map((after: CodeCounter): Change => ({
      kind: 'codeCounter',
      key: after.id,
      before: null,
      after,
    })),
  ];
  return wanted.filter(({ key }) => !there.has(key));
}

async function all<K extends ListedKind>(
  store: Pick<Store, 'entities'>,
  kind: K,
): Promise<readonly ListedByKind[K][]> {
  const found: ListedByKind[K][] = [];
  for (let after: string | null = null; ;) {
    const page: Page<ListedByKind[K]> = await store.entities(kind, {
      limit: 5000,
      ...(after === null ? {} : { after }),
    });
    found.push(...page.items);
    after = page.next;
    if (after === null) return found;
  }
}
