import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor as waitBriefly } from 'storybook/test';
import { createMemoryStore, createSession, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Command, Session } from '@tagma/core';
import { provideSession } from '@tagma/elements';
import { changedLocks } from '@tagma/expression';
import type { TaxonomyEditor } from '@tagma/elements/taxonomy-editor';
import '@tagma/elements/taxonomy-editor/define';

const NOW = '2026-11-22T08:00:00.000Z';

interface Workplace {
  readonly as: (role: string, name: string) => Session;
  readonly run: (session: Session, ...commands: readonly Command[]) => Promise<void>;
}

/** The starter workspace with customers, in memory. */
async function makeWorkplace(): Promise<Workplace> {
  const store = createMemoryStore();
  await store.initialize(snapshotFromDocument(starterWorkspace({ now: NOW })));
  await store.writeRecords({
    type: 'customer',
    records: ['c-1', 'c-2'].map((id) => ({ id, data: { name: id } })),
    children: {},
    onExisting: 'update',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  let minutes = 0;
  let ids = 0;
  const now = (): string => new Date(Date.parse(NOW) + (minutes += 7) * 60_000).toISOString();
  const as = (role: string, name: string): Session =>
    createSession({
      store,
      actor: { id: `u-${role}`, name, roles: [role] },
      now,
      newId: () => `id-${String((ids += 1))}`,
      changedLocks,
    });
  return {
    as,
    async run(session, ...commands) {
      for (const command of commands) {
        const outcome = await session.execute(command);
        if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.message}`);
      }
    },
  };
}

/** A tag of the starter, and the category it hangs in. */
async function places(
  session: Session,
): Promise<{ readonly tagId: string; readonly parentId: string; readonly version: number }> {
  const { concepts } = await session.workspace();
  const tag = concepts.find(({ id }) => id === 'tag-vip');
  if (!tag?.parentId) throw new Error('The starter has no tag-vip.');
  return { tagId: tag.id, parentId: tag.parentId, version: tag.version };
}

/** Two versions, and an edit since. */
async function withVersions({ as, run }: Workplace): Promise<void> {
  const boss = as('admin', '林经理');
  const { tagId, parentId, version } = await places(boss);
  const name = { en: 'Bulk buyer', 'zh-CN': '批量采购客户' };
  await run(
    boss,
    { type: 'publishTaxonomy', name: '2026 Q3', note: 'First common version of sales and service.' },
    { type: 'createConcept', id: 'bulk', concept: { kind: 'tag', parentId, name } },
    { type: 'publishTaxonomy', name: '2026 Q4' },
    {
      type: 'updateConcept',
      id: tagId,
      expectedVersion: version,
      patch: { name: { en: 'Top customer', 'zh-CN': '顶级客户' } },
    },
    { type: 'assignTag', record: { type: 'customer', id: 'c-1' }, tagId: 'bulk' },
  );
}

/** Proposals of an agent, one of them talked about, one rejected. */
async function withProposals({ as, run }: Workplace): Promise<void> {
  const [agent, boss] = [as('agent', '小王'), as('admin', '林经理')];
  const { tagId, parentId, version } = await places(boss);
  const propose = (
    id: string,
    command: Extract<Command, { type: 'proposeChange' }>['command'],
    reason: string,
  ) => ({ type: 'proposeChange', id, command, reason }) as const;
  await run(
    agent,
    propose(
      'p1',
      {
        type: 'createConcept',
        concept: { kind: 'tag', parentId, name: { en: 'Group buyer', 'zh-CN': '团购客户' } },
      },
      '双十一期间每天都有客户询问团购。',
    ),
    propose(
      'p2',
      {
        type: 'updateConcept',
        id: tagId,
        expectedVersion: version,
        patch: { name: { en: 'Gold', 'zh-CN': '金牌客户' } },
      },
      '',
    ),
    propose('p3', { type: 'archiveConcepts', ids: [tagId] }, 'Nobody uses it.'),
  );
  await run(boss, { type: 'commentOnProposal', id: 'p1', text: '与“批量采购客户”有什么区别？' });
  await run(agent, { type: 'commentOnProposal', id: 'p1', text: '团购是多个个人合买，批量采购是企业。' });
  await run(boss, { type: 'rejectProposal', id: 'p3', reason: 'Marketing uses it every month.' });
}

const waitFor = (check: () => unknown): Promise<unknown> => waitBriefly(check, { timeout: 10_000 });

interface Args {
  role: string;
  view: string;
  prepare: (workplace: Workplace) => Promise<void>;
}

const meta: Meta<Args> = {
  title: 'Elements/Taxonomy editor governance',
  component: 'tagma-taxonomy-editor',
  args: { role: 'admin', view: 'versions', prepare: async () => undefined },
  render: () => html`<tagma-taxonomy-editor .now=${() => Date.parse(NOW)}></tagma-taxonomy-editor>`,
  loaders: [
    async ({ args }) => {
      const workplace = await makeWorkplace();
      await args.prepare(workplace);
      const session = workplace.as(args.role, args.role === 'agent' ? '小王' : '林经理');
      await session.workspace();
      return { session };
    },
  ],
};

export default meta;
type Story = StoryObj<Args>;
type Context = Parameters<NonNullable<Story['play']>>[0];

const all = (editor: TaxonomyEditor, selector: string): HTMLElement[] => [
  ...(editor.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

const one = (editor: TaxonomyEditor, selector: string, at = 0): HTMLElement => {
  const found = all(editor, selector).at(at);
  if (!found) throw new Error(`The editor shows no ${selector}.`);
  return found;
};

async function openView({ canvasElement, loaded, args }: Context): Promise<TaxonomyEditor> {
  provideSession(canvasElement, (loaded as { readonly session: Session }).session);
  const editor = canvasElement.querySelector('tagma-taxonomy-editor') as TaxonomyEditor;
  await waitFor(() => expect(all(editor, '[part~=row]').length).toBeGreaterThan(2));
  one(editor, '.toolbar [aria-haspopup=menu]', -1).click();
  await waitFor(() => expect(all(editor, `[data-id="view:${args.view}"]`).length).toBe(1));
  one(editor, `[data-id="view:${args.view}"]`).click();
  await waitFor(() => expect(all(editor, '.view').length).toBe(1));
  return editor;
}

/** Before the first version: a form, and what versions are good for. */
export const NoVersions: Story = {
  play: async (context) => {
    const editor = await openView(context);
    await waitFor(() => expect(all(editor, '.view-empty').length).toBe(1));
    await expect(all(editor, '.view form').length).toBe(1);
  },
};

/** A version compared with the present, in words. */
export const ComparedVersion: Story = {
  args: { prepare: withVersions },
  play: async (context) => {
    const editor = await openView(context);
    await waitFor(() => expect(all(editor, '.view .card').length).toBe(2));
    one(editor, '.view .card [aria-expanded]', -2).click();
    await waitFor(() => expect(all(editor, '.view .effect .lines li').length).toBeGreaterThan(1));
  },
};

/** What going back to a version would do, before it is done. */
export const RestorePreview: Story = {
  args: { prepare: withVersions },
  play: async (context) => {
    const editor = await openView(context);
    await waitFor(() => expect(all(editor, '.view .card').length).toBe(2));
    one(editor, '.view .card [aria-expanded]', -1).click();
    await waitFor(() => expect(all(editor, '.view .effect .button.primary').length).toBe(1));
    one(editor, '.view .effect .button.primary').scrollIntoView({ block: 'nearest' });
  },
};

/** Versions as somebody sees them who may not change the taxonomy. */
export const VersionsToRead: Story = {
  args: { prepare: withVersions, role: 'agent' },
  play: async (context) => {
    const editor = await openView(context);
    await waitFor(() => expect(all(editor, '.view .card').length).toBe(2));
    await expect(all(editor, '.view form').length).toBe(0);
  },
};

/** The queue of somebody who decides, with the talk about a proposal open. */
export const Proposals: Story = {
  args: { view: 'proposals', prepare: withProposals },
  play: async (context) => {
    const editor = await openView(context);
    await waitFor(() => expect(all(editor, '[data-proposal]').length).toBe(2));
    one(editor, '[data-proposal=p1] summary').click();
    await expect(all(editor, '[data-proposal=p1] .rows li').length).toBe(2);
  },
};

/** The same for their author, who cannot decide on them, only take them back. */
export const OwnProposals: Story = {
  args: { view: 'proposals', prepare: withProposals, role: 'agent' },
  play: async (context) => {
    const editor = await openView(context);
    await waitFor(() => expect(all(editor, '[data-proposal]').length).toBe(2));
    await expect(all(editor, '[data-proposal] .button.primary').length).toBe(0);
    one(editor, '.view [role=group] button', 1).click();
    await waitFor(() => expect(all(editor, '[data-proposal]').length).toBe(3));
  },
};

/** A publisher's list of redirects: what it does, and what is left out and why. */
export const Redirects: Story = {
  args: { view: 'redirects', prepare: withVersions },
  play: async (context) => {
    const editor = await openView(context);
    await waitFor(() => expect(all(editor, '#redirect-file').length).toBe(1));
    const input = one(editor, '#redirect-file') as HTMLInputElement;
    const transfer = new DataTransfer();
    const text = 'old,new\nbulk,tag-vip\nremoved-9,tag-vip\na,b\nb,a\nx,y\n,tag-vip\n';
    transfer.items.add(new File([text], 'redirects.csv'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await waitFor(() => expect(all(editor, '.view .effect .lines li').length).toBe(5));
    for (const summary of all(editor, '.view details summary')) summary.click();
  },
};
