import { expect } from '@open-wc/testing';
import { SessionError } from '@tagma/core';
import type { Actor, Assignment, Command, RecordRef, Session } from '@tagma/core';
import { provideSession } from '../../context/session-context.js';
import { concept, manyTags, taxonomy } from '../../testing-suites/fixtures.js';
import { runImeSuite } from '../../testing-suites/ime-suite.js';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
import {
  allInside,
  appears,
  chord,
  click,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
  type,
} from '../../testing-suites/page.js';
import { ACTORS, makeWorkplace, withMethods } from '../../testing-suites/session.js';
import type { Workplace } from '../../testing-suites/session.js';
import { BulkTagEvent, BulkTaggedEvent, defineBulkTagger } from './index.js';
import type { BulkTagger } from './index.js';

defineBulkTagger();

const RECORDS: readonly RecordRef[] = Array.from({ length: 40 }, (_item, index) => ({
  type: 'customer',
  id: `c-${String(index + 1)}`,
}));
const score = concept('tag-score', '评分', 'Score', {
  parentId: 'cat-value',
  order: 9,
  valueType: { type: 'number', min: 0, max: 10 },
});
const CONCEPTS = [...taxonomy, score];

let place: HTMLElement;
let tagger: BulkTagger;
let workplace: Workplace;

/** 40 customers: the first 12 have VIP, the first 5 are active, all have "first purchase". */
async function prepare(): Promise<void> {
  workplace = await makeWorkplace(CONCEPTS);
  await workplace.store.writeRecords({
    type: 'customer',
    records: RECORDS.map(({ id }) => ({ id, data: { name: id } })),
    children: {},
    onExisting: 'update',
    transactionId: 'seed-more',
    audit: [],
    events: [],
  });
  const give = (tagId: string, count: number) =>
    workplace.elsewhere({
      type: 'tagRecords',
      records: RECORDS.slice(0, count),
      add: [{ tagId }],
      remove: [],
    });
  await give('tag-vip', 12);
  await give('tag-active', 5);
  await give('tag-first', 40);
}

async function show(
  props: Partial<BulkTagger> = {},
  actor: Actor = ACTORS.admin,
  methods: Partial<Session> = {},
): Promise<BulkTagger> {
  place = document.createElement('div');
  document.body.append(place);
  const session = workplace.sessionOf(actor);
  await session.workspace();
  provideSession(place, withMethods(session, methods));
  tagger = document.createElement('tagma-bulk-tagger');
  Object.assign(tagger, { records: RECORDS, ...props });
  place.append(tagger);
  return tagger;
}

async function showReady(props: Partial<BulkTagger> = {}, actor?: Actor): Promise<BulkTagger> {
  await show(props, actor);
  await appears(tagger, '.option');
  await settled(tagger);
  return tagger;
}

function option(name: string): HTMLElement {
  const found = allInside(tagger, '.option').find((row) => textOf(row).startsWith(name));
  if (!found) throw new Error(`There is no option ${name}.`);
  return found;
}

const checked = (name: string): string | null => option(name).getAttribute('aria-checked');
const effectText = (): string => textOf(inside(tagger, '.effect'));

