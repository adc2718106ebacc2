import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Concept } from '@tagma/core';
import type { TagPicker } from '@tagma/elements/tag-picker';
import '@tagma/elements/tag-picker/define';

const { concepts } = snapshotFromDocument(starterWorkspace({ now: '2026-11-22T08:00:00.000Z' }));
const [template] = concepts.filter(({ kind }) => kind === 'tag') as [Concept];
const tag = (id: string, zh: string, en: string, more: Partial<Concept>): Concept => ({
  ...template,
  id,
  parentId: null,
  name: { 'zh-CN': zh, en },
  aliases: [],
  ...more,
});
const taxonomy: readonly Concept[] = [
  ...concepts,
  tag('tag-discount', '折扣', 'Discount', { valueType: { type: 'number', min: 0, max: 10 } }),
  tag('tag-source', '来源', 'Source', { valueType: { type: 'text' } }),
  tag('tag-fair', '去年展会', 'Last year’s fair', { state: 'archived' }),
];

type Args = Pick<
  TagPicker,
  | 'value'
  | 'values'
  | 'quick'
  | 'suggestions'
  | 'filter'
  | 'selectedOnTop'
  | 'withSelectAll'
  | 'max'
  | 'limitPolicy'
>;

/** What a tag picker offers to those who tag all day. */
const meta: Meta<Args> = {
  title: 'Elements/Tag picker/All day',
  component: 'tagma-tag-picker',
  args: {
    value: [],
    values: undefined,
    quick: undefined,
    suggestions: undefined,
    filter: undefined,
    selectedOnTop: false,
    withSelectAll: false,
    max: 0,
    limitPolicy: 'block',
  },
  render: (args) =>
    html`<tagma-tag-picker
      label="Tags"
      .concepts=${taxonomy}
      .value=${args.value}
      .values=${args.values}
      .quick=${args.quick}
      .suggestions=${args.suggestions}
      .filter=${args.filter}
      .max=${args.max}
      .limitPolicy=${args.limitPolicy}
      ?selected-on-top=${args.selectedOnTop}
      ?with-select-all=${args.withSelectAll}
    ></tagma-tag-picker>`,
};
export default meta;
type Story = StoryObj<Args>;

const pickerIn = (canvas: HTMLElement): TagPicker => canvas.querySelector('tagma-tag-picker') as TagPicker;
const all = (picker: TagPicker, selector: string): HTMLElement[] => [
  ...(picker.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

async function paste(picker: TagPicker, text: string): Promise<void> {
  picker.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  all(picker, '.input')[0]?.dispatchEvent(event);
  await picker.updateComplete;
}

/** The tags of daily work are one click or one number key away. */
export const QuickBar: Story = {
  args: { quick: ['tag-vip', 'tag-active', 'tag-repeat-purchase'] },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await waitFor(() => expect(all(picker, '.quick button').length).toBe(3));
    all(picker, '.quick button')[0]?.focus();
    await userEvent.keyboard('1');
    await waitFor(() => expect([...picker.value]).toEqual(['tag-vip']));
  },
};

/** Suggestions say why; nothing is given before somebody accepts. */
export const Suggestions: Story = {
  args: {
    suggestions: [
      { tagId: 'tag-vip', reason: '12,000 in three months' },
      { tagId: 'tag-repeat-purchase', reason: 'In the conversation', words: ['again'] },
    ],
  },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await waitFor(() => expect(picker.shadowRoot?.textContent).toContain('12,000 in three months'));
    await expect(picker.value.length).toBe(0);
  },
};

/** Typed tags carry their value in the chip. */
export const TypedTags: Story = {
  args: {
    value: ['tag-discount', 'tag-source', 'tag-vip'],
    values: { 'tag-discount': 8.5, 'tag-source': 'Fair' },
  },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await waitFor(() => expect(picker.shadowRoot?.textContent).toContain('8.5'));
  },
};

/** Many names at once: what is known is found, what is not is asked about. */
export const PastedNames: Story = {
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await waitFor(() => expect(all(picker, '.input').length).toBe(1));
    await picker.updateComplete;
    await paste(picker, 'VIP客户，零售、Nobody\n去年展会');
    await waitFor(() => expect(all(picker, '.paste-list li').length).toBe(2), { timeout: 5000 });
    await expect(picker.value.length).toBe(0);
  },
};

/** Tags that cannot be given say why. */
export const ExplainedTags: Story = {
  args: { selectedOnTop: true, withSelectAll: true, value: ['tag-vip'] },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    picker.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(all(picker, '.option').length).toBeGreaterThan(5));
  },
};

/** A condition in JSONata narrows what is offered. */
export const NarrowedByACondition: Story = {
  args: { filter: 'concept.layer = "core" and $not(concept.id in value)', value: ['tag-vip'] },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    picker.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(all(picker, '.option').length).toBeGreaterThan(0));
  },
};

/** More than advised: done, with a warning. */
export const OverTheLimit: Story = {
  args: { value: ['tag-vip', 'tag-retail'], max: 2, limitPolicy: 'warn' },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    picker.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(picker.value.length).toBe(3));
  },
};
