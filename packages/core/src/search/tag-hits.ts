import { otherNames } from './concept-text.js';
import { markName } from './mark-name.js';
import type { Query } from './query.js';
import { packReading } from './readings.js';
import { textOf, type Rows } from './row-texts.js';
import { searchText } from './search-text.js';
import { labelOf, type TagIndex } from './tag-index.js';

/** A tag that a query found. */
export interface TagHit {
  readonly id: string;
  /** Name as shown. */
  readonly label: string;
  /** What to mark in the label: [start, end) in UTF-16 units, sorted, without overlaps. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Set when no term is in the label: the alias, code number or name in another language that matched. */
  readonly alias?: string | undefined;
}

/** Tags that a query found, best first. A hit is made when it is asked for. */
export interface TagHits {
  readonly length: number;
  /** The hit at a place; undefined behind the last. */
  at(place: number): TagHit | undefined;
}

/** Hits for rows of an index. */
export function hitsOf(index: TagIndex, query: Query, rows: Rows): TagHits {
  return {
    length: rows.length,
    at: (place) => {
      const row = rows[place];
      return row === undefined ? undefined : new RowHit(index, query, row);
    },
  };
}

/** Thousands of tags may fit and a few be shown: what a hit tells is worked out when it is asked for. */
class RowHit implements TagHit {
  readonly id: string;
  readonly label: string;
  readonly #index: TagIndex;
  readonly #query: Query;
  readonly #row: number;
  #marks: TagHit['marks'] | undefined;

  constructor(index: TagIndex, query: Query, row: number) {
    const tag = index.tags[row];
    this.id = tag?.id ?? '';
    this.label = tag === undefined ? '' : labelOf(tag, index.locale);
    this.#index = index;
    this.#query = query;
    this.#row = row;
  }

  get marks(): TagHit['marks'] {
    return (this.#marks ??= markName(this.label, this.#query.terms, this.#index.transliterate));
  }

  get alias(): string | undefined {
    if (isInLabel(this.#index, this.#query, this.#row)) return undefined;
    return otherNameFound(this.#index, this.#query, this.#row);
  }
}

function isInLabel(index: TagIndex, { terms }: Query, row: number): boolean {
  const label = textOf(index.names, row);
  const reading = firstName(textOf(index.readings, row));
  return terms.some(
    (term) => label.includes(term.text) || (reading !== '' && (term.reading?.find(reading) ?? -1) !== -1),
  );
}

function firstName(packed: string): string {
  return packed.split('\u0001', 1)[0] ?? '';
}

function otherNameFound(
  { tags, locale, transliterate }: TagIndex,
  { terms }: Query,
  row: number,
): string | undefined {
  const tag = tags[row];
  if (!tag) return undefined;
  const names = otherNames(tag, labelOf(tag, locale));
  const written = names.find((name) =>
    terms.some((term) => searchText(name, transliterate).includes(term.text)),
  );
  if (written !== undefined || !transliterate) return written;
  return names.find((name) => {
    const reading = packReading(name, transliterate);
    return terms.some((term) => (term.reading?.find(reading) ?? -1) !== -1);
  });
}
