import { concept, manyTags, taxonomy } from '../../testing-suites/fixtures.js';
import { runListSuite } from '../../testing-suites/list-suite.js';
import { appears, inside, press, settled } from '../../testing-suites/page.js';
import { defineTagPicker } from './index.js';
import type { TagPicker } from './index.js';

defineTagPicker();

async function open(place: HTMLElement, props: Partial<TagPicker>): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  Object.assign(picker, { label: 'Tags', ...props });
  place.append(picker);
  await appears(picker, '.details');
  picker.focus();
  await press('ArrowDown');
  await settled(picker);
  return picker;
}

const shared = {
  pattern: 'combobox',
  list: '.listbox',
  option: '[role=option]',
  label: '.name',
  opener: (element: HTMLElement) => inside(element, '.input'),
} as const;
const chosen = (element: HTMLElement): string => (element as TagPicker).value.join();

runListSuite({
  ...shared,
  name: 'tagma-tag-picker',
  show: (place) =>
    open(place, {
      concepts: [
        ...taxonomy,
        concept('tag-late', '未来', 'Late', { activeFrom: '2999-01-01T00:00:00.000Z' }),
      ],
    }),
  total: 7,
  chosen,
  state: 'aria-selected',
  typed: { text: 'repeat', finds: 'Repeat purchase' },
  locked: { name: 'Late', reason: /can be added from/ },
});

runListSuite({
  ...shared,
  name: 'tagma-tag-picker with thousands of tags',
  show: (place) => open(place, { concepts: manyTags(1500) }),
  total: 1500,
  chosen,
  state: 'aria-selected',
  typed: { text: 'tag 1499', finds: 'Tag 1499' },
});

runListSuite({
  ...shared,
  name: 'tagma-tag-picker for one tag',
  show: (place) => open(place, { concepts: taxonomy, max: 1 }),
  total: 6,
  chosen,
  typed: { text: 'vip', finds: 'VIP customer' },
});
