import { describe, expect, it } from 'vitest';
import { settings as shop, snapshot } from '../../test/fixture.js';
import { execute } from '../commands/execute.js';
import type { Command, CommandOutcome } from '../commands/commands.types.js';
import { createMemoryStore } from '../store/memory-store.js';
import type { Store } from '../store/store.types.js';
import { documentFromSnapshot } from '../workspace/document.js';
import { parseWorkspaceDocument } from '../workspace/parse-document.js';

const AT = '2026-11-23T08:00:00.000Z';
const members = [{ id: 'max' }, { id: 'ann', managerId: 'max', teams: ['east'] }];

async function send(store: Store, command: Command): Promise<CommandOutcome> {
  let ids = 0;
  const version = (await store.workspace())?.settings.version ?? 0;
  return execute(store, command, {
    actor: { id: 'root', name: 'Root', roles: ['admin'] },
    now: AT,
    newId: () => `t${version}-${(ids += 1)}`,
  });
}

async function shopStore(): Promise<Store> {
  const store = createMemoryStore();
  await store.initialize(snapshot);
  return store;
}

const set = (more: Partial<Extract<Command, { type: 'setMembers' }>>): Command => ({
  type: 'setMembers',
  expectedVersion: 1,
  members,
  ...more,
});

describe('setMembers', () => {
  it('keeps the tree and the owner field in one step of history, in the document, and with one undo', async () => {
    const store = await shopStore();
    const outcome = await send(store, set({ ownerFields: { customer: 'name' } }));
    expect(outcome).toMatchObject({ ok: true, events: [{ type: 'settings.changed' }] });
    const workspace = await store.workspace();
    expect(workspace?.settings).toMatchObject({ members, recordTypes: [{ ownerField: 'name' }] });
    const document = workspace && documentFromSnapshot(workspace);
    expect(parseWorkspaceDocument(JSON.stringify(document))).toEqual({ ok: true, document });
    const { items } = await store.audit({});
    expect(items).toMatchObject([
      { action: 'workspace.members-set', after: { members, ownerFields: { customer: 'name' } } },
    ]);
    if (!outcome.ok || outcome.transactionId === null) throw new Error('Nothing to undo.');
    await send(store, { type: 'undo', transactionId: outcome.transactionId });
    const { version: _version, ...before } = shop;
    expect((await store.workspace())?.settings).toMatchObject(before);
    expect((await store.workspace())?.settings.members).toBeUndefined();
  });

  it('refuses a circle with its way, strangers, people named twice, and fields that are none', async () => {
    const store = await shopStore();
    const circle = [
      { id: 'a', managerId: 'b' },
      { id: 'b', managerId: 'c' },
      { id: 'c', managerId: 'a' },
    ];
    const refusals = [
      [set({ members: circle }), { code: 'manager-cycle', details: { path: 'a → b → c → a' } }],
      [
        set({ members: [{ id: 'a', managerId: 'gone' }] }),
        { code: 'unknown-member', path: '/members/0/managerId' },
      ],
      [set({ members: [{ id: 'a' }, { id: 'a' }] }), { code: 'invalid', path: '/members/1/id' }],
      [set({ ownerFields: { customer: 'gone' } }), { code: 'invalid', path: '/ownerFields' }],
      [set({ ownerFields: { gone: 'name' } }), { code: 'unknown-record-type' }],
      [set({ expectedVersion: 7 }), { code: 'conflict' }],
    ] as const;
    for (const [command, refusal] of refusals)
      expect(await send(store, command)).toMatchObject({ ok: false, refusal });
    expect((await store.workspace())?.settings.version).toBe(1);
  });

  it('is a circle in a document, too', () => {
    const document = documentFromSnapshot({
      ...snapshot,
      settings: { ...shop, members: [{ id: 'a', managerId: 'a' }] },
    });
    expect(parseWorkspaceDocument(document)).toMatchObject({
      ok: false,
      errors: [{ path: '/settings/members/0/managerId', code: 'wrong-value' }],
    });
  });
});
