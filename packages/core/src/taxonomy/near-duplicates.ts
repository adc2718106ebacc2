import type { CommandWarning } from '../commands/commands.types.js';
import { normalizeName } from './names.js';
import type { Concept } from './taxonomy.types.js';

/**
 * A hint at another concept that could be meant: the same name elsewhere in the taxonomy, one that differs
 * only in spaces and punctuation, or one that has the name as alias. At most one.
 */
export function nearDuplicateWarnings(concepts: readonly Concept[], concept: Concept): CommandWarning[] {
  const names = squashedNames(concept);
  const similar = concepts.find(
    (other) =>
      other.id !== concept.id &&
      other.kind === concept.kind &&
      other.state !== 'merged' &&
      [...squashedNames(other)].some((name) => names.has(name)),
  );
  return similar === undefined ? [] : [{ code: 'near-duplicate', details: { id: similar.id } }];
}

function squashedNames({ name, aliases }: Concept): ReadonlySet<string> {
  const squashed = [...Object.values(name), ...aliases].map((text) =>
    normalizeName(text).replace(/[\p{P}\p{S}\s]/gu, ''),
  );
  return new Set(squashed.filter((text) => text !== ''));
}
