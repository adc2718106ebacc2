import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { clipboardEvent } from '../../testing-suites/clipboard.js';
import { allInside, appears, click, focused, inside, settled, textOf } from '../../testing-suites/page.js';
import { builder, focusRow, press, rowAt, rows, show } from '../../testing-suites/rule-builder-page.js';

afterEach(() => builder.remove());

const notice = (): string => textOf(inside(builder, '.notice'));

async function paste(text: string): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  focused()?.dispatchEvent(clipboardEvent('paste', clipboardData));
  await settled(builder);
}

/** Takes a row by its handle to the lower half of another one, and holds it there. */
async function drag(row: Element, to: Element): Promise<void> {
  const middle = (element: Element | null): [number, number] => {
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  };
  await sendMouse({ type: 'move', position: middle(row.querySelector('.grip')) });
  await sendMouse({ type: 'down' });
  const [x, y] = middle(to);
  await sendMouse({ type: 'move', position: [x, y + 4] });
  await sendMouse({ type: 'move', position: [x, y + 6] });
  await settled(builder);
}

async function openMenu(at: number): Promise<void> {
  const button = rowAt(at).querySelector('[data-action=menu]');
  if (button === null) throw new Error('no menu');
  await click(button);
  await settled(builder);
}

describe('rule builder: how deep groups may stand', () => {
  it('opens what is deeper unharmed, and lets it be edited where it gets no deeper', async () => {
    const deep = 'a = 1 and (b = 2 or (a = 3 and b = 4))';
    await show(deep, { maxDepth: 1 });
    expect(builder.value).to.equal(deep);
    expect(rows()).to.have.length(7);
    await focusRow(6);
    await press('Control+d');
    expect(builder.value).to.equal('a = 1 and (b = 2 or (a = 3 and b = 4 and b = 4))');
    await focusRow(1);
    await press('Delete');
    expect(builder.value).to.equal('(b = 2 or (a = 3 and b = 4 and b = 4))');
  });

  it('pastes no group deeper than allowed, and says why', async () => {
    await show('a = 1 and (b = 2 or b = 3)', { maxDepth: 2 });
    await focusRow(3);
    await paste('a = 5 and a = 6');
    expect(builder.value).to.equal('a = 1 and (b = 2 or b = 3)');
    expect(notice()).to.equal('Not done. No more than 2 groups may stand in each other here.');
    await paste('a = 5');
    expect(builder.value).to.equal('a = 1 and (b = 2 or a = 5 or b = 3)');
  });

  it('says in the menu why rows cannot be grouped', async () => {
    await show('a = 1 and b = 2', { maxDepth: 1 });
    await openMenu(1);
    const item = inside(builder, '.menu-item[data-id=wrap-any]');
    expect(item.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(item)).to.contain('Groups in groups are not allowed here');
    await press('Escape');
    builder.maxDepth = 2;
    await settled(builder);
    await openMenu(1);
    await click(inside(builder, '.menu-item[data-id=wrap-any]'));
    await settled(builder);
    expect(allInside(builder, '.group-select')).to.have.length(2);
  });

  it('moves a group by key no deeper than allowed', async () => {
    await show('(a = 1 or a = 2) and (b = 1 or b = 2) and c = "x"', { maxDepth: 2 });
    await focusRow(4);
    await press('Alt+ArrowRight');
    expect(builder.value).to.equal('(a = 1 or a = 2) and (b = 1 or b = 2) and c = "x"');
    expect(notice()).to.contain('No more than 2 groups');
    builder.maxDepth = 3;
    await settled(builder);
    await focusRow(4);
    await press('Alt+ArrowRight');
    expect(rows()[4]?.getAttribute('aria-level')).to.equal('3');
  });

  it('drags a group by mouse no deeper than allowed, and says why', async () => {
    const text = '(a = 1 or a = 2) and (b = 1 or b = 2) and c = "x"';
    await show(text, { maxDepth: 2 });
    await drag(rowAt(4), rowAt(2));
    expect(textOf(inside(builder, '.drag-preview'))).to.contain('No more than 2 groups');
    await sendMouse({ type: 'up' });
    await settled(builder);
    expect(builder.value).to.equal(text);
    expect(notice()).to.contain('No more than 2 groups');
    expect(builder.undo()).to.equal(false);
    builder.maxDepth = 3;
    await settled(builder);
    await drag(rowAt(4), rowAt(2));
    await sendMouse({ type: 'up' });
    await settled(builder);
    expect(rows().map((row) => row.getAttribute('aria-level'))).to.deep.equal([
      '1',
      '2',
      '3',
      '3',
      '4',
      '4',
      '3',
      '2',
    ]);
    builder.undo();
    expect(builder.value).to.equal(text);
  });

  it('drags a row into a group that is as deep as groups may be', async () => {
    await show('(a = 1 or a = 2) and c = "x" and b = 3', { maxDepth: 2 });
    await drag(rowAt(4), rowAt(2));
    await sendMouse({ type: 'up' });
    await settled(builder);
    expect(builder.value).to.equal('(a = 1 or c = "x" or a = 2) and b = 3');
  });

  it('takes over no rule that is deeper', async () => {
    await show('a = 1', { maxDepth: 1 });
    await click(inside(builder, '[data-tool=import]'));
    await appears(builder, 'dialog.dialog[open]');
    const field = inside<HTMLTextAreaElement>(builder, '.import-text');
    field.value = 'a = 1 and (b = 2 or b = 3)';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(builder);
    allInside<HTMLInputElement>(builder, 'dialog [name=place]')[1]?.click();
    await settled(builder);
    await click(inside(builder, 'dialog footer [type=submit]'));
    await settled(builder);
    expect(builder.value).to.equal('a = 1');
    expect(notice()).to.contain('Groups in groups are not allowed');
  });

  it('reads the attribute of a page', async () => {
    await show('a = 1');
    builder.setAttribute('max-depth', '3');
    expect(builder.maxDepth).to.equal(3);
    builder.removeAttribute('max-depth');
    expect(builder.maxDepth).to.equal(null);
  });
});

describe('rule builder: "and" and "or" without brackets', () => {
  const marks = (): string[] => allInside(builder, '.precedence').map(textOf);

  it('marks what belongs together by precedence, and changes no byte', async () => {
    await show('a = 1 or b = 2 and c = "x" or b = 3');
    expect(marks()).to.have.length(1);
    expect(rowAt(2).querySelector('.precedence')?.getAttribute('title')).to.contain(
      '“and” binds before “or”',
    );
    expect(builder.value).to.equal('a = 1 or b = 2 and c = "x" or b = 3');
  });

  it('marks no group that brackets or words tell', async () => {
    for (const text of [
      'a = 1 or (b = 2 and c = "x")',
      '(a = 1 or b = 2) and b = 3',
      'a = 1 or $not(b = 2 and b = 3)',
    ]) {
      await show(text);
      expect(marks(), text).to.deep.equal([]);
      builder.remove();
    }
  });

  it('says it in Chinese', async () => {
    await show('a = 1 or b = 2 and b = 3', { lang: 'zh-CN' });
    expect(marks()[0]).to.contain('按优先级自动成组');
  });
});
