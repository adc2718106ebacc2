import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Concept } from '@tagma/core';
import type { TagCreateEvent, TagPage, TagPicker, TagQuery } from '@tagma/elements/tag-picker';
import '@tagma/elements/tag-picker/define';

const { concepts } = snapshotFromDocument(starterWorkspace({ now: '2026-11-22T08:00:00.000Z' }));
const tags = concepts.filter(({ kind, state }) => kind === 'tag' && state === 'active');
const [template] = tags as [Concept];

type Args = Pick<
  TagPicker,
  'value' | 'overflow' | 'reorderable' | 'readonly' | 'source' | 'resolve' | 'withCreate' | 'size'
>;

/** Chosen tags that are many or in an order, tags that come from elsewhere, and new ones. */
const meta: Meta<Args> = {
  title: 'Elements/Tag picker/Many and from elsewhere',
  component: 'tagma-tag-picker',
  args: {
    value: [],
    overflow: 'wrap',
    reorderable: false,
    readonly: false,
    source: undefined,
    resolve: undefined,
    withCreate: false,
    size: 'medium',
  },
  render: (args) =>
    html`<tagma-tag-picker
      label="Tags"
      .concepts=${args.source ? [] : concepts}
      .value=${args.value}
      .source=${args.source}
      .resolve=${args.resolve}
      overflow=${args.overflow}
      size=${args.size}
      ?reorderable=${args.reorderable}
      ?readonly=${args.readonly}
      ?with-create=${args.withCreate}
      @tagma-tag-create=${(event: TagCreateEvent) => {
        const { name } = event.detail;
        event.detail.respondWith(
          Promise.resolve({ ...template, id: `new-${name}`, parentId: null, name: { en: name } }),
        );
      }}
    ></tagma-tag-picker>`,
};
export default meta;
type Story = StoryObj<Args>;

const pickerIn = (canvas: HTMLElement): TagPicker => canvas.querySelector('tagma-tag-picker') as TagPicker;
const all = (picker: TagPicker, selector: string): HTMLElement[] => [
  ...(picker.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
/** The parts that come after the first look are there. */
const ready = (picker: TagPicker): Promise<void> =>
  waitFor(() => expect(all(picker, '.details').length).toBe(1), { timeout: 10_000 });
/** As narrow as a form beside something else. */
function narrow(picker: TagPicker): void {
  picker.style.setProperty('max-inline-size', '420px');
}
const many = tags.map(({ id }) => id);

/** One line, however many are chosen; the rest is counted. */
export const OneLine: Story = {
  args: { value: many, overflow: 'line' },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    narrow(picker);
    await ready(picker);
    await waitFor(() => expect(all(picker, '.fold button')[0]?.textContent?.trim()).toMatch(/^\+\d+$/u), {
      timeout: 5000,
    });
    const [control] = all(picker, '.control');
    await expect(control?.offsetHeight).toBeLessThan(40);
  },
};

/** The count opens all of them, to be removed or copied. */
export const AllOfThem: Story = {
  args: { value: many, overflow: 'line' },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    narrow(picker);
    await ready(picker);
    await waitFor(() => expect(all(picker, '.fold button').length).toBe(1), { timeout: 5000 });
    all(picker, '.fold button')[0]?.click();
    await waitFor(() => expect(all(picker, '.chosen tagma-tag').length).toBe(many.length));
  },
};

/** Read-only in one line, as in a table. */
export const OneLineReadOnly: Story = {
  args: { value: many, overflow: 'line', readonly: true, size: 'small' },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    narrow(picker);
    await ready(picker);
    await waitFor(() => expect(all(picker, '.fold button').length).toBe(1), { timeout: 5000 });
  },
};

/** The order means something: chips are dragged, or moved with Alt and an arrow key. */
export const InAnOrder: Story = {
  args: { value: many.slice(0, 4), reorderable: true },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await ready(picker);
    all(picker, '.chips .stop')[0]?.focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(picker.value[1]).toBe(many[0]));
  },
};

const pages = ({ text, cursor }: TagQuery): Promise<TagPage> => {
  const from = Number(cursor ?? 0);
  const found = Array.from({ length: 20 }, (_, at) => ({
    ...template,
    id: `${text}-${from + at}`,
    parentId: null,
    name: { en: `${text || 'Tag'} ${from + at}`, 'zh-CN': `${text || '标签'} ${from + at}` },
  }));
  return Promise.resolve({ concepts: found, next: from < 60 ? String(from + 20) : null });
};

/** Tags come from a server, page by page. */
export const FromASource: Story = {
  args: {
    value: ['known'],
    source: pages,
    resolve: (ids) =>
      Promise.resolve(ids.map((id) => ({ ...template, id, parentId: null, name: { en: 'Chosen before' } }))),
  },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await ready(picker);
    picker.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(all(picker, '.option').length).toBeGreaterThan(5));
    await expect(picker.shadowRoot?.textContent).not.toContain('undefined');
  },
};

/** A source that does not answer is asked again by a row of the list. */
export const SourceFails: Story = {
  args: { source: () => Promise.reject(new Error('down')) },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await ready(picker);
    picker.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(all(picker, '.note').length).toBe(1));
  },
};

/** Before one more tag of nearly the same name is made, the one that is there is offered. */
export const SimilarName: Story = {
  args: { withCreate: true },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await ready(picker);
    picker.focus();
    const name = picker.ownerDocument.documentElement.lang.startsWith('zh') ? 'VIP 客戶' : 'VIP customerz';
    await userEvent.keyboard(`${name}{ArrowUp}{Enter}`);
    await waitFor(() => expect(all(picker, '.similar-tag').length).toBeGreaterThan(0), { timeout: 5000 });
  },
};
