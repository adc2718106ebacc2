import type { Actor, Command, CommandOutcome, Session } from '@tagma/core';
import { TEST_ACTORS } from './test-service.js';
import { rejects, same, type SessionContractCase, type SessionHarness } from './session-contract.js';

const { agent, admin, stranger } = TEST_ACTORS;
const member: Actor = { ...agent, id: 'u-member', name: 'Member', teams: ['legal'] };
const record = { type: 'customer', id: 'c0001' } as const;
const SECRET = '打官司';

async function done(session: Session, command: Command): Promise<Extract<CommandOutcome, { ok: true }>> {
  const outcome = await session.execute(command);
  if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.code} ${outcome.refusal.message}`);
  return outcome;
}

/** A category that only the team `legal` sees, with a tag, a rule and an assignment in it. */
async function withSecrets(harness: SessionHarness): Promise<Session> {
  const session = await harness.open(admin);
  const name = { en: SECRET };
  await done(session, {
    type: 'createConcept',
    id: 'court',
    concept: { kind: 'category', parentId: null, name, visibleTo: ['legal'] },
  });
  await done(session, {
    type: 'createConcept',
    id: 'sued',
    concept: { kind: 'tag', parentId: 'court', name },
  });
  await done(session, {
    type: 'createRule',
    id: 'sues',
    rule: { name: SECRET, recordType: 'customer', tagId: 'sued', expression: 'visits > 100' },
  });
  await done(session, { type: 'assignTag', record, tagId: 'sued' });
  await done(session, { type: 'assignTag', record, tagId: 'vip' });
  return session;
}

/** Everything a session answers, to be searched for what must not be in it. */
async function everythingOf(session: Session): Promise<string> {
  const query = { recordType: 'customer', includeInactive: true } as const;
  const versions = await session.taxonomyVersions();
  return JSON.stringify([
    await session.workspace(),
    await session.record(record),
    await session.records({ type: 'customer' }),
    await session.assignments(query),
    await session.assignments({ ...query, tagIds: ['sued'] }),
    await session.holds(query),
    await session.tagUsage({}),
    await session.tagUsage({ tagIds: ['sued'] }),
    await session.audit({ target: { kind: 'record', record } }),
    await session.proposals({}),
    versions,
    await Promise.all(versions.map(({ id }) => session.taxonomyVersion(id))),
  ]);
}

/** Versions, proposals, and what is hidden from whom. */
export const governanceCases: readonly SessionContractCase[] = [
  {
    name: 'shows nobody what is not visible to them, in any answer',
    async run(harness) {
      const boss = await withSecrets(harness);
      await done(boss, { type: 'removeTag', record, tagId: 'sued', reason: 'x' });
      await done(boss, { type: 'assignTag', record, tagId: 'sued' });
      await done(boss, { type: 'publishTaxonomy', name: 'First', id: 'v1' });
      const insider = await harness.open(member);
      await done(insider, {
        type: 'proposeChange',
        command: { type: 'createConcept', concept: { kind: 'tag', parentId: 'court', name: { en: 'Lost' } } },
        reason: SECRET,
      });
      const outsider = await harness.open(agent);
      const seen = await everythingOf(outsider);
      for (const word of [SECRET, '"sued"', '"court"', '"sues"'])
        if (seen.includes(word)) throw new Error(`the outsider sees ${word}`);
      const inside = await everythingOf(insider);
      for (const word of [SECRET, '"sued"', '"court"', '"sues"'])
        if (!inside.includes(word)) throw new Error(`the insider does not see ${word}`);
      same((await outsider.workspace()).concepts.map(({ id }) => id).sort(), ['new', 'value', 'vip'], 'seen');
      same((await outsider.assignments({ recordType: 'customer' })).length, 1, 'assignments seen');
    },
  },
  {
    name: 'refuses what touches the hidden, and says only that it is closed',
    async run(harness) {
      await withSecrets(harness);
      const outsider = await harness.open(agent);
      const refused = await outsider.execute({ type: 'assignTag', record, tagId: 'sued' });
      same(refused.ok ? null : refused.refusal.details?.['why'], 'not-visible', 'assigning what is hidden');
      if (JSON.stringify(refused).includes(SECRET)) throw new Error('the refusal names what is hidden');
    },
  },
  {
    name: 'publishes, lists and reads versions, and goes back to one',
    async run(harness) {
      const session = await harness.open(admin);
      const outcome = await done(session, { type: 'publishTaxonomy', name: '第一版', note: 'n', id: 'v.1' });
      same([outcome.createdId, outcome.changes], ['v.1', []], 'outcome');
      const [info] = await session.taxonomyVersions();
      same([info?.id, info?.name, info?.note, info?.conceptCount], ['v.1', '第一版', 'n', 3], 'info');
      await done(session, {
        type: 'updateConcept',
        id: 'vip',
        expectedVersion: 1,
        patch: { name: { en: 'V' } },
      });
      const version = await session.taxonomyVersion('v.1');
      same(version?.concepts.find(({ id }) => id === 'vip')?.name, { en: 'vip' }, 'content');
      same(await session.taxonomyVersion('none'), null, 'unknown');
      same(await session.taxonomyVersion('..'), null, 'dots');
      await done(session, { type: 'restoreTaxonomy', versionId: 'v.1' });
      const { concepts } = await session.workspace();
      same(concepts.find(({ id }) => id === 'vip')?.name, { en: 'vip' }, 'restored');
      await rejects(
        (await harness.open(agent)).audit({ target: { kind: 'taxonomy-version', id: 'v.1' } }),
        'forbidden',
        'history',
      );
    },
  },
  {
    name: 'proposes, discusses and accepts a change, and takes it back',
    async run(harness) {
      const [asking, boss] = [await harness.open(agent), await harness.open(admin)];
      const { createdId: id = '' } = await done(asking, {
        type: 'proposeChange',
        command: {
          type: 'createConcept',
          concept: { kind: 'tag', parentId: 'value', name: { en: 'Loyal' } },
        },
        reason: 'many ask for it',
      });
      await done(asking, { type: 'commentOnProposal', id, text: '请尽快' });
      const denied = await asking.execute({ type: 'acceptProposal', id });
      same(denied.ok ? null : denied.refusal.code, 'forbidden', 'accepting');
      const [open] = (await boss.proposals({ states: ['open'] })).items;
      same([open?.id, open?.comments.map(({ text }) => text)], [id, ['请尽快']], 'queue');
      const accepted = await done(boss, { type: 'acceptProposal', id });
      same(
        (await boss.workspace()).concepts.some(({ name }) => name['en'] === 'Loyal'),
        true,
        'created',
      );
      same(
        (await asking.proposals({ proposedBy: agent.id })).items.map(({ state }) => state),
        ['accepted'],
        'mine',
      );
      await done(boss, { type: 'undo', transactionId: accepted.transactionId ?? '' });
      same((await boss.proposals({ states: ['open'] })).items.length, 1, 'open again');
      const read = async (): Promise<unknown> => (await harness.open(stranger)).proposals({});
      await rejects(read(), 'forbidden', 'a stranger');
    },
  },
];
