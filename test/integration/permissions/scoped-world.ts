import {
  type Action,
  type Actor,
  type Change,
  createMemoryStore,
  type ListedByKind,
  type ListedKind,
  type Role,
  type Scope,
  type ScopedAction,
  type Store,
} from '@tagma/core';
import { createWorld, ROLES } from './world.js';

/** Whose something is, seen from the person who asks: theirs, their team's, a stranger's, or nobody's. */
export const PLACES = ['own', 'team', 'other', 'none'] as const;
/** One of {@link PLACES}. */
export type Place = (typeof PLACES)[number];

const AT = '2026-11-22T08:00:00.000Z';
const OWNERS: Readonly<Record<Place, string | undefined>> = {
  own: 'me',
  team: 'colleague',
  other: 'stranger',
  none: undefined,
};

/** The person who asks. */
export function me(roles: readonly string[]): Actor {
  return { id: 'me', name: 'Me', roles };
}

/** The record of a place. */
export function recordAt(place: Place): { readonly type: 'customer'; readonly id: string } {
  return { type: 'customer', id: `c-${place}` };
}

/** The permission matrix of the domain: how far each role reaches. What is not named reaches everything. */
export const MATRIX: Readonly<Record<string, Readonly<Partial<Record<ScopedAction, Scope>>>>> = {
  agent: {
    'record.read': 'team',
    'record.edit': 'team',
    'tag.assign': 'team',
    'tag.remove': 'own',
    'code.issue': 'team',
    'note.read': 'team',
    'note.write': 'team',
    'audit.read': 'own',
  },
  sales: {
    'record.read': 'team',
    'record.edit': 'own',
    'tag.assign': 'own',
    'tag.remove': 'own',
    'tag.remove-rule': 'own',
    'code.issue': 'own',
    'note.read': 'own',
    'note.write': 'own',
    export: 'own',
    'audit.read': 'own',
  },
  manager: {
    'record.read': 'team',
    'record.edit': 'team',
    'tag.assign': 'team',
    'tag.remove': 'team',
    'tag.remove-rule': 'team',
    'code.issue': 'team',
    'code.assign-manual': 'team',
    'tier.override': 'team',
    'note.read': 'team',
    'note.write': 'team',
    export: 'team',
    'audit.read': 'team',
    'concept.create': 'team',
    'concept.edit': 'team',
    'concept.archive': 'team',
    'rule.edit': 'team',
    'rule.publish': 'team',
    'ownership.edit': 'team',
  },
};

/** Every role of the starter with the scopes of the matrix, and two that own things of features themselves. */
export const SCOPED_ROLES: readonly Role[] = [
  ...ROLES.map(({ scopes: _scopes, ...role }) => {
    const scopes = MATRIX[role.id];
    return scopes === undefined ? role : { ...role, scopes };
  }),
  keeper('keeper', 'own'),
  keeper('head', 'team'),
];

/** Somebody who may do everything that scopes narrow, within one scope. */
function keeper(id: string, scope: Scope): Role {
  const allow: readonly ScopedAction[] = [
    ...(['record.read', 'record.edit', 'tag.assign', 'tag.remove', 'tag.remove-rule', 'code.issue'] as const),
    ...(['code.assign-manual', 'tier.override', 'note.read', 'note.write', 'export', 'audit.read'] as const),
    ...(['concept.create', 'concept.edit', 'concept.archive', 'concept.delete', 'rule.edit'] as const),
    ...(['rule.publish', 'pattern.edit', 'workflow.edit', 'ownership.edit'] as const),
  ];
  return { id, allow, scopes: Object.fromEntries(allow.map((action) => [action, scope])) };
}

/** Whether a role reaches something of a place; `closed`: what nobody owns is for `all` alone. */
export function reachesPlace(
  role: Role,
  action: Action,
  place: Place,
  unowned: 'closed' | 'common',
): boolean {
  if (!role.allow.includes(action)) return false;
  const scope = (role.scopes as Readonly<Partial<Record<Action, Scope>>> | undefined)?.[action] ?? 'all';
  if (scope === 'all' || place === 'own') return true;
  return scope === 'team' && (place === 'team' || (place === 'none' && unowned === 'common'));
}

