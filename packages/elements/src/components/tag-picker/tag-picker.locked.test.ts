import { expect } from '@open-wc/testing';
import { isActiveAt } from '@tagma/core';
import type { Actor, Assignment, Concept, Session } from '@tagma/core';
import { provideSession } from '../../context/session-context.js';
import { concept } from '../../testing-suites/fixtures.js';
import { allInside, appears, click, inside, settled, textOf } from '../../testing-suites/page.js';
import { ACTORS, makeWorkplace, RECORD, withMethods } from '../../testing-suites/session.js';
import { defineTagPicker } from './index.js';
import type { TagPicker } from './index.js';

defineTagPicker();

const LISTS: readonly (readonly string[] | undefined)[] = [
  undefined,
  ['sales'],
  ['service', 'u-1'],
  ['agent'],
  [],
];
const OWNERS: readonly (string | undefined)[] = ['Olga', undefined, 'Omar'];

/** Two categories with lists of their own, and a tag for each list and owner below one or the other. */
const locked: readonly Concept[] = [
  concept('open', '开放', 'Open', { kind: 'category' }),
  concept('closed', '限定', 'Closed', {
    ...{ kind: 'category', order: 1, assignableBy: ['sales', 'service'], ownerId: 'Chief' },
  }),
  ...LISTS.flatMap((assignableBy, list) =>
    OWNERS.map((ownerId, owner) =>
      concept(`tag-${list}-${owner}`, `标签${list}${owner}`, `Tag ${list} ${owner}`, {
        ...{ parentId: (list + owner) % 2 === 0 ? 'open' : 'closed', order: list * 3 + owner },
        ...(assignableBy === undefined ? {} : { assignableBy }),
        ...(ownerId === undefined ? {} : { ownerId }),
      }),
    ),
  ),
];
const PEOPLE: readonly Actor[] = [
  { ...ACTORS.agent, teams: ['sales'] },
  { ...ACTORS.agent, teams: ['service'] },
  { ...ACTORS.agent, teams: [] },
  { ...ACTORS.agent, id: 'u-1' },
  ACTORS.admin,
];

describe('locked options of tagma-tag-picker', () => {
  let place: HTMLElement;
  let picker: TagPicker;
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  async function show(session: Session): Promise<void> {
    provideSession(place, session);
    picker = document.createElement('tagma-tag-picker');
    Object.assign(picker, { label: 'Tags', record: RECORD, personName: (id: string) => `Ms ${id}` });
    place.append(picker);
    await settled(picker);
    await appears(picker, '.control');
    await click(inside(picker, '.control'));
    await appears(picker, '[role=option]');
    await settled(picker);
  }

  async function search(text: string): Promise<void> {
    const input = inside<HTMLInputElement>(picker, '.input');
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(picker);
  }

  for (const [at, person] of PEOPLE.entries())
    it(`say why, and whom to ask, exactly where person ${at} may not give a tag`, async () => {
      const session = (await makeWorkplace(locked)).sessionOf(person);
      await session.workspace();
      await show(session);
      for (const list of LISTS.keys()) {
        await search(`Tag ${list}`);
        const rows = allInside(picker, '[role=option]');
        for (const { id, name } of locked.filter((each) => each.id.startsWith(`tag-${list}`))) {
          const row = rows.find((each) => textOf(each.querySelector('.name') ?? each) === name['en']);
          if (!row) throw new Error(`no row for ${id}`);
          const answer = session.can('tag.assign', id);
          expect(row.getAttribute('aria-disabled') === 'true', id).to.equal(!answer.allowed);
          if (answer.allowed) continue;
          const said = textOf(row.querySelector('.meta') ?? row);
          expect(said, id).to.contain('only for certain people');
          expect(said, id).to.contain(answer.ownerId ? `Ms ${answer.ownerId}` : 'an administrator');
        }
      }
    });

  it('add nothing when they are pressed, and say it aloud', async () => {
    const [person] = PEOPLE.slice(2);
    const workplace = await makeWorkplace(locked);
    await show(workplace.sessionOf(person ?? ACTORS.agent));
    const row = allInside<HTMLElement>(picker, '[role=option][aria-disabled=true]')[0];
    expect(row).to.not.equal(undefined);
    if (row) await click(row);
    await settled(picker);
    expect(textOf(await appears(picker, '.notice-text'))).to.contain('only for certain people');
    expect(await workplace.store.assignments({ recordType: RECORD.type })).to.deep.equal([]);
  });
});

describe('tags that the page itself rules out', () => {
  let picker: TagPicker;
  beforeEach(() => {
    picker = document.createElement('tagma-tag-picker');
    Object.assign(picker, { label: 'Tags', concepts: locked });
    document.body.append(picker);
  });
  afterEach(() => picker.remove());

  async function open(): Promise<readonly HTMLElement[]> {
    await settled(picker);
    picker.show();
    await appears(picker, '[role=option]');
    await settled(picker);
    return allInside<HTMLElement>(picker, '[role=option]');
  }

  it('stay in the list with the reason, and are not chosen', async () => {
    picker.whyNot = ({ id }) => (id === 'tag-0-0' ? 'Not for rules' : null);
    const rows = await open();
    const [out, ...free] = rows.filter((row) => textOf(row).includes('Tag 0'));
    if (!out) throw new Error('no row');
    expect(out.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(out.querySelector('.meta') ?? out)).to.equal('Not for rules');
    expect(free.some((row) => row.getAttribute('aria-disabled') === 'true')).to.equal(false);
    await click(out);
    await settled(picker);
    expect(picker.value).to.deep.equal([]);
  });

  it('are free again as soon as the page says so', async () => {
    picker.whyNot = () => 'Not for rules';
    await open();
    picker.whyNot = undefined;
    await settled(picker);
    const [row] = allInside<HTMLElement>(picker, '[role=option]');
    if (!row) throw new Error('no row');
    await click(row);
    expect(picker.value).to.have.lengthOf(1);
  });
});

describe('a tag that comes to its end while tagma-tag-picker shows it', () => {
  let place: HTMLElement;
  afterEach(() => place.remove());

  it('goes at that moment, though no event tells of it', async () => {
    const { sessionOf } = await makeWorkplace();
    const row = (tagId: string, expiresAt: string | null): Assignment => ({
      ...{ record: RECORD, tagId, version: 1, state: 'active', expiresAt },
      assignedAt: '2026-11-01T00:00:00.000Z',
      grounds: [{ type: 'manual', by: 'ann', at: '2026-11-01T00:00:00.000Z', expiresAt }],
    });
    const rows = [row('tag-vip', new Date(Date.now() + 1_500).toISOString()), row('tag-high', null)];
    place = document.createElement('div');
    provideSession(
      place,
      withMethods(sessionOf(ACTORS.agent), {
        assignments: () => Promise.resolve(rows.filter((each) => isActiveAt(each, new Date().toISOString()))),
      }),
    );
    const picker = document.createElement('tagma-tag-picker');
    Object.assign(picker, { label: 'Tags', record: RECORD });
    document.body.append(place);
    place.append(picker);
    await appears(picker, 'tagma-tag');
    const chips = (): string[] =>
      allInside(picker, 'tagma-tag').map((tag) => textOf(tag.shadowRoot?.querySelector('.label') ?? tag));
    expect(chips()).to.deep.equal(['VIP customer', 'High-value customer']);
    for (let turn = 0; turn < 200 && chips().length > 1; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(chips()).to.deep.equal(['High-value customer']);
  });
});
