import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Session } from '@tagma/core';
import { provideSession } from '../../../context/session-context.js';
import { taxonomy } from '../../../testing-suites/fixtures.js';
import { allInside, focused, inside, listen, press, settled, type } from '../../../testing-suites/page.js';
import { ACTORS, makeWorkplace } from '../../../testing-suites/session.js';
import type { Workplace } from '../../../testing-suites/session.js';
import { defineTaxonomyEditor } from '../index.js';
import type { TaxonomyChangeRequestEvent, TaxonomyEditor } from '../index.js';

defineTaxonomyEditor();

let editor: TaxonomyEditor;
let place: HTMLElement;
let work: Workplace;

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds(), holds.toString()).to.equal(true);
}

async function showBound(session: Session): Promise<void> {
  provideSession(place, session);
  editor = document.createElement('tagma-taxonomy-editor');
  editor.withoutDetail = true;
  place.append(editor);
  await until(() => allInside(editor, '.tree-rows > .row').length > 2);
  editor.expandAll();
  await settled(editor);
}

/** A session on a slow line: the taxonomy takes longer than the news of the command that changed it. */
function slow(session: Session): Session {
  return new Proxy(session, {
    get(target, key) {
      if (key === 'workspace') return () => later(target.workspace());
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

async function later<T>(answer: Promise<T>): Promise<T> {
  const given = await answer;
  await new Promise((resolve) => setTimeout(resolve, 120));
  return given;
}

const row = (id: string): HTMLElement => inside(editor, `.tree-rows > .row[data-id="${id}"]`);
const field = (): HTMLInputElement => focused() as HTMLInputElement;
const at = (): string | undefined => focused()?.closest<HTMLElement>('.row')?.dataset['id'];
const key = (target: Element, init: KeyboardEventInit): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
};

describe('names typed in the taxonomy', () => {
  before(() => setViewport({ width: 1000, height: 760 }));
  beforeEach(async () => {
    place = document.createElement('div');
    document.body.append(place);
    work = await makeWorkplace();
  });
  afterEach(() => place.remove());

  it('takes what is typed right after the key, though the rest of the editor is still on its way', async () => {
    editor = document.createElement('tagma-taxonomy-editor');
    Object.assign(editor, { withoutDetail: true, concepts: taxonomy });
    place.append(editor);
    await editor.updateComplete;
    const asked = listen<TaxonomyChangeRequestEvent>(editor, 'tagma-taxonomy-change-request');
    editor.focus();
    key(row('cat-life'), { key: 'Insert', shiftKey: true });
    await editor.updateComplete;
    expect(field().localName).to.equal('input');
    document.execCommand('insertText', false, '键盘分类');
    key(field(), { key: 'Enter' });
    await until(() => asked.length > 0);
    expect(asked[0]?.detail.command).to.deep.include({ type: 'createConcept' });
    expect(asked[0]?.detail.command).to.have.nested.property('concept.name.en', '键盘分类');
  });

  it('keeps what is typed when others change something, and when columns come and go', async () => {
    await showBound(work.sessionOf(ACTORS.admin));
    row('tag-vip').focus();
    await press('F2');
    await until(() => field().localName === 'input');
    await type('Go');
    await work.elsewhere({
      type: 'createConcept',
      concept: { kind: 'category', parentId: null, name: { en: 'From elsewhere' }, order: 0 },
    });
    await until(() => allInside(editor, '.node-name').some((name) => name.textContent === 'From elsewhere'));
    editor.columns = ['state'];
    await settled(editor);
    await type('ld');
    expect(field().value).to.equal('Gold');
    expect(at()).to.equal('tag-vip');
  });

  it('gives the focus to the new row, though the news of it overtakes the reading', async () => {
    await showBound(slow(work.sessionOf(ACTORS.admin)));
    row('cat-buying').focus();
    await press('Insert');
    await until(() => field().localName === 'input');
    await type('Returned');
    await press('Enter');
    await until(() => allInside(editor, '[part=notice]').length > 0);
    const { concepts } = await work.sessionOf(ACTORS.admin).workspace();
    expect(at()).to.equal(concepts.find(({ name }) => name['en'] === 'Returned')?.id);
  });
});
