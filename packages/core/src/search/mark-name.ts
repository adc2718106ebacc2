import { foldWithOffsets, joinOverlaps, markTerms } from './folded-text.js';
import type { Term } from './query.js';
import { markReading } from './reading-marks.js';
import type { Transliterate } from './transliterate.types.js';

/** What of a name the terms of a query found: [start, end) in UTF-16 units, sorted, without overlaps. */
export function markName(
  name: string,
  terms: readonly Term[],
  transliterate?: Transliterate,
): readonly (readonly [start: number, end: number])[] {
  const folded = foldWithOffsets(name, transliterate?.simplified);
  const marks = [
    ...markTerms(
      folded,
      terms.map(({ text }) => text),
    ),
  ];
  for (const { text, reading } of terms) {
    if (!transliterate || !reading || folded.text.includes(text)) continue;
    marks.push(...markReading(name, reading.letters, transliterate));
  }
  return joinOverlaps(marks);
}