/** A pattern without segments. */
const EMPTY = {
  segments: [],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'sticky',
  reclaim: true,
  uniqueness: 'record-type',
} as const;

/** What the tiers at places belong to. */
const SCHEME = { id: 'scheme', version: 1, recordType: 'customer', state: 'published', published: [] };

type Entities = { readonly [K in ListedKind]?: Partial<ListedByKind[K]> };

/** One of everything at a place, named after it. Members that permissions never look at are left out. */
function thingsAt(place: Place): Entities {
  const ownerId = OWNERS[place];
  const owner = ownerId === undefined ? {} : { ownerId };
  const record = recordAt(place);
  return {
    note: {
      id: `note-${place}`,
      record,
      grade: 'normal',
      rank: 0,
      text: record.id,
      visibility: 'team',
      pinned: false,
      state: 'open',
      authorId: 'me',
      authorName: 'Me',
      createdAt: AT,
      edits: [],
    },
    suggestion: { id: `s-${place}`, record, tagId: 'vip', source: 'text', why: [], at: AT, state: 'open' },
    codeAssignment: {
      id: `code-${place}`,
      record,
      patternId: 'p',
      patternVersion: 1,
      code: `X-${place}`,
      sortKey: 'X',
      scopeKey: null,
      number: null,
      origin: 'manual',
      state: 'current',
      validFrom: AT,
      validTo: null,
    },
    tierAssignment: {
      id: `tier-${place}`,
      record,
      schemeId: 'scheme',
      schemeNumber: 1,
      tierId: 't',
      score: 1,
      parts: [],
      since: AT,
      reviewedAt: AT,
      nextReviewAt: null,
      belowCount: 0,
      override: null,
    },
    delivery: {
      id: `d-${place}`,
      record,
      workflowId: `w-${place}`,
      sortKey: place,
      eventSeq: 1,
      state: 'dead',
      attempts: 1,
      nextAttemptAt: null,
      payload: { of: record.id },
      action: { type: 'host-event', name: 'x' },
      createdAt: AT,
      endedAt: AT,
    },
    workflow: { id: `w-${place}`, trigger: { on: 'tag.added' }, state: 'on', condition: null, ...owner },
    territory: {
      id: `t-${place}`,
      name: { en: place },
      recordType: 'customer',
      condition: 'false',
      priority: 0,
      ...owner,
    },
    codePattern: {
      id: `p-${place}`,
      recordType: 'customer',
      state: 'draft',
      draft: EMPTY,
      published: [],
      ...owner,
    },
  };
}

function changesAt(place: Place): readonly Change[] {
  const listed = Object.entries(thingsAt(place)).map(
    ([kind, entity]) => ({ kind, key: entity.id, before: null, after: { version: 1, ...entity } }) as Change,
  );
  const record = recordAt(place);
  const owned = OWNERS[place] === undefined ? {} : { ownerId: OWNERS[place] };
  const ground = { type: 'manual', by: 'me', at: AT, expiresAt: null } as const;
  const assignment = {
    record,
    tagId: 'plain',
    version: 1,
    grounds: [ground],
    state: 'active',
    assignedAt: AT,
    expiresAt: null,
  };
  const rule = {
    id: `r-${place}`,
    version: 1,
    name: place,
    recordType: 'customer',
    tagId: 'vip',
    expression: 'true',
    onExit: 'remove',
    state: 'draft',
    updatedAt: AT,
    updatedBy: 'x',
    ...owned,
  };
  const concept = {
    id: `tag-${place}`,
    version: 1,
    kind: 'tag',
    parentId: null,
    order: 0,
    name: { en: place },
    aliases: [],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: AT,
    ...owned,
  };
  const hold = { record, tagId: 'old', version: 1, by: 'x', at: AT, reason: '', until: null };
  return [
    ...listed,
    { kind: 'assignment', key: `a-${place}`, before: null, after: assignment } as Change,
    { kind: 'hold', key: `h-${place}`, before: null, after: hold },
    { kind: 'rule', key: rule.id, before: null, after: rule } as Change,
    { kind: 'concept', key: concept.id, before: null, after: concept } as Change,
  ];
}

/**
 * A store with one of everything at every place, that answers commits without keeping them: each question is asked
 * of the same world.
 */
