import { normalizeName } from '@tagma/core/taxonomy';
import type { Transliterate } from '@tagma/core';
import type { PickerIndex, TagEntry } from '../../picker-index.js';
import { otherWriting } from '../paste/written-otherwise.js';

/** Tags looked at, and tags proposed at most. */
const LOOKED_AT = 20;
const PROPOSED = 4;

/**
 * Tags whose names are so close to a new one that one of them may be meant, the closest first.
 *
 * @param spell - Tells names that are the same in other characters, where it is given.
 */
export function similarTags(name: string, index: PickerIndex, spell?: Transliterate): readonly TagEntry[] {
  const wanted = squash(name);
  if (wanted === '') return [];
  const found = new Map<TagEntry, number>();
  for (const entry of candidates(name, index)) {
    const distance = Math.min(...namesOf(entry).map((other) => distanceOf(wanted, squash(other))));
    if (Number.isFinite(distance)) found.set(entry, distance);
  }
  const near = [...found].sort(([, a], [, b]) => a - b).map(([entry]) => entry);
  const written = spell ? otherWriting(index, spell)(name) : [];
  return [...new Set([...written, ...near])].slice(0, PROPOSED);
}

/** What search finds for the name, and for the name without its punctuation; it forgives typing errors. */
function candidates(name: string, index: PickerIndex): Set<TagEntry> {
  const words = name.replace(/[\p{P}\p{S}]+/gu, ' ').trim();
  const entries = new Set<TagEntry>();
  for (const query of new Set([name, words, ...words.split(/\s+/u).filter((word) => word.length > 2)])) {
    const hits = index.search(query);
    for (let at = 0; at < Math.min(LOOKED_AT, hits.length); at += 1) {
      const entry = index.entryOf.get(hits.at(at)?.id ?? '');
      if (entry) entries.add(entry);
    }
  }
  return entries;
}

function namesOf({ concept }: TagEntry): readonly string[] {
  return [...Object.values(concept.name), ...concept.aliases];
}

/** Spaces, punctuation, width and case do not make another name. */
function squash(name: string): string {
  return normalizeName(name).replace(/[\p{P}\p{S}\s]/gu, '');
}

/** Characters to change, or infinity when these are too many for the length. */
function distanceOf(a: string, b: string): number {
  const from = Array.from(a);
  const to = Array.from(b);
  const allowed = Math.floor(Math.max(from.length, to.length) / 4);
  if (Math.abs(from.length - to.length) > allowed) return Number.POSITIVE_INFINITY;
  let row = to.map((_, at) => at + 1);
  for (const [at, char] of from.entries()) {
    let diagonal = at;
    let left = at + 1;
    row = row.map((above, column) => {
      const cost = diagonal + (to[column] === char ? 0 : 1);
      diagonal = above;
      left = Math.min(left + 1, above + 1, cost);
      return left;
    });
  }
  const distance = row.at(-1) ?? from.length;
  return distance <= allowed ? distance : Number.POSITIVE_INFINITY;
}
