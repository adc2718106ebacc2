import type { Actor } from '../shared/shared.types.js';
import type { Member } from './permissions.types.js';

/**
 * Ids of everybody and every team whose things are in the actor's `team` scope: the actor, all who report to them
 * directly or through others, their teams, and the members of these. Teams are those of the token and those of
 * the manager tree. Works in a tree with a circle, too: everybody is looked at once.
 */
export function teamOf(actor: Pick<Actor, 'id' | 'teams'>, members: readonly Member[]): ReadonlySet<string> {
  const own = members.find(({ id }) => id === actor.id);
  const teams = new Set([...(actor.teams ?? []), ...(own?.teams ?? [])]);
  const found = new Set([...teams, ...reportsOf(actor.id, members)]);
  for (const member of members) if (member.teams?.some((id) => teams.has(id))) found.add(member.id);
  return found.add(actor.id);
}

/** Ids of all who report to somebody, directly or through others. */
export function reportsOf(id: string, members: readonly Member[]): ReadonlySet<string> {
  const byManager = new Map<string, string[]>();
  for (const member of members) {
    if (member.managerId === undefined) continue;
    byManager.set(member.managerId, [...(byManager.get(member.managerId) ?? []), member.id]);
  }
  const found = new Set<string>();
  const waiting = [...(byManager.get(id) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id || found.has(next)) continue;
    found.add(next);
    waiting.push(...(byManager.get(next) ?? []));
  }
  return found;
}

/**
 * A circle in the manager tree as a way of ids, each reporting to the next, the first one again at its end;
 * `null` when there is none.
 */
export function managerCycle(members: readonly Member[]): readonly string[] | null {
  const managerOf = new Map(members.map(({ id, managerId }) => [id, managerId]));
  const cleared = new Set<string>();
  for (const { id } of members) {
    const way: string[] = [];
    const places = new Map<string, number>();
    let at: string | undefined = id;
    while (at !== undefined && !cleared.has(at)) {
      const place = places.get(at);
      if (place !== undefined) return [...way.slice(place), at];
      places.set(at, way.length);
      way.push(at);
      at = managerOf.get(at);
    }
    for (const passed of way) cleared.add(passed);
  }
  return null;
}