async function until(check: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It did not come to this: ${what}`);
}

const effectSays = (text: string): Promise<void> =>
  until(() => effectText().includes(text), `${text}, but: ${effectText()}`);

async function tagsOf(id: string): Promise<readonly string[]> {
  const rows = await workplace.store.assignments({ recordType: 'customer', recordIds: [id] });
  return rows.map(({ tagId }) => tagId).sort();
}

describe('tagma-bulk-tagger', () => {
  beforeEach(prepare);
  afterEach(() => place.remove());

  it('shows whether all, some or none of the records have a tag', async () => {
    await showReady();
    expect(checked('First purchase')).to.equal('true');
    expect(checked('VIP customer')).to.equal('mixed');
    expect(checked('Silent customer')).to.equal('false');
    expect(textOf(option('VIP customer'))).to.contain('12 of 40');
    expect(textOf(inside(tagger, '.title'))).to.equal('Tags of 40 records');
    await expect(tagger).to.be.accessible();
  });

  it('goes round by clicks: add to all, remove from all, leave', async () => {
    await showReady();
    await click(option('VIP customer'));
    await settled(tagger);
    expect(checked('VIP customer')).to.equal('true');
    await effectSays('Added to 28 records');
    await effectSays('28 of 40 records change');
    await click(option('VIP customer'));
    await settled(tagger);
    expect(checked('VIP customer')).to.equal('false');
    await effectSays('Removed from 12 records');
    await click(option('VIP customer'));
    await settled(tagger);
    expect(checked('VIP customer')).to.equal('mixed');
    await effectSays('Nothing chosen yet');
    await expect(tagger).to.be.accessible();
  });

  it('does what it said, in one command, with one undo', async () => {
    await showReady();
    const asked = listen<BulkTagEvent>(tagger, BulkTagEvent.type);
    const done = listen<BulkTaggedEvent>(tagger, BulkTaggedEvent.type);
    await click(option('Silent customer'));
    await click(option('First purchase'));
    await effectSays('Replaces “Active customer” on 5 records');
    await effectSays('Removed from 40 records');
    await click(inside(tagger, '.apply'));
    await appears(tagger, '.notice');
    expect(asked.map(({ detail }) => detail.command.type)).to.deep.equal(['tagRecords']);
    expect(done.map(({ detail }) => detail.kind)).to.deep.equal(['tagged']);
    expect(textOf(inside(tagger, '.notice'))).to.contain('Tags of 40 records changed.');
    expect(await tagsOf('c-1')).to.deep.equal(['tag-silent', 'tag-vip']);
    expect(await tagsOf('c-40')).to.deep.equal(['tag-silent']);
    await until(() => focused()?.textContent?.trim() === 'Undo', 'the focus on undo');
    await press('Enter');
    await until(() => done.length === 2, 'the undo');
    expect(await tagsOf('c-1')).to.deep.equal(['tag-active', 'tag-first', 'tag-vip']);
    expect(await tagsOf('c-40')).to.deep.equal(['tag-first']);
    await until(() => checked('First purchase') === 'true', 'the list as it was');
    // The button is gone: the keyboard goes on with the next tag and is not lost.
    await until(() => focused() === inside(tagger, '.search'), 'the focus in the search field');
  });

  it('keeps the focus in the search field while tags are clicked, so that the next name can be typed', async () => {
    await showReady();
    tagger.focus();
    await type('vip');
    await settled(tagger);
    await click(option('VIP customer'));
    await effectSays('records change');
    expect(focused()).to.equal(inside(tagger, '.search'));
    await chord('Control+a');
    await type('silent');
    await settled(tagger);
    expect(option('Silent customer').id).to.equal('row-0');
  });

  it('is used by keyboard alone', async () => {
    await showReady();
    tagger.focus();
    await type('vip');
    await settled(tagger);
    expect(inside(tagger, '.search').getAttribute('aria-activedescendant')).to.equal('row-0');
    await press('Enter');
    await effectSays('Added to 28 records');
    await press('Escape');
    await settled(tagger);
    expect(inside<HTMLInputElement>(tagger, '.search').value).to.equal('');
    await press('Tab', 'Tab', 'Tab');
    expect(focused()).to.equal(inside(tagger, '.listbox'));
    await press('End', 'ArrowUp', 'Space');
    await settled(tagger);
    const active = inside(tagger, '.option.active');
    expect(active.id).to.equal(inside(tagger, '.listbox').getAttribute('aria-activedescendant'));
    expect(active.getAttribute('aria-checked')).to.equal('false');
    await effectSays('Removed from 40 records');
    await type('s');
    expect(focused()).to.equal(inside(tagger, '.search'));
    expect(inside<HTMLInputElement>(tagger, '.search').value).to.equal('s');
  });

  it('takes the focus as soon as it can be used', async () => {
    await show();
    tagger.focus();
    await appears(tagger, '.option');
    await settled(tagger);
    expect(focused()).to.equal(inside(tagger, '.search'));
  });

  it('finds by alias, marks the hit, and says when nothing fits', async () => {
    await showReady();
    tagger.focus();
    await type('常客');
    await settled(tagger);
    expect(allInside(tagger, '.option').map(textOf)[0]).to.contain('also 常客');
    await type('zzz');
    await settled(tagger);
    expect(textOf(inside(tagger, '.none'))).to.equal('No tag matches “常客zzz”.');
  });

  it('shows only the tags of the records when asked to', async () => {
    await showReady();
    await click(allInside(tagger, '.segment')[1] as HTMLElement);
    await settled(tagger);
    const names = allInside(tagger, '.option .name').map(textOf);
    expect(names).to.deep.equal(['Active customer', 'VIP customer', 'First purchase']);
  });

  it('lets one tag of an exclusive category be chosen at a time', async () => {
    await showReady();
    await click(option('Silent customer'));
    await click(option('Active customer'));
    await settled(tagger);
    expect(checked('Silent customer')).to.equal('false');
    expect(checked('Active customer')).to.equal('true');
    expect(allInside(tagger, '.change')).to.have.length(1);
  });

  it('takes a value and a last day, and refuses wrong ones at the field', async () => {
    await showReady();
    await click(option('Score'));
    await settled(tagger);
    const value = inside<HTMLInputElement>(tagger, '.change .input');
    const field = inside<HTMLElementTagNameMap['tagma-day-field']>(tagger, '.change tagma-day-field');
    await customElements.whenDefined('tagma-day-field');
    await settled(field);
    const day = field.renderRoot.querySelector<HTMLInputElement>('input');
    if (!day) throw new Error('field expected');
    value.focus();
    await type('11');
    await settled(tagger);
    expect(value.getAttribute('aria-invalid')).to.equal('true');
    expect(inside(tagger, '.apply').getAttribute('aria-disabled')).to.equal('true');
    value.select();
    await type('７');
    const enter = async (text: string): Promise<void> => {
      day.value = text;
      day.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(tagger);
    };
    await enter('some day');
    expect(inside(tagger, '.apply').getAttribute('aria-disabled')).to.equal('true');
    await enter('2001-12-31');
    expect(day.getAttribute('aria-invalid')).to.equal('true');
    expect(inside(tagger, '.apply').getAttribute('aria-disabled')).to.equal('true');
    await enter('2999-12-31');
    await until(() => !inside(tagger, '.apply').hasAttribute('aria-disabled'), 'apply');
    await click(inside(tagger, '.apply'));
    await appears(tagger, '.notice.success');
    const rows = await workplace.store.assignments({ recordType: 'customer', recordIds: ['c-7'] });
    const row = rows.find(({ tagId }) => tagId === 'tag-score');
    expect(row?.value).to.equal(7);
    expect(row?.expiresAt?.slice(0, 4)).to.match(/2999|3000/);
  });

  it('lists who comes to have too many tags', async () => {
    await workplace.store.workspace();
    const many = Array.from({ length: 19 }, (_item, index) =>
      concept(`t-${String(index)}`, `标签${String(index)}`, `T${String(index)}`),
    );
    workplace = await makeWorkplace([...CONCEPTS, ...many]);
    const record = { type: 'customer', id: 'c-1' };
    const add = [...many.map(({ id }) => ({ tagId: id })), { tagId: 'tag-first' }];
    await workplace.elsewhere({ type: 'tagRecords', records: [record], add, remove: [] });
    await showReady({ records: [record] });
    await click(option('VIP customer'));
    await appears(tagger, '.overfull');
    expect(textOf(inside(tagger, '.overfull summary'))).to.contain('1 record will have more than 20 tags');
    await click(inside(tagger, '.overfull summary'));
    expect(textOf(inside(tagger, '.overfull li'))).to.equal('c-1 21/20');
  });

  it('tells what rules do: held off after a removal, back after a replacement', async () => {
    const rule = {
      name: 'Active ones',
      recordType: 'customer',
      tagId: 'tag-silent',
      expression: 'true',
      onExit: 'keep' as const,
    };
    const made = await workplace.elsewhere({ type: 'createRule', rule } as Command);
    if (!made.ok) throw new Error(made.refusal.message);
    const id = made.createdId ?? '';
    await workplace.elsewhere({ type: 'publishRule', id, expectedVersion: 1 } as Command);
    const verdicts = RECORDS.slice(20, 24).map((record) => ({
      recordId: record.id,
      outcome: 'match' as const,
    }));
    const ran = await workplace.elsewhere({
      type: 'applyRuleRun',
      ruleId: id,
      ruleVersion: 2,
      asOf: '2026-11-22T08:00:00.000Z',
      verdicts,
    });
    if (!ran.ok) throw new Error(ran.refusal.message);
    await showReady();
    await click(option('Silent customer'));
    await click(option('Silent customer'));
    await effectSays('A rule gave it to 4 records. Rules will not add it there again.');
    await click(option('Active customer'));
    await click(option('Silent customer'));
    await effectSays('A rule gave “Silent customer” to 4 of them and may give it again');
  });

  it('keeps what was chosen when applying fails, and tries again', async () => {
    let fails = true;
    const real = workplace.sessionOf(ACTORS.admin);
    await real.workspace();
    await show({}, ACTORS.admin, {
      execute: (command) => {
        if (fails) throw new SessionError('unavailable', 'down');
        return real.execute(command);
      },
    });
    await appears(tagger, '.option');
    await click(option('VIP customer'));
    await effectSays('28 of 40');
    await click(inside(tagger, '.apply'));
    await appears(tagger, '.notice.danger');
    expect(checked('VIP customer')).to.equal('true');
    fails = false;
    await click(inside(tagger, '.notice .button'));
    await appears(tagger, '.notice.success');
    expect(await tagsOf('c-40')).to.contain('tag-vip');
  });

  it('says how far the reading is, and offers to read again after a failure', async () => {
    let fails = true;
    const real = workplace.sessionOf(ACTORS.admin);
    await real.workspace();
    await show({}, ACTORS.admin, {
      assignments: (query) => {
        if (fails) throw new SessionError('unavailable', 'down');
        return real.assignments(query);
      },
    });
    const failure = await appears(tagger, '.state');
    expect(textOf(failure)).to.contain('The service does not answer.');
    await expect(tagger).to.be.accessible();
    fails = false;
    await click(inside(tagger, '.state .button'));
    await appears(tagger, '.option');
  });

  it('reads many records in chunks', async () => {
    const many = Array.from({ length: 1_200 }, (_item, index) => ({
      type: 'customer',
      id: `m-${String(index)}`,
    }));
    const asked: number[] = [];
    const real = workplace.sessionOf(ACTORS.admin);
    await real.workspace();
    await show({ records: many }, ACTORS.admin, {
      assignments: (query) => {
        asked.push(query.recordIds?.length ?? -1);
        return real.assignments(query);
      },
    });
    await appears(tagger, '.option');
    expect(asked).to.deep.equal([500, 500, 200]);
  });

  describe('with more records than one command takes', () => {
    const many = Array.from({ length: 1_200 }, (_item, index) => ({
      type: 'customer',
      id: `n-${String(index)}`,
    }));
    const tagged = async (): Promise<number> => {
      const session = workplace.sessionOf(ACTORS.admin);
      const recordIds = many.map(({ id }) => id);
      return (await session.assignments({ recordType: 'customer', recordIds, tagIds: ['tag-vip'] })).length;
    };
    /** The sizes of the commands that come, each told to `then` before it is carried out. */
    const showMany = async (then: (count: number) => void): Promise<readonly number[]> => {
      const sizes: number[] = [];
      const real = workplace.sessionOf(ACTORS.admin);
      await real.workspace();
      await show({ records: many }, ACTORS.admin, {
        execute: (command) => {
          if (command.type === 'tagRecords') {
            sizes.push(command.records.length);
            then(sizes.length);
          }
          return real.execute(command);
        },
      });
      await appears(tagger, '.option');
      await click(option('VIP customer'));
      await effectSays('1,200 of 1,200 records change');
      return sizes;
    };

    beforeEach(async () => {
      await workplace.store.writeRecords({
        type: 'customer',
        records: many.map(({ id }) => ({ id, data: {} })),
        children: {},
        onExisting: 'update',
        transactionId: 'seed-many',
        audit: [],
        events: [],
      });
    });

    it('changes them in portions, tells how far it is, and takes all back at once', async () => {
      const seen: string[] = [];
      const sizes = await showMany((count) => {
        if (count > 1) seen.push(textOf(inside(tagger, '.foot label')));
      });
      const done = listen<BulkTaggedEvent>(tagger, BulkTaggedEvent.type);
      await click(inside(tagger, '.apply'));
      await appears(tagger, '.notice.success');
      expect(sizes).to.deep.equal([500, 500, 200]);
      expect(seen).to.deep.equal(['500 of 1,200 records done', '1,000 of 1,200 records done']);
      expect(done[0]?.detail.transactionIds.length).to.equal(3);
      expect(await tagged()).to.equal(1_200);
      await until(() => focused()?.textContent?.trim() === 'Undo', 'the focus on undo');
      await press('Enter');
      await until(() => done.length === 2, 'the undo');
      expect(done[1]?.detail.transactionIds.length).to.equal(3);
      expect(await tagged()).to.equal(0);
    });

    it('stops when asked to, and takes back what was done', async () => {
      const sizes = await showMany((count) => {
        if (count !== 2) return;
        inside(tagger, '.stop').focus();
        inside(tagger, '.stop').click();
      });
      await click(inside(tagger, '.apply'));
      const notice = await appears(tagger, '.notice.info');
      expect(textOf(notice)).to.contain('Stopped after 1,000 of 1,200 records.');
      expect(sizes).to.deep.equal([500, 500]);
      expect(await tagged()).to.equal(1_000);
      await effectSays('200 of 1,200 records change');
      await until(() => focused()?.textContent?.trim() === 'Undo', 'the focus on undo');
      await press('Enter');
      await until(() => textOf(inside(tagger, '.notice')).includes('Undone.'), 'the undo');
      expect(await tagged()).to.equal(0);
    });
  });

  it('is read-only for a role that may not tag, and says why', async () => {
    await showReady({}, ACTORS.analyst);
    expect(textOf(inside(tagger, '.locked'))).to.contain('adding tags to records');
    await click(option('VIP customer'));
    await settled(tagger);
    expect(checked('VIP customer')).to.equal('mixed');
    expect(option('VIP customer').getAttribute('aria-disabled')).to.equal('true');
    await expect(tagger).to.be.accessible();
  });

  it('says what to do without records, and refuses mixed ones', async () => {
    await show({ records: [] });
    expect(textOf(await appears(tagger, '.state'))).to.contain('No records selected');
    tagger.records = [...RECORDS, { type: 'deal', id: 'd-1' }];
    await settled(tagger);
    expect(textOf(inside(tagger, '.state'))).to.contain('Records of different kinds');
  });

  it('follows what others do, and keeps what was chosen', async () => {
    await showReady();
    await click(option('Silent customer'));
    await workplace.elsewhere({
      type: 'tagRecords',
      records: RECORDS,
      add: [{ tagId: 'tag-vip' }],
      remove: [],
    });
    await until(() => checked('VIP customer') === 'true', 'VIP on all');
    expect(checked('Silent customer')).to.equal('true');
  });

  it('draws a few rows of many tags', async () => {
    await show({ concepts: manyTags(5_000) });
    await appears(tagger, '.option');
    await settled(tagger);
    expect(allInside(tagger, '.row').length).to.be.below(60);
    expect(inside(tagger, '.option').getAttribute('aria-setsize')).to.equal('5000');
  });

  it('fills a tall list from the start', async () => {
    await show({ concepts: manyTags(5_000) });
    tagger.style.setProperty('--tagma-bulk-tagger-height', '1400px');
    await appears(tagger, '.option');
    await settled(tagger);
    expect(allInside(tagger, '.row').length).to.be.above(36);
  });

  it('shows the whole of markup in names as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    await show({ concepts: [concept('t', name, name)] });
    await appears(tagger, '.option');
    expect(textOf(inside(tagger, '.option .name'))).to.equal(name);
    expect(allInside(tagger, 'img')).to.have.length(0);
  });

  describe('without a session', () => {
    const given: readonly Assignment[] = [
      {
        record: RECORDS[0] as RecordRef,
        tagId: 'tag-vip',
        version: 1,
        grounds: [{ type: 'manual', by: 'u', at: '2026-01-01T00:00:00.000Z', expiresAt: null }],
        state: 'active',
        assignedAt: '2026-01-01T00:00:00.000Z',
        expiresAt: null,
      },
    ];

    it('asks the page, which answers or refuses', async () => {
      await showReady({ concepts: CONCEPTS, assignments: given });
      expect(textOf(option('VIP customer'))).to.contain('1 of 40');
      const asked = listen<BulkTagEvent>(tagger, BulkTagEvent.type);
      tagger.addEventListener(BulkTagEvent.type, (event) => event.preventDefault(), { once: true });
      await click(option('VIP customer'));
      await effectSays('Added to 39 records');
      await click(inside(tagger, '.apply'));
      expect(textOf(await appears(tagger, '.notice.danger'))).to.contain('did not take the change over');
      tagger.addEventListener(BulkTagEvent.type, ({ detail }) =>
        detail.respondWith({ ok: true, transactionId: 'x', changes: [], events: [], warnings: [] }),
      );
      await click(inside(tagger, '.apply'));
      await appears(tagger, '.notice.success');
      await click(inside(tagger, '.notice .button'));
      await appears(tagger, '.notice.info');
      expect(asked.map(({ detail }) => detail.command)).to.deep.include({ type: 'undo', transactionId: 'x' });
    });
  });
});

describe('tagma-bulk-tagger and input methods', () => {
  before(prepare);
  runImeSuite({
    tag: 'tagma-bulk-tagger',
    make: () => showReady(),
    input: (element) => inside<HTMLInputElement>(element, '.search'),
    value: (element) => allInside(element, '.change').map(textOf).join(' '),
    text: 'VIP',
  });
});

runLocaleSuite({
  tag: 'tagma-bulk-tagger',
  make: () => document.createElement('tagma-bulk-tagger'),
  text: (element) => textOf(inside(element, '.state-title')),
  en: 'No records selected',
  zh: '未选择记录',
});
