import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept } from '../../test/fixture.js';
import type { Actor } from '../shared/shared.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { ACTIONS, can } from './can.js';
import { canOnConcept } from './can-on-concept.js';
import type { Action, Role } from './permissions.types.js';

const ROLES: readonly Role[] = [
  { id: 'agent', allow: ['tag.assign', 'tag.remove', 'tag.suggest'] },
  { id: 'manager', allow: ['tag.assign', 'concept.create', 'concept.edit', 'concept.archive'] },
  { id: 'barred', allow: [], deny: ['concept.edit', 'tag.assign'] },
  { id: 'admin', allow: ACTIONS },
];
const USERS = ['ann', 'bo', 'cy'] as const;
const TEAMS = ['sales', 'service', 'market'] as const;

const people = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.subarray([...USERS, ...TEAMS, 'agent']) },
);
const lists = fc.record({ editors: people, visibleTo: people, assignableBy: people }).map(withoutUndefined);
const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom(...USERS),
  name: fc.constant('Somebody'),
  roles: fc.oneof(
    { weight: 3, arbitrary: fc.constant(['agent', 'manager']) },
    { weight: 1, arbitrary: fc.subarray(['agent', 'manager', 'barred', 'admin', 'ghost']) },
  ),
  teams: fc.subarray([...TEAMS]),
});
const action = fc.oneof(
  fc.constantFrom(...ACTIONS),
  fc.constantFrom('tag.assign', 'tag.remove', 'concept.create', 'concept.edit', 'concept.archive'),
);
const owner = fc.option(fc.constantFrom('olga', 'omar'), { nil: undefined });

/** A way of one to four concepts, the top first. */
const way: fc.Arbitrary<readonly Concept[]> = fc
  .array(fc.tuple(lists, owner), { minLength: 1, maxLength: 4 })
  .map((levels) =>
    levels.map(([own, ownerId], level) => {
      const { ownerId: _fixture, ...base } = concept(`c${level}`, level === 0 ? null : `c${level - 1}`);
      return { ...base, ...own, ...(ownerId === undefined ? {} : { ownerId }) };
    }),
  );

/** The rule book as a table: which list must name whom for an action; read off DOMAIN and the types, not the code. */
const TABLE: Readonly<
  Record<string, { readonly list: keyof Concept; readonly byRole: boolean; readonly why: string }>
> = Object.fromEntries([
  ...['concept.create', 'concept.edit', 'concept.archive', 'concept.delete'].map((action) => [
    action,
    { list: 'editors', byRole: false, why: 'not-editor' },
  ]),
  ...['tag.assign', 'tag.remove', 'tag.remove-rule'].map((action) => [
    action,
    { list: 'assignableBy', byRole: true, why: 'not-assignable-by' },
  ]),
]) as never;

/** Every list on the way as a row: passes or not. All rows must pass; visibility is told first. */
function oracle(who: Actor, action: Action, path: readonly Concept[]): string {
  const byRole = can(who, action, ROLES);
  if (!byRole.allowed) return byRole.why;
  if (who.roles.includes('admin')) return 'yes';
  const names = (list: unknown, withRoles: boolean): boolean =>
    list === undefined ||
    [who.id, ...(who.teams ?? []), ...(withRoles ? who.roles : [])].some((id) =>
      (list as string[]).includes(id),
    );
  if (!path.every(({ visibleTo }) => names(visibleTo, false))) return 'not-visible';
  const row = TABLE[action];
  if (row === undefined || path.every((item) => names(item[row.list], row.byRole))) return 'yes';
  return row.why;
}

describe('canOnConcept', () => {
  it('agrees with the table for 1,000 random people, tags and actions', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(actor, action, way, (who, action, concepts) => {
        const id = concepts.at(-1)?.id ?? '';
        const answer = canOnConcept(who, action, id, { settings: { roles: ROLES }, concepts });
        const said = answer.allowed ? 'yes' : answer.why;
        seen.set(said, (seen.get(said) ?? 0) + 1);
        expect(said).toBe(oracle(who, action, concepts));
        if (answer.allowed || answer.conceptId === undefined) return;
        // Names the list that says no, and the nearest owner from there upwards.
        const at = concepts.findIndex((item) => item.id === answer.conceptId);
        const owners = concepts.slice(0, at + 1).flatMap(({ ownerId }) => ownerId ?? []);
        expect(answer.ownerId).toBe(owners.at(-1));
      }),
      { numRuns: 1_000, seed: 20_261_122 },
    );
    for (const kind of [
      'yes',
      'not-granted',
      'denied',
      'no-role',
      'not-visible',
      'not-editor',
      'not-assignable-by',
    ])
      expect(seen.get(kind), kind).toBeGreaterThan(5);
  });

  it('asks only roles at the top of the taxonomy and for unknown ids', () => {
    const basis = { settings: { roles: ROLES }, concepts: [concept('c', null, { editors: [] })] };
    const manager = { id: 'ann', name: 'Ann', roles: ['manager'] };
    for (const id of [null, 'nobody'])
      expect(canOnConcept(manager, 'concept.create', id, basis)).toEqual({ allowed: true });
    expect(canOnConcept(manager, 'concept.edit', 'c', basis)).toEqual({
      allowed: false,
      action: 'concept.edit',
      why: 'not-editor',
      conceptId: 'c',
      ownerId: 'root',
    });
  });

  it('ends in a broken tree', () => {
    const concepts = [concept('a', 'b'), concept('b', 'a'), concept('c', 'gone')];
    const manager = { id: 'ann', name: 'Ann', roles: ['manager'] };
    for (const { id } of concepts)
      expect(
        canOnConcept(manager, 'concept.edit', id, { settings: { roles: ROLES }, concepts }).allowed,
      ).toBe(true);
  });
});

function withoutUndefined<Members extends object>(members: Members): Partial<Concept> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
