import type { CommandOutcome, Concept, DomainEvent, RecordRef, Session } from '@tagma/core';
import { governanceCases } from './governance-cases.js';
import { TEST_ACTORS } from './test-service.js';
import { EventLog, rejects, same, type SessionContractCase } from './session-contract.js';

const { agent, admin, stranger } = TEST_ACTORS;
const record: RecordRef = { type: 'customer', id: 'c0001' };

function assign(tagId: string, to = record) {
  return { type: 'assignTag', record: to, tagId } as const;
}

function createTag(name: string) {
  return { type: 'createConcept', concept: { kind: 'tag', parentId: 'value', name: { en: name } } } as const;
}

function refusalOf(outcome: CommandOutcome): unknown {
  return outcome.ok ? null : { code: outcome.refusal.code, path: outcome.refusal.path };
}

function nameOf(concepts: readonly Concept[], id: string): unknown {
  return concepts.find((concept) => concept.id === id)?.name;
}

async function tagIds(session: Session): Promise<readonly string[]> {
  const rows = await session.assignments({ recordType: 'customer', recordIds: [record.id] });
  return rows.map((row) => row.tagId).sort();
}

const reading: readonly SessionContractCase[] = [
  {
    name: 'knows its actor and what the actor may do',
    async run(harness) {
      const session = await harness.open(agent);
      await session.workspace();
      same(session.actor, agent, 'actor');
      same(session.can('tag.assign'), { allowed: true }, 'assign');
      const denied = { allowed: false, action: 'rule.edit', why: 'not-granted' };
      same(session.can('rule.edit'), denied, 'edit a rule');
    },
  },
  {
    name: 'reads the workspace, and reads it anew after a change',
    async run(harness) {
      const session = await harness.open(admin);
      const first = await session.workspace();
      same([first.settings.id, first.concepts.length, first.rules.length], ['ws', 3, 2], 'workspace');
      same((await session.workspace()).concepts, first.concepts, 'second read');
      await session.execute({
        type: 'updateConcept',
        id: 'vip',
        expectedVersion: 1,
        patch: { name: { en: 'VIP' } },
      });
      same(nameOf((await session.workspace()).concepts, 'vip'), { en: 'VIP' }, 'after a change');
    },
  },
  {
    name: 'pages through records in the order of their ids',
    async run(harness) {
      const session = await harness.open(agent);
      const first = await session.records({ type: 'customer', limit: 3 });
      if (first.next === null) throw new Error('There must be a second page.');
      const second = await session.records({ type: 'customer', limit: 3, after: first.next });
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      same([ids, second.next], [['c0001', 'c0002', 'c0003', 'c0004'], null], 'pages');
    },
  },
  {
    name: 'reads a record with its child rows, and null for one that is not there',
    async run(harness) {
      const session = await harness.open(agent);
      const found = await session.record(record);
      same([found?.data['visits'], found?.collections['orders']?.length], [1, 1], 'record');
      for (const id of ['nobody', 'a/b', 'ä ö', '50%', '?x=1#y', '客户']) {
        same(await session.record({ type: 'customer', id }), null, `record ${id}`);
      }
      same(await session.record({ type: 'ship', id: 'c0001' }), null, 'record of another type');
    },
  },
  {
    name: 'reads many whole records as it reads each of them, in pages, until it is ended',
    async run(harness) {
      const session = await harness.open(agent);
      const ids = ['c0003', 'nobody', 'c0001', 'c0003', '客户'];
      const singly = [await session.record({ type: 'customer', id: 'c0001' })];
      const { items, next } = await session.fullRecords({ type: 'customer', ids, limit: 1 });
      same([items, next], [singly, 'c0001'], 'first page');
      const rest = await session.fullRecords({ type: 'customer', ids, after: 'c0001' });
      same([rest.items.map(({ id }) => id), rest.next], [['c0003'], null], 'the other pages');
      const all = await session.fullRecords({ type: 'customer', limit: 3 });
      same([all.items.length, all.items[0], all.next], [3, singly[0], 'c0003'], 'all of the type');
      const reason = new Error('Nobody waits for it.');
      const reading = session.fullRecords({ type: 'customer' }, { signal: AbortSignal.abort(reason) });
      same(await reading.catch((error: unknown) => error === reason), true, 'reason of the end');
    },
  },
  {
    name: 'refuses reads to those who may not read',
    async run(harness) {
      const read = async (): Promise<unknown> => (await harness.open(stranger)).record(record);
      await rejects(read(), 'forbidden', 'record');
      const readMany = async (): Promise<unknown> =>
        (await harness.open(stranger)).fullRecords({ type: 'customer', ids: [] });
      await rejects(readMany(), 'forbidden', 'records');
    },
  },
];

