import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor as waitBriefly } from 'storybook/test';
import { createMemoryStore, createSession, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Concept, RecordRef, Session } from '@tagma/core';
import { provideSession } from '@tagma/elements';
import { changedLocks } from '@tagma/expression';
import type { BulkTagger } from '@tagma/elements/bulk-tagger';
import '@tagma/elements/bulk-tagger/define';
import type { RecordGrid } from '@tagma/elements/record-grid';
import '@tagma/elements/record-grid/define';

const NOW = '2026-11-22T08:00:00.000Z';
/** Where a story's session comes from: how many records there are, and what goes wrong. */
interface Args {
  role: string;
  records: number;
  trouble: 'none' | 'stalls' | 'fails' | 'fails-to-apply';
  limitPolicy: 'warn' | 'block';
  label: string;
  readonly: boolean;
  more: readonly Concept[];
}

function refs(count: number): readonly RecordRef[] {
  return Array.from({ length: count }, (_item, index) => ({
    type: 'customer',
    id: `C-${String(index + 1)}`,
  }));
}

const score: Concept = {
  id: 'tag-nps',
  version: 1,
  kind: 'tag',
  parentId: 'cat-value',
  order: 90,
  name: { 'zh-CN': '推荐分', en: 'Recommendation score' },
  aliases: ['NPS'],
  layer: 'extended',
  exclusive: false,
  state: 'active',
  valueType: { type: 'number', min: 0, max: 10 },
  validity: 'P6M',
  createdAt: NOW,
};

async function prepare({ role, records: count, limitPolicy, more, trouble }: Args): Promise<Session> {
  const store = createMemoryStore();
  const snapshot = snapshotFromDocument(starterWorkspace({ now: NOW }));
  const settings = {
    ...snapshot.settings,
    limitPolicy,
    limits: { ...snapshot.settings.limits, activeTagsPerRecord: 2 },
  };
  await store.initialize({ ...snapshot, settings, concepts: [...snapshot.concepts, score, ...more] });
  const records = refs(count);
  await store.writeRecords({
    type: 'customer',
    records: records.map(({ id }) => ({ id, data: { name: id } })),
    children: {},
    onExisting: 'update',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  let ids = 0;
  const as = (roles: string[]): Session =>
    createSession({
      store,
      actor: { id: 'u-1', name: 'Lin', roles },
      now: () => NOW,
      newId: () => `id-${String((ids += 1))}`,
      changedLocks,
    });
  const admin = as(['admin']);
  await admin.workspace();
  const give = (tagId: string, from: number, to: number): Promise<unknown> =>
    admin.execute({ type: 'tagRecords', records: records.slice(from, to), add: [{ tagId }], remove: [] });
  const leaves = snapshot.concepts.filter(({ kind, state }) => kind === 'tag' && state === 'active');
  await give('tag-vip', 0, Math.ceil(count * 0.3));
  await give('tag-active', 0, Math.ceil(count * 0.6));
  for (const { id } of leaves.slice(-2)) await give(id, 0, 2);
  const session = as([role]);
  await session.workspace();
  return trouble === 'none' ? session : troubled(session, trouble);
}

function troubled(session: Session, trouble: Args['trouble']): Session {
  const down = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('down'), { name: 'SessionError', code: 'unavailable' }));
  if (trouble === 'stalls') return { ...session, assignments: () => new Promise(() => undefined) };
  if (trouble === 'fails') return { ...session, assignments: down };
  return { ...session, execute: down };
}

const waitFor = (check: () => unknown): Promise<unknown> => waitBriefly(check, { timeout: 10_000 });

const meta: Meta<Args> = {
  title: 'Elements/Bulk tagger',
  component: 'tagma-bulk-tagger',
  args: {
    role: 'admin',
    records: 40,
    trouble: 'none',
    limitPolicy: 'warn',
    label: '',
    readonly: false,
    more: [],
  },
  render: (args) =>
    html`<tagma-bulk-tagger
      .records=${refs(args.records)}
      .label=${args.label}
      .recordLabel=${(record: RecordRef) => `Customer ${record.id}`}
      ?readonly=${args.readonly}
    ></tagma-bulk-tagger>`,
  loaders: [async ({ args }) => ({ session: await prepare(args) })],
};

export default meta;
type Story = StoryObj<Args>;
type Context = Parameters<NonNullable<Story['play']>>[0];

function open({ canvasElement, loaded }: Context): BulkTagger {
  provideSession(canvasElement, (loaded as { readonly session: Session }).session);
  return canvasElement.querySelector('tagma-bulk-tagger') as BulkTagger;
}

async function show(context: Context): Promise<BulkTagger> {
  const tagger = open(context);
  await waitFor(() => expect(all(tagger, '.option').length).toBeGreaterThan(2));
  return tagger;
}

