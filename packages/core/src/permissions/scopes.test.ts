import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, can } from './can.js';
import type { Member, Role } from './permissions.types.js';
import { canOnRecord, narrowingOf, reaches, reachOf } from './reach.js';
import { isScopedAction, rolesBeyond, scopeOf, SCOPED_ACTIONS, SCOPES } from './scope-of.js';
import { managerCycle, reportsOf, teamOf } from './team-of.js';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const TEAMS = ['east', 'west'] as const;

/** A tree: everybody reports to somebody named before them, or to nobody. */
const tree: fc.Arbitrary<readonly Member[]> = fc
  .array(fc.tuple(fc.nat(9), fc.subarray([...TEAMS])), { minLength: 1, maxLength: IDS.length })
  .map((rows) =>
    rows.map(([manager, teams], at) => {
      const managerId = IDS[manager];
      const id = IDS[at] ?? 'a';
      return { id, ...(managerId === undefined || manager >= at ? {} : { managerId }), teams };
    }),
  );
/** Anybody reports to anybody, themselves included. */
const graph: fc.Arbitrary<readonly Member[]> = fc
  .array(fc.option(fc.constantFrom(...IDS), { nil: undefined }), { minLength: 1, maxLength: IDS.length })
  .map((managers) =>
    managers.map((managerId, at) => ({
      id: IDS[at] ?? 'a',
      ...(managerId === undefined ? {} : { managerId }),
    })),
  );
const role: fc.Arbitrary<Role> = fc.record({
  id: fc.constantFrom('r1', 'r2', 'r3'),
  allow: fc.subarray([...ACTIONS]),
  deny: fc.subarray([...ACTIONS], { maxLength: 2 }),
  scopes: fc.dictionary(fc.constantFrom(...SCOPED_ACTIONS), fc.constantFrom(...SCOPES)),
});
const roles = fc.uniqueArray(role, { selector: ({ id }) => id, maxLength: 3 });
const anybody = (id: string): { id: string; name: string; roles: string[] } => ({
  id,
  name: id,
  roles: ['r1', 'r2'],
});

describe('the manager tree', () => {
  it('has below somebody exactly those whose way up leads through them', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(...IDS), (members, id) => {
        const managerOf = new Map(members.map((member) => [member.id, member.managerId]));
        const leadsTo = (from: string): boolean => {
          for (let at = managerOf.get(from); at !== undefined; at = managerOf.get(at))
            if (at === id) return true;
          return false;
        };
        const expected = members.map((member) => member.id).filter(leadsTo);
        expect([...reportsOf(id, members)].sort()).toEqual(expected.sort());
      }),
    );
  });

  it('finds a circle exactly where a way up does not end, and names a true one', () => {
    fc.assert(
      fc.property(graph, (members) => {
        const managerOf = new Map(members.map(({ id, managerId }) => [id, managerId]));
        const ends = (from: string): boolean => {
          let at: string | undefined = from;
          for (let step = 0; step <= members.length && at !== undefined; step += 1) at = managerOf.get(at);
          return at === undefined;
        };
        const way = managerCycle(members);
        expect(way === null).toBe(members.every(({ id }) => ends(id)));
        if (way === null) return;
        expect(way.length).toBeGreaterThan(1);
        expect(way.at(-1)).toBe(way[0]);
        for (const [at, id] of way.slice(0, -1).entries()) expect(managerOf.get(id)).toBe(way[at + 1]);
      }),
    );
  });

  it('makes a team of oneself, those below, own teams and colleagues, and never of anybody else', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(...IDS), (members, id) => {
        const team = teamOf({ id, teams: ['north'] }, members);
        const own = new Set([...(members.find((member) => member.id === id)?.teams ?? []), 'north']);
        const below = reportsOf(id, members);
        for (const member of members)
          expect(team.has(member.id)).toBe(
            member.id === id || below.has(member.id) || member.teams?.some((each) => own.has(each)) === true,
          );
        for (const each of [...TEAMS, 'north']) expect(team.has(each)).toBe(own.has(each));
      }),
    );
  });

  it('ends in a tree with a circle', () => {
    fc.assert(fc.property(graph, (members) => void teamOf({ id: 'a' }, members)));
  });
});

