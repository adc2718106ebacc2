import { expect } from '@open-wc/testing';
import { provideSession } from '../../../../context/session-context.js';
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
  type,
} from '../../../../testing-suites/page.js';
import { ACTORS, makeWorkplace, RECORD } from '../../../../testing-suites/session.js';
import type { Workplace } from '../../../../testing-suites/session.js';
import { defineTagPicker } from '../../index.js';
import type { TagPicker } from '../../index.js';

defineTagPicker();

const typed = [
  ...taxonomy,
  concept('tag-score', '评分', 'Score', { valueType: { type: 'number', min: 0, max: 100, unit: '%' } }),
  concept('tag-note', '备注', 'Note', { valueType: { type: 'text', maxLength: 5 } }),
  concept('tag-paint', '颜色', 'Paint', { valueType: { type: 'color' } }),
];

async function show(props: Partial<TagPicker>, place: HTMLElement = document.body): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  Object.assign(picker, { label: 'Tags', concepts: typed, ...props });
  place.append(picker);
  await appears(picker, '.details');
  await settled(picker);
  return picker;
}

const chip = (picker: TagPicker, id: string): HTMLElement => inside(picker, `[data-tag="${id}"]`);
const isOpen = (picker: TagPicker): boolean => inside(picker, '.details').matches(':popover-open');
const errors = (picker: TagPicker): string => allInside(picker, '.details .error').map(textOf).join('');
const openDetails = async (picker: TagPicker, id: string): Promise<void> => {
  await click(chip(picker, id).querySelector('.chip-more') as Element);
  await settled(picker);
};
async function until(isDone: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !isDone(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isDone()).to.equal(true);
}

describe('values of typed tags in tagma-tag-picker', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  it('show in the chip, with their unit', async () => {
    picker = await show({ value: ['tag-score', 'tag-note'], values: { 'tag-score': 80 } });
    expect(textOf(chip(picker, 'tag-score').querySelector('.chip-more') as Element)).to.equal('80%');
    expect(textOf(chip(picker, 'tag-note').querySelector('.chip-more') as Element)).to.equal('…');
  });

  it('are set by mouse and keyboard, with one change, and can be taken back', async () => {
    picker = await show({ value: ['tag-score'] });
    const changes = listen(picker, 'change');
    await openDetails(picker, 'tag-score');
    expect(focused()?.id).to.equal('tag-value');
    await type('42');
    await press('Enter');
    await settled(picker);
    expect(picker.values).to.deep.equal({ 'tag-score': 42 });
    expect([isOpen(picker), changes.length]).to.deep.equal([false, 1]);
    await click(inside(picker, '.notice .link'));
    expect(picker.values).to.deep.equal({});
  });

  it('are refused out of range, where they were typed, with the range', async () => {
    picker = await show({ value: ['tag-score'] });
    await openDetails(picker, 'tag-score');
    await type('101');
    await press('Enter');
    await settled(picker);
    expect(errors(picker)).to.equal('From 0 to 100');
    expect(picker.values).to.equal(undefined);
    expect(inside(picker, '#tag-value').getAttribute('aria-invalid')).to.equal('true');
  });

  it('are refused as numbers, texts and colours that they are not', async () => {
    picker = await show({ value: ['tag-score', 'tag-note', 'tag-paint'] });
    for (const [id, text, error] of [
      ['tag-score', 'many', 'Enter a number.'],
      ['tag-note', 'too long', 'At most 5 characters.'],
      ['tag-paint', 'red', 'Enter a colour such as #1a7f37.'],
    ] as const) {
      await openDetails(picker, id);
      await type(text);
      await press('Enter');
      await settled(picker);
      expect(errors(picker)).to.equal(error);
      await press('Escape');
      await settled(picker);
    }
  });

  it('are read from full-width digits', async () => {
    picker = await show({ value: ['tag-score'] });
    await openDetails(picker, 'tag-score');
    await type('７５');
    await press('Enter');
    await settled(picker);
    expect(picker.values).to.deep.equal({ 'tag-score': 75 });
  });

  it('name their key in the tip of the button', async () => {
    picker = await show({ value: ['tag-score'], lang: 'zh-CN' });
    const button = chip(picker, 'tag-score').querySelector('.chip-more');
    expect(button?.getAttribute('title')).to.equal('查看“评分” (F2)');
    expect(button?.getAttribute('aria-keyshortcuts')).to.equal('F2');
  });

  it('are reached from the chip by F2, and left to it by Escape', async () => {
    picker = await show({ value: ['tag-score'] });
    picker.focus();
    await press('ArrowLeft', 'F2');
    await settled(picker);
    expect(isOpen(picker)).to.equal(true);
    await press('Escape');
    await settled(picker);
    expect(isOpen(picker)).to.equal(false);
    expect(focused()?.getAttribute('aria-label')).to.equal('Remove tag Score');
  });
});

