import { changedLocks } from '@tagma/expression';
import { execute } from '../src/commands/execute.js';
import type { Command, CommandOutcome, Refusal } from '../src/commands/commands.types.js';
import type { CompileRule } from '../src/commands/facts.types.js';
import { ACTIONS } from '../src/permissions/can.js';
import type { Actor, RecordRef } from '../src/shared/shared.types.js';
import { createMemoryStore } from '../src/store/memory-store.js';
import type { Store } from '../src/store/store.types.js';
import type { Assignment, Hold } from '../src/tags/tags.types.js';
import type { Concept } from '../src/taxonomy/taxonomy.types.js';
import type { Rule } from '../src/rules/rules.types.js';
import type { WorkspaceSettings, WorkspaceSnapshot } from '../src/workspace/workspace.types.js';

export const START = '2026-01-01T00:00:00.000Z';

/** Compiles anything but the text `broken(`. */
export const fakeCompiler: CompileRule = (text) =>
  text === 'broken(' ? { ok: false, code: 'S0203', position: 7, message: 'Expected ")".' } : { ok: true };

export function concept(id: string, parentId: string | null, more: Partial<Concept> = {}): Concept {
  return {
    id,
    version: 1,
    kind: 'tag',
    parentId,
    order: 0,
    name: { en: id },
    aliases: [],
    layer: 'core',
    exclusive: false,
    ownerId: 'root',
    state: 'active',
    createdAt: START,
    ...more,
  };
}

export function rule(id: string, tagId: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    version: 1,
    name: id,
    recordType: 'customer',
    tagId,
    expression: 'true',
    onExit: 'remove',
    state: 'published',
    ownerId: 'root',
    updatedAt: START,
    updatedBy: 'root',
    ...more,
  };
}

export const settings: WorkspaceSettings = {
  id: 'shop',
  version: 1,
  name: { en: 'Shop' },
  timeZone: 'Asia/Shanghai',
  locale: 'en',
  limits: { activeTagsPerRecord: 3, maxLevel: 3 },
  limitPolicy: 'warn',
  recordTypes: [
    {
      id: 'customer',
      title: { en: 'Customer' },
      fields: [{ key: 'name', type: 'text', title: { en: 'Name' } }],
      collections: [{ key: 'orders', title: { en: 'Orders' }, fields: [] }],
    },
  ],
  roles: [
    { id: 'admin', allow: ACTIONS },
    { id: 'agent', allow: ['record.read', 'tag.assign', 'tag.remove', 'audit.read'] },
    { id: 'analyst', allow: ['record.read', 'rule.edit', 'rule.test'] },
    { id: 'guest', allow: ['record.read'] },
  ],
};

/** life: exclusive with three tags; value: two tags; geo > asia > cn, three levels; old: archived. */
export const concepts: readonly Concept[] = [
  concept('life', null, { kind: 'category', exclusive: true }),
  concept('new', 'life'),
  concept('active', 'life'),
  concept('silent', 'life'),
  concept('value', null, { kind: 'category' }),
  concept('vip', 'value'),
  concept('plain', 'value'),
  concept('geo', null, { kind: 'category' }),
  concept('asia', 'geo', { kind: 'category' }),
  concept('cn', 'asia'),
  concept('old', 'value', { state: 'archived' }),
];

export const rules: readonly Rule[] = [
  rule('rule-vip', 'vip'),
  rule('rule-active', 'active'),
  rule('rule-draft', 'plain', { state: 'draft' }),
];

export const snapshot: WorkspaceSnapshot = { settings, concepts, rules };

export const customer = (id: string): RecordRef => ({ type: 'customer', id });

export interface Harness {
  readonly store: Store;
  /** Carries a command out as somebody with this role, one second after the last one. */
  run(command: Command, role?: string): Promise<CommandOutcome>;
  /** Like `run`, for commands that must succeed. */
  done(command: Command, role?: string): Promise<Extract<CommandOutcome, { ok: true }>>;
  /** Like `run`, for commands that must be refused. */
  refused(command: Command, role?: string): Promise<Refusal>;
  concept(id: string): Promise<Concept | undefined>;
  rule(id: string): Promise<Rule | undefined>;
  assignments(recordId?: string): Promise<readonly Assignment[]>;
  holds(recordId?: string): Promise<readonly Hold[]>;
  /** Ids of the active tags of a record, sorted. */
  tags(recordId: string): Promise<readonly string[]>;
  setTime(instant: string): void;
}

export async function createHarness(
  change: (snapshot: WorkspaceSnapshot) => WorkspaceSnapshot = (same) => same,
): Promise<Harness> {
  const store = createMemoryStore();
  await store.initialize(change(snapshot));
  await store.writeRecords({
    type: 'customer',
    records: ['c1', 'c2', 'c3'].map((id) => ({ id, data: { name: id } })),
    children: {},
    onExisting: 'skip',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  let time = Date.parse(START);
  let ids = 0;

  const run: Harness['run'] = (command, role = 'admin') => {
    time += 1_000;
    const actor: Actor = { id: `u-${role}`, name: role, roles: [role] };
    const newId = (): string => `id-${(ids += 1)}`;
    return execute(store, command, {
      actor,
      now: new Date(time).toISOString(),
      newId,
      compileRule: fakeCompiler,
      changedLocks,
    });
  };

  return {
    store,
    run,
    async done(command, role) {
      const outcome = await run(command, role);
      if (!outcome.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.refusal)}`);
      return outcome;
    },
    async refused(command, role) {
      const outcome = await run(command, role);
      if (outcome.ok) throw new Error(`${command.type} was not refused.`);
      return outcome.refusal;
    },
    concept: async (id) => (await store.workspace())?.concepts.find((one) => one.id === id),
    rule: async (id) => (await store.workspace())?.rules.find((one) => one.id === id),
    assignments: (recordId) => store.assignments({ ...ofRecord(recordId), includeInactive: true }),
    holds: (recordId) => store.holds(ofRecord(recordId)),
    async tags(recordId) {
      const rows = await store.assignments(ofRecord(recordId));
      return rows.map(({ tagId }) => tagId).sort();
    },
    setTime: (instant) => {
      time = Date.parse(instant);
    },
  };
}

function ofRecord(recordId: string | undefined): { recordType: string; recordIds?: readonly string[] } {
  return { recordType: 'customer', ...(recordId === undefined ? {} : { recordIds: [recordId] }) };
}
