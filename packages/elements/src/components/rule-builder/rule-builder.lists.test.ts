import { concept } from '../../testing-suites/fixtures.js';
import { runListSuite } from '../../testing-suites/list-suite.js';
import { allInside, appears, click, focused, inside, press, settled } from '../../testing-suites/page.js';
import { builder, focusRow, rowAt, show } from '../../testing-suites/rule-builder-page.js';
import type { RuleRowsHost } from '../../testing-suites/rule-rows-host.js';
import { control, showRows } from '../../testing-suites/rule-rows-page.js';

async function openPart(place: HTMLElement, text: string, part: string): Promise<HTMLElement> {
  const host = await showRows(text, { concepts: [concept('vip', '重要客户', 'Important')] });
  place.append(host);
  await settled(host);
  await click(control(host, part));
  await appears(host, '.option');
  await settled(host);
  return host;
}

const list = {
  pattern: 'combobox',
  list: '#row-options',
  option: '.option',
  label: '.option-label',
  chosen: (element: HTMLElement) => (element as RuleRowsHost).text,
} as const;

runListSuite({
  ...list,
  name: 'the field chooser of tagma-rule-builder',
  show: (place) => openPart(place, 'age >= 18', 'field'),
  total: 16,
  typed: { text: '退', finds: '退款' },
  opener: (element) => control(element as RuleRowsHost, 'field'),
});

runListSuite({
  ...list,
  name: 'the values of tagma-rule-builder',
  show: (place) => openPart(place, 'city in ["北京"]', 'value'),
  total: 3,
  state: 'aria-selected',
  typed: { text: '深', finds: '深圳' },
  pages: false,
  opener: (element) => control(element as RuleRowsHost, 'value'),
});

async function openBuilder(place: HTMLElement): Promise<HTMLElement> {
  await show('a = 1 and b = 2');
  place.append(builder);
  await settled(builder);
  await focusRow(1);
  return builder;
}
/** The place in a row that has the focus; the row where none has. */
const focusedIn = (row: HTMLElement): Element => {
  const at = focused();
  return row.contains(at) ? (at as Element) : row;
};
const value = (element: HTMLElement): string => (element as typeof builder).value;

runListSuite({
  name: 'the menu of a row of tagma-rule-builder',
  pattern: 'menu',
  pages: false,
  show: async (place) => {
    const element = await openBuilder(place);
    const button = rowAt(1).querySelector<HTMLElement>('[data-action=menu]');
    button?.click();
    await appears(element, '.menu-item:focus');
    return element;
  },
  list: '[role=menu]',
  option: '.menu-item',
  label: '.menu-text',
  chosen: (element) => `${value(element)} ${String(allInside(element, ':popover-open .add-option').length)}`,
  opener: () => focusedIn(rowAt(1)),
});

runListSuite({
  name: '“Add a condition” of tagma-rule-builder',
  pattern: 'combobox',
  show: async (place) => {
    const element = await openBuilder(place);
    inside(element, '.add-main').focus();
    await press('Enter');
    await appears(element, '.add-option');
    await settled(element);
    return element;
  },
  list: '#add-list',
  option: '.add-option',
  label: '.add-label',
  total: 10,
  chosen: value,
  typed: { text: 'country', finds: 'Country' },
  opener: (element) => inside(element, '.add-main'),
});
