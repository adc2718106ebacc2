import { expect } from '@open-wc/testing';
import { SessionError } from '@tagma/core';
import type { Actor, CommandOutcome, Session } from '@tagma/core';
import { provideSession } from '../../context/session-context.js';
import {
  allInside,
  click,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
  type,
} from '../../testing-suites/page.js';
import { ACTORS, makeWorkplace, RECORD, withMethods } from '../../testing-suites/session.js';
import type { Workplace } from '../../testing-suites/session.js';
import { defineTagPicker } from './index.js';
import type { TagPicker } from './index.js';

defineTagPicker();

const chips = (picker: TagPicker): string[] =>
  allInside(picker, 'tagma-tag').map((tag) => textOf(tag.shadowRoot?.querySelector('.label') ?? tag));
const noticeOf = (picker: TagPicker): string => allInside(picker, '.notice-text').map(textOf).join();
const inputOf = (picker: TagPicker): HTMLInputElement => inside<HTMLInputElement>(picker, '.input');

/** Waits until something is so; fails with the last answer after a second. */
async function until<T>(look: () => T, isDone: (seen: T) => boolean): Promise<T> {
  for (let i = 0; i < 100; i += 1) {
    const seen = look();
    if (isDone(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`still ${JSON.stringify(look())}`);
}

describe('tagma-tag-picker bound to a record', () => {
  let place: HTMLElement;
  let workplace: Workplace;
  let picker: TagPicker;

  beforeEach(async () => {
    workplace = await makeWorkplace();
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  async function show(session: Session, props: Partial<TagPicker> = {}): Promise<void> {
    provideSession(place, session);
    picker = document.createElement('tagma-tag-picker');
    Object.assign(picker, { label: 'Tags', record: RECORD, ...props });
    place.append(picker);
    await settled(picker);
    await until(
      () => picker.matches(':state(loading)'),
      (isLoading) => !isLoading,
    );
  }
  const showAs = (actor: Actor, props: Partial<TagPicker> = {}): Promise<void> =>
    show(workplace.sessionOf(actor), props);

  async function choose(text: string): Promise<void> {
    picker.focus();
    await type(text);
    await settled(picker);
    await press('Enter');
  }
  const stored = async (): Promise<string[]> => {
    const assignments = await workplace.store.assignments({
      recordType: RECORD.type,
      recordIds: [RECORD.id],
    });
    return assignments.map((assignment) => assignment.tagId);
  };
  const told = (part: string): Promise<string> =>
    until(
      () => noticeOf(picker),
      (text) => text.includes(part),
    );

  it('shows the tags of the record', async () => {
    await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
    await showAs(ACTORS.agent);
    expect(chips(picker)).to.deep.equal(['VIP customer']);
    expect([...picker.value]).to.deep.equal(['tag-vip']);
  });

  it('adds a tag by a command, says so and fires change once', async () => {
    await showAs(ACTORS.agent);
    const changes = listen(picker, 'change');
    await choose('vip');
    await told('Added “VIP customer”.');
    expect(await stored()).to.deep.equal(['tag-vip']);
    expect(chips(picker)).to.deep.equal(['VIP customer']);
    expect(changes.length).to.equal(1);
  });

  it('takes the addition back', async () => {
    await showAs(ACTORS.agent);
    await choose('vip');
    await told('Added');
    await click(inside(picker, '.notice .link'));
    await told('Undone.');
    expect(await stored()).to.deep.equal([]);
    expect(chips(picker)).to.deep.equal([]);
  });

  it('removes a tag by keyboard and takes it back', async () => {
    await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
    await showAs(ACTORS.admin);
    picker.focus();
    await press('Backspace', 'Delete');
    await told('Removed “VIP customer”.');
    expect(await stored()).to.deep.equal([]);
    inside(picker, '.notice .link').focus();
    await press('Enter');
    await told('Undone.');
    expect(await stored()).to.deep.equal(['tag-vip']);
    expect(focused()).to.equal(inputOf(picker));
  });

  it('keeps the focus when others are told of a removal while it is read back', async () => {
    for (const tagId of ['tag-first', 'tag-vip'])
      await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId });
    // As over HTTP: reading takes a while, and the event comes after the answer.
    const session = workplace.sessionOf(ACTORS.admin);
    const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    await show(
      withMethods(session, {
        assignments: async (query) => {
          const found = await session.assignments(query);
          await later(40);
          return found;
        },
        subscribe: (listener) => session.subscribe((events) => void later(20).then(() => listener(events))),
      }),
    );
    picker.focus();
    await press('Backspace', 'Enter');
    await told('Removed “VIP customer”.');
    expect(chips(picker)).to.deep.equal(['First purchase']);
    await later(150);
    const tag = inside(picker, 'tagma-tag[data-tag="tag-first"]');
    expect(focused()).to.equal(tag.shadowRoot?.querySelector('.remove'));
  });

  it('shows a change as pending until it is answered, not as done', async () => {
    const session = workplace.sessionOf(ACTORS.agent);
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await show(withMethods(session, { execute: (command) => gate.then(() => session.execute(command)) }));
    await choose('vip');
    await settled(picker);
    expect(allInside(picker, 'tagma-tag[pending]').length).to.equal(1);
    expect([...picker.value]).to.deep.equal([]);
    release();
    await told('Added');
    expect(allInside(picker, 'tagma-tag[pending]').length).to.equal(0);
    expect([...picker.value]).to.deep.equal(['tag-vip']);
  });

  it('keeps what was typed when the service does not answer, and tries again', async () => {
    const session = workplace.sessionOf(ACTORS.agent);
    let isDown = true;
    const execute: Session['execute'] = (command) =>
      isDown ? Promise.reject(new SessionError('unavailable', 'down')) : session.execute(command);
    await show(withMethods(session, { execute }));
    await choose('vip');
    await told('The service does not answer.');
    expect(inputOf(picker).value).to.equal('vip');
    expect(chips(picker)).to.deep.equal([]);
    isDown = false;
    await click(inside(picker, '.notice .link'));
    await told('Added');
    expect(await stored()).to.deep.equal(['tag-vip']);
  });

  it('says in words why a command was refused, and changes nothing', async () => {
    const session = workplace.sessionOf(ACTORS.agent);
    const refused: CommandOutcome = {
      ok: false,
      refusal: { code: 'tag-limit', message: 'for logs', details: { limit: 20 } },
    };
    await show(withMethods(session, { execute: () => Promise.resolve(refused) }));
    await choose('vip');
    await told('The record already has its 20 tags. Remove one first.');
    expect(chips(picker)).to.deep.equal([]);
    expect(inputOf(picker).value).to.equal('vip');
  });

  it('follows what others do', async () => {
    await showAs(ACTORS.agent);
    const changes = listen(picker, 'change');
    await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-high' });
    await until(
      () => chips(picker),
      (seen) => seen.join() === 'High-value customer',
    );
    const [vip] = (await workplace.sessionOf(ACTORS.admin).workspace()).concepts.filter(
      ({ id }) => id === 'tag-high',
    );
    await workplace.elsewhere({
      type: 'updateConcept',
      id: 'tag-high',
      expectedVersion: vip?.version ?? 0,
      patch: { name: { en: 'Big spender', 'zh-CN': '高价值客户' } },
    });
    await until(
      () => chips(picker),
      (seen) => seen.join() === 'Big spender',
    );
    expect(changes).to.deep.equal([]);
  });

  it('tells which tag an exclusive category gave up', async () => {
    await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-active' });
    await showAs(ACTORS.admin);
    await choose('silent');
    await told('Replaced “Active customer”');
    expect(await stored()).to.deep.equal(['tag-silent']);
  });

  it('is read-only for a role that may not tag, and says why', async () => {
    await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
    await showAs(ACTORS.analyst);
    expect(chips(picker)).to.deep.equal(['VIP customer']);
    expect(allInside(picker, 'input')).to.deep.equal([]);
    expect(textOf(inside(picker, '.help'))).to.contain('may see these tags but not change them');
  });

  it('creates and adds a tag where the role allows it', async () => {
    await showAs(ACTORS.admin, { withCreate: true });
    await choose('Brand new');
    await told('Created “Brand new” and added it.');
    expect(chips(picker)).to.deep.equal(['Brand new']);
    expect((await stored()).length).to.equal(1);
    await click(inside(picker, '.notice .link'));
    await told('Undone.');
    expect(await stored()).to.deep.equal([]);
    const { concepts } = await workplace.sessionOf(ACTORS.admin).workspace();
    expect(concepts.map(({ name }) => name['en'])).to.not.include('Brand new');
  });

  it('proposes a tag where the role may not create, and takes the proposal back', async () => {
    await showAs(ACTORS.agent, { withCreate: true });
    picker.focus();
    await type('Brand new');
    await settled(picker);
    expect(textOf(inside(picker, '.create .name'))).to.equal('Propose “Brand new” as a new tag');
    const changes = listen(picker, 'change');
    await press('Enter');
    await told('Proposed “Brand new”.');
    const open = async (): Promise<string[]> => {
      const { items } = await workplace.sessionOf(ACTORS.admin).proposals({ states: ['open'] });
      return items.map(({ proposedBy, command }) => `${proposedBy} ${command.type}`);
    };
    expect(await open()).to.deep.equal(['u-agent createConcept']);
    expect(await stored()).to.deep.equal([]);
    expect(changes).to.deep.equal([]);
    await click(inside(picker, '.notice .link'));
    await told('Undone.');
    expect(await open()).to.deep.equal([]);
  });

  it('does not offer to create where the role allows neither', async () => {
    const session = workplace.sessionOf(ACTORS.agent);
    const can: Session['can'] = (action, id) =>
      action === 'tag.suggest' ? { ...session.can('concept.create'), action } : session.can(action, id);
    await show(withMethods(session, { can }), { withCreate: true });
    picker.focus();
    await type('Brand new');
    await settled(picker);
    expect(allInside(picker, '.create')).to.deep.equal([]);
    expect(textOf(inside(picker, '.message'))).to.contain('New tags are created by taxonomy managers.');
  });

  it('does not take what is typed before the tags have come for a new name', async () => {
    const session = workplace.sessionOf(ACTORS.admin);
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = withMethods(session, {
      workspace: () => gate.then(() => session.workspace()),
      assignments: (query) => gate.then(() => session.assignments(query)),
    });
    provideSession(place, slow);
    picker = document.createElement('tagma-tag-picker');
    Object.assign(picker, { label: 'Tags', record: RECORD, withCreate: true });
    place.append(picker);
    await settled(picker);
    await choose('vip');
    release();
    await until(
      () => picker.matches(':state(loading)'),
      (isLoading) => !isLoading,
    );
    await settled(picker);
    expect(await stored()).to.deep.equal([]);
    expect(inputOf(picker).value).to.equal('vip');
    await press('Enter');
    await told('Added “VIP customer”.');
    expect(await stored()).to.deep.equal(['tag-vip']);
  });

  it('says that reading failed, and reads again on request', async () => {
    const session = workplace.sessionOf(ACTORS.agent);
    let isDown = true;
    const workspace: Session['workspace'] = () =>
      isDown ? Promise.reject(new SessionError('unavailable', 'down')) : session.workspace();
    await show(withMethods(session, { workspace }));
    await told('The service does not answer.');
    await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
    isDown = false;
    await click(inside(picker, '.notice .link'));
    await until(
      () => chips(picker),
      (seen) => seen.join() === 'VIP customer',
    );
    expect(noticeOf(picker)).to.equal('');
  });

  it('drops answers about a record it no longer shows', async () => {
    const session = workplace.sessionOf(ACTORS.agent);
    await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const assignments: Session['assignments'] = async (query) => {
      if (query.recordIds?.[0] === RECORD.id) await gate;
      return session.assignments(query);
    };
    provideSession(place, withMethods(session, { assignments }));
    picker = document.createElement('tagma-tag-picker');
    picker.record = RECORD;
    place.append(picker);
    await settled(picker);
    picker.record = { type: 'customer', id: 'other' };
    await settled(picker);
    await until(
      () => picker.matches(':state(loading)'),
      (isLoading) => !isLoading,
    );
    release();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(chips(picker)).to.deep.equal([]);
  });

  it('starts over with another session, and finds one that comes late', async () => {
    await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
    picker = document.createElement('tagma-tag-picker');
    picker.record = RECORD;
    place.append(picker);
    await settled(picker);
    expect(picker.matches(':state(loading)')).to.equal(true);
    provideSession(place, workplace.sessionOf(ACTORS.agent));
    await until(
      () => chips(picker),
      (seen) => seen.join() === 'VIP customer',
    );
    expect(allInside(picker, 'input').length).to.equal(1);
    provideSession(place, workplace.sessionOf(ACTORS.analyst));
    await until(
      () => allInside(picker, 'input').length,
      (count) => count === 0,
    );
    expect(chips(picker)).to.deep.equal(['VIP customer']);
  });

  it('marks tags that a rule gave', async () => {
    const session = workplace.sessionOf(ACTORS.admin);
    const assignments: Session['assignments'] = () =>
      Promise.resolve([
        {
          record: RECORD,
          tagId: 'tag-vip',
          version: 1,
          state: 'active',
          assignedAt: '2026-11-01T00:00:00.000Z',
          expiresAt: '2026-12-01T00:00:00.000Z',
          grounds: [
            {
              type: 'rule',
              by: 'system',
              at: '2026-11-01T00:00:00.000Z',
              expiresAt: '2026-12-01T00:00:00.000Z',
              ruleId: 'rule-1',
              ruleVersion: 1,
            },
          ],
        },
      ]);
    await show(withMethods(session, { assignments }));
    const marks = allInside(picker, '.mark').map(textOf);
    expect(marks[0]).to.equal('given by a rule');
    expect(marks[1]).to.match(/^until .*2026/);
  });
});
