import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { RecordSchema } from '@tagma/expression';
import type { ExpressionEditor } from '@tagma/elements/expression-editor';
import '@tagma/elements/expression-editor/define';

interface Args {
  value: string;
  label: string;
  helpText: string;
  placeholder: string;
  readonly: boolean;
  disabled: boolean;
  required: boolean;
  lineNumbers: boolean;
  errorText: string;
  lang: 'en' | 'zh-CN';
}

/** Customers with their orders, as people call their fields in the language of the page. */
function schema(lang: string): RecordSchema {
  const t = (en: string, zh: string): string => (lang === 'zh-CN' ? zh : en);
  return {
    properties: {
      name: { type: 'string', title: t('Name', '姓名') },
      level: { type: 'string', title: t('Level', '等级'), enum: ['gold', 'silver', 'bronze'] },
      birthday: { type: 'string', format: 'date', title: t('Birthday', '生日') },
      phone: { type: 'string', title: t('Phone', '手机号') },
      tags: { type: 'array', items: { type: 'string' }, title: t('Tags', '标签') },
      'last visit': { type: 'string', format: 'date-time', title: t('Last visit', '最近到访') },
      orders: {
        type: 'array',
        title: t('Orders', '订单'),
        items: {
          properties: {
            amount: { type: 'number', title: t('Amount', '金额') },
            status: { type: 'string', title: t('Status', '状态'), enum: ['paid', 'open', 'refunded'] },
            at: { type: 'string', format: 'date-time', title: t('Ordered at', '下单时间') },
          },
          required: ['amount', 'at'],
        },
      },
    },
    required: ['name'],
  };
}

const SAMPLES = [
  { name: '李敏', level: 'gold', orders: [{ amount: 120.5, status: 'paid', at: '2026-11-20T09:00:00Z' }] },
  { name: 'Ann', level: 'silver', orders: [{ amount: 8, status: 'open', at: '2026-10-02T10:30:00Z' }] },
];
const PARAMETERS = [{ name: 'threshold', title: 'Threshold', type: 'number' }];

const ACTIVE = `/* bought more than 3 times in 30 days */
$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3
and $sum(orders[status = "paid"].amount) >= $threshold`;

const meta: Meta<Args> = {
  title: 'Elements/Expression editor',
  component: 'tagma-expression-editor',
  args: {
    value: ACTIVE,
    label: 'Condition',
    helpText: '',
    placeholder: '',
    readonly: false,
    disabled: false,
    required: false,
    lineNumbers: false,
    errorText: '',
    lang: 'en',
  },
  argTypes: { lang: { control: 'inline-radio', options: ['en', 'zh-CN'] } },
  render: (args) =>
    html`<tagma-expression-editor
      lang=${args.lang}
      .value=${args.value}
      .schema=${schema(args.lang)}
      .samples=${SAMPLES}
      .parameters=${PARAMETERS}
      label=${args.label}
      help-text=${args.helpText}
      placeholder=${args.placeholder}
      error-text=${args.errorText}
      ?readonly=${args.readonly}
      ?disabled=${args.disabled}
      ?required=${args.required}
      ?line-numbers=${args.lineNumbers}
    ></tagma-expression-editor>`,
};
export default meta;
type Story = StoryObj<Args>;

function editorIn(canvas: HTMLElement): ExpressionEditor {
  const found = canvas.querySelector('tagma-expression-editor');
  if (found === null) throw new Error('There is no editor.');
  return found;
}

/** One element inside the editor, once it is there. */
async function inside(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const find = () => editorIn(canvas).shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  await waitFor(() => expect(find()).not.toBeNull(), { timeout: 8000 });
  return find() as HTMLElement;
}

async function write(canvas: HTMLElement, text: string): Promise<void> {
  await inside(canvas, '.cm-content');
  const editor = editorIn(canvas);
  editor.value = text;
  editor.focus();
  editor.selection = { start: text.length, end: text.length };
}

/** Colours, brackets that belong together, the place of the cursor. */
export const Playground: Story = {
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.tok-function');
  },
};

/** In Chinese; fields are found by their titles too. */
export const Chinese: Story = {
  args: { lang: 'zh-CN', label: '条件', helpText: '例如：level = "gold"' },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.tok-function');
  },
};

/** Fields of an order inside the brackets of orders, with title, type and values from the records. */
export const CompletesFields: Story = {
  args: { value: '' },
  play: async ({ canvasElement }) => {
    await write(canvasElement, '$sum(orders[');
    await userEvent.keyboard('{Control>} {/Control}');
    const list = await inside(canvasElement, '.cm-tooltip-autocomplete');
    await expect(list.textContent).toContain('amount');
    await expect(list.textContent).toContain('Amount · number');
    await inside(canvasElement, '.cm-completionInfo');
  },
};

