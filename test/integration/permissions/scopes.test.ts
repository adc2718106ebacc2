import type { Action, Command, Concept, ListedKind, Session, Store } from '@tagma/core';
import {
  canOnConcept,
  createSession,
  execute,
  LISTED_KINDS,
  listedAccess,
  parseCommand,
  snapshotFromDocument,
} from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCOPED_COMMANDS, type ScopedCommand } from './scoped-commands.js';
import {
  createScopedWorld,
  MATRIX,
  me,
  type Place,
  PLACES,
  reachesPlace,
  recordAt,
  SCOPED_ROLES,
} from './scoped-world.js';

const NOW = '2026-11-22T09:00:00.000Z';
const ENTRIES = Object.entries(SCOPED_COMMANDS) as readonly (readonly [string, ScopedCommand])[];

/** Kinds that are about records or name some. */
const ABOUT_RECORDS: readonly ListedKind[] = [
  ...(['note', 'suggestion', 'codeAssignment', 'tierAssignment', 'delivery', 'ruleRun'] as const),
];

let store: Store;
let ids = 0;
const newId = (): string => `n-${(ids += 1)}`;
beforeAll(async () => {
  store = await createScopedWorld();
});

/** What a command is denied for, `null` when for nothing; what else is wrong with it does not matter here. */
async function denial(
  command: Command,
  roleId: string,
  now = NOW,
): Promise<Record<string, string | number> | null> {
  const outcome = await execute(store, command, { actor: me([roleId]), now, newId });
  if (outcome.ok || outcome.refusal.code !== 'forbidden') return null;
  return { message: outcome.refusal.message, ...outcome.refusal.details };
}

type Asked = {
  /** The first is what the query needs; the others narrow it where the role has them. */
  readonly asks: readonly Action[];
  readonly ask: (session: Session) => Promise<unknown>;
};

/** What a kind of listed entity is asked for: by its own permission, and by that for records. */
const LISTED = LISTED_KINDS.filter((kind) => ABOUT_RECORDS.includes(kind)).map(
  (kind): readonly [string, Asked] => [
    `entities of kind ${kind}`,
    { asks: [listedAccess(kind), 'record.read'], ask: (session) => session.entities(kind, {}) },
  ],
);

/** Every query of a session that may name records. */
const QUERIES: readonly (readonly [string, Asked])[] = [
  ['records', { asks: ['record.read'], ask: (session) => session.records({ type: 'customer' }) }],
  [
    'record',
    {
      asks: ['record.read'],
      ask: (session) => Promise.all(PLACES.map((place) => session.record(recordAt(place)))),
    },
  ],
  [
    'assignments',
    { asks: ['record.read'], ask: (session) => session.assignments({ recordType: 'customer' }) },
  ],
  ['holds', { asks: ['record.read'], ask: (session) => session.holds({ recordType: 'customer' }) }],
  [
    'coverage by tags',
    {
      asks: ['record.read'],
      ask: (session) => session.tagCoverage({ recordType: 'customer', groups: [['plain'], []], limit: 100 }),
    },
  ],
  ['the whole history', { asks: ['audit.read', 'record.read'], ask: (session) => session.audit({}) }],
  [
    'the history of a record',
    {
      asks: ['record.read'],
      ask: (session) =>
        Promise.all(
          PLACES.map((place) => session.audit({ target: { kind: 'record', record: recordAt(place) } })),
        ),
    },
  ],
  ...LISTED,
];

