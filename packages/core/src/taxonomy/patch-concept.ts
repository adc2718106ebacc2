import { LIMITS } from '../validation/limits.js';
import type { Concept, ConceptPatch } from './taxonomy.types.js';

/** The concept with the patch applied: `null` clears a member, an absent one stays. */
export function patchConcept(concept: Concept, patch: ConceptPatch): Concept {
  const { kind: _kind, ...values } = patch;
  const isCleared = ([key, value]: [string, unknown]): boolean => value === null && key !== 'parentId';
  const cleared = new Set(
    Object.entries(values)
      .filter(isCleared)
      .map(([key]) => key),
  );
  const members = Object.entries({ ...concept, ...values }).filter(([key]) => !cleared.has(key));
  const merged = Object.fromEntries(members) as unknown as Concept;
  return {
    ...merged,
    version: concept.version + 1,
    exclusive: concept.kind === 'category' && merged.exclusive,
    aliases: aliasesAfter(concept, merged, patch),
  };
}

/** Names given up are kept as aliases, unless the patch sets the aliases itself or the name is back. */
function aliasesAfter(before: Concept, after: Concept, { aliases }: ConceptPatch): readonly string[] {
  if (aliases !== undefined) return aliases;
  const names = new Set(Object.values(after.name));
  const former = Object.values(before.name).filter((name) => !names.has(name));
  return [...new Set([...before.aliases, ...former])]
    .filter((alias) => !names.has(alias))
    .slice(-LIMITS.aliases);
}
