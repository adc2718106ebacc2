import { provideSession } from '../../context/session-context.js';
import { concept, taxonomy } from '../../testing-suites/fixtures.js';
import { runListSuite } from '../../testing-suites/list-suite.js';
import { allInside, appears, click, inside, settled, textOf } from '../../testing-suites/page.js';
import { ACTORS, makeWorkplace, RECORD } from '../../testing-suites/session.js';
import { defineTagPicker } from './index.js';
import type { TagPicker } from './index.js';

defineTagPicker();

const score = concept('tag-score', '评分', 'Score', { valueType: { type: 'number', min: 0, max: 100 } });

async function show(place: HTMLElement, props: Partial<TagPicker>): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  picker.style.setProperty('display', 'block');
  picker.style.setProperty('width', '320px');
  Object.assign(picker, { label: 'Tags', concepts: [...taxonomy, score], ...props });
  place.append(picker);
  await appears(picker, '.details');
  for (let turn = 0; turn < 4; turn += 1) await settled(picker);
  return picker;
}

const chosen = (element: HTMLElement): string => {
  const { value, values } = element as TagPicker;
  return JSON.stringify([value, values]);
};

runListSuite({
  name: 'all chosen tags of tagma-tag-picker',
  pattern: 'menu',
  show: async (place) => {
    const value = ['tag-active', 'tag-vip', 'tag-high', 'tag-first', 'tag-repeat'];
    const picker = await show(place, { overflow: 'line', value });
    await click(inside(picker, '.fold button'));
    await appears(picker, '.chosen:popover-open .chip');
    await settled(picker);
    return picker;
  },
  list: '.chosen',
  option: '.chosen .chip',
  nameOf: (line) => line.querySelector('tagma-tag')?.label ?? '',
  chosen,
  pages: false,
  opener: (element) => inside(element, '.fold button'),
});

const panel = {
  pattern: 'panel',
  list: '.details',
  option: '.details :is(button, input):not(:disabled)',
  opener: (element: HTMLElement) => {
    const chip = inside(element, '.control tagma-tag');
    return chip.shadowRoot?.querySelector('.remove') ?? chip;
  },
} as const;

runListSuite({
  ...panel,
  name: 'the value of a chip of tagma-tag-picker',
  show: async (place) => {
    const picker = await show(place, { value: ['tag-score'], values: { 'tag-score': 80 } });
    await click(inside(picker, '.chip-more'));
    await appears(picker, '.details:popover-open #tag-value');
    await settled(picker);
    return picker;
  },
  chosen,
  control: { name: 'Clear value', keys: ['Enter', 'Space'] },
});

runListSuite({
  ...panel,
  name: 'why a chip of tagma-tag-picker is there',
  show: async (place) => {
    const work = await makeWorkplace();
    await work.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
    provideSession(place, work.sessionOf(ACTORS.admin));
    const picker = await show(place, { record: RECORD });
    await click(await appears(picker, '.chip-more'));
    await appears(picker, '.details:popover-open #tag-end');
    await settled(picker);
    return picker;
  },
  // What stands under the field says why the end was not set.
  chosen: (element) => allInside(element, '.details .error').map(textOf).join(),
  control: { name: 'Set end', keys: ['Enter', 'Space'] },
});