const commands: readonly SessionContractCase[] = [
  {
    name: 'tags a record, writes its history, and takes it back',
    async run(harness) {
      const session = await harness.open(agent);
      const outcome = await session.execute(assign('vip'));
      if (!outcome.ok || outcome.transactionId === null) throw new Error('The command must be carried out.');
      same(
        outcome.events.map(({ type, id }) => [type, id]),
        [['tag.added', 'vip']],
        'events',
      );
      same(await tagIds(session), ['vip'], 'tags');
      const history = await session.audit({ target: { kind: 'record', record } });
      same(
        history.items.map(({ actorId, target }) => [actorId, target]),
        [[agent.id, { kind: 'record', record, tagId: 'vip' }]],
        'history',
      );
      const undone = await session.execute({ type: 'undo', transactionId: outcome.transactionId });
      same([undone.ok, await tagIds(session)], [true, []], 'undo');
      const rows = await session.assignments({ recordType: 'customer', includeInactive: true });
      same(rows.length <= 1, true, 'inactive rows');
    },
  },
  {
    name: 'refuses with the same codes',
    async run(harness) {
      const session = await harness.open(agent);
      const nobody = { type: 'customer', id: 'nobody' };
      same(refusalOf(await session.execute(createTag('Mine'))), { code: 'forbidden' }, 'forbidden');
      const codes: unknown[] = [];
      for (const command of [
        assign('vip', nobody),
        assign('no-such-tag'),
        assign('value'),
        assign('vip'),
        assign('vip'),
      ]) {
        const outcome = await session.execute(command);
        codes.push(outcome.ok ? 'ok' : outcome.refusal.code);
      }
      same(codes, ['unknown-record', 'unknown-concept', 'not-assignable', 'ok', 'already-assigned'], 'codes');
      const removed = await session.execute({ type: 'removeTag', record, tagId: 'new' });
      same(removed.ok ? null : removed.refusal.code, 'not-assigned', 'not assigned');
    },
  },
  {
    name: 'narrows what roles allow to those whom a tag names',
    async run(harness) {
      const owner = await harness.open(admin);
      const patch = { assignableBy: ['sales'] };
      await owner.execute({ type: 'updateConcept', id: 'vip', expectedVersion: 1, patch });
      const outsider = await harness.open(agent);
      await outsider.workspace();
      const answer = outsider.can('tag.assign', 'vip');
      same(answer.allowed ? null : [answer.why, answer.conceptId], ['not-assignable-by', 'vip'], 'can');
      same(outsider.can('tag.assign', 'new'), { allowed: true }, 'another tag');
      same(refusalOf(await outsider.execute(assign('vip'))), { code: 'forbidden' }, 'refused');
      const member = await harness.open({ ...agent, teams: ['sales'] });
      await member.workspace();
      same(member.can('tag.assign', 'vip'), { allowed: true }, 'can as a member of the team');
      same((await member.execute(assign('vip'))).ok, true, 'carried out');
    },
  },
  {
    name: 'refuses bad text and says where',
    async run(harness) {
      const session = await harness.open(admin);
      const broken = refusalOf(await session.execute(createTag('a\ud800b')));
      same(broken, { code: 'invalid', path: '/concept/name/en' }, 'lone surrogate');
      const long = refusalOf(await session.execute(createTag('x'.repeat(101))));
      same(long, { code: 'too-long', path: '/concept/name/en' }, 'too long');
      const huge = await session.execute(createTag('x'.repeat(10_000_000)));
      same(huge.ok ? null : huge.refusal.code, 'too-long', 'ten million characters');
    },
  },
  {
    name: 'keeps markup as text',
    async run(harness) {
      const session = await harness.open(admin);
      const name = '<img src=x onerror=alert(1)>';
      const outcome = await session.execute(createTag(name));
      const id = outcome.ok ? (outcome.createdId ?? '') : '';
      same(nameOf((await session.workspace()).concepts, id), { en: name }, 'name');
    },
  },
  {
    name: 'refuses to overwrite what another changed',
    async run(harness) {
      const [mine, theirs] = [await harness.open(admin), await harness.open(admin)];
      const rename = (name: string) =>
        ({ type: 'updateConcept', id: 'vip', expectedVersion: 1, patch: { name: { en: name } } }) as const;
      same((await theirs.execute(rename('Theirs'))).ok, true, 'first');
      const outcome = await mine.execute(rename('Mine'));
      same(outcome.ok ? null : outcome.refusal.code, 'conflict', 'second');
      same(nameOf((await mine.workspace()).concepts, 'vip'), { en: 'Theirs' }, 'kept');
    },
  },
  {
    name: 'shows all history, newest first, only to those who may read it',
    async run(harness) {
      const session = await harness.open(admin);
      for (const name of ['One', 'Two', 'Three']) await session.execute(createTag(name));
      const page = await session.audit({ limit: 2 });
      same(
        page.items.map(({ seq }) => seq),
        [3, 2],
        'newest first',
      );
      const rest = await session.audit({ limit: 2, before: 2 });
      same([rest.items.map(({ seq }) => seq), rest.next], [[1], null], 'the rest');
      await rejects((await harness.open(agent)).audit({}), 'forbidden', 'agent');
    },
  },
  {
    name: 'counts how much tags are used',
    async run(harness) {
      const session = await harness.open(agent);
      same(await session.tagUsage({}), [], 'before anything');
      await session.execute(assign('vip'));
      const [row] = await session.tagUsage({ tagIds: ['vip'], periods: { days: 7, count: 2 } });
      same([row?.tagId, row?.active, row?.ever, row?.given], ['vip', 1, 1, [0, 1]], 'on one record');
      await session.execute({ type: 'removeTag', record, tagId: 'vip' });
      const [after] = await session.tagUsage({});
      same([after?.active, after?.ever, after?.given], [0, 1, []], 'after it was removed');
    },
  },
  {
    name: 'counts who has none of a group of tags and who has several',
    async run(harness) {
      const session = await harness.open(agent);
      const ask = { recordType: 'customer', groups: [['vip', 'new'], ['nobody has it']], limit: 1 } as const;
      const { records } = await session.tagCoverage(ask);
      await session.execute(assign('vip'));
      await session.execute(assign('new'));
      const { groups } = await session.tagCoverage(ask);
      const [both, neither] = groups;
      same([both?.none, both?.several], [records - 1, 1], 'counts');
      same(both?.severalRecords, [{ recordId: record.id, tagIds: ['new', 'vip'] }], 'who has both');
      same([neither?.none, neither?.noneIds.length], [records, 1], 'who has neither');
    },
  },
  {
    name: 'reads holds',
    async run(harness) {
      same(await (await harness.open(agent)).holds({ recordType: 'customer' }), [], 'holds');
    },
  },
];

