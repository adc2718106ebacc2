import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { createMemoryStore, createSession, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Concept, RecordRef, Session } from '@tagma/core';
import { provideSession } from '@tagma/elements';
import { changedLocks } from '@tagma/expression';
import type { TagCreateEvent, TagPicker } from '@tagma/elements/tag-picker';
import '@tagma/elements/tag-picker/define';

const NOW = '2026-11-22T08:00:00.000Z';
const snapshot = snapshotFromDocument(starterWorkspace({ now: NOW }));

type Args = Pick<
  TagPicker,
  | 'label'
  | 'placeholder'
  | 'helpText'
  | 'errorText'
  | 'concepts'
  | 'value'
  | 'recent'
  | 'max'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'loading'
  | 'loadError'
  | 'withCreate'
  | 'createHint'
  | 'size'
>;

const meta: Meta<Args> = {
  title: 'Elements/Tag picker',
  component: 'tagma-tag-picker',
  args: {
    label: 'Tags',
    placeholder: '',
    helpText: '',
    errorText: '',
    concepts: snapshot.concepts,
    value: [],
    recent: [],
    max: 0,
    required: false,
    disabled: false,
    readonly: false,
    loading: false,
    loadError: '',
    withCreate: false,
    createHint: '',
    size: 'medium',
  },
  argTypes: {
    concepts: { control: false },
    size: { control: 'inline-radio', options: ['small', 'medium', 'large'] },
  },
  render: (args) =>
    html`<tagma-tag-picker
      name="tags"
      .label=${args.label}
      .placeholder=${args.placeholder}
      .helpText=${args.helpText}
      .errorText=${args.errorText}
      .concepts=${args.concepts}
      .value=${args.value}
      .recent=${args.recent}
      .max=${args.max}
      .size=${args.size}
      .loadError=${args.loadError}
      .createHint=${args.createHint}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      ?loading=${args.loading}
      ?with-create=${args.withCreate}
    ></tagma-tag-picker>`,
};
export default meta;
type Story = StoryObj<Args>;

const pickerIn = (canvas: HTMLElement): TagPicker => canvas.querySelector('tagma-tag-picker') as TagPicker;
const all = (picker: TagPicker, selector: string): HTMLElement[] => [
  ...(picker.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const one = (picker: TagPicker, selector: string): HTMLElement => all(picker, selector)[0] as HTMLElement;

/** Types into the picker as a person does. */
async function typeIn(picker: TagPicker, text: string): Promise<void> {
  await picker.updateComplete;
  picker.focus();
  await userEvent.type(one(picker, '.input'), text);
}

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    await expect(all(picker, 'tagma-tag').length).toBe(0);
  },
};

/** Open, by category. */
export const Browsing: Story = {
  args: { recent: ['tag-vip', 'tag-repeat-purchase'], value: ['tag-vip'] },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    picker.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(all(picker, '.heading').length).toBeGreaterThan(2));
    await expect(one(picker, '.input')).toHaveAttribute('aria-activedescendant');
  },
};

export const Searching: Story = {
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await typeIn(picker, 'vip');
    await waitFor(() => expect(one(picker, '.option')).toHaveTextContent('VIP'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect([...picker.value]).toEqual(['tag-vip']));
  },
};

export const Chosen: Story = {
  args: {
    value: ['tag-active', 'tag-high-value', 'tag-first-purchase'],
    helpText: 'Used in segments and rules.',
  },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    picker.focus();
    await userEvent.keyboard('{Backspace}{Backspace}');
    await waitFor(() => expect([...picker.value]).toEqual(['tag-active', 'tag-high-value']));
    await expect(one(picker, '.notice')).toBeInTheDocument();
  },
};

/** Only one tag of an exclusive category can hold: the other goes, and can be had back. */
export const ExclusiveCategory: Story = {
  args: { value: ['tag-active', 'tag-vip'] },
  play: async ({ canvasElement, globals }) => {
    const picker = pickerIn(canvasElement);
    const silent = snapshot.concepts.find(({ id }) => id === 'tag-silent');
    await typeIn(picker, silent?.name[String(globals['lang'] ?? 'en')] ?? '');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect([...picker.value]).toEqual(['tag-vip', 'tag-silent']));
    await expect(one(picker, '.notice-text').textContent).not.toBe('');
  },
};

export const AtTheLimit: Story = {
  args: { value: ['tag-vip', 'tag-retail'], max: 2 },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    picker.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(one(picker, '.notice.warning')).toBeInTheDocument());
    await expect(picker.value.length).toBe(2);
  },
};

/** With a limit of one, a choice replaces the one before and closes the list. */
export const SingleChoice: Story = {
  args: { value: ['tag-vip'], max: 1 },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await typeIn(picker, '零售');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect([...picker.value]).toEqual(['tag-retail']));
    await expect(one(picker, '.input')).toHaveAttribute('aria-expanded', 'false');
  },
};

/** The host answers the request; the picker waits, then adds what was made. */
export const Creating: Story = {
  args: { withCreate: true },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    picker.addEventListener('tagma-tag-create', (event: TagCreateEvent) => {
      event.detail.respondWith(Promise.resolve(created(event.detail.name)));
    });
    await typeIn(picker, 'Trade fair');
    await waitFor(() => expect(one(picker, '.create')).toHaveTextContent('Trade fair'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect([...picker.value]).toEqual(['tag-trade-fair']));
  },
};

function created(name: string): Concept {
  const [template] = snapshot.concepts.filter(({ kind }) => kind === 'tag');
  return {
    ...(template as Concept),
    id: 'tag-trade-fair',
    parentId: null,
    name: { en: name, 'zh-CN': name },
  };
}