const all = (tagger: BulkTagger, selector: string): HTMLElement[] => [
  ...(tagger.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

function one(tagger: BulkTagger, selector: string): HTMLElement {
  const [found] = all(tagger, selector);
  if (!found) throw new Error(`The tagger shows no ${selector}.`);
  return found;
}

/** The first row that stands at this: all, some or none of the records have its tag. */
const standing = (tagger: BulkTagger, checked: string): HTMLElement =>
  one(tagger, `.option[aria-checked=${checked}]:not([aria-disabled])`);

async function choose(tagger: BulkTagger, query: string): Promise<void> {
  const search = one(tagger, '.search') as HTMLInputElement;
  await userEvent.type(search, query);
  await waitFor(() => expect(one(tagger, '.option').classList.contains('active')).toBe(true));
  await userEvent.keyboard('{Enter}{Escape}');
  await waitFor(() => expect(search.value).toBe(''));
}

const applicable = (tagger: BulkTagger): Promise<unknown> =>
  waitFor(() => expect(one(tagger, '.apply').getAttribute('aria-disabled')).toBeNull());

/** What the records have: all, some or none of them each tag. */
export const Tags: Story = {
  play: async (context) => {
    const tagger = await show(context);
    await expect(standing(tagger, 'mixed')).toBeTruthy();
    await expect(standing(tagger, 'false')).toBeTruthy();
  },
};

/** A click adds to all, the next one removes from all, the third leaves as it is; the effect shows first. */
export const Effect: Story = {
  play: async (context) => {
    const tagger = await show(context);
    await choose(tagger, 'VIP');
    // A tag of an exclusive category that two records have, and one that none has.
    all(tagger, '.option')[2]?.click();
    all(tagger, '.option')[4]?.click();
    await waitFor(() => expect(all(tagger, '.change').length).toBe(3));
    await applicable(tagger);
    await expect(all(tagger, '.line.note').length).toBeGreaterThan(0);
  },
};

/** Applied in one step, which the notice takes back. */
export const AppliedAndUndone: Story = {
  play: async (context) => {
    const tagger = await show(context);
    await choose(tagger, 'VIP');
    await applicable(tagger);
    one(tagger, '.apply').click();
    await waitFor(() => expect(all(tagger, '.notice.success').length).toBe(1));
    one(tagger, '.notice .button').click();
    await waitFor(() => expect(all(tagger, '.notice.info').length).toBe(1));
  },
};

/** Applied, with the offer to undo. */
export const Applied: Story = {
  play: async (context) => {
    const tagger = await show(context);
    await choose(tagger, 'VIP');
    await applicable(tagger);
    one(tagger, '.apply').click();
    await waitFor(() => expect(all(tagger, '.notice.success').length).toBe(1));
  },
};

/** A value outside the range of the tag: said at the field, and nothing is applied. */
export const WrongValue: Story = {
  play: async (context) => {
    const tagger = await show(context);
    await choose(tagger, 'NPS');
    await waitFor(() => expect(all(tagger, '.change .input, .change tagma-day-field').length).toBe(2));
    await userEvent.type(one(tagger, '.change .input'), '11');
    await waitFor(() => expect(all(tagger, '.field-error').length).toBe(1));
    await expect(one(tagger, '.apply').getAttribute('aria-disabled')).toBe('true');
  },
};

/** Some records come to have more tags than advised; they are listed with their figures. */
export const OverTheLimit: Story = {
  play: async (context) => {
    const tagger = await show(context);
    await choose(tagger, 'NPS');
    await waitFor(() => expect(all(tagger, '.overfull').length).toBe(1));
    one(tagger, '.overfull summary').click();
    await expect(one(tagger, '.overfull li').textContent).toContain('3/2');
  },
};

/** Where the limit blocks, nothing can be applied until it is kept. */
export const LimitBlocks: Story = {
  args: { limitPolicy: 'block' },
  play: async (context) => {
    const tagger = await show(context);
    await choose(tagger, 'NPS');
    await waitFor(() => expect(all(tagger, '.overfull.blocks').length).toBe(1));
    await expect(one(tagger, '.apply').getAttribute('aria-disabled')).toBe('true');
  },
};

/** Only the tags that one of the records has. */
export const OnTheseRecords: Story = {
  play: async (context) => {
    const tagger = await show(context);
    all(tagger, '.segment')[1]?.click();
    await waitFor(() => expect(all(tagger, '.option[aria-checked=false]').length).toBe(0));
  },
};

/** Nothing fits what was typed. */
export const NothingFound: Story = {
  play: async (context) => {
    const tagger = await show(context);
    await userEvent.type(one(tagger, '.search'), 'zzzz');
    await waitFor(() => expect(all(tagger, '.none').length).toBe(1));
  },
};

/** A role that may see tags, and not change them. */
export const Denied: Story = {
  args: { role: 'analyst' },
  play: async (context) => {
    const tagger = await show(context);
    await expect(all(tagger, '.locked').length).toBe(1);
  },
};

/** Set read-only by the page. */
export const ReadOnly: Story = {
  args: { readonly: true },
  play: async (context) => {
    const tagger = await show(context);
    await expect(all(tagger, '.locked').length).toBe(1);
  },
};

/** No record is selected yet. */
export const NoRecords: Story = {
  args: { records: 0 },
  play: async (context) => {
    const tagger = open(context);
    await waitFor(() => expect(all(tagger, '.state').length).toBe(1));
  },
};

/** The tags are being read. */
export const Reading: Story = {
  args: { trouble: 'stalls', records: 12_000 },
  play: async (context) => {
    const tagger = open(context);
    await waitFor(() => expect(all(tagger, 'progress').length).toBe(1));
  },
};

/** The tags could not be read. */
export const ReadFailed: Story = {
  args: { trouble: 'fails' },
  play: async (context) => {
    const tagger = open(context);
    await waitFor(() => expect(all(tagger, '.state .button').length).toBe(1));
  },
};

/** Applying failed: the choices are kept, and it can be tried again. */
export const ApplyFailed: Story = {
  args: { trouble: 'fails-to-apply' },
  play: async (context) => {
    const tagger = await show(context);
    await choose(tagger, 'VIP');
    await applicable(tagger);
    one(tagger, '.apply').click();
    await waitFor(() => expect(all(tagger, '.notice.danger').length).toBe(1));
    await expect(all(tagger, '.change').length).toBe(1);
  },
};

/** Names that are far too long, and thousands of tags: the list scrolls, a few rows are in the page. */
export const ManyAndLong: Story = {
  args: {
    label:
      'Tags of all customers of the northern region who have not ordered since the beginning of the year',
    more: Array.from({ length: 3_000 }, (_item, index) => ({
      ...score,
      id: `tag-many-${String(index)}`,
      order: 100 + index,
      name: {
        'zh-CN': index === 0 ? '很长的标签名称'.repeat(14) : `标签 ${String(index)}`,
        en: index === 0 ? 'A name that goes on and on '.repeat(3) : `Tag ${String(index)}`,
      },
      aliases: [],
    })),
  },
  play: async (context) => {
    const tagger = await show(context);
    await choose(tagger, 'goes on');
    await applicable(tagger);
    await expect(all(tagger, '.row').length).toBeLessThan(60);
  },
};

/** Ten thousand records at once. */
export const ManyRecords: Story = {
  args: { records: 10_000 },
  play: async (context) => {
    const tagger = await show(context);
    await choose(tagger, 'VIP');
    await applicable(tagger);
    await expect(one(tagger, '.sum').textContent).toContain('7,000');
  },
};

/** Below a record grid: what is selected there, over all rows that its filters leave, is what is tagged. */
export const BelowAGrid: Story = {
  render: (args) => {
    const rows = refs(args.records).map(({ id }) => ({ id, name: `Customer ${id}` }));
    const select = (event: CustomEvent<{ readonly ids: readonly string[] }>): void => {
      const grid = event.currentTarget as RecordGrid;
      const tagger = grid.parentElement?.querySelector('tagma-bulk-tagger');
      if (tagger) tagger.records = event.detail.ids.map((id) => ({ type: 'customer', id }));
    };
    const open = (event: Event): void => {
      (event.currentTarget as HTMLElement)
        .closest('tagma-record-grid')
        ?.parentElement?.querySelector('tagma-bulk-tagger')
        ?.focus();
    };
    return html`<div>
      <tagma-record-grid
        label="Customers"
        selection="multiple"
        .rows=${rows}
        .columns=${[
          { key: 'name', title: 'Name' },
          { key: 'id', title: 'No.' },
        ]}
        @tagma-selection-change=${select}
      >
        <button slot="bulk-actions" type="button" @click=${open}>Tags…</button>
      </tagma-record-grid>
      <br />
      <tagma-bulk-tagger></tagma-bulk-tagger>
    </div>`;
  },
  play: async (context) => {
    const tagger = open(context);
    await waitFor(() => expect(all(tagger, '.state').length).toBe(1));
    const grid = context.canvasElement.querySelector('tagma-record-grid') as RecordGrid;
    const box = (): HTMLElement | null =>
      grid.shadowRoot?.querySelector<HTMLElement>('[role=columnheader] input[type=checkbox]') ?? null;
    await waitFor(() => expect(box()).not.toBeNull());
    box()?.click();
    await waitFor(() => expect(all(tagger, '.option').length).toBeGreaterThan(2));
    await expect(tagger.records.length).toBe(40);
  },
};
