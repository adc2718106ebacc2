import type { PickerIndex, TagEntry, TagGroup } from './picker-index.js';

/** Start and end of a found part of a name, in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/** The name of a category above its tags. */
export interface HeadingRow {
  readonly kind: 'heading';
  readonly key: string;
  readonly path: readonly string[];
  readonly isRecent: boolean;
  /** Words in place of the path. */
  readonly title?: string;
}

/** A tag that can be chosen, or cannot and says why. */
export interface OptionRow {
  readonly kind: 'option';
  readonly key: string;
  readonly entry: TagEntry;
  readonly marks: readonly Mark[];
  /** Another name of the tag that matched. */
  readonly alias: string | undefined;
  /** The category is not told by a heading, so the row tells it. */
  readonly showsPath: boolean;
  /** From 1, headings not counted. */
  readonly position: number;
  /** The heading above, if any. */
  readonly heading: HeadingRow | undefined;
  /** Why it cannot be chosen, in words. */
  readonly blocked?: string;
}

/** Offers to create what was typed. */
export interface CreateRow {
  readonly kind: 'create';
  readonly key: string;
  readonly name: string;
  readonly position: number;
}

/** Says how the list goes on, e.g. that more tags are on their way. */
export interface NoteRow {
  readonly kind: 'note';
  readonly key: string;
  readonly text: string;
  readonly isBusy: boolean;
  /** What choosing the row does; without it the row cannot be chosen. */
  readonly run?: () => void;
}

/** One row of the list. All rows are equally high. */
export type PickerRow = HeadingRow | OptionRow | CreateRow | NoteRow;

/** Rows that are made when they are asked for: of fifty thousand a dozen are drawn. Any array is one. */
export interface RowList {
  readonly length: number;
  /** The row at a place; `undefined` outside. */
  at(index: number): PickerRow | undefined;
  slice(first: number, end: number): readonly PickerRow[];
}

/** What the list is made of. */
export interface RowsInput {
  readonly index: PickerIndex;
  readonly query: string;
  readonly recent: readonly string[];
  /** Offer to create what was typed when no tag has that name. */
  readonly offersCreate: boolean;
}

/** The rows and how many of them are options. */
export interface PickerRows {
  readonly rows: RowList;
  /** Tags and the offer to create one. */
  readonly optionCount: number;
  /** Tags alone. */
  readonly tagCount: number;
}

/** Rows while searching (best first, with their category) or browsing (recent ones, then by category). */
export function buildRows(input: RowsInput): PickerRows {
  return input.query.trim() === '' ? browseRows(input) : searchRows(input);
}

/** The text that creating would use; empty when creating makes no sense. */
export function creatableName(query: string, index: PickerIndex): string {
  const name = query.trim().replace(/\s+/gu, ' ');
  return name !== '' && index.exact(name) === undefined ? name : '';
}

/** Rows of which each is made by `make` when it is asked for. */
export function rowList(length: number, make: (index: number) => PickerRow | undefined): RowList {
  const at = (index: number): PickerRow | undefined =>
    index >= 0 && index < length ? make(index) : undefined;
  return {
    length,
    at,
    slice: (first, end) => {
      const rows: PickerRow[] = [];
      for (let index = Math.max(0, first); index < Math.min(end, length); index += 1) {
        const row = at(index);
        if (row) rows.push(row);
      }
      return rows;
    },
  };
}

/** All rows of a list. */
export function allRows(rows: RowList): readonly PickerRow[] {
  return rows.slice(0, rows.length);
}

function searchRows({ index, query, offersCreate }: RowsInput): PickerRows {
  const hits = index.search(query);
  const name = offersCreate ? creatableName(query, index) : '';
  const count = hits.length + (name === '' ? 0 : 1);
  const create: CreateRow = { kind: 'create', key: 'create', name, position: count };
  const rows = rowList(count, (at) => {
    const hit = hits.at(at);
    const entry = hit && index.entryOf.get(hit.id);
    if (!entry) return create;
    const { marks, alias } = hit;
    return { ...optionRow(entry, { key: hit.id, position: at + 1, showsPath: true }), marks, alias };
  });
  return { rows, optionCount: count, tagCount: hits.length };
}

/** A stretch of rows: a heading, if any, and the tags below it. */
interface Stretch {
  readonly heading: HeadingRow | undefined;
  readonly count: number;
  readonly keyPrefix: string;
  readonly showsPath: boolean;
  entry(at: number): TagEntry | undefined;
}

function browseRows({ index, recent }: RowsInput): PickerRows {
  const recentEntries = recent.flatMap((id) => index.entryOf.get(id) ?? []);
  const stretches: Stretch[] = [];
  if (recentEntries.length > 0)
    stretches.push({
      heading: { kind: 'heading', key: 'recent', path: [], isRecent: true },
      count: recentEntries.length,
      keyPrefix: 'recent:',
      showsPath: true,
      entry: (at) => recentEntries[at],
    });
  // One unnamed group needs no heading.
  const isFlat = recentEntries.length === 0 && index.groups.every(({ id }) => id === '');
  for (const group of index.groups) stretches.push(groupStretch(group, isFlat, index));
  return stretchedRows(stretches);
}

function groupStretch(group: TagGroup, isFlat: boolean, index: PickerIndex): Stretch {
  const { id, path, tags } = group;
  return {
    heading: isFlat ? undefined : { kind: 'heading', key: `group:${id}`, path, isRecent: false },
    count: tags.length,
    keyPrefix: '',
    showsPath: false,
    entry: (at) => index.entryOf.get(tags[at]?.id ?? ''),
  };
}

function stretchedRows(stretches: readonly Stretch[]): PickerRows {
  const starts: number[] = [];
  let length = 0;
  let headings = 0;
  const headingsBefore: number[] = [];
  for (const { heading, count } of stretches) {
    starts.push(length);
    if (heading) headings += 1;
    headingsBefore.push(headings);
    length += count + (heading ? 1 : 0);
  }
  const rows = rowList(length, (index) => {
    const at = lastAtMost(starts, index);
    const stretch = stretches[at];
    if (!stretch) return undefined;
    const offset = index - (starts[at] ?? 0);
    if (stretch.heading && offset === 0) return stretch.heading;
    const entry = stretch.entry(stretch.heading ? offset - 1 : offset);
    const { heading, keyPrefix, showsPath } = stretch;
    const position = index + 1 - (headingsBefore[at] ?? 0);
    return (
      entry && optionRow(entry, { key: `${keyPrefix}${entry.concept.id}`, position, showsPath, heading })
    );
  });
  return { rows, optionCount: length - headings, tagCount: length - headings };
}

/** The last place whose number is not above `value`; the numbers rise. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The row of a tag. */
export function optionRow(
  entry: TagEntry,
  more: Pick<OptionRow, 'key' | 'position' | 'showsPath'> & Partial<OptionRow>,
): OptionRow {
  return { kind: 'option', entry, marks: [], alias: undefined, heading: undefined, ...more };
}
