import { expect, waitUntil } from '@open-wc/testing';
import { provideSession } from '../../../../context/session-context.js';
import { clipboardEvent } from '../../../../testing-suites/clipboard.js';
import { concept, taxonomy } from '../../../../testing-suites/fixtures.js';
import {
  allInside,
  appears,
  click,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
} from '../../../../testing-suites/page.js';
import { ACTORS, makeWorkplace, RECORD } from '../../../../testing-suites/session.js';
import { defineTagPicker } from '../../index.js';
import type { TagCreateEvent, TagPicker } from '../../index.js';

defineTagPicker();

async function show(props: Partial<TagPicker> = {}, place: HTMLElement = document.body): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  Object.assign(picker, { label: 'Tags', concepts: taxonomy, ...props });
  place.append(picker);
  await appears(picker, '.details');
  await settled(picker);
  return picker;
}

async function paste(picker: TagPicker, text: string): Promise<void> {
  picker.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  inside(picker, '.input').dispatchEvent(clipboardEvent('paste', clipboardData));
  await settled(picker);
  await settled(picker);
}

const rows = (picker: TagPicker): string[] =>
  allInside(picker, '.paste-list li').map((row) =>
    ['.paste-name', '.paste-why'].map((part) => textOf(row.querySelector(part) as Element)).join(': '),
  );
