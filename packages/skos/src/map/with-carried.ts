import type { Json } from '@tagma/core';
import type { Carried, TaxonomyEntry } from './map.types.js';

/** The member of `extra` that is ours. */
export const CARRIED = 'skos';

/** The concept with what it carries; the member is absent when there is nothing. */
export function withCarried(entry: TaxonomyEntry, carried: Carried): TaxonomyEntry {
  const filled = Object.entries(carried).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  if (filled.length === 0) return entry;
  // All of it is plain data; only TypeScript interfaces do not show it.
  const bag = Object.fromEntries(filled) as unknown as Json;
  return { ...entry, extra: { ...entry.extra, [CARRIED]: bag } };
}
