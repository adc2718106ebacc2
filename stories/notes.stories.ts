import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { Note } from '@tagma/core';
import type { NoteChangeRequestEvent, Notes } from '@tagma/elements/notes';
import '@tagma/elements/notes/define';

interface Args {
  notes: readonly Note[];
  readonly: boolean;
  loading: boolean;
  error: string | null;
}

function note(id: string, grade: string, rank: number, text: string, more: Partial<Note> = {}): Note {
  return {
    id,
    version: 1,
    record: { type: 'customer', id: '17850' },
    grade,
    rank,
    text,
    visibility: 'team',
    pinned: false,
    state: 'open',
    authorId: 'lin',
    authorName: '林晓',
    createdAt: '2026-11-20T02:00:00.000Z',
    edits: [],
    ...more,
  };
}

const NOTES: readonly Note[] = [
  note('n1', 'urgent', 3, '客户投诉上周的订单少发两箱，今天必须回电。'),
  note('n2', 'important', 2, 'Prefers delivery on Fridays; the loading dock closes at 16:00.', {
    authorId: 'wei',
    authorName: 'Wei Zhang',
    pinned: true,
    edits: [
      {
        at: '2026-11-21T02:00:00.000Z',
        by: 'wei',
        name: 'Wei Zhang',
        text: 'Prefers delivery on Thursdays.',
        grade: 'normal',
        visibility: 'team',
      },
    ],
  }),
  note('n3', 'confidential', 4, 'Negotiates with a competitor; do not mention it in mails.', {
    visibility: 'managers',
  }),
  note('n4', 'normal', 0, '已寄出样品。', { state: 'done' }),
];

const meta: Meta<Args> = {
  title: 'Elements/Notes',
  component: 'tagma-notes',
  args: { notes: NOTES, readonly: false, loading: false, error: null },
  render: ({ notes, readonly, loading, error }) =>
    html`<tagma-notes
      actor-id="lin"
      time-zone="Asia/Shanghai"
      .notes=${notes}
      .error=${error}
      ?readonly=${readonly}
      ?loading=${loading}
    ></tagma-notes>`,
};

export default meta;
type Story = StoryObj<Args>;

function all(canvas: HTMLElement, selector: string): HTMLElement[] {
  const host = canvas.querySelector('tagma-notes') as Notes;
  return [...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** Pinned first, then the highest grade; a note is written and the page is asked to keep it. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.note').length).toBe(3));
    await expect(all(canvasElement, '.note .badge')[0]?.textContent).toMatch(/Important|重要/u);
    const asked: string[] = [];
    canvasElement.addEventListener(
      'tagma-note-change-request',
      (event: NoteChangeRequestEvent) => {
        asked.push(JSON.stringify(event.detail.command));
      },
      { once: true },
    );
    const field = all(canvasElement, 'textarea')[0];
    if (field === undefined) throw new Error('no field');
    await userEvent.type(field, 'Call back on Monday');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(asked.join('')).toContain('Call back on Monday'));
    await waitFor(() => expect((all(canvasElement, 'textarea')[0] as HTMLTextAreaElement).value).toBe(''));
  },
};

/** Notes that were dealt with come when asked for. */
export const WithDone: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.done input').length).toBe(1));
    all(canvasElement, '.done input')[0]?.click();
    await waitFor(() => expect(all(canvasElement, '.note').length).toBe(4));
  },
};

/** Editing in place; Escape gives up. */
export const Editing: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.note').length).toBe(3));
    all(canvasElement, '.note .actions button:nth-child(2)').at(-1)?.click();
    await waitFor(() => expect(all(canvasElement, '.note textarea').length).toBe(1));
  },
};

/** Read, not written. */
export const Readonly: Story = {
  args: { readonly: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.note').length).toBe(3));
    await expect(all(canvasElement, 'textarea, .actions').length).toBe(0);
  },
};

/** Nothing was written yet. */
export const Empty: Story = {
  args: { notes: [] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part=empty]').length).toBe(1));
  },
};

/** Notes are on their way. */
export const Loading: Story = {
  args: { notes: [], loading: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.bone').length).toBe(2));
  },
};

/** Notes could not be read; those that are there stay. */
export const Failed: Story = {
  args: { error: 'The service does not answer.' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part=error]').length).toBe(1));
    await expect(all(canvasElement, '.note').length).toBe(3);
  },
};

/** Markup stays text, and a very long word breaks. */
export const Hostile: Story = {
  args: {
    notes: [note('n', 'gone-grade', 0, `<img src=x onerror=alert(1)> ${'长'.repeat(600)}${'x'.repeat(300)}`)],
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.note').length).toBe(1));
    await expect(all(canvasElement, 'img').length).toBe(0);
  },
};
