import { factsAt } from './schema-facts.js';
import { completed, conforms, sampleOf } from './schema-records.js';
import type { World } from './world.js';

/** Of values worth trying at a path those that the schema allows, and values that it names itself. */
export function allowedCandidates(
  path: readonly string[],
  schema: World['schema'],
  candidates: readonly unknown[],
): readonly unknown[] {
  const facts = factsAt(schema, path);
  if (facts === undefined) return candidates;
  const { schema: own, canBeMissing } = facts;
  const named = [...(own.enum ?? []), sampleOf(own)];
  const possible = [...candidates, ...named].filter((value) =>
    value === undefined ? canBeMissing : conforms(own, completed(own, value)),
  );
  return [...new Set(possible)];
}