describe('why a tag is on a record', () => {
  let picker: TagPicker;
  let place: HTMLElement;
  let workplace: Workplace;

  beforeEach(async () => {
    workplace = await makeWorkplace(typed);
    place = document.createElement('div');
    document.body.append(place);
    await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-score', value: 10 });
    provideSession(place, workplace.sessionOf(ACTORS.admin));
    picker = await show({ record: RECORD }, place);
    await until(() => allInside(picker, '[data-tag="tag-score"]').length === 1);
    await settled(picker);
  });
  afterEach(() => place.remove());

  it('names whoever gave it as the page knows them', async () => {
    picker.remove();
    provideSession(place, workplace.sessionOf(ACTORS.agent));
    picker = await show(
      { record: RECORD, personName: (id) => (id === ACTORS.admin.id ? 'Chen Jing' : id) },
      place,
    );
    await until(() => allInside(picker, '[data-tag="tag-score"]').length === 1);
    await settled(picker);
    await openDetails(picker, 'tag-score');
    expect(textOf(inside(picker, '.grounds'))).to.match(/^By hand: Chen Jing, /);
  });

  it('names the ground, the person, and that there is no end', async () => {
    await openDetails(picker, 'tag-score');
    expect(textOf(inside(picker, '.grounds'))).to.match(/^By hand: you, .*2026.*no end$/);
  });

  it('changes the value by a command that can be undone', async () => {
    await openDetails(picker, 'tag-score');
    const input = inside<HTMLInputElement>(picker, '#tag-value');
    expect(input.value).to.equal('10');
    input.select();
    await type('55');
    await press('Enter');
    await until(() => textOf(chip(picker, 'tag-score').querySelector('.chip-more') as Element) === '55%');
    await click(inside(picker, '.notice .link'));
    await until(() => textOf(chip(picker, 'tag-score').querySelector('.chip-more') as Element) === '10%');
  });

  it('sets an end and takes it away', async () => {
    await openDetails(picker, 'tag-score');
    const field = inside<HTMLInputElement>(picker, '#tag-end');
    field.value = '2030-05-01';
    field.dispatchEvent(new Event('change'));
    await click(inside(picker, '.details-field:last-child .details-line > .button'));
    await until(() => textOf(inside(picker, '.grounds')).includes('until May 1, 2030'));
    await click(inside(picker, '.details-line > .button.quiet'));
    await until(() => textOf(inside(picker, '.grounds')).includes('no end'));
  });

  it('reads and shows the end as the language of the page writes days', async () => {
    place.lang = 'zh-CN';
    await openDetails(picker, 'tag-score');
    const field = inside<HTMLInputElement>(picker, '#tag-end');
    expect(field.placeholder).to.equal('年/月/日');
    field.focus();
    await type('2030/5/1');
    await press('Enter');
    await settled(picker);
    expect(field.value).to.equal('2030/05/01');
    place.lang = 'en-US';
    await settled(picker);
    expect([field.placeholder, field.value]).to.deep.equal(['MM/DD/YYYY', '05/01/2030']);
    field.select();
    await type('soon');
    await click(inside(picker, '.details-field:last-child .details-line > .button'));
    await settled(picker);
    expect(errors(picker)).to.equal('Enter a day such as 12/31/2030.');
    expect(field.value).to.equal('soon');
  });

  it('chooses the end from a month, by keys and in the language of the page', async () => {
    place.lang = 'zh-CN';
    await openDetails(picker, 'tag-score');
    const field = inside<HTMLInputElement>(picker, '#tag-end');
    field.focus();
    await type('2030/1/31');
    await press('Tab', 'Enter');
    await settled(picker);
    expect(focused()?.getAttribute('aria-label')).to.equal('2030年1月31日星期四');
    await press('PageDown');
    await settled(picker);
    expect(textOf(inside(picker, '.calendar-head strong'))).to.equal('2030年2月');
    await press('ArrowRight');
    await settled(picker);
    expect(allInside(picker, '.day[tabindex="0"]').map((day) => day.dataset['day'])).to.deep.equal([
      '2030-03-01',
    ]);
    await press('Escape');
    await settled(picker);
    expect([isOpen(picker), allInside(picker, '.calendar').length]).to.deep.equal([true, 0]);
    expect(focused()?.matches('.day-open')).to.equal(true);
    await press('Enter');
    await settled(picker);
    await press('ArrowDown');
    await settled(picker);
    await press('Enter');
    await settled(picker);
    expect(field.value).to.equal('2030/02/07');
  });

  it('refuses an end that has passed', async () => {
    await openDetails(picker, 'tag-score');
    const field = inside<HTMLInputElement>(picker, '#tag-end');
    field.value = '2001-01-01';
    field.dispatchEvent(new Event('change'));
    await click(inside(picker, '.details-field:last-child .details-line > .button'));
    await settled(picker);
    expect(errors(picker)).to.equal('Choose a day after today.');
  });
});
