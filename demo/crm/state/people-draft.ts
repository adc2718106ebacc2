import type { Member } from '@tagma/core';

/** Somebody in the manager tree with the levels above them; the depth of the top is 0. */
export interface PlacedMember {
  readonly member: Member;
  readonly depth: number;
}

/** Everybody below their manager, in the order of the list; who stands in a circle comes last, so that it can be mended. */
export function treeOrder(members: readonly Member[]): readonly PlacedMember[] {
  const known = new Set(members.map(({ id }) => id));
  const below = (managerId: string | undefined, depth: number): readonly PlacedMember[] =>
    members
      .filter((member) => (known.has(member.managerId ?? '') ? member.managerId : undefined) === managerId)
      .flatMap((member) => [{ member, depth }, ...below(member.id, depth + 1)]);
  const placed = below(undefined, 0);
  const ids = new Set(placed.map(({ member }) => member.id));
  return [...placed, ...members.filter(({ id }) => !ids.has(id)).map((member) => ({ member, depth: 0 }))];
}

/** The people with another manager for one; an empty id stands for nobody. */
export function withManager(members: readonly Member[], id: string, managerId: string): readonly Member[] {
  return members.map((member) => {
    if (member.id !== id) return member;
    const { managerId: _former, ...rest } = member;
    return managerId === '' ? rest : { ...rest, managerId };
  });
}

/** The people with other teams for one, as typed: separated by commas of either script. */
export function withTeams(members: readonly Member[], id: string, typed: string): readonly Member[] {
  const teams = [
    ...new Set(
      typed
        .split(/[,，、]/u)
        .map((team) => team.trim())
        .filter((team) => team !== ''),
    ),
  ];
  return members.map((member) => {
    if (member.id !== id) return member;
    const { teams: _former, ...rest } = member;
    return teams.length === 0 ? rest : { ...rest, teams };
  });
}
