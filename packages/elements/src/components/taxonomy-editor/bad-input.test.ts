import { expect } from '@open-wc/testing';
import type { Concept } from '@tagma/core';
import { concept } from '../../testing-suites/fixtures.js';
import { allInside, inside, settled, textOf, type } from '../../testing-suites/page.js';
import { defineTaxonomyEditor } from './index.js';
import type { TaxonomyEditor } from './index.js';

defineTaxonomyEditor();

let editor: TaxonomyEditor;

async function show(concepts: readonly Concept[]): Promise<void> {
  editor = document.createElement('tagma-taxonomy-editor');
  Object.assign(editor, { concepts, withoutDetail: true });
  document.body.append(editor);
  await settled(editor);
  editor.expandAll();
  await settled(editor);
}

const rows = (): HTMLElement[] =>
  allInside(editor, '.tree-rows > .row:not([hidden])').sort(
    (a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex),
  );
const names = (): string[] => rows().map((row) => row.querySelector('.node-name')?.textContent ?? '');
const hint = (): HTMLElement | undefined => allInside(editor, '.misplaced')[0];

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 150 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds(), holds.toString()).to.equal(true);
}

describe('the taxonomy editor with bad input', () => {
  afterEach(() => editor.remove());

  it('shows strange names as they are, one line each', async () => {
    const strange = [
      '=HYPERLINK("http://x")',
      '<b onclick=alert(1)>x</b>',
      '👩‍👩‍👧‍👦 家庭',
      'שלום \u202Eevil',
      'zero\u200Bwidth',
      'x'.repeat(10_000),
      '',
    ];
    await show(strange.map((name, order) => concept(`s${order}`, name, name, { order })));
    expect(names().slice(0, 6)).to.deep.equal(strange.slice(0, 6));
    // Nothing to read is worse than an id.
    expect(names()[6]).to.equal('s6');
    expect(new Set(rows().map(({ offsetHeight }) => offsetHeight)).size).to.equal(1);
    expect(inside(editor, '.viewport').scrollWidth).to.be.at.most(
      inside(editor, '.viewport').clientWidth + 1,
    );
    expect(allInside(editor, 'b')).to.have.length(0);
    expect(hint()).to.equal(undefined);
    inside(editor, '.search-input').focus();
    await type('zerowidth');
    await until(() => rows().length === 1);
    expect(names()).to.deep.equal(['zero\u200Bwidth']);
  });

  it('loses nothing of circles and missing parents, and leads to the first of them', async () => {
    await show([
      concept('fine', '', 'Fine', { kind: 'category' }),
      concept('lost', '', 'Lost', { parentId: 'nobody', order: 5 }),
      concept('round-1', '', 'Round 1', { kind: 'category', parentId: 'round-2' }),
      concept('round-2', '', 'Round 2', { kind: 'category', parentId: 'round-1' }),
      concept('self', '', 'Self', { kind: 'category', parentId: 'self' }),
    ]);
    expect([...names()].sort()).to.deep.equal(['Fine', 'Lost', 'Round 1', 'Round 2', 'Self']);
    expect(textOf(hint() as Element)).to.equal('3 entries have no valid place: show the first');
    hint()?.click();
    await settled(editor);
    expect(editor.selectedIds).to.deep.equal(['lost']);
  });

  it('shows both of two concepts with one id, and says so', async () => {
    await show([concept('twin', '', 'First', { order: 1 }), concept('twin', '', 'Second', { order: 2 })]);
    expect(names()).to.deep.equal(['First', 'Second']);
    await until(() => hint() !== undefined);
    expect(textOf(hint() as Element)).to.equal('1 entry has no valid place: show it');
  });
});