const button = (picker: TagPicker, text: string): HTMLElement => {
  const found = allInside<HTMLElement>(picker, '.paste button').find((item) => textOf(item) === text);
  if (!found) throw new Error(`no button ${text}`);
  return found;
};
async function choose(picker: TagPicker, at: number, text: string): Promise<void> {
  const select = allInside<HTMLSelectElement>(picker, '.paste-list select')[at] as HTMLSelectElement;
  const option = [...select.options].find((item) => textOf(item) === text);
  if (!option) throw new Error(`no choice ${text} in ${[...select.options].map(textOf).join()}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(picker);
}

describe('names pasted into tagma-tag-picker', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  it('asks about merged, archived and unknown names, and adds nothing before', async () => {
    picker = await show();
    await paste(picker, 'VIP客户\tFirst purchase; Guest of honour、Old tag，Nobody');
    expect([...picker.value]).to.deep.equal([]);
    expect(rows(picker)).to.deep.equal([
      'Guest of honour: merged into “VIP customer”',
      'Old tag: archived',
      'Nobody: no such tag',
    ]);
    expect(allInside(picker, '[role=listbox]')[0]?.hidden).to.equal(true);
  });

  it('adds what was found and decided in one change, the target of a merged one among them', async () => {
    picker = await show();
    await paste(picker, 'First purchase\nGuest of honour\nNobody');
    const changes = listen(picker, 'change');
    await click(button(picker, 'Add 2 tags'));
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-first', 'tag-vip']);
    expect(changes.length).to.equal(1);
    expect(allInside(picker, '.paste')).to.deep.equal([]);
    expect(focused()).to.equal(inside(picker, '.input'));
  });

  it('lets the person say which of two tags of one name is meant', async () => {
    const twice = concept('tag-twice', 'VIP客户', 'VIP customer', { parentId: 'cat-buying' });
    picker = await show({ concepts: [...taxonomy, twice] });
    await paste(picker, 'VIP customer\nFirst purchase');
    expect(rows(picker)).to.deep.equal(['VIP customer: 2 tags have this name']);
    await choose(picker, 0, 'Use “Behaviour / Buying / VIP customer”');
    await click(button(picker, 'Add 2 tags'));
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-first', 'tag-twice']);
  });

  it('proposes first the tag that is written in other forms of the same characters', async () => {
    const written = [
      concept('tag-part', '大客户', 'Big customer'),
      concept('tag-old-form', '客戶', 'Customer'),
      concept('tag-grown', '成長', 'Grown'),
      concept('tag-members', '会员', 'Members'),
    ];
    picker = await show({ concepts: written });
    await paste(picker, '客户、成长、會員、客人、大客户');
    await waitUntil(() => rows(picker).length === 4);
    const proposed = allInside<HTMLSelectElement>(picker, '.paste-list select').map(({ options }) =>
      [...options].map(textOf).find((text) => text.startsWith('Use')),
    );
    expect(proposed).to.deep.equal(['Use “Customer”', 'Use “Grown”', 'Use “Members”', undefined]);
  });

  it('creates those it is told to, in the order asked, and names the ones the host could not make', async () => {
    picker = await show({ withCreate: true });
    picker.addEventListener('tagma-tag-create', (event: TagCreateEvent) => {
      const { name, respondWith } = event.detail;
      const made = concept(`tag-${name}`, name, name);
      respondWith(name === 'Bad' ? Promise.reject(new Error('no')) : Promise.resolve(made));
    });
    await paste(picker, 'New one\nBad\nVIP customer');
    const changes = listen(picker, 'change');
    await click(button(picker, 'Create all unknown'));
    await settled(picker);
    await click(button(picker, 'Add 3 tags'));
    await settled(picker);
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-vip', 'tag-New one']);
    expect(changes.length).to.equal(1);
    expect(textOf(inside(picker, '.notice-text'))).to.equal('Could not be created: Bad.');
  });

  it('is worked by keyboard alone', async () => {
    picker = await show();
    await paste(picker, 'VIP customer\nNobody');
    expect(textOf(focused() as Element)).to.contain('1 found, 1 to look at');
    await press('Tab', 'Tab', 'Enter');
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-vip']);
  });

  it('goes with Escape, and the list is there again', async () => {
    picker = await show();
    await paste(picker, 'VIP customer\nNobody');
    await press('Escape');
    await settled(picker);
    expect(focused()).to.equal(inside(picker, '.input'));
    await click(inside(picker, '.control'));
    await settled(picker);
    expect(allInside(picker, '.paste')).to.deep.equal([]);
    expect(allInside(picker, '[role=option]').length).to.be.greaterThan(0);
    expect([...picker.value]).to.deep.equal([]);
  });

  it('draws a page of a thousand unknown names', async () => {
    picker = await show();
    const names = Array.from({ length: 1000 }, (_, i) => `Nobody ${i}`);
    await paste(picker, names.join('，'));
    expect(rows(picker).length).to.equal(8);
    expect(picker.shadowRoot?.querySelectorAll('*').length).to.be.lessThan(101);
    await click(inside(picker, '.paste-pager button:last-child'));
    await settled(picker);
    expect(rows(picker)[0]).to.equal('Nobody 8: no such tag');
  });

  it('proposes unknown names where somebody else decides about new tags', async () => {
    const workplace = await makeWorkplace();
    const place = document.createElement('div');
    document.body.append(place);
    provideSession(place, workplace.sessionOf(ACTORS.agent));
    picker = await show({ record: RECORD, withCreate: true }, place);
    for (let i = 0; i < 100 && picker.matches(':state(loading)'); i += 1) await settled(picker);
    await paste(picker, 'VIP customer\nNobody A\nNobody B');
    await click(button(picker, 'Propose all unknown'));
    await settled(picker);
    await click(button(picker, 'Add 1, propose 2'));
    for (let i = 0; i < 100 && picker.value.length === 0; i += 1) await settled(picker);
    expect(picker.value).to.deep.equal(['tag-vip']);
    for (let i = 0; i < 100 && !textOf(inside(picker, '.notice')).includes('Nobody'); i += 1)
      await settled(picker);
    expect(textOf(inside(picker, '.notice'))).to.contain('Proposed: Nobody A and Nobody B.');
    const { items } = await workplace.sessionOf(ACTORS.admin).proposals({ limit: 10 });
    expect(items.map(({ state }) => state)).to.deep.equal(['open', 'open']);
    place.remove();
  });

  it('tags a record by one command', async () => {
    const workplace = await makeWorkplace();
    const place = document.createElement('div');
    document.body.append(place);
    const session = workplace.sessionOf(ACTORS.admin);
    provideSession(place, session);
    picker = await show({ record: RECORD }, place);
    for (let i = 0; i < 100 && picker.matches(':state(loading)'); i += 1) await settled(picker);
    await paste(picker, 'VIP customer\nFirst purchase\nRepeat purchase');
    for (let i = 0; i < 50 && picker.value.length < 3; i += 1) await settled(picker);
    expect([...picker.value].sort()).to.deep.equal(['tag-first', 'tag-repeat', 'tag-vip']);
    const { entries } = await session.audit({ limit: 10 }).then((page) => ({ entries: page.items }));
    expect(new Set(entries.map((entry) => entry.transactionId)).size).to.equal(1);
    place.remove();
  });
});