/** Where creating is not allowed the list says whom to ask. */
export const NoMatch: Story = {
  args: { createHint: 'Ask Wang Min, who owns the taxonomy.' },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await typeIn(picker, 'zzzz');
    await waitFor(() => expect(one(picker, '.message')).toHaveTextContent('Ask Wang Min'));
  },
};

export const Loading: Story = {
  args: { concepts: [], loading: true, value: ['tag-vip'] },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    await expect(all(picker, '.skeleton.chip').length).toBeGreaterThan(0);
  },
};

export const LoadFailed: Story = {
  args: { concepts: [], loadError: 'The service does not answer. Nothing was lost; try again.' },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    let retries = 0;
    picker.addEventListener('tagma-retry', () => (retries += 1));
    await picker.updateComplete;
    await userEvent.click(one(picker, '.notice .link'));
    await expect(retries).toBe(1);
  },
};

/** A taxonomy without tags says what to do first. */
export const NoTagsYet: Story = {
  args: { concepts: [] },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    picker.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(one(picker, '.message')).toBeVisible());
  },
};

export const ReadOnly: Story = {
  args: { readonly: true, value: ['tag-active', 'tag-vip'] },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    await expect(all(picker, 'input').length).toBe(0);
  },
};

export const Disabled: Story = {
  args: { disabled: true, value: ['tag-active', 'tag-vip'] },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    await expect(one(picker, '.input')).toBeDisabled();
  },
};

/** The error shows after the person had a chance. */
export const RequiredAndMissing: Story = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    await expect(picker.reportValidity()).toBe(false);
    await waitFor(() => expect(one(picker, '.error')).toBeVisible());
  },
};

export const ErrorFromOutside: Story = {
  args: { errorText: 'The service did not take these tags.', value: ['tag-vip'] },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    await expect(one(picker, '.input')).toHaveAttribute('aria-invalid', 'true');
  },
};

export const Small: Story = { args: { size: 'small', value: ['tag-active', 'tag-vip'] } };
export const Large: Story = { args: { size: 'large', value: ['tag-active', 'tag-vip'] } };

const many: readonly Concept[] = Array.from({ length: 5000 }, (_, i) => ({
  ...created(`Tag ${String(i)}`),
  id: `tag-${String(i)}`,
  name: { en: `Tag ${String(i)}`, 'zh-CN': `标签 ${String(i)}` },
}));

/** Five thousand tags: only the rows in sight are drawn, each tells its place. */
export const FiveThousandTags: Story = {
  args: { concepts: many },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    picker.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(one(picker, '.option')).toHaveAttribute('aria-setsize', '5000'));
    await expect(all(picker, '.option').length).toBeLessThan(40);
  },
};

/** Very many chosen tags fold away. */
export const VeryManyChosen: Story = {
  args: { concepts: many, value: many.slice(0, 60).map(({ id }) => id) },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    await expect(all(picker, 'tagma-tag').length).toBe(24);
  },
};

const LONG =
  'A name that goes on for much longer than anyone would wish to read in a list or in a chip, and then some';

export const VeryLongNames: Story = {
  args: {
    concepts: many.slice(0, 3).map((concept) => ({ ...concept, name: { en: LONG, 'zh-CN': LONG } })),
    value: ['tag-0'],
  },
  play: async ({ canvasElement }) => {
    const picker = pickerIn(canvasElement);
    await picker.updateComplete;
    await expect(picker.scrollWidth).toBeLessThanOrEqual(picker.clientWidth + 1);
  },
};

const RECORD: RecordRef = { type: 'customer', id: 'c-1' };

/** A session over a workspace in memory with one customer. */
async function sessionAs(role: string): Promise<Session> {
  const store = createMemoryStore();
  let ids = 0;
  await store.initialize(snapshot);
  await store.writeRecords({
    type: RECORD.type,
    records: [{ id: RECORD.id, data: { name: '王敏' } }],
    children: {},
    onExisting: 'update',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  const make = (roles: string[]): Session =>
    createSession({
      store,
      actor: { id: 'u-1', name: 'Lin', roles },
      now: () => new Date(Date.parse(NOW) + (ids += 1) * 1000).toISOString(),
      newId: () => `id-${String((ids += 1))}`,
      changedLocks,
    });
  await make(['admin']).execute({ type: 'assignTag', record: RECORD, tagId: 'tag-vip' });
  return make([role]);
}

async function showBound(canvas: HTMLElement, role: string): Promise<TagPicker> {
  provideSession(canvas, await sessionAs(role));
  const picker = pickerIn(canvas);
  picker.record = RECORD;
  // What binds is fetched first.
  await waitFor(() => expect(all(picker, 'tagma-tag').length).toBe(1), { timeout: 10_000 });
  return picker;
}

/** Bound to a customer: choosing sends a command; what was done can be undone. */
export const BoundToARecord: Story = {
  play: async ({ canvasElement }) => {
    const picker = await showBound(canvasElement, 'agent');
    await typeIn(picker, '零售');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect([...picker.value]).toEqual(['tag-vip', 'tag-retail']));
    await userEvent.click(one(picker, '.notice .link'));
    await waitFor(() => expect([...picker.value]).toEqual(['tag-vip']));
  },
};

/** A role that may not tag sees the tags and why they cannot be changed. */
export const BoundWithoutPermission: Story = {
  play: async ({ canvasElement }) => {
    const picker = await showBound(canvasElement, 'analyst');
    await waitFor(() => expect(all(picker, 'input').length).toBe(0));
    await expect(one(picker, '.help')).toBeVisible();
  },
};
