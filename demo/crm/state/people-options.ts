import type { WorkspaceSettings } from '@tagma/core';
import { DEMO_PEOPLE, personName } from '../../people.js';

/** Whom one can choose: the people of the company, and the `others` that own something. */
export function peopleOptions(
  members: WorkspaceSettings['members'],
  others: readonly string[] = [],
): readonly (readonly [id: string, name: string])[] {
  const people = Object.values(DEMO_PEOPLE).map(({ id }) => id);
  const ids = new Set<string>([...people, ...(members ?? []).map(({ id }) => id), ...others]);
  return [...ids].map((id) => [id, personName(id)]);
}