const events: readonly SessionContractCase[] = [
  {
    name: 'tells of own and other changes once each, in order, from the moment of asking',
    async run(harness) {
      const [mine, theirs] = [await harness.open(agent), await harness.open(agent)];
      await mine.execute(assign('new'));
      const log = new EventLog();
      const end = mine.subscribe(log.listener);
      await theirs.execute(assign('vip'));
      await mine.execute({ type: 'removeTag', record, tagId: 'vip' });
      await theirs.execute(assign('vip'));
      const seen = (event: DomainEvent): unknown => [event.seq, event.type, event.id, event.record];
      same(
        (await log.wait(3)).map(seen),
        [
          [2, 'tag.added', 'vip', record],
          [3, 'tag.removed', 'vip', record],
          [4, 'tag.added', 'vip', record],
        ],
        'events',
      );
      end();
    },
  },
  {
    name: 'tells each listener, and none after it has ended',
    async run(harness) {
      const session = await harness.open(agent);
      const [first, second] = [new EventLog(), new EventLog()];
      const endFirst = session.subscribe(first.listener);
      const endSecond = session.subscribe(second.listener);
      await session.execute(assign('vip'));
      await Promise.all([first.wait(1), second.wait(1)]);
      endFirst();
      endFirst();
      await session.execute(assign('new'));
      await second.wait(2);
      same([first.events.length, second.events.length], [1, 2], 'events');
      endSecond();
    },
  },
];

/** What every session must do. */
export const sessionContractCases: readonly SessionContractCase[] = [
  ...reading,
  ...commands,
  ...events,
  ...governanceCases,
];
