import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../store/memory-store.js';
import { createSession } from '../../store/local-session.js';
import type { Session } from '../../store/session.types.js';
import type { Store } from '../../store/store.types.js';
import { starterWorkspace } from '../../starter/starter-workspace.js';
import { parseWorkspaceDocument } from '../parse-document.js';
import { initializeFromDocument, readWorkspaceDocument } from '../store-document.js';
import type { WorkspaceDocument } from '../workspace.types.js';

const NOW = '2026-11-22T08:00:00.000Z';

let ids = 0;
const context = { now: NOW, newId: () => `id-${(ids += 1)}` };

function sessionOf(store: Store, role = 'admin'): Session {
  const actor = { id: `u-${role}`, name: role, roles: [role] };
  return createSession({ store, actor, now: () => NOW, newId: context.newId });
}

async function done(session: Session, command: Parameters<Session['execute']>[0]): Promise<void> {
  const outcome = await session.execute(command);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
}

async function filled(document: object): Promise<Store> {
  const parsed = parseWorkspaceDocument(JSON.stringify(document));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const store = createMemoryStore();
  expect(await initializeFromDocument(store, parsed.document, context)).toBe(true);
  return store;
}

async function read(store: Store): Promise<WorkspaceDocument> {
  const document = await readWorkspaceDocument(store);
  if (document === null) throw new Error('There is no workspace.');
  return document;
}

/** Two versions with a rename between them, one proposal that was rejected and one that is open. */
async function governed(): Promise<{ readonly store: Store; readonly tagId: string }> {
  const store = await filled(starterWorkspace({ now: NOW, locale: 'en' }));
  const admin = sessionOf(store);
  const tag = (await admin.workspace()).concepts.find(({ kind }) => kind === 'tag');
  if (tag === undefined) throw new Error('There is no tag.');
  const rename = (name: string, expectedVersion: number) =>
    ({ type: 'updateConcept', id: tag.id, expectedVersion, patch: { name: { en: name } } }) as const;
  await done(admin, { type: 'publishTaxonomy', name: 'First', note: 'Two lines\n"quoted"', id: 'v1' });
  await done(admin, rename('Renamed', 1));
  await done(admin, { type: 'publishTaxonomy', name: 'Second', id: 'v2' });
  const agent = sessionOf(store, 'agent');
  await done(agent, { type: 'proposeChange', command: rename('Mine', 2), reason: 'Shorter', id: 'p1' });
  await done(agent, { type: 'commentOnProposal', id: 'p1', text: '为什么不？' });
  await done(agent, { type: 'proposeChange', command: rename('Ours', 2), id: 'p2' });
  await done(admin, { type: 'rejectProposal', id: 'p2', reason: 'Unclear' });
  return { store, tagId: tag.id };
}

const nameOf = async (session: Session, id: string): Promise<unknown> =>
  (await session.workspace()).concepts.find((concept) => concept.id === id)?.name;

async function errorsWith(change: (document: WorkspaceDocument) => object): Promise<readonly string[]> {
  const document = await read((await governed()).store);
  const result = parseWorkspaceDocument({ ...document, ...change(document) });
  return result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`);
}

describe('the workspace document and the history of the taxonomy', () => {
  it('goes round without loss', async () => {
    const document = await read((await governed()).store);
    expect(document.taxonomyVersions?.map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(document.proposals?.map(({ id, state }) => [id, state])).toEqual([
      ['p1', 'open'],
      ['p2', 'rejected'],
    ]);
    expect(await read(await filled(document))).toEqual(document);
  });

  it('brings versions back that can be restored, and proposals that can be accepted', async () => {
    const { store, tagId } = await governed();
    const before = (await store.workspace())?.concepts.find(({ id }) => id === tagId)?.name;
    expect(before).toEqual({ en: 'Renamed' });
    const admin = sessionOf(await filled(await read(store)));
    expect((await admin.taxonomyVersions()).map(({ name, conceptCount }) => [name, conceptCount])).toEqual([
      ['Second', (await admin.workspace()).concepts.length],
      ['First', (await admin.workspace()).concepts.length],
    ]);
    await done(admin, { type: 'acceptProposal', id: 'p1' });
    expect(await nameOf(admin, tagId)).toEqual({ en: 'Mine' });
    const first = (await admin.taxonomyVersion('v1'))?.concepts.find(({ id }) => id === tagId)?.name;
    await done(admin, { type: 'restoreTaxonomy', versionId: 'v1' });
    expect(await nameOf(admin, tagId)).toEqual(first);
  });

  it('has neither where there is none', async () => {
    const document = await read(await filled(starterWorkspace({ now: NOW })));
    expect(Object.keys(document)).not.toContain('taxonomyVersions');
    expect(Object.keys(document)).not.toContain('proposals');
  });

  it('is refused with the place of what is wrong', async () => {
    const versions = ({ taxonomyVersions = [] }: WorkspaceDocument) => taxonomyVersions;
    const proposals = ({ proposals: all = [] }: WorkspaceDocument) => all;
    expect(await errorsWith(() => ({}))).toEqual([]);
    const twice = await errorsWith((document) => ({
      taxonomyVersions: [...versions(document), ...versions(document).slice(0, 1)],
    }));
    expect(twice).toEqual(['/taxonomyVersions/2/id duplicate', '/taxonomyVersions/2/name duplicate']);
    const orphans = await errorsWith((document) => ({
      taxonomyVersions: versions(document).map((version) => ({
        ...version,
        concepts: version.concepts.filter(({ parentId }) => parentId !== null).slice(0, 1),
      })),
    }));
    expect(orphans[0]).toBe('/taxonomyVersions/0/concepts/0/parentId unknown-reference');
    const changed = (change: object) =>
      errorsWith((document) => ({ proposals: proposals(document).map((one) => ({ ...one, ...change })) }));
    expect(await changed({ state: 'accepted' })).toEqual(['/proposals/0/end missing']);
    expect((await changed({ command: { type: 'undo', transactionId: 'x' } })).length).toBeGreaterThan(0);
  });
});