describe('scopes', () => {
  it('are none where roles do not allow, else the widest of the roles that do', () => {
    fc.assert(
      fc.property(roles, fc.constantFrom(...ACTIONS), (roles, action) => {
        const scope = scopeOf(anybody('a'), action, roles);
        expect(scope !== null).toBe(can(anybody('a'), action, roles).allowed);
        if (scope === null) return;
        const granted = roles
          .filter(({ id, allow }) => id !== 'r3' && allow.includes(action))
          .map(({ scopes }) => (isScopedAction(action) ? (scopes?.[action] ?? 'all') : 'all'));
        expect(SCOPES.indexOf(scope)).toBe(Math.max(...granted.map((each) => SCOPES.indexOf(each))));
        for (const id of rolesBeyond(scope, action, roles))
          expect(
            SCOPES.indexOf(scopeOf({ ...anybody('a'), roles: [id] }, action, roles) ?? 'own'),
          ).toBeGreaterThan(SCOPES.indexOf(scope));
      }),
    );
  });

  it('reach more the wider they are', () => {
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom(...IDS),
        fc.option(fc.constantFrom(...IDS, ...TEAMS), { nil: undefined }),
        (members, id, owner) => {
          const reached = SCOPES.map((scope) => {
            const one: Role = { id: 'r1', allow: ['tag.assign'], scopes: { 'tag.assign': scope } };
            const reach = reachOf(anybody(id), 'tag.assign', { roles: [one], members });
            return reach !== null && reaches(reach, owner, 'closed');
          });
          expect(reached).toEqual([...reached].sort());
          expect(reached[0]).toBe(owner === id);
          expect(reached[2]).toBe(true);
        },
      ),
    );
  });
});

const settings = {
  roles: [
    {
      id: 'rep',
      allow: ['record.read', 'tag.assign'],
      scopes: { 'record.read': 'team', 'tag.assign': 'own' },
    },
    { id: 'head', allow: ['record.read', 'tag.assign'] },
  ] satisfies Role[],
  members: [{ id: 'ann', managerId: 'max' }, { id: 'bo', managerId: 'max' }, { id: 'max' }],
  recordTypes: [
    { id: 'customer', title: { en: 'C' }, ownerField: 'rep', fields: [], collections: [] },
    { id: 'product', title: { en: 'P' }, fields: [], collections: [] },
  ],
};
const rep = (id: string): { id: string; name: string; roles: string[] } => ({ id, name: id, roles: ['rep'] });
const owned = (owner: unknown): { type: string; data: { rep: string } } => ({
  type: 'customer',
  data: { rep: owner as string },
});

describe('a record', () => {
  it('is asked about with its owner; whom an unseen one belongs to is not told', () => {
    expect(canOnRecord(rep('ann'), 'tag.assign', owned('ann'), settings)).toEqual({ allowed: true });
    const beyond = { allowed: false, why: 'out-of-scope', roles: ['head'] };
    expect(canOnRecord(rep('max'), 'tag.assign', owned('ann'), settings)).toEqual({
      ...beyond,
      ...{ action: 'tag.assign', scope: 'own', ownerId: 'ann' },
    });
    expect(canOnRecord(rep('ann'), 'tag.assign', owned('bo'), settings)).toEqual({
      ...beyond,
      ...{ action: 'record.read', scope: 'team' },
    });
  });

  it('without an owner is reached by `all` alone; of a type without owners by everybody', () => {
    for (const nobody of ['', 7, null, undefined])
      expect(canOnRecord(rep('max'), 'record.read', owned(nobody), settings).allowed).toBe(false);
    expect(canOnRecord(rep('max'), 'record.read', { type: 'product', data: {} }, settings).allowed).toBe(
      true,
    );
    const head = { ...rep('max'), roles: ['head'] };
    expect(canOnRecord(head, 'record.read', owned(''), settings).allowed).toBe(true);
  });

  it('narrows queries by everything they need at once', () => {
    expect(narrowingOf(rep('max'), ['record.read'], settings)?.ownedBy).toEqual({
      ownerFields: { customer: 'rep' },
      ownerIds: ['bo', 'ann', 'max'],
    });
    expect(narrowingOf(rep('max'), ['record.read', 'tag.assign'], settings)?.ownerIds).toEqual(['max']);
    expect(narrowingOf({ ...rep('max'), roles: ['head'] }, ['record.read'], settings)).toEqual({});
    expect(narrowingOf(rep('max'), ['record.read', 'export'], settings)).toBeNull();
  });
});
