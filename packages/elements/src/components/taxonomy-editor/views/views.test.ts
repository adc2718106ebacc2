import { expect } from '@open-wc/testing';
import { handbook } from '@tagma/core';
import type { Concept, Session } from '@tagma/core';
import { provideSession } from '../../../context/session-context.js';
import { concept, taxonomy } from '../../../testing-suites/fixtures.js';
import { allInside, inside, listen, settled, textOf } from '../../../testing-suites/page.js';
import { ACTORS, RECORD, makeWorkplace } from '../../../testing-suites/session.js';
import type { Workplace } from '../../../testing-suites/session.js';
import { defineTaxonomyEditor } from '../index.js';
import type { TaxonomyEditor } from '../index.js';
import { layOut } from './print-handbook.js';

defineTaxonomyEditor();

let place: HTMLElement;
let workplace: Workplace;
let editor: TaxonomyEditor;

async function until(check: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never came: ${what}`);
}

async function show(
  view: string,
  concepts: readonly Concept[] = taxonomy,
  asked: (session: Session) => Session = (session) => session,
): Promise<void> {
  workplace = await makeWorkplace(concepts);
  place = document.createElement('div');
  place.lang = 'en';
  provideSession(place, asked(workplace.sessionOf(ACTORS.admin)));
  editor = document.createElement('tagma-taxonomy-editor');
  document.body.append(place);
  place.append(editor);
  await until(() => allInside(editor, '[part~=row]').length > 0, 'the tree');
  [...allInside(editor, '.toolbar [aria-haspopup=menu]')].at(-1)?.click();
  await until(() => allInside(editor, `[data-id="view:${view}"]`).length === 1, 'the menu');
  inside(editor, `[data-id="view:${view}"]`).click();
  await until(() => allInside(editor, '.view').length === 1, 'the view');
  await settled(editor);
}

/** Chooses a file as a person would. */
function choose(name: string, content: BlobPart): void {
  const input = inside<HTMLInputElement>(editor, '#import-file');
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

const concepts = async (): Promise<readonly Concept[]> =>
  (await workplace.sessionOf(ACTORS.admin).workspace()).concepts;

afterEach(() => {
  place.remove();
});

describe('views of the taxonomy editor', () => {
  it('list what could be tidied up, and lead to the dialogs', async () => {
    await show('clean-up');
    await until(() => allInside(editor, '.view .section').length > 1, 'the list');
    expect(textOf(inside(editor, '.view'))).to.contain('Without a definition');
    inside(editor, '.view [aria-label^="Archive “"]').click();
    await until(() => allInside(editor, 'dialog[open]').length === 1, 'the dialog');
  });

  it('report gaps of a required category and lead to the records', async () => {
    const required = taxonomy.map((each) => (each.id === 'cat-value' ? { ...each, required: true } : each));
    await show('coverage', required);
    await until(() => allInside(editor, '.view .figures').length === 2, 'the figures');
    const opened = listen<CustomEvent>(place, 'tagma-open-record');
    inside(editor, '.view details .rows .button').click();
    expect(opened.map(({ detail }): unknown => detail)).to.deep.equal([{ record: RECORD }]);
  });

  it('let the store count gaps, name the records in portions, and say when it does not answer', async () => {
    const required = taxonomy.map((each) => (each.id === 'cat-value' ? { ...each, required: true } : each));
    let isAway = false;
    const reads: string[] = [];
    await show('coverage', required, (session) => ({
      ...session,
      assignments: (query) => {
        reads.push('assignments');
        return session.assignments(query);
      },
      tagCoverage: async (request) => {
        if (isAway) throw new Error('away');
        reads.push(`coverage ${request.groups.length} after ${request.after ?? 'nothing'}`);
        const { records, groups } = await session.tagCoverage(request);
        const ids = Array.from({ length: 60 }, (_, at) => `r-${String(at).padStart(2, '0')}`);
        const noneIds = ids.filter((id) => id > (request.after ?? '')).slice(0, request.limit);
        return { records: records + 60, groups: groups.map((group) => ({ ...group, none: 60, noneIds })) };
      },
    }));
    await until(() => allInside(editor, '.view .figures').length === 2, 'the figures');
    const named = (): number => inside(editor, '.view details').querySelectorAll('.rows li').length;
    const more = (): HTMLElement => inside(editor, '.view details .choices .button');
    expect([named(), textOf(more())]).to.deep.equal([25, 'Show 25 more']);
    isAway = true;
    more().click();
    await until(() => allInside(editor, '.view details [role=alert]').length === 1, 'the failure');
    expect(named(), 'what was there stays').to.equal(25);
    isAway = false;
    more().click();
    await until(() => named() === 50, 'the next');
    expect(allInside(editor, '.view details [role=alert]')).to.have.length(0);
    expect(textOf(more())).to.equal('Show 10 more');
    expect(reads).to.deep.equal(['coverage 2 after nothing', 'coverage 1 after r-24']);
  });

  it('say what to do first where nothing is to be reviewed', async () => {
    await show('reviews');
    expect(textOf(inside(editor, '.view-empty'))).to.contain('Review every');
  });

  it('name the owner of what is to be reviewed as the page does', async () => {
    await show(
      'reviews',
      taxonomy.map((each) =>
        each.id === 'tag-vip' ? { ...each, reviewEvery: 'P1D', ownerId: 'u-owner' } : each,
      ),
    );
    editor.ownerName = (id) => (id === 'u-owner' ? 'Lin Xia' : id);
    await settled(editor);
    expect(textOf(inside(editor, '.view .rows'))).to.contain('Lin Xia');
    expect(textOf(inside(editor, '.view .rows'))).not.to.contain('u-owner');
  });

  it('offer the categories in the order of the tree', async () => {
    await show('proposals', [
      concept('cat-below', '下级', 'Below', { kind: 'category', parentId: 'cat-b' }),
      concept('cat-b', '乙', 'B', { kind: 'category', order: 2 }),
      concept('cat-a', '甲', 'A', { kind: 'category', order: 1 }),
    ]);
    const options = [...inside<HTMLSelectElement>(editor, '.view select[name=parentId]').options];
    expect(options.map(({ value }) => value)).to.deep.equal(['cat-a', 'cat-b', 'cat-below']);
  });

  it('confirm what is due', async () => {
    await show(
      'reviews',
      taxonomy.map((each) => (each.id === 'tag-vip' ? { ...each, reviewEvery: 'P1D' } : each)),
    );
    expect(allInside(editor, '.view .due').length).to.equal(1);
    inside(editor, '.view .rows .button.small').click();
    await until(() => allInside(editor, '[part~=notice]').length === 1, 'the notice');
    const vip = (await concepts()).find(({ id }) => id === 'tag-vip');
    expect(vip?.reviewedAt).to.be.a('string');
  });

  it('show first what an import does, and name what is left out', async () => {
    await show('exchange');
    const entries = [
      { id: 'new-1', kind: 'category', parentId: null, name: { en: 'Imported' } },
      { id: 'new-2', kind: 'tag', parentId: 'nowhere', name: { en: 'Lost' } },
    ].map((each) => ({
      order: 0,
      aliases: [],
      layer: 'core',
      exclusive: false,
      state: 'active',
      ownerId: 'u',
      createdAt: '2026-11-01T00:00:00.000Z',
      ...each,
    }));
    choose('taxonomy.json', JSON.stringify(entries));
    await until(() => allInside(editor, '.view .effect').length === 1, 'the report');
    expect(textOf(inside(editor, '.view .effect')))
      .to.contain('1 added')
      .and.contain('1 left out');
    expect(textOf(inside(editor, '.view details'))).to.contain('Row 2');
    expect((await concepts()).some(({ id }) => id === 'new-1')).to.equal(false);
    inside(editor, '.view .button.primary').click();
    await until(() => allInside(editor, '.view .effect').length === 0, 'the end of the import');
    const ids = (await concepts()).map(({ id }) => id);
    expect(ids).to.include('new-1').and.not.include('new-2');
  });

  it('write the handbook, with markup in names as text', async () => {
    await show(
      'handbook',
      taxonomy.map((each) => ({ ...each, ownerId: 'u-7' })),
    );
    editor.ownerName = (id) => `Ms ${id}`;
    await settled(editor);
    expect(textOf(inside(editor, '.book'))).to.contain('Owner: Ms u-7');
    const headings = [...inside(editor, '.book').querySelectorAll('h3, h4')].map((each) => each.textContent);
    expect(headings).to.include.members(['Customer value', 'VIP customer']);
    const page = document.implementation.createHTMLDocument();
    const book = handbook([concept('evil', '坏', '<img src=x>')], { locale: 'en' });
    layOut(page, book, 'Handbook', 'en');
    expect(page.querySelectorAll('img').length).to.equal(0);
    expect(page.body.textContent).to.contain('<img src=x>');
  });

  it('add a template once', async () => {
    await show('templates');
    inside(editor, '.view .button.primary').click();
    await until(() => textOf(inside(editor, '.view')).includes('there already'), 'the end of adding');
    expect((await concepts()).length).to.be.above(taxonomy.length + 10);
  });

  it('let a format spell the bytes of a file that is no UTF-8', async () => {
    await show('exchange');
    const read: string[] = [];
    editor.formats = [
      {
        ...{ id: 'list', label: 'List', extensions: ['.list'], mediaType: 'text/plain', write: () => '' },
        decode: (bytes) => new TextDecoder('gb18030').decode(bytes),
        read: (text) => {
          read.push(text);
          return { ok: false, message: 'seen' };
        },
      },
    ];
    await settled(editor);
    // 名称 as Chinese spreadsheets save it.
    choose('names.list', Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6]));
    await until(() => allInside(editor, '.view [role=alert]').length === 1, 'the answer');
    expect(read).to.deep.equal(['名称']);
  });

  it('say what is wrong with a file that cannot be read', async () => {
    await show('exchange');
    choose('taxonomy.json', '{');
    await until(() => allInside(editor, '.view .error').length === 1, 'the error');
    choose('taxonomy.xyz', '');
    await until(() => textOf(inside(editor, '.view .error')).includes('taxonomy.xyz'), 'the other error');
  });
});
