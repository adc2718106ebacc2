import type { Concept } from '@tagma/core';
import type { KnownConcepts } from '../../../internal/tag-list/known-concepts.js';
import type { TagSearch } from '../../../internal/tag-list/tag-search.js';
import type { TagGroup } from '../../../internal/tag-list/tag-groups.js';
import type { TagSpread } from '../data/tag-spread.js';

/** The name of a category above its tags. */
export interface BulkHeading {
  readonly kind: 'heading';
  readonly key: string;
  readonly title: string;
}

/** A tag. */
export interface BulkOption {
  readonly kind: 'tag';
  readonly key: string;
  readonly concept: Concept;
  /** Parts of the name to set off: [start, end) in UTF-16 units. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Another name, which was found. */
  readonly alias: string | undefined;
  /** No heading tells the category. */
  readonly showsPath: boolean;
  /** From 1, headings not counted. */
  readonly position: number;
  readonly heading: BulkHeading | undefined;
}

/** One row of the list. All rows are equally high. */
export type BulkRow = BulkHeading | BulkOption;

/** The rows and how many of them are tags. */
export interface BulkRows {
  readonly rows: readonly BulkRow[];
  readonly tagCount: number;
}

/** What the list is made of. */
export interface RowsInput {
  readonly known: KnownConcepts;
  readonly groups: readonly TagGroup[];
  readonly search: TagSearch;
  readonly spreads: ReadonlyMap<string, TagSpread>;
  readonly query: string;
  /** Only tags that one of the records has. */
  readonly isHereOnly: boolean;
  readonly words: {
    readonly here: string;
    readonly otherTags: string;
    readonly gone: string;
    readonly separator: string;
  };
}

/** Tags of the records that are shown at the top, before all tags by category. */
const MOST_ON_TOP = 8;

/** Rows while searching (best first) or browsing (what the records have, then all by category). */
export function bulkRows(input: RowsInput): BulkRows {
  return input.query.trim() === '' ? browseRows(input) : searchRows(input);
}

function searchRows({ search, query, known, spreads, isHereOnly }: RowsInput): BulkRows {
  const hits = search.find(query);
  const rows: BulkRow[] = [];
  for (let place = 0; place < hits.length; place += 1) {
    const hit = hits.at(place);
    const concept = hit && known.conceptOf(hit.id);
    if (!hit || concept?.kind !== 'tag' || (isHereOnly && !spreads.has(hit.id))) continue;
    const position = rows.length + 1;
    rows.push({
      ...optionRow(concept, position, undefined),
      marks: hit.marks,
      alias: hit.alias,
      showsPath: true,
    });
  }
  return { rows, tagCount: rows.length };
}

function browseRows(input: RowsInput): BulkRows {
  const { groups, spreads, isHereOnly, words } = input;
  const rows: BulkRow[] = [];
  let tagCount = 0;
  const add = (place: string, title: string, tags: readonly Concept[]): void => {
    const shown = isHereOnly ? tags.filter(({ id }) => spreads.has(id)) : tags;
    if (shown.length === 0) return;
    const heading: BulkHeading = { kind: 'heading', key: place, title };
    rows.push(heading);
    for (const concept of shown) rows.push(optionRow(concept, (tagCount += 1), heading));
  };
  // What they have is what is looked at first; with only that shown it needs no second place.
  if (!isHereOnly) add('here', words.here, mostSpread(input));
  for (const { id, path, tags } of groups)
    add(`group:${id}`, path.length === 0 ? words.otherTags : path.join(words.separator), tags);
  add('gone', words.gone, goneTags(input));
  return { rows, tagCount };
}

/** Tags of the records, those of the most records first. */
function mostSpread({ spreads, known }: RowsInput): readonly Concept[] {
  return [...spreads]
    .sort(([, a], [, b]) => b.count - a.count)
    .flatMap(([id]) => known.conceptOf(id) ?? [])
    .slice(0, MOST_ON_TOP);
}

/** Tags of the records that are not offered any more: archived ones, and what is below an archived category. */
function goneTags({ groups, spreads, known }: RowsInput): readonly Concept[] {
  const offered = new Set(groups.flatMap(({ tags }) => tags.map(({ id }) => id)));
  return [...spreads.keys()].flatMap((id) => {
    const concept = known.conceptOf(id);
    return offered.has(id) || concept?.id !== id ? [] : [concept];
  });
}

function optionRow(concept: Concept, position: number, heading: BulkHeading | undefined): BulkOption {
  return {
    kind: 'tag',
    key: concept.id,
    concept,
    marks: [],
    alias: undefined,
    showsPath: false,
    position,
    heading,
  };
}
