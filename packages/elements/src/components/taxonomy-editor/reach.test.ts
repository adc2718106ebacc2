import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { provideSession } from '../../context/session-context.js';
import { taxonomy } from '../../testing-suites/fixtures.js';
import { runImeSuite } from '../../testing-suites/ime-suite.js';
import {
  allInside,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
  type,
} from '../../testing-suites/page.js';
import { ACTORS, makeWorkplace } from '../../testing-suites/session.js';
import { defineTaxonomyEditor } from './index.js';
import type { TaxonomyEditor } from './index.js';

defineTaxonomyEditor();

let editor: TaxonomyEditor;
let place: HTMLElement;

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds(), holds.toString()).to.equal(true);
}

async function showBound(): Promise<void> {
  place = document.createElement('div');
  document.body.append(place);
  const work = await makeWorkplace();
  provideSession(place, work.sessionOf(ACTORS.admin));
  editor = document.createElement('tagma-taxonomy-editor');
  editor.withoutDetail = true;
  place.append(editor);
  await until(() => rows().length > 2);
  editor.expandAll();
  await settled(editor);
}

const rows = (): HTMLElement[] =>
  allInside(editor, '.tree-rows > .row:not([hidden])').sort(
    (a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex),
  );
const names = (): string[] => rows().map((row) => textOf(row.querySelector('.node-name') as Element));
const row = (id: string): HTMLElement => inside(editor, `.tree-rows > .row[data-id="${id}"]`);
const said = (): string => textOf(inside(editor, '.visually-hidden[role=status]'));
const levelOf = (id: string): string | null => row(id).ariaLevel;
const chord = async (keys: readonly string[], key: string): Promise<void> => {
  for (const modifier of keys) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  for (const modifier of keys) await sendKeys({ up: modifier });
};

/** A finger: what a browser fires for it. */
function touch(target: Element, name: string, at?: Element): void {
  const box = (at ?? target).getBoundingClientRect();
  target.dispatchEvent(
    new PointerEvent(name, {
      pointerId: 7,
      pointerType: 'touch',
      isPrimary: true,
      button: 0,
      clientX: box.x + 100,
      clientY: box.y + box.height / 2,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

function tap(target: HTMLElement): void {
  touch(target, 'pointerdown');
  touch(target, 'pointerup');
  target.click();
}

describe('moving in the taxonomy editor without a mouse', () => {
  before(() => setViewport({ width: 1000, height: 760 }));
  afterEach(() => place.remove());

  it('goes by keyboard alone: several at once, to a place that is typed, and back', async () => {
    await showBound();
    editor.focus();
    await type('vip');
    // A space typed at once would belong to the word.
    await new Promise((resolve) => setTimeout(resolve, 800));
    await press('Space');
    await chord(['Shift'], 'ArrowDown');
    expect(editor.selectedIds).to.deep.equal(['tag-vip', 'tag-high']);
    await chord(['Shift'], 'F10');
    await until(() => focused()?.classList.contains('menu-item') === true);
    expect(focused()?.textContent).to.contain('Move to');
    await press('Enter');
    await until(() => focused()?.classList.contains('move-input') === true);
    await type('behav');
    await settled(editor);
    await press('ArrowUp');
    const active = inside(editor, '.move-input').getAttribute('aria-activedescendant') ?? '';
    expect(textOf(inside(editor, `#${active}`))).to.contain('Behaviour');
    await press('Enter');
    await until(() => names().indexOf('VIP customer') > names().indexOf('Behaviour'));
    expect(said()).to.equal('2 entries moved to the end of “Behaviour”.');
    await until(() => focused()?.closest('.row') !== null);
    await chord(['Control'], 'z');
    await until(() => names().indexOf('VIP customer') < names().indexOf('Behaviour'));
    expect(said()).to.contain('2 entries moved');
    await chord(['Control', 'Shift'], 'z');
    await until(() => names().indexOf('VIP customer') > names().indexOf('Behaviour'));
  });

  it('goes by touch alone: held and dragged, and taken back with the notice', async () => {
    await showBound();
    await until(() => allInside(editor, '.menu.popup').length > 0);
    touch(row('tag-vip'), 'pointerdown');
    await until(() => allInside(editor, '.drag-preview').length > 0);
    touch(document.body, 'pointermove', row('cat-behaviour'));
    await settled(editor);
    expect(textOf(inside(editor, '.drag-where'))).to.contain('Behaviour');
    touch(document.body, 'pointerup', row('cat-behaviour'));
    await until(() => names().indexOf('VIP customer') > names().indexOf('Behaviour'));
    expect(said()).to.contain('“VIP customer” moved');
    tap(inside(editor, '.notice .button'));
    await until(() => names().indexOf('VIP customer') < names().indexOf('Behaviour'));
  });

  it('leaves a finger that moves at once to the scrolling', async () => {
    await showBound();
    await until(() => allInside(editor, '.menu.popup').length > 0);
    touch(row('tag-vip'), 'pointerdown');
    touch(document.body, 'pointermove', row('cat-behaviour'));
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(allInside(editor, '.drag-preview')).to.have.length(0);
    touch(document.body, 'pointerup', row('cat-behaviour'));
  });

  it('goes by taps alone: several ticked, the place chosen in the dialog', async () => {
    await showBound();
    for (const id of ['tag-vip', 'tag-high'])
      tap(row(id).querySelector<HTMLElement>('.node-check') as HTMLElement);
    expect(editor.selectedIds).to.deep.equal(['tag-vip', 'tag-high']);
    tap(inside(editor, '.actions-button'));
    await until(() => allInside(editor, '.menu-item[data-id=move]').length > 0);
    tap(inside(editor, '.menu-item[data-id=move]'));
    await until(() => allInside(editor, '.move-option').length > 0);
    const options = allInside(editor, '.move-option');
    touch(options.find((option) => textOf(option) === 'Behaviour') as Element, 'pointerdown');
    await settled(editor);
    tap(inside(editor, '.move-foot .primary'));
    await until(() => names().indexOf('VIP customer') > names().indexOf('Behaviour'));
    expect(levelOf('tag-vip')).to.equal('2');
    expect(said()).to.contain('2 entries moved');
  });
});

async function plain(): Promise<TaxonomyEditor> {
  const made = document.createElement('tagma-taxonomy-editor');
  Object.assign(made, { concepts: taxonomy, withoutDetail: true });
  document.body.append(made);
  editor = made;
  await settled(made);
  await until(() => allInside(made, '.menu.popup').length > 0);
  return made;
}

const asked = new WeakMap<Element, readonly Event[]>();

runImeSuite({
  tag: 'tagma-taxonomy-editor, a name in its row,',
  make: async () => {
    const made = await plain();
    asked.set(made, listen(made, 'tagma-taxonomy-change-request'));
    made.focus();
    await press('F2');
    await until(() => allInside(made, '.name-field input').length > 0);
    await settled(made);
    return made;
  },
  input: (element) => inside<HTMLInputElement>(element, '.name-field input'),
  value: (element) => String(asked.get(element)?.length),
  text: '高价值客户',
  takesWhenLeft: true,
});

runImeSuite({
  tag: 'tagma-taxonomy-editor, the search,',
  make: plain,
  input: (element) => inside<HTMLInputElement>(element, '.search-input'),
  // Enter goes to the first row that was found.
  value: () => focused()?.closest<HTMLElement>('.row')?.dataset['id'] ?? '',
  text: 'vip',
});
