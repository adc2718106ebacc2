import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor as waitBriefly } from 'storybook/test';
import { createMemoryStore, createSession, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Concept, Session } from '@tagma/core';
import { provideSession } from '@tagma/elements';
import { changedLocks } from '@tagma/expression';
import type { TaxonomyEditor } from '@tagma/elements/taxonomy-editor';
import '@tagma/elements/taxonomy-editor/define';

const NOW = '2026-11-22T08:00:00.000Z';
const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.parse(NOW) - days * DAY).toISOString();

/** The starter taxonomy with what a detail pane has to show: texts, cadences, a duplicate, a typed tag. */
function taxonomy(concepts: readonly Concept[]): readonly Concept[] {
  const more: Readonly<Record<string, Partial<Concept>>> = {
    'tag-vip': {
      definition: {
        'zh-CN': '年消费前百分之一的客户。',
        en: 'Customers in the top one percent by yearly spend.',
      },
      useCase: { 'zh-CN': '专属客服与优先发货。', en: 'Personal service and priority delivery.' },
      example: { en: 'A hotel chain that orders every week.' },
      aliases: ['贵宾', 'Top customer'],
      judgement: 'objective',
      reviewEvery: 'P3M',
      reviewedAt: daysAgo(120),
      validity: 'P1Y',
      ownerId: 'team-retail',
    },
  };
  const [first] = concepts.filter(({ kind }) => kind === 'tag');
  const copy: Concept = {
    id: 'tag-vip-2',
    version: 1,
    kind: 'tag',
    parentId: first?.parentId ?? null,
    order: 99,
    name: { 'zh-CN': 'VIP 客户', en: 'V.I.P. customer' },
    aliases: [],
    color: '#ffd54f',
    layer: 'temporary',
    exclusive: false,
    state: 'active',
    createdAt: daysAgo(40),
  };
  return [...concepts.map((concept) => ({ ...concept, ...more[concept.id] })), copy];
}