describe.each(SCOPED_ROLES)('the role $id', (role) => {
  it.each(ENTRIES)('%s: reaches what its scopes reach, and no more', async (type, { at, asks, about }) => {
    const unowned = about === 'record' ? 'closed' : 'common';
    const reading =
      about === 'record' && role.allow.includes('record.read') ? (['record.read'] as const) : [];
    // Without the permission at all the plain table says what happens.
    const plain = await denial(at('own'), role.id);
    if (plain !== null) return expect(plain['why'], JSON.stringify(plain)).not.toBe('out-of-scope');
    for (const place of PLACES) {
      // Nobody can be left, so that place is a stranger's.
      const whose = type === 'reassignOwner' && place === 'none' ? 'other' : place;
      const reached = [...asks, ...reading].every((action) => reachesPlace(role, action, whose, unowned));
      const denied = await denial(at(place), role.id);
      expect(denied === null, `${place}: ${JSON.stringify(denied)}`).toBe(reached || role.id === 'admin');
      if (denied === null) continue;
      expect(denied).toMatchObject({ why: 'out-of-scope', scope: expect.stringMatching(/^(own|team)$/) });
      expect(denied['roles'], 'names roles that reach it').toContain('admin');
    }
  });

  it('is told totals of runs and jobs where it sees all records, else that they are withheld', async () => {
    const session = createSession({ store, actor: me([role.id]), now: () => NOW, newId });
    const isWhole = reachesPlace(role, 'record.read', 'none', 'closed');
    const withheld = 'out-of-scope';
    if (role.allow.includes('rule.test')) {
      const [run] = (await session.entities('ruleRun', {})).items;
      expect(run?.rules).toMatchObject([isWhole ? { counts: { added: 2 } } : { counts: null, withheld }]);
      expect(run?.rules[0]?.withheld).toBe(isWhole ? undefined : withheld);
    }
    if (!role.allow.includes('record.read')) return;
    const jobs = await session.entities('jobState', {});
    expect(jobs.items).toMatchObject([isWhole ? { figures: { expired: 4 } } : { figures: {}, withheld }]);
    expect(jobs.items[0]?.withheld).toBe(isWhole ? undefined : withheld);
    if (!role.allow.includes('audit.read')) return;
    const { items } = await session.audit({ target: { kind: 'rule', id: 'r-own' } });
    expect(items.map(({ action }) => action)).toEqual(isWhole ? ['rule.ran'] : []);
  });

  it.each(QUERIES)('%s: tells what its scopes reach, and no more', async (name, { asks, ask }) => {
    const session = createSession({ store, actor: me([role.id]), now: () => NOW, newId });
    const told = await ask(session).then(
      (answer) => PLACES.filter((place) => JSON.stringify(answer).includes(`c-${place}`)),
      () => 'refused',
    );
    const [first] = asks;
    if (first === undefined || !role.allow.includes(first)) return expect(told, name).toBe('refused');
    const needed = asks.filter((action) => role.allow.includes(action));
    expect(told).toEqual(
      PLACES.filter((place) => needed.every((action) => reachesPlace(role, action, place, 'closed'))),
    );
  });
});

describe('the roles of the starter', () => {
  it('reach as far as the permission matrix says', () => {
    const { roles } = starterWorkspace({ now: NOW }).settings;
    const scopes = roles.flatMap((role) => (role.scopes === undefined ? [] : [[role.id, role.scopes]]));
    expect(Object.fromEntries(scopes)).toEqual(MATRIX);
  });

  it('let a manager keep what is shipped, and what belongs to their team', async () => {
    const workspace = snapshotFromDocument(starterWorkspace({ now: NOW }));
    const [tag] = workspace.concepts;
    const owned = (ownerId: string) => ({ ...tag, id: ownerId, ownerId }) as Concept;
    const concepts = [...workspace.concepts, owned('me'), owned('colleague'), owned('stranger')];
    const settings = { ...workspace.settings, members: [{ id: 'me' }, { id: 'colleague', managerId: 'me' }] };
    const may = (id: string) => canOnConcept(me(['manager']), 'concept.edit', id, { settings, concepts });
    expect(may(tag?.id ?? '')).toEqual({ allowed: true });
    expect([may('me').allowed, may('colleague').allowed]).toEqual([true, true]);
    expect(may('stranger')).toMatchObject({ allowed: false, why: 'out-of-scope', ownerId: 'stranger' });
  });
});

/** Ways to take away what the person gave. */
const TAKING: readonly (readonly [string, (place: Place) => Command])[] = [
  ['removing it', (place) => ({ type: 'removeTag', record: recordAt(place), tagId: 'vip' })],
  ['undoing the giving', (place) => ({ type: 'undo', transactionId: `given-${place}` })],
  [
    'removing it with others',
    (place) => ({ type: 'tagRecords', records: [recordAt(place)], add: [], remove: ['vip'] }),
  ],
  [
    'letting it end at once',
    (place) => ({ type: 'renewTag', record: recordAt(place), tagId: 'vip', expiresAt: SOON }),
  ],
];
const LATE = '2026-11-23T08:00:00.000Z';
const SOON = '2026-11-23T08:00:00.001Z';

describe.each(SCOPED_ROLES)('a day later, the role $id', (role) => {
  it.each(TAKING)('%s: as if a rule had given it, where its time is over', async (_way, at) => {
    for (const place of PLACES) {
      const inTime = await denial(at(place), role.id);
      const late = await denial(at(place), role.id, LATE);
      if (inTime !== null || role.removeWithinHours === undefined) {
        expect(late === null, place).toBe(inTime === null);
        continue;
      }
      const beyond = role.allow.includes('tag.remove-rule');
      expect(late === null, place).toBe(beyond && reachesPlace(role, 'tag.remove-rule', place, 'closed'));
      if (late === null) continue;
      expect(late).toMatchObject({ why: 'too-late', until: LATE, roles: expect.stringContaining('admin') });
      expect(late['message']).toContain(LATE);
    }
  });
});

describe('samples', () => {
  it.each(ENTRIES)('%s are well-formed', (_type, { at }) => {
    for (const place of PLACES) expect(parseCommand(at(place))).toMatchObject({ ok: true });
  });
});
