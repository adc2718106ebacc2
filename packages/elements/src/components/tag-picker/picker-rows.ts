import type { PickerIndex, TagEntry } from './picker-index.js';

/** Start and end of a found part of a name, in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/** One row of the list. All rows are equally high. */
export type PickerRow =
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly path: readonly string[];
      readonly isRecent: boolean;
      /** Words in place of the path. */
      readonly title?: string;
    }
  | {
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
      /** Key of the heading above, if any. */
      readonly heading: string | undefined;
      /** Why it cannot be chosen, in words. */
      readonly blocked?: string;
    }
  | { readonly kind: 'create'; readonly key: string; readonly name: string; readonly position: number };

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
  readonly rows: readonly PickerRow[];
  readonly optionCount: number;
}

/** Rows while searching (best first, with their category) or browsing (recent ones, then by category). */
export function buildRows(input: RowsInput): PickerRows {
  const rows = input.query.trim() === '' ? browseRows(input) : searchRows(input);
  return { rows, optionCount: rows.filter((row) => row.kind !== 'heading').length };
}

/** The text that creating would use; empty when creating makes no sense. */
export function creatableName(query: string, index: PickerIndex): string {
  const name = query.trim().replace(/\s+/gu, ' ');
  return name !== '' && index.exact(name) === undefined ? name : '';
}

function searchRows({ index, query, offersCreate }: RowsInput): PickerRow[] {
  const rows: PickerRow[] = [];
  for (const hit of index.search(query)) {
    const entry = index.entryOf.get(hit.id);
    if (!entry) continue;
    rows.push({
      kind: 'option',
      key: hit.id,
      entry,
      // Thousands may fit; what to mark is asked for the few that are drawn.
      get marks() {
        return hit.marks;
      },
      get alias() {
        return hit.alias;
      },
      showsPath: true,
      position: rows.length + 1,
      heading: undefined,
    });
  }
  const name = offersCreate ? creatableName(query, index) : '';
  if (name !== '') rows.push({ kind: 'create', key: 'create', name, position: rows.length + 1 });
  return rows;
}

function browseRows({ index, recent }: RowsInput): PickerRow[] {
  const builder = new BrowseBuilder();
  const recentEntries = recent.flatMap((id) => index.entryOf.get(id) ?? []);
  if (recentEntries.length > 0) builder.heading('recent', [], true);
  for (const entry of recentEntries) builder.option(`recent:${entry.concept.id}`, entry, true);
  let group: string | undefined;
  // One unnamed group needs no heading.
  const isFlat = recentEntries.length === 0 && index.entries.every((entry) => entry.groupId === '');
  for (const entry of index.entries) {
    if (entry.groupId !== group && !isFlat) builder.heading(`group:${entry.groupId}`, entry.path, false);
    group = entry.groupId;
    builder.option(entry.concept.id, entry, false);
  }
  return builder.rows;
}

class BrowseBuilder {
  readonly rows: PickerRow[] = [];
  #position = 0;
  #heading: string | undefined;

  heading(key: string, path: readonly string[], isRecent: boolean): void {
    this.#heading = key;
    this.rows.push({ kind: 'heading', key, path, isRecent });
  }

  option(key: string, entry: TagEntry, showsPath: boolean): void {
    this.#position += 1;
    this.rows.push({
      kind: 'option',
      key,
      entry,
      marks: [],
      alias: undefined,
      showsPath,
      position: this.#position,
      heading: this.#heading,
    });
  }
}
