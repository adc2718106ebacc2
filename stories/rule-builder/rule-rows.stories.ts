import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { RuleBuilder, ValuePage, ValueQuery } from '@tagma/elements/rule-builder';
import '@tagma/elements/rule-builder/define';
import { SAMPLE_CONCEPTS, customerSchema } from './sample.js';

type Args = Pick<RuleBuilder, 'value' | 'schema' | 'values' | 'parameters' | 'readonly'>;

const meta: Meta<Args> = {
  title: 'Elements/Rule builder/Rows',
  component: 'tagma-rule-builder',
  args: { value: '', readonly: false, values: null, parameters: [] },
  render: (args, { globals }) => {
    const language = globals['lang'] === 'zh-CN' ? 'zh-CN' : 'en';
    return html`<tagma-rule-builder
      label=${language === 'zh-CN' ? '规则' : 'Rule'}
      .value=${args.value}
      .schema=${args.schema ?? customerSchema(language)}
      .values=${args.values}
      .parameters=${args.parameters}
      .concepts=${SAMPLE_CONCEPTS}
      ?readonly=${args.readonly}
      time-zone="Asia/Shanghai"
    ></tagma-rule-builder>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

function rootIn(canvas: HTMLElement): ShadowRoot {
  const root = canvas.querySelector('tagma-rule-builder')?.shadowRoot;
  if (root == null) throw new Error('no builder');
  return root;
}

/** The first control of a part, once the rows are drawn. */
async function control(canvas: HTMLElement, part: string): Promise<HTMLElement> {
  const find = (): HTMLElement | null =>
    rootIn(canvas).querySelector<HTMLElement>(`[data-control$="/${part}"]`);
  await waitFor(() => expect(find()).not.toBeNull());
  return find() as HTMLElement;
}

async function open(canvas: HTMLElement, part: string, shown: string): Promise<void> {
  await userEvent.click(await control(canvas, part));
  await waitFor(() => expect(rootIn(canvas).querySelector(shown)).not.toBeNull());
}

/** Fields by group, with search; thousands of them open as quickly. */
export const FieldList: Story = {
  args: { value: 'amount > 1000' },
  play: async ({ canvasElement }) => open(canvasElement, 'field', '.option'),
};

/** A field that the data does not describe, one of another type, and a value that is typed half. */
export const Doubtful: Story = {
  args: { value: 'gone = 1 and age = "many" and amount >= 5' },
  play: async ({ canvasElement }) => {
    await control(canvasElement, 'field');
    const inputs = rootIn(canvasElement).querySelectorAll<HTMLInputElement>('input.number');
    const last = [...inputs].at(-1);
    if (last === undefined) throw new Error('no number');
    await userEvent.type(last, 'x');
    await expect(last).toHaveAttribute('aria-invalid', 'true');
  },
};

/** Several values of a field, chosen, typed or pasted. */
export const ValueList: Story = {
  args: { value: 'country in ["DE", "AT"] and not_listed in ["x"]' },
  play: async ({ canvasElement }) => open(canvasElement, 'value', '.option'),
};

function products({ search, cursor }: ValueQuery): Promise<ValuePage> {
  const all = Array.from({ length: 500 }, (_, index) => ({
    value: `Product ${index + 1}`,
    count: 500 - index,
  })).filter(({ value }) => value.toLowerCase().includes(search.toLowerCase()));
  const from = Number(cursor ?? '0');
  const next = from + 50 < all.length ? String(from + 50) : null;
  return Promise.resolve({ options: all.slice(from, from + 50), next });
}

/** Values come from the host, page by page, with the number of records that have them. */
export const ValuesOfTheHost: Story = {
  args: { value: 'name in ["Product 3"]', values: products },
  play: async ({ canvasElement }) => open(canvasElement, 'value', '.option-hint'),
};

/** The host does not answer: the reader can try again, and can always type a value. */
export const ValuesThatFail: Story = {
  args: { value: 'name in ["Product 3"]', values: () => Promise.reject(new Error('down')) },
  play: async ({ canvasElement }) => open(canvasElement, 'value', '.panel-note'),
};

/** A day and a moment, in the language of the page. */
export const Dates: Story = {
  args: {
    value:
      '$toMillis(lastLogin) >= $toMillis("2026-11-22T08:30:00+08:00") and $toMillis(birthday) < $toMillis("2000-01-01")',
  },
  play: async ({ canvasElement }) => {
    const root = rootIn(canvasElement);
    await waitFor(() => expect(root.querySelectorAll('tagma-day-field')).toHaveLength(2));
    const field = root.querySelector('tagma-day-field')?.shadowRoot;
    const opener = field?.querySelector<HTMLElement>('.day-open');
    if (opener == null) throw new Error('no field for a day');
    await userEvent.click(opener);
    await waitFor(() => expect(field?.querySelector('.calendar')).not.toBeNull());
  },
};

/** Tags through the tag picker; an id that nobody knows stays. */
export const Tags: Story = {
  args: { value: '$exists(tags[$ in ["gold", "gone"]])' },
  play: async ({ canvasElement }) => open(canvasElement, 'value', 'tagma-tag-picker'),
};

/** The `+` of a group: what can be put into it, by search. */
export const AddIntoGroup: Story = {
  args: { value: 'amount > 1000 and (country = "DE" or country = "AT")' },
  play: async ({ canvasElement }) => {
    const root = rootIn(canvasElement);
    const buttons = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-action=add]')];
    await waitFor(() => expect(buttons()).toHaveLength(2));
    await waitFor(() => expect(root.querySelector('.add-menu')).not.toBeNull());
    const [, inner] = buttons();
    if (inner !== undefined) await userEvent.click(inner);
    await waitFor(() => expect(root.querySelector('.add-menu:popover-open .add-label')).not.toBeNull());
  },
};

/** A value that is worked out. */
export const Calculation: Story = {
  args: {
    value: 'amount > score * 100 + $limit',
    parameters: [{ name: 'limit', title: 'Limit', type: 'number', value: 500 }],
  },
  play: async ({ canvasElement }) => open(canvasElement, 'value', '.operand'),
};

/** Words in place of controls. */
export const ReadOnly: Story = {
  args: {
    value:
      'amount > 1000 and country in ["DE", "AT"] and $not($contains(note, "test")) and $toMillis(lastLogin) > $millis() - 30 * 86400000',
    readonly: true,
  },
};

/** Names and values that mean harm are shown as text. */
export const HostileTexts: Story = {
  args: {
    value: '`<img src=x onerror=alert(1)>` = "</script><script>alert(1)</script>" and name in ["<b>x</b>"]',
  },
  play: async ({ canvasElement }) => {
    await control(canvasElement, 'field');
    await expect(rootIn(canvasElement).querySelector('img, script, b')).toBeNull();
  },
};
