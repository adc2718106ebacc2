import { expect } from '@open-wc/testing';
import type { RecordSchema } from '@tagma/expression';
import {
  allInside,
  appears,
  chord,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
  type,
} from '../../testing-suites/page.js';
import { runFormControlSuite } from '../../testing-suites/form-control-suite.js';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
import './define.js';
import { ExpressionEditor } from './expression-editor.js';
import type { TextSelectionEvent } from './expression-editor.events.js';

const schema: RecordSchema = {
  properties: {
    name: { type: 'string', title: '姓名' },
    level: { type: 'string', title: 'Level', enum: ['gold', 'silver'] },
    tags: { type: 'array', items: { type: 'string' } },
    orders: {
      type: 'array',
      title: 'Orders',
      items: { properties: { amount: { type: 'number', title: 'Amount' }, paid: { type: 'boolean' } } },
    },
  },
};

/** An editor whose code editor cannot be fetched. */
class OfflineEditor extends ExpressionEditor {
  protected override loadCode(): Promise<never> {
    return Promise.reject(new Error('offline'));
  }
}
customElements.define('offline-editor', OfflineEditor);

const made: HTMLElement[] = [];

async function editor(
  props: Partial<ExpressionEditor> = {},
  tag = 'tagma-expression-editor',
): Promise<ExpressionEditor> {
  const element = document.createElement(tag) as ExpressionEditor;
  Object.assign(element, { label: 'Rule', ...props });
  document.body.append(element);
  made.push(element);
  await settled(element);
  return element;
}

async function codeEditor(props: Partial<ExpressionEditor> = {}): Promise<ExpressionEditor> {
  const element = await editor(props);
  await appears(element, '.cm-content');
  await settled(element);
  return element;
}

afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

const content = (element: ExpressionEditor): HTMLElement => inside(element, '.cm-content');
const area = (element: ExpressionEditor): HTMLTextAreaElement => inside(element, 'textarea');
const options = (element: ExpressionEditor): string[] =>
  allInside(element, '.cm-tooltip-autocomplete li').map((item) => textOf(item));

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).to.equal(true);
}

async function put(element: ExpressionEditor, text: string): Promise<void> {
  element.value = text;
  element.selection = { start: text.length, end: text.length };
  element.focus();
  await settled(element);
}

runFormControlSuite({
  tag: 'tagma-expression-editor',
  make: () => Object.assign(new ExpressionEditor(), { label: 'Rule' }),
  fill: (control) => Object.assign(control, { value: 'a = 1' }),
  sent: ['a = 1'],
  initial: { attribute: 'b = 2', sent: ['b = 2'] },
});

runLocaleSuite({
  tag: 'tagma-expression-editor',
  make: () => Object.assign(new ExpressionEditor(), { value: 'a = 1' }),
  text: (element) => textOf(inside(element, '.foot .button')),
  en: 'Format',
  zh: '格式化',
});

describe('tagma-expression-editor as a plain text area', () => {
  it('takes text, undo and fixes when the code editor cannot be fetched', async () => {
    const element = await editor({ value: 'name == "x"' }, 'offline-editor');
    await until(() => textOf(inside(element, '.field')).includes('could not be loaded'));
    await until(() => allInside(element, '.fixes .button').length > 0);
    inside(element, '.fixes .button').click();
    await settled(element);
    expect(element.value).to.equal('name = "x"');
    expect(area(element).value).to.equal('name = "x"');
    element.focus();
    await chord('Control+z');
    expect(element.value).to.equal('name == "x"');
    await press('End');
    await type(' ');
    expect(element.value).to.equal('name == "x" ');
  });

  it('gives its text, cursor, focus and history to the code editor', async () => {
    let arrive: (module: typeof import('./code/index.js')) => void = () => undefined;
    class SlowEditor extends ExpressionEditor {
      protected override loadCode(): Promise<typeof import('./code/index.js')> {
        return new Promise((resolve) => {
          arrive = resolve;
        });
      }
    }
    if (!customElements.get('slow-editor')) customElements.define('slow-editor', SlowEditor);
    const element = await editor({}, 'slow-editor');
    element.focus();
    await type('a = 1');
    await press('ArrowLeft');
    await until(() => element.matches(':focus'));
    arrive(await import('./code/index.js'));
    await appears(element, '.cm-content');
    await settled(element);
    expect(allInside(element, 'textarea').length).to.equal(0);
    expect(focused()).to.equal(content(element));
    expect(element.selection).to.deep.equal({ start: 4, end: 4 });
    await type('2');
    expect(element.value).to.equal('a = 21');
    await chord('Control+z', 'Control+z', 'Control+z', 'Control+z');
    expect(element.value).to.equal('');
    await chord('Control+y');
    expect(element.value).to.not.equal('');
  });
});

