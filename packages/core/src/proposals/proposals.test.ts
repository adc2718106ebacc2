import { describe, expect, it } from 'vitest';
import { createHarness, type Harness } from '../../test/fixture.js';
import type { Command } from '../commands/commands.types.js';
import type { ProposableCommand } from './proposals.types.js';

/** The workspace of the fixtures in which agents and guests may suggest. */
function workplace(): Promise<Harness> {
  return createHarness((snapshot) => ({
    ...snapshot,
    settings: {
      ...snapshot.settings,
      roles: snapshot.settings.roles.map((role) =>
        ['agent', 'guest'].includes(role.id) ? { ...role, allow: [...role.allow, 'tag.suggest'] } : role,
      ),
    },
  }));
}

const loyal = {
  type: 'createConcept',
  concept: { kind: 'tag', parentId: 'value', name: { en: 'Loyal' } },
} as const;
const rename = {
  type: 'updateConcept',
  id: 'vip',
  expectedVersion: 1,
  patch: { name: { en: 'Gold' } },
} as const;

async function propose(harness: Harness, command: ProposableCommand, role = 'agent'): Promise<string> {
  return (await harness.done({ type: 'proposeChange', command }, role)).createdId ?? '';
}

describe('proposing', () => {
  it('needs only the right to suggest, and changes nothing', async () => {
    const harness = await workplace();
    const before = await harness.store.workspace();
    const id = await propose(harness, rename);
    expect((await harness.store.workspace())?.concepts).toEqual(before?.concepts);
    expect(await harness.store.proposal(id)).toMatchObject({
      state: 'open',
      proposedBy: 'u-agent',
      seen: { name: { en: 'vip' } },
    });
    expect(await harness.refused({ type: 'proposeChange', command: rename }, 'analyst')).toMatchObject({
      code: 'forbidden',
      action: 'tag.suggest',
    });
  });

  it('refuses at once what nobody could carry out', async () => {
    const harness = await workplace();
    const taken = { ...loyal, concept: { ...loyal.concept, name: { en: 'VIP' } } };
    expect(await harness.refused({ type: 'proposeChange', command: taken }, 'agent')).toMatchObject({
      code: 'name-taken',
      path: '/command/concept/name',
    });
    const idle = { ...rename, patch: { name: { en: 'vip' } } };
    expect(await harness.refused({ type: 'proposeChange', command: idle }, 'agent')).toMatchObject({
      code: 'invalid',
      path: '/command',
    });
    const foreign = { type: 'undo', transactionId: 'x' } as unknown as ProposableCommand;
    expect(await harness.refused({ type: 'proposeChange', command: foreign }, 'agent')).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('a proposal', () => {
  it('is carried out and ended in one transaction, by the rights of whoever accepts', async () => {
    const harness = await workplace();
    const id = await propose(harness, loyal);
    expect(await harness.refused({ type: 'acceptProposal', id }, 'agent')).toMatchObject({
      code: 'forbidden',
      action: 'concept.create',
    });
    const { transactionId, createdId = '' } = await harness.done({ type: 'acceptProposal', id });
    expect(await harness.concept(createdId)).toMatchObject({ name: { en: 'Loyal' }, state: 'active' });
    expect(await harness.store.proposal(id)).toMatchObject({ state: 'accepted', end: { by: 'u-admin' } });
    const undo = { type: 'undo', transactionId: transactionId ?? '' } as const;
    expect(await harness.refused(undo, 'agent')).toMatchObject({ code: 'forbidden' });
    await harness.done(undo);
    expect(await harness.concept(createdId)).toBeUndefined();
    expect((await harness.store.proposal(id))?.state).toBe('open');
  });

  it('fits still when something else about the concept changed, and not when what it overwrites did', async () => {
    const harness = await workplace();
    const [first, second] = [await propose(harness, rename), await propose(harness, rename)];
    const recolour = {
      type: 'updateConcept',
      id: 'vip',
      expectedVersion: 1,
      patch: { color: 'red' },
    } as const;
    await harness.done(recolour);
    await harness.done({ type: 'acceptProposal', id: first });
    expect(await harness.concept('vip')).toMatchObject({ name: { en: 'Gold' }, color: 'red' });
    expect(await harness.refused({ type: 'acceptProposal', id: second })).toMatchObject({
      code: 'conflict',
      details: { kind: 'concept', id: 'vip' },
    });
    expect(await harness.refused({ type: 'acceptProposal', id: first })).toMatchObject({
      code: 'wrong-state',
    });
  });

  it('is rejected with a reason by those who could accept, withdrawn by its author', async () => {
    const harness = await workplace();
    const [first, second] = [await propose(harness, loyal), await propose(harness, rename)];
    const reject: Command = { type: 'rejectProposal', id: first, reason: 'no' };
    expect(await harness.refused(reject, 'agent')).toMatchObject({ code: 'forbidden' });
    expect(await harness.refused({ ...reject, reason: ' ' })).toMatchObject({ path: '/reason' });
    await harness.done(reject);
    expect(await harness.store.proposal(first)).toMatchObject({ state: 'rejected', end: { reason: 'no' } });
    const withdraw: Command = { type: 'withdrawProposal', id: second };
    expect(await harness.refused(withdraw, 'guest')).toMatchObject({ details: { why: 'not-author' } });
    const { transactionId } = await harness.done(withdraw, 'agent');
    const undo = { type: 'undo', transactionId: transactionId ?? '' } as const;
    expect(await harness.refused(undo, 'guest')).toMatchObject({ code: 'forbidden' });
    await harness.done(undo, 'agent');
    expect((await harness.store.proposal(second))?.state).toBe('open');
  });

  it('keeps every comment, also of those who write at the same moment', async () => {
    const harness = await workplace();
    const id = await propose(harness, loyal);
    await Promise.all(
      ['agent', 'guest', 'admin'].map((role) =>
        harness.done({ type: 'commentOnProposal', id, text: `from ${role}` }, role),
      ),
    );
    const texts = (await harness.store.proposal(id))?.comments.map(({ text }) => text);
    expect([...(texts ?? [])].sort()).toEqual(['from admin', 'from agent', 'from guest']);
    expect(await harness.refused({ type: 'commentOnProposal', id: 'none', text: 'x' })).toMatchObject({
      code: 'unknown-proposal',
    });
  });
});
