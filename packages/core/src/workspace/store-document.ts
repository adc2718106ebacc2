import type { Proposal } from '../proposals/proposals.types.js';
import type { Instant } from '../shared/shared.types.js';
import type { ListedByKind, ListedKind } from '../store/listed.types.js';
import type { Change, Page, Store } from '../store/store.types.js';
import type { TaxonomyVersion } from '../taxonomy/versions/taxonomy-version.types.js';
import { codesFromDocument } from './codes/document-codes.js';
import { documentFromSnapshot, snapshotFromDocument } from './document.js';
import { storedProposal, storedVersion } from './governance/document-governance.js';
import type { WorkspaceDocument } from './workspace.types.js';

/** Tries when others fill the store at the same time. */
const TRIES = 5;

/** What a document is read from. */
type Readable = Pick<Store, 'workspace' | 'entities' | 'taxonomyVersions' | 'taxonomyVersion' | 'proposals'>;

/**
 * The document of a store: settings, taxonomy, rules, code patterns with their counters, published versions and
 * proposals; `null` when it holds no workspace. Counters are read last: a number that is taken meanwhile counts as
 * taken.
 */
export async function readWorkspaceDocument(store: Readable): Promise<WorkspaceDocument | null> {
  const snapshot = await store.workspace();
  if (snapshot === null) return null;
  const versions: TaxonomyVersion[] = [];
  for (const { id } of await store.taxonomyVersions()) {
    const version = await store.taxonomyVersion(id);
    if (version !== null) versions.push(version);
  }
  const proposals = await allProposals(store);
  const patterns = await all(store, 'codePattern');
  const counters = await all(store, 'codeCounter');
  return documentFromSnapshot(snapshot, { versions, proposals, patterns, counters });
}

/**
 * Fills an empty store from a document that `parseWorkspaceDocument` accepted. The workspace is written last: when the
 * process dies before that, doing it again ends it.
 *
 * @returns `false` when the store held a workspace already; nothing was changed then.
 * @throws Error when others keep writing to the store at the same time.
 */
export async function initializeFromDocument(
  store: Readable & Pick<Store, 'commit' | 'initialize'>,
  document: WorkspaceDocument,
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): Promise<boolean> {
  if ((await store.workspace()) !== null) return false;
  const wanted = wantedBeside(document, now);
  for (let attempt = 1; ; attempt += 1) {
    const changes = await missing(store, wanted);
    if (changes.length === 0) break;
    const who = { id: newId(), at: now, actorId: 'system', label: 'restore' };
    const result = await store.commit({ ...who, changes, audit: [], events: [] });
    if (result.ok) break;
    if (attempt >= TRIES) throw new Error('Others keep writing to the store at the same time.');
  }
  return store.initialize(snapshotFromDocument(document));
}

/** What a document brings beside settings, taxonomy and rules. */
function wantedBeside(
  { codePatterns = [], taxonomyVersions = [], proposals = [] }: WorkspaceDocument,
  now: Instant,
): readonly Change[] {
  const codes = codesFromDocument(codePatterns, now);
  const came = { before: null } as const;
  return [
    ...codes.patterns.map((after): Change => ({ ...came, kind: 'codePattern', key: after.id, after })),
    ...codes.counters.map((after): Change => ({ ...came, kind: 'codeCounter', key: after.id, after })),
    ...taxonomyVersions
      .map(storedVersion)
      .map((after): Change => ({ ...came, kind: 'taxonomyVersion', key: after.id, after })),
    ...proposals
      .map(storedProposal)
      .map((after): Change => ({ ...came, kind: 'proposal', key: after.id, after })),
  ];
}

/** What an attempt before, or somebody else, has not written yet. */
async function missing(store: Readable, wanted: readonly Change[]): Promise<readonly Change[]> {
  if (wanted.length === 0) return [];
  const there = new Set([
    ...(await all(store, 'codePattern')).map(({ id }) => `codePattern ${id}`),
    ...(await all(store, 'codeCounter')).map(({ id }) => `codeCounter ${id}`),
    ...(await store.taxonomyVersions()).map(({ id }) => `taxonomyVersion ${id}`),
    ...(await allProposals(store)).map(({ id }) => `proposal ${id}`),
  ]);
  return wanted.filter(({ kind, key }) => !there.has(`${kind} ${key}`));
}

async function allProposals(store: Pick<Store, 'proposals'>): Promise<readonly Proposal[]> {
  return everyPage((after) => store.proposals({ limit: 500, ...after }));
}

async function all<K extends ListedKind>(
  store: Pick<Store, 'entities'>,
  kind: K,
): Promise<readonly ListedByKind[K][]> {
  return everyPage((after) => store.entities(kind, { limit: 5000, ...after }));
}

async function everyPage<T>(
  read: (cursor: { readonly after?: string }) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<T> = await read(after === null ? {} : { after });
    found.push(...page.items);
    after = page.next;
    if (after === null) return found;
  }
}
