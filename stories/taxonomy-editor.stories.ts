import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { createMemoryStore, createSession, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Concept, Session } from '@tagma/core';
import { provideSession } from '@tagma/elements';
import { changedLocks } from '@tagma/expression';
import type { TaxonomyEditor } from '@tagma/elements/taxonomy-editor';
import '@tagma/elements/taxonomy-editor/define';

interface Args {
  concepts: readonly Concept[] | undefined;
  readonly: boolean;
  loading: boolean;
  error: string | null;
}

const AT = '2026-11-22T08:00:00.000Z';
const starter = snapshotFromDocument(starterWorkspace({ now: AT }));

/** A session of its own for each story, over a workspace in memory. */
async function sessionOf(role: string): Promise<Session> {
  const store = createMemoryStore();
  await store.initialize(starter);
  let ids = 0;
  const session = createSession({
    store,
    actor: { id: 'u-1', name: 'Ann', roles: [role] },
    now: () => new Date(Date.parse(AT) + (ids += 1) * 1000).toISOString(),
    newId: () => `id-${(ids += 1)}`,
    changedLocks,
  });
  await session.workspace();
  return session;
}

function bound(role: string) {
  const host = document.createElement('div');
  const editor = document.createElement('tagma-taxonomy-editor');
  host.append(editor);
  void sessionOf(role).then((session) => provideSession(host, session));
  return host;
}

/** Ten times ten times a thousand, three levels. */
function manyConcepts(): Concept[] {
  const made: Concept[] = [];
  const add = (id: string, parentId: string | null, kind: Concept['kind'], order: number): void => {
    made.push({
      id,
      version: 1,
      kind,
      parentId,
      order,
      name: {
        en: `${kind === 'tag' ? 'Tag' : 'Category'} ${id}`,
        'zh-CN': `${kind === 'tag' ? '标签' : '分类'} ${id}`,
      },
      aliases: [],
      layer: 'extended',
      exclusive: false,
      state: 'active',
      createdAt: AT,
    });
  };
  for (let a = 0; a < 10; a++) {
    add(`${a}`, null, 'category', a);
    for (let b = 0; b < 10; b++) {
      add(`${a}-${b}`, `${a}`, 'category', b);
      for (let c = 0; c < 1000; c++) add(`${a}-${b}-${c}`, `${a}-${b}`, 'tag', c);
    }
  }
  return made;
}

const meta: Meta<Args> = {
  title: 'Elements/Taxonomy editor',
  component: 'tagma-taxonomy-editor',
  args: { concepts: starter.concepts, readonly: false, loading: false, error: null },
  render: ({ concepts, readonly, loading, error }) =>
    html`<tagma-taxonomy-editor
      .concepts=${concepts}
      ?readonly=${readonly}
      ?loading=${loading}
      .error=${error}
    ></tagma-taxonomy-editor>`,
};
export default meta;
type Story = StoryObj<Args>;

const editorIn = (canvas: HTMLElement): TaxonomyEditor => {
  const found = canvas.querySelector('tagma-taxonomy-editor');
  if (found === null) throw new Error('The story shows no editor.');
  return found;
};
const rowsIn = (editor: TaxonomyEditor): HTMLElement[] => [
  ...(editor.shadowRoot?.querySelectorAll<HTMLElement>('.tree-rows > .row:not([hidden])') ?? []),
];

/** On a session: everything is carried out, and can be undone. */
export const OnSession: Story = {
  render: () => bound('admin'),
  play: async ({ canvasElement }) => {
    const editor = editorIn(canvasElement);
    await waitFor(() => expect(rowsIn(editor).length).toBeGreaterThan(3));
    editor.expandAll();
    await waitFor(() => expect(rowsIn(editor).length).toBeGreaterThan(10));
  },
};

/** An agent looks, and changes nothing. */
export const ReadOnlyAgent: Story = {
  render: () => bound('agent'),
  play: async ({ canvasElement }) => {
    const editor = editorIn(canvasElement);
    await waitFor(() => expect(rowsIn(editor).length).toBeGreaterThan(3));
    await expect(editor.shadowRoot?.querySelector('.add-tag')).toBeNull();
  },
};

/** Concepts from the page, which carries out changes itself. */
export const FromPage: Story = {};

/** One hundred thousand tags. */
export const HundredThousand: Story = {
  render: () =>
    html`<tagma-taxonomy-editor .concepts=${manyConcepts()} without-detail></tagma-taxonomy-editor>`,
  play: async ({ canvasElement }) => {
    const editor = editorIn(canvasElement);
    await waitFor(() => expect(rowsIn(editor).length).toBe(10));
    editor.expandAll();
    await waitFor(() => expect(rowsIn(editor).length).toBeGreaterThan(15));
    await expect(rowsIn(editor).length).toBeLessThan(60);
  },
};

/** In Chinese. */
export const Chinese: Story = {
  render: () =>
    html`<div lang="zh-CN">
      <tagma-taxonomy-editor .concepts=${starter.concepts}></tagma-taxonomy-editor>
    </div>`,
};

/** Nothing there yet. */
export const Empty: Story = { args: { concepts: [] } };

/** On its way. */
export const Loading: Story = { args: { concepts: [], loading: true } };

/** Could not be loaded. */
export const Failed: Story = { args: { concepts: [], error: 'The service does not answer.' } };

/** Loading again failed; what was there stays. */
export const FailedAgain: Story = { args: { error: 'The service does not answer.' } };

/** Locked by the page. */
export const ReadOnly: Story = { args: { readonly: true } };

/** On a phone. */
export const Narrow: Story = {
  render: ({ concepts }) =>
    html`<div class="narrow-story">
      <tagma-taxonomy-editor .concepts=${concepts}></tagma-taxonomy-editor>
    </div>`,
  play: async ({ canvasElement }) => {
    const box = canvasElement.querySelector<HTMLElement>('.narrow-story');
    box?.style.setProperty('inline-size', '380px');
    await expect(box).not.toBeNull();
  },
};
