import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { allInside, appears, click, focused, inside, settled, textOf } from '../../../testing-suites/page.js';
import { builder, focusRow, press, rows, show } from '../../../testing-suites/rule-builder-page.js';

const QUERY = `{
  "combinator": "and",
  "rules": [
    { "field": "Amount", "operator": ">=", "value": "18" },
    { "field": "c", "operator": "like", "value": "x" },
    { "field": "phone", "operator": "=", "value": "1" }
  ]
}`;

const dialog = (): HTMLDialogElement => inside<HTMLDialogElement>(builder, 'dialog.dialog');
const result = (): string => textOf(inside(builder, '.import-result'));
const submit = (): HTMLButtonElement => inside<HTMLButtonElement>(builder, 'dialog footer [type=submit]');

async function open(): Promise<void> {
  await click(inside(builder, '[data-tool=import]'));
  await appears(builder, 'dialog.dialog[open]');
}

async function give(text: string): Promise<void> {
  const field = inside<HTMLTextAreaElement>(builder, '.import-text');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(builder);
}

async function pick(name: string, value: string): Promise<void> {
  const select = inside<HTMLSelectElement>(builder, `dialog select[name=${name}]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(builder);
}

async function paste(text: string): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  focused()?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
  await settled(builder);
}

describe('rule builder: rules of other tools', () => {
  afterEach(async () => {
    builder.remove();
    await setViewport({ width: 900, height: 700 });
  });

  it('shows what a pasted rule becomes, names what is lost by line, and inserts as one step', async () => {
    await show('a = 1 and b = 2');
    await focusRow(1);
    await paste(QUERY);
    await appears(builder, 'dialog.dialog[open]');
    expect(textOf(inside(builder, 'dialog select[name=format] option'))).to.equal(
      'Recognised: react-querybuilder',
    );
    const problems = allInside(builder, '.import-problems li').map(textOf);
    expect(problems[0]).to.contain('Lost').and.to.contain('Line 5').and.to.contain('like');
    expect(problems.some((text) => text.includes('no field phone'))).to.equal(true);
    // A number field makes a number of the text.
    expect(textOf(inside(builder, '.import-code'))).to.contain('a >= 18');
    expect(textOf(submit())).to.equal('Insert what is left');
    expect(builder.value).to.equal('a = 1 and b = 2');
    await click(submit());
    await settled(builder);
    expect(allInside(builder, 'dialog')).to.have.length(0);
    expect(builder.value).to.match(/^a = 1 and \(?a >= 18 and .* and b = 2$/su);
    builder.undo();
    expect(builder.value).to.equal('a = 1 and b = 2');
  });

  it('opens from the bar, reads typed text anew, and Escape leaves the rule as it was', async () => {
    await show('a = 1');
    await open();
    expect(focused()?.className).to.contain('import-text');
    expect(submit().disabled).to.equal(true);
    await give('{"===": [{"var": "b"}, 5]}');
    expect(result()).to.contain('Everything can be taken over').and.to.contain('Age');
    expect(submit().disabled).to.equal(false);
    await press('Escape');
    expect(allInside(builder, 'dialog')).to.have.length(0);
    expect(builder.value).to.equal('a = 1');
  });

  it('takes all three tools, tables and JSONata', async () => {
    await show('');
    await open();
    const rule = JSON.stringify({
      type: 'group',
      children1: [
        { type: 'rule', properties: { field: 'a', operator: 'less', value: [3], valueSrc: ['value'] } },
      ],
    });
    for (const [text, becomes] of [
      [QUERY.replace('like', 'contains'), 'a >= 18 and $contains(c, "x") and phone = "1"'],
      [rule, 'a < 3'],
      ['{">": [{"var": "a"}, 3]}', 'a > 3'],
      ['Amount,result\n> 3,true\n-,false\n', 'a > 3 ? true : false'],
      ['Amount\tresult\n> 3\ttrue\n', 'a > 3 ? true'],
      ['a > 3', 'a > 3'],
    ] as const) {
      await give(text);
      expect(textOf(inside(builder, '.import-code')), text).to.equal(becomes);
    }
    await click(submit());
    await settled(builder);
    expect(builder.value).to.equal('a > 3');
  });

  it('asks which result of a decision table counts; as it is, it can only be the whole rule', async () => {
    await show('b = 1');
    await open();
    await give('Amount,result\n> 10,gold\n> 3,silver\n-,none\n');
    expect(textOf(submit())).to.equal('Replace the rule');
    expect(result()).to.contain('not yes or no');
    await pick('result', 'Match where the table says “silver”');
    expect(textOf(submit())).to.equal('Insert');
    await click(submit());
    await settled(builder);
    expect(builder.value).to.equal('b = 1 and (a > 10 ? false : a > 3 ? true : false)');
  });

  it('replaces the whole rule when asked to, save where a part is locked', async () => {
    await show('b = 1');
    await open();
    await give('a > 3');
    const choices = (): HTMLInputElement[] => allInside<HTMLInputElement>(builder, 'dialog [name=place]');
    choices()[1]?.click();
    await settled(builder);
    await click(submit());
    await settled(builder);
    expect(builder.value).to.equal('a > 3');
    builder.value = '/*# lock=all */ b = 1';
    await settled(builder);
    await open();
    await give('a > 3');
    expect(choices().map(({ disabled }) => disabled)).to.deep.equal([false, true]);
  });

  it('replaces a text that cannot be read', async () => {
    await show('a = = 1');
    await open();
    await give('a > 3');
    expect(textOf(submit())).to.equal('Replace the rule');
    await click(submit());
    await settled(builder);
    expect(builder.value).to.equal('a > 3');
  });

  it('reads a file', async () => {
    await show('');
    await open();
    const input = inside<HTMLInputElement>(builder, 'dialog [type=file]');
    const files = new DataTransfer();
    files.items.add(new File(['{">": [{"var": "a"}, 3]}'], 'rule.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await appears(builder, '.import-code');
    expect(textOf(inside(builder, '.import-code'))).to.equal('a > 3');
  });

  for (const [text, said] of [
    ['{"rules": [\n{"field": }]}', 'Line 2'],
    ['{"a": 1, "b": 2}', 'in no known format'],
    ['just some words', 'in no known format'],
    ['Amount,result\n=>5,x\n', 'Row 2, column 1'],
    ['{"combinator":"and","rules":[]}', 'no condition that counts'],
    ['x'.repeat(300_000), 'too long'],
  ] as const)
    it(`takes nothing of ${JSON.stringify(text.slice(0, 24))} and says why`, async () => {
      await show('a = 1');
      await open();
      await give(text);
      expect(textOf(dialog())).to.contain(said);
      expect(submit().disabled || text.length > 200_000).to.equal(true);
      expect(builder.value).to.equal('a = 1');
    });

  it('never lets a pasted text run', async () => {
    await show('a = 1');
    await open();
    await give(
      '{"combinator":"and","rules":[{"field":"<img src=x onerror=alert(1)>","operator":"=","value":"</p>"}]}',
    );
    expect(allInside(builder, 'dialog img')).to.have.length(0);
    expect(textOf(inside(builder, '.import-code'))).to.contain('<img');
  });

  it('is offered in the menu of a row, and nowhere in a rule that is only read', async () => {
    await show('a = 1 and b = 2');
    await click(inside(builder, '.row[aria-level="2"] [data-action=menu]'));
    await settled(builder);
    await click(inside(builder, '.menu-item[data-id=import]'));
    await appears(builder, 'dialog.dialog[open]');
    await give('c = "x"');
    expect(textOf(inside(builder, '.import-places'))).to.contain('Below condition 1');
    await click(submit());
    await settled(builder);
    expect(builder.value).to.equal('a = 1 and c = "x" and b = 2');
    expect(rows()).to.have.length(4);
    builder.readonly = true;
    await settled(builder);
    expect(allInside(builder, '[data-tool=import]')).to.have.length(0);
  });

  for (const lang of ['en', 'zh-CN'])
    it(`passes axe and fits 400 px in ${lang}`, async () => {
      await setViewport({ width: 400, height: 700 });
      await show('a = 1', { lang });
      await open();
      await give(QUERY);
      // The colour of the button follows its state in a moment, not at once.
      await Promise.all(
        dialog()
          .getAnimations({ subtree: true })
          .map(({ finished }) => finished),
      );
      const { violations } = await axe.run(dialog());
      expect(violations.map(({ id }) => id)).to.deep.equal([]);
      expect(dialog().scrollWidth).to.be.at.most(dialog().clientWidth);
      expect(dialog().getBoundingClientRect().right).to.be.at.most(400);
    });
});
