import type { Concept, WorkspaceSnapshot } from '@tagma/core';

/** A workspace that has what a preview reads, for a page that gives concepts and no session. */
export function givenWorkspace(
  concepts: readonly Concept[],
  limit: number,
  limitPolicy: 'warn' | 'block',
  timeZone: string,
): WorkspaceSnapshot {
  const limits = { activeTagsPerRecord: limit > 0 ? limit : Number.MAX_SAFE_INTEGER, maxLevel: 3 };
  const nothing = { recordTypes: [], roles: [] };
  const settings = {
    id: 'given',
    version: 1,
    name: {},
    timeZone,
    locale: 'en',
    limits,
    limitPolicy,
    ...nothing,
  };
  return { settings, concepts, rules: [] };
}
