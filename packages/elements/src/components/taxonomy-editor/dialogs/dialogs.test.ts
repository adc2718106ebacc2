import { expect } from '@open-wc/testing';
import type { RecordRef, Session } from '@tagma/core';
import { provideSession } from '../../../context/session-context.js';
import { taxonomy } from '../../../testing-suites/fixtures.js';
import { allInside, focused, inside, press, settled, textOf, type } from '../../../testing-suites/page.js';
import { ACTORS, RECORD, makeWorkplace, withMethods } from '../../../testing-suites/session.js';
import type { Workplace } from '../../../testing-suites/session.js';
import { defineTaxonomyEditor } from '../index.js';
import type { TaxonomyEditor } from '../index.js';

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

async function show(id: string, wrap: (session: Session) => Session = (session) => session): Promise<void> {
  workplace = await makeWorkplace(taxonomy.map((each) => ({ ...each, ownerId: 'u-owner' })));
  await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
  await workplace.elsewhere({ type: 'assignTag', record: RECORD, tagId: 'tag-high' });
  place = document.createElement('div');
  place.lang = 'en';
  provideSession(place, wrap(workplace.sessionOf(ACTORS.admin)));
  editor = document.createElement('tagma-taxonomy-editor');
  editor.selectedIds = [id];
  document.body.append(place);
  place.append(editor);
  await until(() => allInside(editor, '[data-dialog]').length > 0, 'the actions');
}

async function open(kind: string): Promise<HTMLDialogElement> {
  const button = inside(editor, `[data-dialog=${kind}]`);
  button.focus();
  button.click();
  await until(() => allInside(editor, 'dialog[open]').length === 1, 'the dialog');
  await settled(editor);
  return inside(editor, 'dialog[open]');
}

const isGone = (): boolean => allInside(editor, 'dialog').length === 0;
const submit = (dialog: HTMLElement): HTMLButtonElement => {
  const button = dialog.querySelector<HTMLButtonElement>('[type=submit]');
  if (!button) throw new Error('the dialog has no main button');
  return button;
};
const tagsOf = async (record: RecordRef): Promise<string[]> =>
  (await workplace.sessionOf(ACTORS.admin).assignments({ recordType: record.type, recordIds: [record.id] }))
    .map(({ tagId }) => tagId)
    .sort();
const stateOf = async (id: string): Promise<string | undefined> =>
  (await workplace.sessionOf(ACTORS.admin).workspace()).concepts.find((each) => each.id === id)?.state;

afterEach(() => {
  place.remove();
});