export async function createScopedWorld(): Promise<Store> {
  const store = createMemoryStore();
  const base = await (await createWorld()).workspace();
  if (base === null) throw new Error('There is no workspace.');
  const { settings } = base;
  const text = { type: 'text', title: { en: 'Rep' } } as const;
  await store.initialize({
    ...base,
    settings: {
      ...settings,
      roles: SCOPED_ROLES,
      members: [{ id: 'me' }, { id: 'colleague', managerId: 'me' }, { id: 'stranger' }],
      recordTypes: settings.recordTypes.map((type) => ({
        ...type,
        fields: [...type.fields, { key: 'rep', ...text }],
        ownerField: 'rep',
      })),
    },
  });
  const records = PLACES.map((place) => ({
    id: `c-${place}`,
    data: { name: `c-${place}`, rep: OWNERS[place] ?? null },
  }));
  const children = Object.fromEntries([
    [
      'orders',
      PLACES.map((place) => ({ id: `o-${place}`, parentId: `c-${place}`, data: { of: `c-${place}` } })),
    ],
  ]);
  await store.writeRecords({
    type: 'customer',
    records,
    children,
    onExisting: 'skip',
    transactionId: 'import',
    audit: [],
    events: [],
  });
  await fill(store);
  return {
    ...store,
    commit: async ({ events }) => ({ ok: true, events: events.map((e) => ({ ...e, seq: 99 })) }),
  };
}

/** What the run of a rule did to the records of everybody. */
const COUNTS = { records: 4, matches: 3, added: 2, removed: 1, kept: 0, held: 0, errors: 0 };

async function fill(store: Store): Promise<void> {
  const author = { at: AT, actorId: 'x', actorName: 'X', transactionId: 'fill' };
  const errors = PLACES.map((place) => ({
    recordId: `c-${place}`,
    ruleId: 'r-own',
    code: 'T2001',
    position: null,
    message: 'failed',
  }));
  const run = {
    id: 'run',
    version: 1,
    by: 'x',
    kind: 'rule',
    state: 'done',
    asOf: AT,
    startedAt: AT,
    durationMs: 1,
    rules: [{ ruleId: 'r-own', ruleVersion: 1, state: 'done', counts: COUNTS, transactionId: 'x', seq: 1 }],
    errors,
  };
  const job = {
    id: 'expire-tags',
    version: 1,
    state: 'done',
    startedAt: AT,
    endedAt: AT,
    figures: { expired: 4 },
  };
  const filled = await store.commit({
    id: 'fill',
    at: AT,
    actorId: 'x',
    label: 'assignTag',
    changes: [
      ...PLACES.flatMap(changesAt),
      { kind: 'ruleRun', key: 'run', before: null, after: run } as unknown as Change,
      { kind: 'tierScheme', key: 'scheme', before: null, after: SCHEME } as unknown as Change,
      { kind: 'jobState', key: 'expire-tags', before: null, after: job } as unknown as Change,
    ],
    audit: [
      ...PLACES.map((place) => ({
        ...author,
        action: 'tag.assigned',
        target: { kind: 'record', record: recordAt(place), tagId: 'plain' },
        before: null,
        after: { of: `c-${place}` },
        reason: null,
      })),
      {
        ...{ ...author, actorId: 'me', action: 'rule.ran', target: { kind: 'rule', id: 'r-own' } },
        ...{ before: null, after: { counts: COUNTS }, reason: null },
      },
    ] as never,
    events: PLACES.map((place) => ({
      type: 'tag.added',
      record: recordAt(place),
      id: 'plain',
      transactionId: 'fill',
      at: AT,
    })) as never,
  });
  if (!filled.ok) throw new Error('The world could not be filled.');
  for (const place of PLACES) {
    const record = recordAt(place);
    const base = { record, tagId: 'vip', version: 1, state: 'active', assignedAt: AT, expiresAt: null };
    const after = { ...base, grounds: [{ type: 'manual', by: 'me', at: AT, expiresAt: null }] };
    const key = JSON.stringify(['customer', record.id, 'vip']);
    const done = await store.commit({
      id: `given-${place}`,
      at: AT,
      actorId: 'me',
      label: 'assignTag',
      changes: [{ kind: 'assignment', key, before: null, after } as Change],
      audit: [],
      events: [],
    });
    if (!done.ok) throw new Error('The world could not be filled.');
  }
}
