import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { AuditEntry, AuditTarget, Concept, Json, Rule } from '@tagma/core';
import type { History } from '@tagma/elements/history';
import '@tagma/elements/history/define';

interface Args {
  entries: readonly AuditEntry[];
  loading: boolean;
  error: string | null;
  hasMore: boolean;
  withTarget: boolean;
}

const NOW = Date.parse('2026-11-22T08:30:00.000Z');

function concept(id: string, zh: string, en: string, color: NonNullable<Concept['color']>): Concept {
  return {
    id,
    version: 1,
    kind: 'tag',
    parentId: null,
    order: 0,
    name: { 'zh-CN': zh, en },
    aliases: [],
    color,
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

const concepts = [
  concept('high', '高价值客户', 'High value', 'purple'),
  concept('active', '活跃客户', 'Active', 'green'),
  concept('vip', 'VIP客户', 'VIP', 'amber'),
];

const rule: Rule = {
  id: 'often',
  version: 3,
  name: 'More than 3 orders in 30 days',
  recordType: 'customer',
  tagId: 'active',
  expression: 'true',
  onExit: 'remove',
  state: 'published',
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'admin',
};

const tag = (tagId: string): AuditTarget => ({
  kind: 'record',
  record: { type: 'customer', id: '17850' },
  tagId,
});
const state = (name: string, ground: 'manual' | 'rule' = 'manual'): Json => ({
  state: name,
  grounds:
    name === 'active'
      ? [
          {
            type: ground,
            by: 'u',
            at: '',
            expiresAt: null,
            ...(ground === 'rule' ? { ruleId: 'often', ruleVersion: 3 } : {}),
          },
        ]
      : [],
  expiresAt: null,
  hold: null,
});

let seq = 0;
function entry(
  at: string,
  actorName: string,
  action: string,
  target: AuditTarget,
  before: Json,
  after: Json,
  reason: string | null = null,
): AuditEntry {
  seq += 1;
  return {
    seq,
    at,
    actorId: actorName,
    actorName,
    action,
    target,
    before,
    after,
    reason,
    transactionId: `t${String(seq)}`,
    prevHash: '',
    hash: '',
  };
}

const ENTRIES: readonly AuditEntry[] = [
  entry(
    '2026-11-20T08:00:00.000Z',
    'Zoe Admin',
    'rule.published',
    { kind: 'rule', id: 'often' },
    { state: 'draft' },
    { state: 'published' },
  ),
  entry('2026-11-21T02:00:00.000Z', 'system', 'tag.rule-added', tag('active'), null, state('active', 'rule')),
  entry('2026-11-22T03:05:00.000Z', 'Wei Zhang', 'tag.assigned', tag('high'), null, state('active')),
  entry(
    '2026-11-22T08:10:00.000Z',
    '林晓',
    'tag.removed',
    tag('vip'),
    state('active'),
    state('removed'),
    'The contract ended last month and was not renewed.',
  ),
  entry('2026-11-22T08:12:00.000Z', '林晓', 'tag.undone', tag('vip'), state('removed'), state('active')),
];

const meta: Meta<Args> = {
  title: 'Elements/History',
  component: 'tagma-history',
  args: { entries: ENTRIES, loading: false, error: null, hasMore: false, withTarget: false },
  render: (args) => html`
    <tagma-history
      time-zone="Asia/Shanghai"
      heading-level="2"
      .entries=${args.entries}
      .concepts=${concepts}
      .rules=${[rule]}
      .error=${args.error}
      .now=${() => NOW}
      .recordHref=${() => '#customer'}
      ?loading=${args.loading}
      ?has-more=${args.hasMore}
      ?with-target=${args.withTarget}
    ></tagma-history>
  `,
};

export default meta;
type Story = StoryObj<Args>;

function all(canvas: HTMLElement, selector: string): HTMLElement[] {
  const host = canvas.querySelector('tagma-history') as History;
  return [...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** Who did what, when and why, newest first. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.entry').length).toBe(5));
    await expect(all(canvasElement, '.day').length).toBe(3);
    await expect(all(canvasElement, 'time')[0]?.getAttribute('datetime')).toBe('2026-11-22T08:12:00.000Z');
  },
};

/** A history of many records names the record of each entry. */
export const ManyRecords: Story = {
  args: { withTarget: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.record').length).toBe(4));
  },
};

/** There are older entries. */
export const MoreToLoad: Story = {
  args: { hasMore: true },
  play: async ({ canvasElement }) => {
    let asked = 0;
    canvasElement.addEventListener('tagma-load-more', () => (asked += 1), { once: true });
    await waitFor(() => expect(all(canvasElement, '.foot button').length).toBe(1));
    all(canvasElement, '.foot button')[0]?.click();
    await expect(asked).toBe(1);
  },
};

/** Nothing has happened yet. */
export const Empty: Story = {
  args: { entries: [] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part=empty]').length).toBe(1));
  },
};

/** Entries are on their way. */
export const Loading: Story = {
  args: { entries: [], loading: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.bone').length).toBeGreaterThan(3));
  },
};

/** Nothing could be loaded. */
export const Failed: Story = {
  args: { entries: [], error: 'The service does not answer.' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[role=alert] button').length).toBe(1));
  },
};

/** Loading again failed; the entries of before stay. */
export const FailedWithEntries: Story = {
  args: { error: 'The service does not answer.' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.banner').length).toBe(1));
    await expect(all(canvasElement, '.entry').length).toBe(5);
  },
};

/** Tags and rules that are gone, actions of another release, and markup in names. */
export const UnknownThings: Story = {
  args: {
    entries: [
      entry('2026-11-22T08:00:00.000Z', '<b>Eve</b>', 'tag.assigned', tag('gone'), null, state('active')),
      entry(
        '2026-11-22T08:01:00.000Z',
        'Host',
        'host.did-something',
        { kind: 'workspace', id: 'w' },
        null,
        null,
      ),
    ],
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '.entry').length).toBe(2));
    await expect(all(canvasElement, '.entry b').length).toBe(0);
  },
};