describe('dialogs of the taxonomy editor', () => {
  it('are named, take the focus, close by Escape and give the focus back', async () => {
    await show('tag-vip');
    const dialog = await open('merge');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(textOf(inside(editor, `#${dialog.getAttribute('aria-labelledby') ?? ''}`))).to.contain(
      'VIP customer',
    );
    expect(focused()?.id).to.equal('merge-search');
    await press('Escape');
    await until(isGone, 'the end of the dialog');
    expect(focused()).to.equal(inside(editor, '[data-dialog=merge]'));
  });

  it('merge into what is searched for, after showing the effect', async () => {
    await show('tag-vip');
    const dialog = await open('merge');
    expect(submit(dialog).disabled).to.equal(true);
    await type('high');
    await until(() => dialog.querySelectorAll('.target').length === 1, 'one target');
    dialog.querySelector<HTMLInputElement>('.target input')?.click();
    await until(() => dialog.querySelectorAll('.effect').length === 1, 'the effect');
    expect(textOf(dialog.querySelector('.effect') as Element)).to.contain('1 record');
    expect(await stateOf('tag-vip')).to.equal('active');
    submit(dialog).click();
    await until(isGone, 'the end of the dialog');
    expect(await stateOf('tag-vip')).to.equal('merged');
    expect(await tagsOf(RECORD)).to.deep.equal(['tag-high']);
  });

  it('work out a merge little by little, show how far, and stop when they are closed', async () => {
    let asked = 0;
    await show('tag-vip', (session) =>
      withMethods(session, {
        // Never answers, as a service that stalls.
        holds: () => {
          asked += 1;
          return new Promise(() => undefined);
        },
      }),
    );
    const dialog = await open('merge');
    dialog.querySelector<HTMLInputElement>('.target input')?.click();
    await until(() => dialog.querySelectorAll('progress').length === 1, 'the progress');
    const progress = dialog.querySelector('progress');
    expect(progress?.value).to.be.greaterThan(0).and.lessThan(1);
    expect(progress?.getAttribute('aria-label')).to.not.equal('');
    expect(submit(dialog).disabled).to.equal(true);
    await press('Escape');
    await until(isGone, 'the end of the dialog');
    expect(asked).to.equal(1);
    expect(await stateOf('tag-vip')).to.equal('active');
  });

  it('do not offer a concept as its own target, nor archived ones', async () => {
    await show('tag-vip');
    const dialog = await open('merge');
    const ids = [...dialog.querySelectorAll<HTMLInputElement>('.target input')].map(({ value }) => value);
    expect(ids).to.deep.equal(['tag-high']);
  });

  it('refuse to delete what is in use, say why and offer to archive', async () => {
    await show('tag-vip');
    const dialog = await open('delete');
    await until(() => focused()?.textContent?.trim() === 'Cancel', 'the focus on the way out');
    await until(() => dialog.querySelectorAll('.refused').length === 1, 'the refusal');
    expect(submit(dialog).disabled).to.equal(true);
    [...dialog.querySelectorAll<HTMLElement>('footer .button')].at(0)?.click();
    await until(
      () => submit(inside(editor, 'dialog[open]')).textContent?.trim() === 'Archive',
      'the archive dialog',
    );
    await until(() => !submit(inside(editor, 'dialog[open]')).disabled, 'the effect');
    submit(inside(editor, 'dialog[open]')).click();
    await until(isGone, 'the end of the dialog');
    expect(await stateOf('tag-vip')).to.equal('archived');
  });

  it('split by conditions and send the rest where it is told', async () => {
    await show('tag-vip');
    const dialog = await open('split');
    const names = [...dialog.querySelectorAll<HTMLInputElement>('.part input')];
    names[0]?.focus();
    await type('Gold');
    names[1]?.focus();
    await type('Silver');
    dialog.querySelector<HTMLTextAreaElement>('.part textarea')?.focus();
    await type('name = "王敏"');
    dialog.querySelector<HTMLElement>('.choices .button:not(.small)')?.click();
    await until(() => dialog.querySelectorAll('.effect').length === 1, 'the effect');
    expect(textOf(dialog)).to.contain('Gold: 1');
    const box = (part: string): DOMRect =>
      dialog.querySelector(part)?.getBoundingClientRect() ?? new DOMRect(NaN);
    await until(() => box('.result').bottom <= box('footer').top + 1, 'all of it in sight');
    expect(box('.result').top).to.be.at.least(box('header').bottom);
    submit(dialog).click();
    await until(isGone, 'the end of the dialog');
    expect(await stateOf('tag-vip')).to.equal('archived');
    const tags = await tagsOf(RECORD);
    const { concepts } = await workplace.sessionOf(ACTORS.admin).workspace();
    const gold = concepts.find(({ name }) => name['en'] === 'Gold');
    expect(tags).to.include(gold?.id).and.not.include('tag-vip');
  });

  it('say at once that a tag which a rule gives cannot be split, and read no records for it', async () => {
    let reads = 0;
    await show('tag-vip', (session) =>
      withMethods(session, {
        record: (ref) => {
          reads += 1;
          return session.record(ref);
        },
      }),
    );
    const rule = { name: 'Big spenders', recordType: 'customer', tagId: 'tag-vip', expression: 'spend > 5' };
    const made = await workplace.elsewhere({ type: 'createRule', rule });
    expect(made.ok).to.equal(true);
    const known = (): boolean => textOf(inside(editor, '.detail')).includes('Big spenders');
    await until(known, 'the rule in the detail');
    const dialog = await open('split');
    await until(() => dialog.querySelectorAll('.refused').length === 1, 'the refusal');
    expect(textOf(dialog)).to.contain('1 rule still gives “VIP');
    dialog.querySelector<HTMLInputElement>('.part input')?.focus();
    await type('Gold');
    expect(dialog.querySelectorAll('.refused').length, 'still there').to.equal(1);
    const look = dialog.querySelector<HTMLButtonElement>('.choices .button:not(.small)');
    expect([look?.disabled, submit(dialog).disabled, reads]).to.deep.equal([true, true, 0]);
  });

  it('point at the condition that does not compile', async () => {
    await show('tag-vip');
    const dialog = await open('split');
    const [first, second] = [...dialog.querySelectorAll<HTMLInputElement>('.part input')];
    first?.focus();
    await type('Gold');
    second?.focus();
    await type('gold');
    dialog.querySelector<HTMLTextAreaElement>('.part textarea')?.focus();
    await type('spend >');
    dialog.querySelector<HTMLElement>('.choices .button:not(.small)')?.click();
    await until(() => dialog.querySelectorAll('.part .error').length === 2, 'both errors');
  });

  it('say when the effect cannot be worked out, and change nothing', async () => {
    await show('tag-vip', (session) =>
      withMethods(session, { assignments: () => Promise.reject(new Error('down')) }),
    );
    const dialog = await open('delete');
    await until(() => dialog.querySelectorAll('.error').length === 1, 'the error');
    expect(submit(dialog).disabled).to.equal(true);
  });
});
