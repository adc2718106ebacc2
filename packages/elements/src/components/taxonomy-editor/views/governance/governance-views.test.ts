import { expect } from '@open-wc/testing';
import type { Actor, Command, CommandOutcome, Concept, Session } from '@tagma/core';
import { provideSession } from '../../../../context/session-context.js';
import { allInside, focused, inside, press, settled, textOf } from '../../../../testing-suites/page.js';
import { ACTORS, RECORD, makeWorkplace } from '../../../../testing-suites/session.js';
import type { Workplace } from '../../../../testing-suites/session.js';
import { defineTaxonomyEditor } from '../../index.js';
import type { TaxonomyEditor } from '../../index.js';
import { splitTable } from './split-table.js';

defineTaxonomyEditor();

let place: HTMLElement;
let workplace: Workplace;
let editor: TaxonomyEditor;

async function until(check: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never came: ${what}`);
}

async function show(view: string, actor: Actor = ACTORS.admin, lang = 'en'): Promise<void> {
  place = document.createElement('div');
  place.lang = lang;
  provideSession(place, workplace.sessionOf(actor));
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

const view = (): string => textOf(inside(editor, '.view'));
const admin = (): Session => workplace.sessionOf(ACTORS.admin);
const concepts = async (): Promise<readonly Concept[]> => (await admin().workspace()).concepts;

async function done(
  command: Command,
  actor: Actor = ACTORS.admin,
): Promise<Extract<CommandOutcome, { ok: true }>> {
  const outcome = await workplace.sessionOf(actor).execute(command);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome;
}

function fill(selector: string, value: string): void {
  inside<HTMLInputElement>(editor, selector).value = value;
}

function button(name: string): HTMLElement {
  const found = [...allInside(editor, '.view button')].find(
    (each) => each.getAttribute('aria-label') === name || each.textContent.trim() === name,
  );
  if (!found) throw new Error(`no button ${name} in ${view()}`);
  return found;
}

beforeEach(async () => {
  workplace = await makeWorkplace();
});
afterEach(() => {
  place.remove();
});

describe('aim and scope of the taxonomy', () => {
  it('are written down, one line each, and what is open is told before publishing', async () => {
    await show('versions');
    expect(view()).to.contain('Not agreed on yet: Aim, Scope, Agreed by, and Dimensions.');
    place.remove();
    await show('charter');
    fill('.view textarea[name=aim]', 'More repeat purchases');
    fill('.view textarea[name=scope]', 'Retail customers');
    fill('.view textarea[name=participants]', 'Sales\n\n 客服部 ');
    fill('.view textarea[name=dimensions]', 'Lifecycle\nSeason');
    button('Save').click();
    await until(() => !view().includes('Not agreed on yet'), 'nothing is open');
    expect(view()).to.contain('No category at the top yet for Season.');
    const { settings } = await admin().workspace();
    expect(settings.charter).to.deep.equal({
      aim: 'More repeat purchases',
      scope: 'Retail customers',
      participants: ['Sales', '客服部'],
      dimensions: ['Lifecycle', 'Season'],
    });
  });

  it('are read by whoever may not change the taxonomy', async () => {
    await show('charter', ACTORS.agent, 'zh-CN');
    expect(allInside(editor, '.view textarea')).to.have.length(0);
    expect(view()).to.contain('尚未填写。');
  });
});

describe('the versions of the taxonomy', () => {
  it('are published under a name of their own, and say what differs in words', async () => {
    await show('versions');
    expect(view()).to.contain('No versions yet');
    fill('.view input[name=name]', 'First');
    fill('.view textarea[name=note]', 'before the fair');
    button('Publish').click();
    await until(() => view().includes('before the fair'), 'the version');
    fill('.view input[name=name]', 'first');
    button('Publish').click();
    await until(() => allInside(editor, '.view .error').length === 1, 'the refusal');
    const vip = (await concepts()).find(({ id }) => id === 'tag-vip');
    await done({
      type: 'updateConcept',
      id: 'tag-vip',
      expectedVersion: vip?.version ?? 0,
      patch: { name: { en: 'Gold' } },
    });
    button('Compare with now: “First”').click();
    await until(() => view().includes('is called “Gold”'), 'the difference');
    expect(view()).to.contain('2 differences').and.contain('Another version has this name');
  });

  it('tell a name that changed in a language that the reader does not see', async () => {
    await done({ type: 'publishTaxonomy', name: 'First' });
    const vip = (await concepts()).find(({ id }) => id === 'tag-vip');
    await done({
      type: 'updateConcept',
      id: 'tag-vip',
      expectedVersion: vip?.version ?? 0,
      patch: { name: { ...vip?.name, 'zh-CN': '金卡' } },
    });
    await show('versions');
    await until(() => view().includes('First'), 'the list');
    button('Compare with now: “First”').click();
    await until(() => view().includes('“VIP客户” is called “金卡”'), 'the difference');
  });

  it('keep the focus of whoever publishes and takes it back by keyboard', async () => {
    await show('versions');
    await until(() => view().includes('No versions yet'), 'the list');
    fill('.view input[name=name]', 'First');
    button('Publish').focus();
    await press('Enter');
    await until(() => view().includes('First'), 'the version');
    await settled(editor);
    expect(textOf(focused() as Element)).to.equal('Publish');
    await until(() => allInside(editor, '[part=notice] button').length > 0, 'the offer to undo');
    [...allInside(editor, '[part=notice] button')][0]?.focus();
    await press('Enter');
    await until(() => view().includes('No versions yet'), 'the undo');
    await settled(editor);
    expect(focused() === document.body, 'the focus is lost').to.equal(false);
  });

  it('are gone back to after a look at what that does, keeping what records have', async () => {
    await done({ type: 'publishTaxonomy', name: 'First' });
    await done({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
    await done({
      type: 'createConcept',
      id: 'late',
      concept: { kind: 'tag', parentId: 'cat-value', name: { en: '<b>Late</b>' } },
    });
    await show('versions');
    await until(() => view().includes('First'), 'the list');
    button('Go back to “First”…').click();
    await until(() => view().includes('1 later tag or category is archived'), 'the preview');
    expect(view()).to.contain('“<b>Late</b>” is archived');
    button('Go back to this version').click();
    await until(
      async () => (await concepts()).find(({ id }) => id === 'late')?.state === 'archived',
      'the end',
    );
    const rows = await admin().assignments({ recordType: 'customer' });
    expect(rows.map(({ tagId }) => tagId)).to.include('tag-vip');
    await until(() => allInside(editor, '[part~=notice]').length === 1, 'the notice');
  });

  it('are only to be seen by those who may not change the taxonomy', async () => {
    await done({ type: 'publishTaxonomy', name: '第一版' });
    await show('versions', ACTORS.agent, 'zh-CN');
    await until(() => view().includes('第一版'), 'the list');
    expect(allInside(editor, '.view form').length).to.equal(0);
    expect(allInside(editor, '.view .card button').length).to.equal(1);
  });
});

describe('proposals', () => {
  it('are made by those who may not create, and show up for those who may', async () => {
    await show('proposals', ACTORS.agent);
    await until(() => view().includes('No proposals here'), 'the empty queue');
    fill('.view input[name=name]', 'Loyal');
    fill('.view textarea[name=reason]', 'many ask');
    button('Propose').click();
    await until(() => view().includes('New tag “Loyal”'), 'the proposal');
    expect(() => button('Accept: New tag “Loyal”')).to.throw();
    const [open] = (await admin().proposals({ states: ['open'] })).items;
    expect(open?.reason).to.equal('many ask');
  });

  it('are talked about and accepted, and leave the queue', async () => {
    await done(
      {
        type: 'proposeChange',
        command: {
          type: 'createConcept',
          concept: { kind: 'tag', parentId: 'cat-value', name: { en: 'Loyal' } },
        },
      },
      ACTORS.agent,
    );
    await show('proposals');
    await until(() => allInside(editor, '[data-proposal]').length === 1, 'the queue');
    const id = inside(editor, '[data-proposal]').getAttribute('data-proposal') ?? '';
    inside(editor, '[data-proposal] summary').click();
    fill('[data-proposal] textarea[name=text]', '同意 👍');
    button('Send').click();
    await until(() => view().includes('同意 👍'), 'the comment');
    await done({ type: 'commentOnProposal', id, text: 'thanks' }, ACTORS.agent);
    await until(() => view().includes('thanks'), 'the answer');
    const accept = [...allInside(editor, '[data-proposal] .button.primary')][0];
    accept?.focus();
    await press('Enter');
    await until(async () => (await concepts()).some(({ name }) => name['en'] === 'Loyal'), 'the tag');
    await until(() => allInside(editor, '[data-proposal]').length === 0, 'the empty queue');
    await settled(editor);
    expect(focused()?.closest('.view') != null, 'the focus goes on in the view').to.equal(true);
    button('Closed').click();
    await until(() => view().includes('Accepted by Admin'), 'the closed ones');
  });

  it('are rejected with a reason, and say why they no longer fit', async () => {
    const propose = (command: Extract<Command, { type: 'updateConcept' }>): Promise<unknown> =>
      done({ type: 'proposeChange', command }, ACTORS.agent);
    const vip = (await concepts()).find(({ id }) => id === 'tag-vip');
    const expectedVersion = vip?.version ?? 0;
    await propose({ type: 'updateConcept', id: 'tag-vip', expectedVersion, patch: { name: { en: 'Gold' } } });
    await done({ type: 'updateConcept', id: 'tag-vip', expectedVersion, patch: { name: { en: 'Silver' } } });
    await show('proposals');
    await until(() => allInside(editor, '[data-proposal]').length === 1, 'the queue');
    [...allInside(editor, '[data-proposal] .button.primary')][0]?.click();
    await until(() => allInside(editor, '[data-proposal] .error').length === 1, 'why not');
    [...allInside(editor, '[data-proposal] .choices [aria-expanded]')][0]?.click();
    await until(() => allInside(editor, '[data-proposal] textarea[required]').length === 1, 'the reason');
    fill('[data-proposal] textarea[required]', 'it was renamed');
    button('Reject').click();
    await until(() => allInside(editor, '[data-proposal]').length === 0, 'the empty queue');
    const [closed] = (await admin().proposals({ states: ['rejected'] })).items;
    expect(closed?.end?.reason).to.equal('it was renamed');
  });
});

describe('redirects', () => {
  function choose(name: string, text: string): void {
    const input = inside<HTMLInputElement>(editor, '#redirect-file');
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  }

  it('say what they do, what is left out and where, and merge in one step', async () => {
    await show('redirects');
    choose('empty.csv', 'nothing');
    await until(() => allInside(editor, '.view .error').length === 1, 'the error');
    choose(
      'r.csv',
      '\uFEFFold id,new id\r\ntag-high,tag-vip\r\n"gone",tag-vip\r\nx,y\r\na,b\r\nb,a\r\n,tag-vip\r\n',
    );
    await until(() => view().includes('1 merge'), 'the report');
    expect(view())
      .to.contain('their successor is not in this taxonomy: 1')
      .and.contain('loops that lead nowhere: 1');
    expect(view()).to.contain('Row 7: an id is missing');
    button('Apply').click();
    await until(
      async () => (await concepts()).find(({ id }) => id === 'tag-high')?.state === 'merged',
      'the merge',
    );
    const former = async (): Promise<string> =>
      JSON.stringify((await concepts()).find(({ id }) => id === 'tag-vip')?.extra ?? {});
    expect(await former()).to.contain('gone');
    await until(() => allInside(editor, '[part=notice] button').length > 0, 'the offer to undo');
    [...allInside(editor, '[part=notice] button')][0]?.click();
    await until(async () => !(await former()).includes('gone'), 'both are taken back at once');
    expect((await concepts()).find(({ id }) => id === 'tag-high')?.state).to.equal('active');
  });

  it('are read from tables as spreadsheets write them', () => {
    expect(splitTable('a;b\n"x;1";"y ""2"""\r\n\n"two\nlines";z')).to.deep.equal([
      ['a', 'b'],
      ['x;1', 'y "2"'],
      ['two\nlines', 'z'],
    ]);
    expect(splitTable('')).to.deep.equal([]);
    expect(splitTable('"open')).to.deep.equal([['open']]);
    expect(splitTable('a,,b\r\n')).to.deep.equal([['a', '', 'b']]);
  });
});