describe('tagma-expression-editor', () => {
  it('fires input for each change, and change when it is left', async () => {
    const element = await codeEditor();
    const input = listen(element, 'input');
    const change = listen(element, 'change');
    element.focus();
    await type('ab');
    expect(input.length).to.equal(2);
    expect(change.length).to.equal(0);
    await press('Tab');
    expect(change.length).to.equal(1);
    expect(element.value).to.equal('ab');
  });

  it('lets Tab and Shift+Tab leave the text', async () => {
    const element = await codeEditor({ value: 'a' });
    element.focus();
    await chord('Shift+Tab');
    expect(focused()).to.not.equal(content(element));
    element.focus();
    await press('Tab');
    expect(focused()).to.not.equal(content(element));
    expect(element.value).to.equal('a');
  });

  it('tells where the cursor is', async () => {
    const element = await codeEditor({ value: 'ab\r\ncd' });
    const moves = listen<TextSelectionEvent>(element, 'tagma-text-selection-change');
    element.selection = { start: 4, end: 6 };
    expect(element.selection).to.deep.equal({ start: 4, end: 6 });
    expect(moves.at(-1)?.detail).to.deep.equal({ start: 4, end: 6 });
  });

  it('completes fields by name and by title, in the place where they are read', async () => {
    const element = await codeEditor({ schema, samples: [{ orders: [{ amount: 12 }] }] });
    await put(element, '$sum(orders[');
    await type('am');
    await until(() => options(element).length > 0);
    expect(options(element)[0]).to.equal('amountAmount · number');
    expect(textOf(await appears(element, '.cm-completionInfo'))).to.include('12');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await press('Enter');
    expect(element.value).to.equal('$sum(orders[amount');
    await put(element, '');
    await type('姓');
    await until(() => options(element)[0]?.startsWith('name') === true);
  });

  it('completes functions with their brackets and explains them', async () => {
    const element = await codeEditor({ schema });
    element.lang = 'zh-CN';
    await put(element, '');
    await type('$cou');
    await until(() => options(element).length > 0);
    expect(textOf(await appears(element, '.cm-completionInfo'))).to.include('值的个数');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await press('Enter');
    expect(element.value).to.equal('$count()');
    expect(element.selection.start).to.equal(7);
  });

  it('completes listed values, tags and parameters', async () => {
    const element = await codeEditor({ schema, parameters: [{ name: 'threshold', title: 'Threshold' }] });
    await put(element, 'level = "');
    await chord('Control+Space');
    await until(() => options(element).includes('gold'));
    await press('Escape');
    await put(element, '1 < $thr');
    await chord('Control+Space');
    await until(() => options(element)[0]?.startsWith('$threshold') === true);
  });

  it('shows errors where they are, and mends what it can', async () => {
    const element = await codeEditor({ schema, value: 'name == "x" &&' });
    await until(() => allInside(element, '.cm-problem').length > 0);
    expect(element.diagnostics[0]?.severity).to.equal('error');
    expect(element.checkValidity()).to.equal(false);
    expect(element.validity.badInput).to.equal(true);
    expect(content(element).getAttribute('aria-invalid')).to.equal('true');
    element.value = 'tags = "vip"';
    await until(() => allInside(element, '.fixes .button').length > 0);
    inside(element, '.fixes .button').click();
    await settled(element);
    expect(element.value).to.equal('"vip" in tags');
    await chord('Control+z');
    expect(element.value).to.equal('tags = "vip"');
  });

  it('goes to a problem by its button', async () => {
    const element = await codeEditor({ value: 'a and\nb ==' });
    await until(() => allInside(element, '.problem-place').length > 0);
    const { start, end } = element.diagnostics[0] ?? { start: -1, end: -1 };
    inside(element, '.problem-place').click();
    expect(element.selection).to.deep.equal({ start, end });
    expect(focused()).to.equal(content(element));
  });

  it('formats as one step, and says when it cannot', async () => {
    const element = await codeEditor({ value: 'a=1   and b=2' });
    element.focus();
    expect(await element.format()).to.equal(true);
    expect(element.value).to.equal('a = 1 and b = 2');
    await chord('Control+z');
    expect(element.value).to.equal('a=1   and b=2');
    element.value = 'a = (';
    expect(await element.format()).to.equal(false);
    await settled(element);
    expect(textOf(inside(element, '[role=status]'))).to.include('Mend the errors');
  });

  it('explains the word at the cursor by F1, in sight and aloud', async () => {
    const element = await codeEditor({ schema });
    await put(element, 'name != "x"');
    element.selection = { start: 5, end: 5 };
    await press('F1');
    expect(textOf(await appears(element, '.explanation'))).to.include('missing');
    await until(() => textOf(inside(element, '[role=status]')).includes('missing'));
    await press('Escape');
    await settled(element);
    expect(allInside(element, '.explanation').length).to.equal(0);
  });

  it('can be read but not changed when read-only, and not entered when disabled', async () => {
    const element = await codeEditor({ value: 'a=1', readonly: true });
    element.focus();
    expect(focused()).to.equal(content(element));
    await type('x');
    expect(element.value).to.equal('a=1');
    expect(await element.format()).to.equal(false);
    expect(content(element).getAttribute('aria-readonly')).to.equal('true');
    element.readonly = false;
    element.disabled = true;
    await settled(element);
    expect(content(element).getAttribute('contenteditable')).to.equal('false');
  });

  it('is typed over without style attributes, which a strict policy for styles refuses', async () => {
    const element = await codeEditor({ value: '"text" = amount', schema });
    const lines = content(element);
    const styled: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof Element && (node.matches('[style]') || node.querySelector('[style]') !== null))
            styled.push(node.outerHTML);
    });
    watch.observe(lines, { childList: true, subtree: true });
    element.focus();
    element.selection = { start: 0, end: element.value.length };
    await type('$x');
    await settled(element);
    watch.disconnect();
    expect(styled).to.deep.equal([]);
    expect(element.value).to.equal('$x');
    element.selection = { start: 0, end: 2 };
    await type('(');
    expect(element.value).to.equal('($x)');
  });

  it('hands undo to the history that it is given', async () => {
    const element = await codeEditor({ value: 'a = 1' });
    const asked: string[] = [];
    element.history = {
      canUndo: true,
      canRedo: true,
      undo: () => {
        asked.push('undo');
        element.value = 'abc = 1';
        return true;
      },
      redo: () => {
        asked.push('redo');
        return false;
      },
    };
    element.focus();
    await chord('Control+z', 'Control+Shift+z');
    expect(asked).to.deep.equal(['undo', 'redo']);
    expect(element.selection).to.deep.equal({ start: 3, end: 3 });
  });

  it('keeps the cursor where it is in the text when the value changes elsewhere', async () => {
    const element = await codeEditor();
    await put(element, 'a = 1 and b = 2');
    element.selection = { start: 11, end: 11 };
    element.value = 'long = 1 and b = 2';
    expect(element.selection).to.deep.equal({ start: 14, end: 14 });
  });

  it('waits for the input method before it takes a value from outside', async () => {
    const element = await editor({ value: 'a' }, 'offline-editor');
    element.focus();
    area(element).dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    area(element).value = 'a客';
    area(element).dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    element.value = 'from outside';
    expect(area(element).value).to.equal('a客');
    area(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await until(() => area(element).value === 'from outside');
  });

  it('is accessible in all its states', async () => {
    const element = await codeEditor({ schema, value: 'tags = "vip" and', required: true, helpText: 'Help' });
    await until(() => allInside(element, '.problem').length > 0);
    await expect(element).to.be.accessible();
    await put(element, '$su');
    await chord('Control+Space');
    await until(() => options(element).length > 0);
    await expect(element).to.be.accessible();
  });

  it('stays quick with 100 kB, in many lines or in one', async () => {
    const part = 'orders[status = "paid" and amount > 100].customer.name & "text" /* note */ and ';
    for (const separator of ['\n', '']) {
      const text = Array.from({ length: 1_300 }, () => part + separator).join('');
      const element = await codeEditor({ value: text });
      element.selection = { start: 5, end: 5 };
      element.focus();
      await type('x');
      expect(element.value).to.equal(`${text.slice(0, 5)}x${text.slice(5)}`);
      expect(allInside(element, '.cm-line').length).to.be.lessThan(200);
      element.remove();
    }
  });
});