async function sessionAs(role: string): Promise<Session> {
  const store = createMemoryStore();
  const snapshot = snapshotFromDocument(starterWorkspace({ now: NOW }));
  await store.initialize({ ...snapshot, concepts: taxonomy(snapshot.concepts) });
  const ids = Array.from({ length: 24 }, (_item, index) => `c-${String(index + 1).padStart(2, '0')}`);
  await store.writeRecords({
    type: 'customer',
    records: ids.map((id, index) => ({ id, data: { name: `Customer ${id}`, spend: index * 100 } })),
    children: {},
    onExisting: 'update',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  let steps = 0;
  let at = NOW;
  const as = (roles: string[]): Session =>
    createSession({
      store,
      actor: { id: 'u-1', name: 'Lin', roles },
      now: () => at,
      newId: () => `id-${String((steps += 1))}`,
      changedLocks,
    });
  const admin = as(['admin']);
  await admin.workspace();
  for (const [index, id] of ids.slice(0, 16).entries()) {
    at = daysAgo(80 - index * 5);
    await admin.execute({ type: 'assignTag', record: { type: 'customer', id }, tagId: 'tag-vip' });
  }
  at = NOW;
  const session = as([role]);
  await session.workspace();
  return session;
}

/** Parts of the editor are fetched when they are needed: that may take longer than a second. */
const waitFor = (check: () => unknown): Promise<unknown> => waitBriefly(check, { timeout: 10_000 });

interface Args {
  role: string;
  selectedIds: readonly string[];
}

const meta: Meta<Args> = {
  title: 'Elements/Taxonomy editor details',
  component: 'tagma-taxonomy-editor',
  args: { role: 'admin', selectedIds: ['tag-vip'] },
  render: (args) =>
    html`<tagma-taxonomy-editor
      .selectedIds=${args.selectedIds}
      .now=${() => Date.parse(NOW)}
    ></tagma-taxonomy-editor>`,
  loaders: [async ({ args }) => ({ session: await sessionAs(args.role) })],
};

export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Context = Parameters<Play>[0];

async function show({ canvasElement, loaded }: Context): Promise<TaxonomyEditor> {
  provideSession(canvasElement, (loaded as { readonly session: Session }).session);
  const editor = canvasElement.querySelector('tagma-taxonomy-editor') as TaxonomyEditor;
  await waitFor(() => expect(all(editor, '[part~=row]').length).toBeGreaterThan(2));
  return editor;
}

const all = (editor: TaxonomyEditor, selector: string): HTMLElement[] => [
  ...(editor.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

function one(editor: TaxonomyEditor, selector: string): HTMLElement {
  const [found] = all(editor, selector);
  if (!found) throw new Error(`The editor shows no ${selector}.`);
  return found;
}

async function field(editor: TaxonomyEditor, key: string): Promise<HTMLInputElement> {
  await waitFor(() => expect(all(editor, `[data-field="${key}"] .input`).length).toBe(1));
  return one(editor, `[data-field="${key}"] .input`) as HTMLInputElement;
}

async function openDialog(editor: TaxonomyEditor, kind: string): Promise<HTMLElement> {
  await waitFor(() => expect(all(editor, `[data-dialog=${kind}]`).length).toBe(1));
  one(editor, `[data-dialog=${kind}]`).click();
  await waitFor(() => expect(all(editor, 'dialog[open]').length).toBe(1));
  return one(editor, 'dialog[open]');
}

async function openView(context: Context, id: string): Promise<TaxonomyEditor> {
  const editor = await show(context);
  one(editor, '.toolbar [aria-haspopup=menu]:last-child').click();
  await waitFor(() => expect(all(editor, `[data-id="view:${id}"]`).length).toBe(1));
  one(editor, `[data-id="view:${id}"]`).click();
  await waitFor(() => expect(all(editor, '.view').length).toBe(1));
  return editor;
}

/** A tag with everything filled in: meaning, appearance, lifetime, people, rules, usage and its trend. */
export const OneTag: Story = {
  play: async (context) => {
    const editor = await show(context);
    await waitFor(() => expect(all(editor, '.chart').length).toBe(1));
    await expect((await field(editor, 'name.en')).value).not.toBe('');
  },
};

/** A category: exclusive, ordered, required. */
export const OneCategory: Story = {
  args: { selectedIds: ['cat-value'] },
  play: async (context) => {
    const editor = await show(context);
    await waitFor(() => expect(all(editor, '.flag').length).toBe(3));
  },
};

/** A field is saved when it is left or by Enter; the notice offers to undo. */
export const SavedField: Story = {
  play: async (context) => {
    const editor = await show(context);
    const input = await field(editor, 'notation');
    await userEvent.type(input, 'V-1{Enter}');
    await waitFor(() => expect(all(editor, '[part~=notice]').length).toBe(1));
    await expect(input.value).toBe('V-1');
  },
};

/** What cannot be taken says so under its field; the text stays. */
export const LocatedError: Story = {
  play: async (context) => {
    const editor = await show(context);
    const input = await field(editor, 'archiveAfter');
    await userEvent.type(input, 'soon{Enter}');
    await waitFor(() => expect(all(editor, '[data-field=archiveAfter] .error').length).toBe(1));
    await expect(input.getAttribute('aria-invalid')).toBe('true');
    await expect(input.value).toBe('soon');
  },
};

/** A colour that is too pale to read offers the shade that is not. */
export const PaleColour: Story = {
  args: { selectedIds: ['tag-vip-2'] },
  play: async (context) => {
    const editor = await show(context);
    await waitFor(() => expect(all(editor, '.contrast .button').length).toBe(1));
  },
};

/** Somebody else changed the same field while it was being edited. */
export const Conflict: Story = {
  play: async (context) => {
    const editor = await show(context);
    const { session } = context.loaded as { readonly session: Session };
    const input = await field(editor, 'notation');
    await userEvent.type(input, 'mine');
    const stored = (await session.workspace()).concepts.find(({ id }) => id === 'tag-vip');
    await session.execute({
      type: 'updateConcept',
      id: 'tag-vip',
      expectedVersion: stored?.version ?? 0,
      patch: { notation: 'theirs' },
    });
    await userEvent.type(input, '{Enter}');
    await waitFor(() => expect(all(editor, '[data-field=notation] .choices .button').length).toBe(2));
    await expect(input.value).toBe('mine');
  },
};

/** A role that may look but not change: facts instead of fields, with the reason and whom to ask. */
export const ReadOnly: Story = {
  args: { role: 'agent' },
  play: async (context) => {
    const editor = await show(context);
    await waitFor(() => expect(all(editor, '.locked').length).toBe(1));
    // What an agent may fill in is a proposal.
    await expect(all(editor, '.detail .input').filter((input) => input.closest('.propose') === null)).toEqual(
      [],
    );
    await expect(all(editor, '.propose .input').length).toBe(2);
  },
};

/** Several at once: layer, colour, owner and review cadence. */
export const Several: Story = {
  args: { selectedIds: ['tag-vip', 'tag-vip-2'] },
  play: async (context) => {
    const editor = await show(context);
    await waitFor(() => expect(all(editor, '.bulk .input').length).toBe(4));
  },
};

/** Merge: a target is searched for, and the effect is shown before anything happens. */
export const Merge: Story = {
  args: { selectedIds: ['tag-vip-2'] },
  play: async (context) => {
    const editor = await show(context);
    const dialog = await openDialog(editor, 'merge');
    await userEvent.type(one(editor, '#merge-search'), 'vip');
    await waitFor(() => expect(dialog.querySelectorAll('.target').length).toBeGreaterThan(0));
    dialog.querySelector<HTMLInputElement>('.target input[value=tag-vip]')?.click();
    await waitFor(() => expect(dialog.querySelectorAll('.effect').length).toBe(1));
  },
};

/** Split: who goes where by condition, counted before anything happens. */
export const Split: Story = {
  play: async (context) => {
    const editor = await show(context);
    const dialog = await openDialog(editor, 'split');
    const names = [...dialog.querySelectorAll<HTMLInputElement>('.part input')];
    const conditions = [...dialog.querySelectorAll<HTMLTextAreaElement>('.part textarea')];
    await userEvent.type(names[0] as HTMLElement, 'Gold');
    await userEvent.type(names[1] as HTMLElement, 'Silver');
    await userEvent.type(conditions[0] as HTMLElement, 'spend >= 800');
    dialog.querySelector<HTMLElement>('.choices .button:not(.small)')?.click();
    await waitFor(() => expect(dialog.querySelectorAll('.effect').length).toBe(1));
  },
};

/** What is in use cannot be deleted; archiving is offered instead. */
export const DeleteRefused: Story = {
  play: async (context) => {
    const editor = await show(context);
    const dialog = await openDialog(editor, 'delete');
    await waitFor(() => expect(dialog.querySelectorAll('.refused').length).toBe(1));
    await expect(dialog.querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBe(true);
    await expect(dialog.querySelectorAll('footer .button').length).toBe(3);
  },
};

/** What could be tidied up, by reason. */
export const CleanUp: Story = {
  play: async (context) => {
    const editor = await openView(context, 'clean-up');
    await waitFor(() => expect(all(editor, '.view .section').length).toBeGreaterThan(1));
    await expect(all(editor, '.view .pair').length).toBeGreaterThan(0);
  },
};

/** Gaps and overlaps of exclusive and required categories. */
export const Coverage: Story = {
  play: async (context) => {
    const editor = await openView(context, 'coverage');
    await waitFor(() => expect(all(editor, '.view .figures').length).toBeGreaterThan(0));
  },
};

/** What has to be confirmed. */
export const Reviews: Story = {
  play: async (context) => {
    const editor = await openView(context, 'reviews');
    await waitFor(() => expect(all(editor, '.view .due').length).toBe(1));
  },
};

/** Taking the taxonomy out and bringing one in. */
export const Exchange: Story = {
  play: async (context) => {
    const editor = await openView(context, 'exchange');
    await waitFor(() => expect(all(editor, '#import-file').length).toBe(1));
  },
};

/** What everything means, to read, print, copy and save. */
export const HandbookToRead: Story = {
  play: async (context) => {
    const editor = await openView(context, 'handbook');
    await waitFor(() => expect(all(editor, '.book').length).toBe(1));
  },
};

/** Ready sets to choose from. */
export const Templates: Story = {
  play: async (context) => {
    const editor = await openView(context, 'templates');
    await waitFor(() => expect(all(editor, '.view .tree').length).toBe(1));
  },
};
