import { expect } from '@open-wc/testing';
import { appears, chord, press, settled, type } from '../../../testing-suites/page.js';
import type { ExpressionEditor } from '../../expression-editor/index.js';
import '../define.js';
import type { RuleBuilder } from '../rule-builder.js';

let builder: RuleBuilder;
let editor: ExpressionEditor;

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).to.equal(true);
}

async function open(value: string): Promise<void> {
  builder = document.createElement('tagma-rule-builder');
  Object.assign(builder, { label: 'Rule', value, view: 'both' });
  document.body.append(builder);
  editor = await appears<ExpressionEditor>(builder, 'tagma-expression-editor');
  await appears(editor, '.cm-content');
  await settled(builder);
}

const marked = (): string => editor.shadowRoot?.querySelector('.cm-marked')?.textContent ?? '';
const rows = (): number => builder.shadowRoot?.querySelectorAll('[role=row]').length ?? 0;

afterEach(() => builder.remove());

describe('the text of a rule beside its rows', () => {
  it('changes the rows while it is typed, and fires input as the builder', async () => {
    await open('a = 1');
    const before = rows();
    let inputs = 0;
    builder.addEventListener('input', (event) => {
      inputs += event.target === builder ? 1 : 100;
    });
    editor.focus();
    await chord('Control+End');
    await type(' and b = 2');
    await until(() => rows() > before);
    expect(builder.value).to.equal('a = 1 and b = 2');
    expect(inputs).to.equal(10);
  });

  it('keeps text that was typed over a locked part, says so, and takes it back on request', async () => {
    const locked = '/*# name="Consent" lock=all */ a = 1 and b = 2';
    await open(locked);
    builder.canEdit = () => false;
    editor.focus();
    await chord('Control+End');
    await type('3');
    expect(builder.value).to.equal(`${locked}3`);
    expect(builder.checkValidity()).to.equal(true);
    const typed = locked.replace('a = 1', 'a = 7');
    editor.value = `${typed}3`;
    editor.dispatchEvent(new InputEvent('input'));
    await settled(builder);
    expect(builder.value).to.equal(`${typed}3`);
    expect(builder.checkValidity()).to.equal(false);
    expect(builder.validationMessage).to.contain('“Consent” is locked');
    const note = await appears<HTMLElement>(builder, '.lock-note');
    expect(note.textContent).to.contain('“Consent” is locked');
    expect(note.textContent).to.contain('Line 1, column 32');
    builder.reportValidity();
    await settled(builder);
    // The note is there; the same again as an error of the field would say nothing new.
    expect(builder.shadowRoot?.querySelector('.field-error')?.checkVisibility()).to.equal(false);
    expect(builder.matches(':state(invalid)')).to.equal(true);
    note.querySelector<HTMLButtonElement>('[data-show]')?.click();
    await until(() => editor.selection.start === 31);
    expect(typed.slice(editor.selection.start, editor.selection.end)).to.equal('a = 7');
    note.querySelector<HTMLButtonElement>('[data-restore]')?.click();
    await settled(builder);
    expect(builder.value).to.equal(`${locked}3`);
    expect(builder.checkValidity()).to.equal(true);
    expect(builder.shadowRoot?.querySelector('.lock-note')).to.equal(null);
    expect(builder.redo()).to.equal(true);
    expect(builder.value).to.equal(`${typed}3`);
    builder.canEdit = () => true;
    expect(builder.checkValidity()).to.equal(true);
  });

  it('shares one history with the rows', async () => {
    await open('a = 1');
    editor.focus();
    await chord('Control+End');
    await type('2');
    expect(builder.value).to.equal('a = 12');
    builder.undo();
    await until(() => editor.value === 'a = 1');
    builder.redo();
    await until(() => editor.value === 'a = 12');
    await chord('Control+z');
    expect(builder.value).to.equal('a = 1');
    await until(() => editor.value === 'a = 1');
  });

  it('keeps the cursor when the rule changes elsewhere', async () => {
    await open('a = 1 and b = 2');
    editor.focus();
    editor.selection = { start: 12, end: 12 };
    builder.value = 'long = 1 and b = 2';
    await until(() => editor.value === 'long = 1 and b = 2');
    expect(editor.selection).to.deep.equal({ start: 15, end: 15 });
  });

  it('leads the rows by its cursor, and marks the text of the active row', async () => {
    await open('a = 1 and (b = 2 or c = 3)');
    editor.focus();
    editor.selection = { start: 21, end: 21 };
    await until(() => marked() === 'c = 3');
    await press('Home');
    await until(() => marked() === 'a = 1');
  });

  it('keeps a text that cannot be read, byte for byte', async () => {
    await open('a = 1\r\n');
    editor.focus();
    await chord('Control+End');
    await type('and =');
    expect(builder.value).to.equal('a = 1\r\nand =');
    await until(() => editor.diagnostics.length > 0);
  });
});
