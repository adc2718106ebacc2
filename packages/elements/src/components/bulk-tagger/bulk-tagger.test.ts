import { expect } from '@open-wc/testing';
import type { Command } from '@tagma/core';
import {
  CONCEPTS,
  RECORDS,
  checked,
  effectSays,
  openWorkplace,
  option,
  place,
  prepare,
  show,
  showReady,
  tagger,
  tagsOf,
  until,
  workplace,
} from '../../testing-suites/bulk-tagger-page.js';
import { concept } from '../../testing-suites/fixtures.js';
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
import { BulkTagEvent, BulkTaggedEvent } from './index.js';

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
    await openWorkplace([...CONCEPTS, ...many]);
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
