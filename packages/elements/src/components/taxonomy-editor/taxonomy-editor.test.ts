import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { provideSession } from '../../context/session-context.js';
import { concept, manyTags, taxonomy } from '../../testing-suites/fixtures.js';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
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
import { ACTORS, makeWorkplace } from '../../testing-suites/session.js';
import type { Workplace } from '../../testing-suites/session.js';
import { defineTaxonomyEditor } from './index.js';
import type { TaxonomyChangeRequestEvent, TaxonomyEditor } from './index.js';

defineTaxonomyEditor();

let editor: TaxonomyEditor;
let place: HTMLElement;
let work: Workplace;

/** Waits until a condition holds; commands of the memory store take a few turns. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds(), holds.toString()).to.equal(true);
}

async function showBound(actor: keyof typeof ACTORS = 'admin'): Promise<void> {
  work = await makeWorkplace();
  provideSession(place, work.sessionOf(ACTORS[actor]));
  editor = document.createElement('tagma-taxonomy-editor');
  editor.withoutDetail = true;
  place.append(editor);
  await until(() => rows().length > 2);
  editor.expandAll();
  await settled(editor);
}

async function show(props: Partial<TaxonomyEditor>): Promise<void> {
  editor = document.createElement('tagma-taxonomy-editor');
  Object.assign(editor, { withoutDetail: true, ...props });
  place.append(editor);
  await settled(editor);
  await settled(editor);
}

const rows = (): HTMLElement[] =>
  allInside(editor, '.tree-rows > .row:not([hidden])').sort(
    (a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex),
  );
const names = (): string[] => rows().map((row) => textOf(row.querySelector('.node-name') as Element));
const row = (id: string): HTMLElement => inside(editor, `.tree-rows > .row[data-id="${id}"]`);
const said = (): string => textOf(inside(editor, '.visually-hidden[role=status]'));
const at = (): string | undefined => focused()?.closest<HTMLElement>('.row')?.dataset['id'];
const chord = async (modifier: string, key: string): Promise<void> => {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
};

describe('tagma-taxonomy-editor', () => {
  before(() => setViewport({ width: 1000, height: 760 }));
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  it('counts nothing before it knows what there is, and shows in forced colours that it loads', async () => {
    await show({ concepts: [], loading: true });
    expect(textOf(inside(editor, '.status'))).to.equal('–');
    expect(getComputedStyle(inside(editor, '.bone')).outlineStyle).to.equal('solid');
    editor.loading = false;
    editor.error = 'Offline.';
    await settled(editor);
    expect(textOf(inside(editor, '.status'))).to.equal('–');
    editor.error = null;
    await settled(editor);
    expect(textOf(inside(editor, '.status'))).to.equal('0 tags, 0 categories');
  });

  it('tells the place of every row in the tree, and draws only what is in sight', async () => {
    await show({ concepts: manyTags(20_000) });
    editor.expandAll();
    await settled(editor);
    const tree = inside(editor, '[role=treegrid]');
    expect(tree.getAttribute('aria-rowcount')).to.equal('20401');
    expect(rows().length).to.be.lessThan(60);
    const second = rows()[1] as HTMLElement;
    expect(second.getAttribute('aria-level')).to.equal('2');
    expect(second.getAttribute('aria-posinset')).to.equal('1');
    expect(second.getAttribute('aria-setsize')).to.equal('50');
    expect(rows()[0]?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('walks by the treegrid pattern', async () => {
    await show({ concepts: taxonomy });
    expect(names(), 'what fits is shown whole').to.include('Repeat purchase');
    editor.collapseAll();
    await settled(editor);
    editor.focus();
    expect(at()).to.equal('cat-life');
    await press('ArrowRight');
    expect(row('cat-life').getAttribute('aria-expanded')).to.equal('true');
    await press('ArrowDown');
    expect(at()).to.equal('tag-active');
    await press('ArrowLeft');
    expect(at()).to.equal('cat-life');
    await press('ArrowRight');
    expect((focused() as HTMLElement).dataset['key']).to.equal('name');
    await press('ArrowLeft', 'ArrowLeft');
    expect(row('cat-life').getAttribute('aria-expanded')).to.equal('false');
    await press('End');
    expect(at()).to.equal('cat-behaviour');
    await type('life');
    expect(at()).to.equal('cat-life');
  });

  it('keeps the way to what a search finds', async () => {
    await show({ concepts: taxonomy });
    editor.collapseAll();
    inside(editor, '.search-input').focus();
    await type('repeat');
    await settled(editor);
    expect(names()).to.deep.equal(['Behaviour', 'Buying', 'Repeat purchase']);
    expect(said()).to.equal('1 found');
    expect(textOf(row('tag-repeat').querySelector('mark') as Element)).to.equal('Repeat');
    await press('Escape');
    await settled(editor);
    expect(names()).to.deep.equal(['Lifecycle', 'Customer value', 'Behaviour']);
  });

  for (const typed of ['客户', '客戶', 'liushi'])
    it(`finds both forms of Chinese characters, and what is spelled, by ${typed}`, async () => {
      const concepts = [
        concept('1', '流失客户', 'Lost'),
        concept('2', '流失老客戶', 'Lost'),
        concept('3', '客商', 'Other'),
      ];
      await show({ concepts, lang: 'zh-CN' });
      inside(editor, '.search-input').focus();
      await type(typed);
      await until(() => names().length === 2);
      expect(names()).to.deep.equal(['流失客户', '流失老客戶']);
      expect(rows().map((row) => row.querySelectorAll('mark').length)).to.deep.equal([1, 1]);
    });

  it('renames in the row, and undoes and does it again', async () => {
    await showBound();
    await click(row('tag-vip'));
    await press('F2');
    await until(() => focused()?.localName === 'input');
    await type('Gold');
    await press('Enter');
    await until(() => names().includes('Gold'));
    expect(said()).to.equal('“VIP customer” renamed to “Gold”.');
    await until(() => at() === 'tag-vip');
    await chord('Control', 'z');
    await until(() => names().includes('VIP customer'));
    await chord('Control', 'y');
    await until(() => names().includes('Gold'));
  });

  it('says why a name is refused, and keeps it in the field', async () => {
    await showBound();
    await click(row('tag-vip'));
    await press('F2');
    await until(() => focused()?.localName === 'input');
    await type('High-value customer');
    await press('Enter');
    await until(() => !inside(editor, '.name-problem').hidden);
    expect((focused() as HTMLInputElement).value).to.equal('High-value customer');
    await press('Escape');
    expect(names()).to.include('VIP customer');
  });

  it('makes a tag below a category by keyboard', async () => {
    await showBound();
    await click(row('cat-buying'));
    await press('Insert');
    await until(() => focused()?.localName === 'input');
    await type('Returned');
    await press('Enter');
    await until(() => names().includes('Returned'));
    const snapshot = await work.sessionOf(ACTORS.admin).workspace();
    const made = snapshot.concepts.find(({ name }) => name['en'] === 'Returned');
    expect(made?.parentId).to.equal('cat-buying');
    await until(() => at() === made?.id);
  });

  it('moves by Alt and arrows, and keeps the focus', async () => {
    await showBound();
    await click(row('tag-high'));
    await chord('Alt', 'ArrowUp');
    await until(() => names().indexOf('High-value customer') < names().indexOf('VIP customer'));
    await until(() => at() === 'tag-high');
    expect(said()).to.equal('“High-value customer” moved before “VIP customer” in “Customer value”.');
  });

  it('moves several by cut and paste', async () => {
    await showBound();
    await click(row('tag-vip'));
    await sendKeys({ down: 'Shift' });
    await press('ArrowDown');
    await sendKeys({ up: 'Shift' });
    expect(editor.selectedIds).to.deep.equal(['tag-vip', 'tag-high']);
    await chord('Control', 'x');
    await click(row('cat-behaviour'));
    await chord('Control', 'v');
    await until(
      () =>
        row('tag-vip').ariaLevel === '2' && names().indexOf('VIP customer') > names().indexOf('Behaviour'),
    );
    expect(said()).to.equal('2 entries moved to the end of “Behaviour”.');
  });

  it('refuses what would be too deep, and says so', async () => {
    await show({
      concepts: [
        ...taxonomy,
        concept('cat-x', '甲', 'X', { kind: 'category', order: 9 }),
        concept('tag-y', '乙', 'Y', { parentId: 'cat-x' }),
      ],
      maxLevel: 2,
    });
    editor.collapseAll();
    await settled(editor);
    editor.focus();
    await press('End');
    const asked = listen(editor, 'tagma-taxonomy-change-request');
    await chord('Alt', 'ArrowRight');
    await settled(editor);
    expect(said()).to.equal('That would be deeper than 2 levels.');
    expect(asked.length).to.equal(0);
  });

  it('moves by mouse, and shows where to', async () => {
    await show({ concepts: taxonomy });
    editor.expandAll();
    await settled(editor);
    const asked = listen<TaxonomyChangeRequestEvent>(editor, 'tagma-taxonomy-change-request');
    const middle = (id: string): [number, number] => {
      const box = row(id).getBoundingClientRect();
      return [Math.round(box.x + 120), Math.round(box.y + box.height / 2)];
    };
    await sendMouse({ type: 'move', position: middle('tag-vip') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [middle('tag-vip')[0] + 20, middle('tag-vip')[1] + 8] });
    await sendMouse({ type: 'move', position: middle('cat-buying') });
    await settled(editor);
    expect(textOf(inside(editor, '.drag-where'))).to.equal('into “Buying”');
    await sendMouse({ type: 'up' });
    expect(asked[0]?.detail.command).to.deep.equal({
      type: 'moveConcepts',
      ids: ['tag-vip'],
      parentId: 'cat-buying',
      beforeId: null,
    });
  });

  it('keeps place, selection and open branches when others change something', async () => {
    await showBound();
    await click(row('tag-first'));
    const before = names();
    await work.elsewhere({
      type: 'createConcept',
      concept: { kind: 'tag', parentId: 'cat-life', name: { en: 'From elsewhere' } },
    });
    await until(() => names().includes('From elsewhere'));
    expect(names().filter((name) => name !== 'From elsewhere')).to.deep.equal(before);
    expect(editor.selectedIds).to.deep.equal(['tag-first']);
    expect(at()).to.equal('tag-first');
  });

  it('lets an agent look and not change', async () => {
    await showBound('agent');
    expect(allInside(editor, '.add-tag')).to.have.length(0);
    expect(inside(editor, '[role=treegrid]').getAttribute('aria-readonly')).to.equal('true');
    await click(row('tag-vip'));
    await press('F2');
    await settled(editor);
    expect(focused()?.localName).to.not.equal('input');
  });

  it('shows markup in names as text', async () => {
    await show({ concepts: [concept('x', '', '<img src=x onerror=alert(1)>')] });
    expect(names()).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(allInside(editor, 'img')).to.have.length(0);
  });
});

runLocaleSuite({
  tag: 'tagma-taxonomy-editor',
  make: () =>
    Object.assign(document.createElement('tagma-taxonomy-editor'), {
      concepts: taxonomy,
      withoutDetail: true,
    }),
  text: (element) => textOf(inside(element, '.head .col-name')),
  en: 'Name',
  zh: '名称',
});
