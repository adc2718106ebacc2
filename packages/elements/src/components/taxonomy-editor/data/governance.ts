import { addDuration, normalizeName } from '@tagma/core';
import type { Concept } from '@tagma/core';
import type { Governance } from './node-filters.js';

/** What the filters that look at the whole taxonomy find. Fetched when one of them is first switched on. */
export function findGovernance(concepts: readonly Concept[], now: number): Governance {
  const live = concepts.filter(({ state }) => state === 'active' || state === 'draft');
  return { similar: similarIds(live), due: dueIds(live, new Date(now).toISOString()) };
}

function similarIds(concepts: readonly Concept[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const similar = new Set<string>();
  for (const { id, kind, name, aliases } of concepts) {
    for (const text of new Set([...Object.values(name), ...aliases].map(squash))) {
      if (text === '') continue;
      const key = `${kind} ${text}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      else if (other !== id) similar.add(id).add(other);
    }
  }
  return similar;
}

function squash(text: string): string {
  return normalizeName(text).replace(/[\p{P}\p{S}\s]/gu, '');
}

function dueIds(concepts: readonly Concept[], now: string): ReadonlySet<string> {
  const due = concepts.filter(
    ({ reviewEvery, reviewedAt, createdAt }) =>
      reviewEvery !== undefined && addDuration(reviewedAt ?? createdAt, reviewEvery, 'UTC') <= now,
  );
  return new Set(due.map(({ id }) => id));
}