/** Every function with how it is called, what it gives and an example. */
export const CompletesFunctions: Story = {
  args: { value: '', lang: 'zh-CN', label: '条件' },
  play: async ({ canvasElement }) => {
    await write(canvasElement, '$sub');
    await userEvent.keyboard('{Control>} {/Control}');
    const info = await inside(canvasElement, '.cm-completionInfo');
    await expect(info.textContent).toContain('截取文本');
  },
};

/** F1 explains the word at the cursor; so does resting the mouse on it. */
export const Explains: Story = {
  args: { value: 'level != "gold"' },
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'level != "gold"');
    editorIn(canvasElement).selection = { start: 7, end: 7 };
    await userEvent.keyboard('{F1}');
    const told = await inside(canvasElement, '.explanation');
    await expect(told.textContent).toContain('records without a value do not match');
  },
};

/** What cannot be read is told with its place; the text stays as it is. */
export const WithErrors: Story = {
  args: { value: 'level = "gold" and\n  $sum(orders.amount > 100', required: true },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.cm-problem-error');
    await expect((await inside(canvasElement, '.problems')).textContent).toContain('Ln 2');
  },
};

/** What people get wrong, each with one click to mend it. */
export const WithFixes: Story = {
  args: { value: 'tags = "vip" && levl == "gold"' },
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, '.fixes .button')).click();
    await waitFor(() => expect(editorIn(canvasElement).value).not.toContain('&&'));
  },
};

/** Warnings of a text that can be read. */
export const Warnings: Story = {
  args: { value: 'tags = "vip" and level != "platin" and orders.amount > 100', lang: 'zh-CN', label: '条件' },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.cm-problem-warning');
  },
};

/** The button lays the text out; one undo brings it back. */
export const Formats: Story = {
  args: {
    value: 'level="gold"   and $count(orders[status="paid" and amount>100])>3 and $not($exists(phone))',
  },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.cm-content');
    const editor = editorIn(canvasElement);
    const before = editor.value;
    await expect(await editor.format()).toBe(true);
    await expect(editor.value).toContain('level = "gold"\nand');
    editor.undo();
    await expect(editor.value).toBe(before);
    editor.redo();
  },
};

/** Nothing written yet. */
export const Empty: Story = {
  args: { value: '', placeholder: 'level = "gold"', helpText: 'A condition in JSONata.' },
};

export const ReadOnly: Story = { args: { readonly: true, lineNumbers: true } };

export const Disabled: Story = { args: { disabled: true } };

/** Required, and somebody tried to send the form. */
export const Missing: Story = {
  args: { value: '', required: true },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.cm-content');
    editorIn(canvasElement).reportValidity();
    await expect((await inside(canvasElement, '.error')).textContent).toContain('Write an expression');
  },
};

/** An error that the server found. */
export const ErrorFromOutside: Story = { args: { errorText: 'Another rule with this text exists.' } };

/** 100,000 characters: only what is in sight is drawn. */
export const VeryLong: Story = {
  args: {
    value: Array.from(
      { length: 1250 },
      (_, index) => `orders[status = "paid" and amount > ${index}].amount /* ${index} */ and`,
    )
      .join('\n')
      .slice(0, 100_000),
    lineNumbers: true,
  },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.cm-line');
    const lines = editorIn(canvasElement).shadowRoot?.querySelectorAll('.cm-line').length ?? 0;
    await expect(lines).toBeLessThan(200);
  },
};

/** Line ends, tabs and signs that nobody sees stay as they are. */
export const EveryByte: Story = {
  args: { value: 'a = 1\r\nand b = 2\rand c\t= "\u0001\ud83d"\n' },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.cm-content');
    await expect(editorIn(canvasElement).value).toBe('a = 1\r\nand b = 2\rand c\t= "\u0001\ud83d"\n');
  },
};

/** A narrow page, right to left around it: the text stays left to right. */
export const NarrowRightToLeft: Story = {
  args: { value: `${ACTIVE} and levl = "gold"` },
  decorators: [(story) => html`<div dir="rtl" class="narrow">${story()}</div>`],
  play: async ({ canvasElement }) => {
    const box = canvasElement.querySelector<HTMLElement>('.narrow');
    if (box !== null) box.style.inlineSize = '320px';
    const content = await inside(canvasElement, '.cm-content');
    await expect(getComputedStyle(content).direction).toBe('ltr');
  },
};
