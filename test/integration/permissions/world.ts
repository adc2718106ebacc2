import {
  type Actor,
  createMemoryStore,
  execute,
  type Role,
  snapshotFromDocument,
  type Store,
} from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { type GuardedCommand, RECORD } from './commands.js';

const AT = '2026-11-22T08:00:00.000Z';

/** Roles of the starter, and one that may do nothing. */
export const ROLES: readonly Role[] = [
  ...starterWorkspace({ now: AT }).settings.roles,
  { id: 'nobody', allow: [] },
];

/** The person of a role. */
export function person(roles: readonly string[]): Actor {
  return { id: `u-${roles.join('-')}`, name: roles.join(' '), roles };
}

/** A store in which what the commands name is there: a tagged record, an open proposal, a transaction. */
export async function createWorld(): Promise<Store> {
  const store = createMemoryStore();
  const workspace = snapshotFromDocument(starterWorkspace({ now: AT }));
  const concept = (
    id: string,
    kind: 'tag' | 'category',
    parentId: string | null,
    state: 'active' | 'archived' = 'active',
  ) =>
    ({
      id,
      version: 1,
      kind,
      parentId,
      order: 0,
      name: { en: id },
      aliases: [],
      layer: 'core',
      exclusive: false,
      state,
      createdAt: AT,
    }) as const;
  await store.initialize({
    settings: { ...workspace.settings, roles: ROLES },
    concepts: [
      concept('value', 'category', null),
      concept('vip', 'tag', 'value'),
      concept('plain', 'tag', 'value'),
      concept('other', 'tag', 'value'),
      concept('old', 'tag', 'value', 'archived'),
    ],
    rules: [],
  });
  await store.writeRecords({
    type: RECORD.type,
    records: [{ id: RECORD.id, data: { name: 'One' } }],
    children: {},
    onExisting: 'skip',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  let ids = 0;
  const context = { actor: person(['admin']), now: AT, newId: () => `made-${(ids += 1)}` };
  for (const command of [
    { type: 'assignTag', record: RECORD, tagId: 'plain' },
    {
      type: 'proposeChange',
      id: 'open',
      command: { type: 'createConcept', concept: { kind: 'tag', parentId: 'value', name: { en: 'Asked' } } },
    },
  ] as const) {
    const outcome = await execute(store, command, context);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
  }
  const given = await execute(
    store,
    { type: 'assignTag', record: RECORD, tagId: 'other' },
    { ...context, newId: () => 'given' },
  );
  if (!given.ok) throw new Error(given.refusal.message);
  return store;
}

/** Whether somebody with these roles may send the command, by what the table says. */
export function isExpected({ needs, orOneOf }: GuardedCommand, held: readonly Role[]): boolean {
  const may = (action: Role['allow'][number]): boolean =>
    held.some(({ allow }) => allow.includes(action)) && !held.some(({ deny = [] }) => deny.includes(action));
  return needs.every(may) && (orOneOf === undefined || orOneOf.some(may));
}
