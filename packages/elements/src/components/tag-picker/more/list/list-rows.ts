import { normalizeName } from '@tagma/core';
import type { Concept } from '@tagma/core';
import { memoize } from '../../../../internal/memoize.js';
import { pickerListTerms } from '../../../../locales/picker-list.terms.js';
import type { PickerIndex, TagEntry } from '../../picker-index.js';
import type { MorePort } from '../../picker-more.js';
import type { PickerRow, PickerRows } from '../../picker-rows.js';
import type { BlockedTags } from './blocked-tags.js';

/** How many tags that cannot be chosen are explained under the ones that can. */
const EXPLAINED = 3;
const NONE: readonly string[] = [];

/** What else decides about the rows. */
interface RowWishes {
  readonly blocked: ReadonlyMap<string, string>;
  /** Ids that may be offered; `undefined`: all. */
  readonly allowed: ReadonlySet<string> | undefined;
  /** Ids of tags to put on top while browsing. */
  readonly onTop: readonly string[];
  readonly frequent: readonly string[];
}

/** Changes the rows of the list: leaves out, explains, and puts groups on top. */
export class ListRows {
  readonly #port: MorePort;
  readonly #blocked: BlockedTags;
  readonly #change = memoize(
    (
      content: PickerRows,
      query: string,
      blocked: ReadonlyMap<string, string>,
      allowed: ReadonlySet<string> | undefined,
      onTop: readonly string[],
      frequent: readonly string[],
    ) => this.#changed(content, query, { blocked, allowed, onTop, frequent }),
  );

  constructor(port: MorePort, blocked: BlockedTags) {
    this.#port = port;
    this.#blocked = blocked;
  }

  rows(content: PickerRows, allowed: ReadonlySet<string> | undefined): PickerRows {
    const { host, query, shownIds } = this.#port;
    const onTop = host.selectedOnTop ? shownIds : NONE;
    return this.#change(content, query.trim(), this.#blocked.reasons, allowed, onTop, host.frequent ?? NONE);
  }

  #changed(content: PickerRows, query: string, wishes: RowWishes): PickerRows {
    const kept = withBlocked(leaveOut(content.rows, wishes.allowed), wishes.blocked);
    const rows = query === '' ? [...this.#groups(wishes), ...kept] : [...kept, ...this.#explained(query)];
    const isSame = rows.length === content.rows.length && rows.every((row, at) => row === content.rows[at]);
    return isSame ? content : numbered(rows);
  }

  /** Tags on top: those chosen, then those used often. */
  #groups({ onTop, frequent, blocked, allowed }: RowWishes): PickerRow[] {
    const terms = this.#port.words(pickerListTerms);
    const group = (key: string, title: string, ids: readonly string[]): PickerRow[] => {
      const entries = ids
        .filter((id) => allowed?.has(id) !== false)
        .flatMap((id) => this.#port.index.entryOf.get(id) ?? []);
      if (entries.length === 0) return [];
      const heading: PickerRow = { kind: 'heading', key, path: [], isRecent: false, title };
      return [heading, ...entries.map((entry) => optionRow(entry, key, blocked.get(entry.concept.id)))];
    };
    return [...group('chosen', terms.chosen, onTop), ...group('frequent', terms.frequent, frequent)];
  }

  /** Archived tags, drafts and categories that were looked for, each with why it is not offered. */
  #explained(query: string): PickerRow[] {
    const words = normalizeName(query).split(' ');
    const rows: PickerRow[] = [];
    for (const concept of unlisted(this.#port.index)) {
      if (rows.length === EXPLAINED) break;
      if (concept.state === 'merged') continue;
      const text = normalizeName([...Object.values(concept.name), ...concept.aliases].join(' '));
      if (!words.every((word) => text.includes(word))) continue;
      const name = this.#port.index.nameOf(concept.id);
      const entry = { concept, name, path: [], groupId: '' };
      rows.push(optionRow(entry, undefined, this.#blocked.whyNotListed(concept)));
    }
    return rows;
  }
}

function unlisted(index: PickerIndex): readonly Concept[] {
  return index.concepts.filter(({ id }) => !index.entryOf.has(id));
}

function leaveOut(
  rows: readonly PickerRow[],
  allowed: ReadonlySet<string> | undefined,
): readonly PickerRow[] {
  if (!allowed) return rows;
  const kept = rows.filter((row) => row.kind !== 'option' || allowed.has(row.entry.concept.id));
  // A heading without rows goes.
  return kept.filter((row, at) => row.kind !== 'heading' || kept[at + 1]?.kind === 'option');
}

function withBlocked(rows: readonly PickerRow[], blocked: ReadonlyMap<string, string>): readonly PickerRow[] {
  if (blocked.size === 0) return rows;
  return rows.map((row) => {
    const reason = row.kind === 'option' ? blocked.get(row.entry.concept.id) : undefined;
    return reason === undefined || row.kind !== 'option' ? row : { ...row, blocked: reason };
  });
}

function optionRow(entry: TagEntry, heading: string | undefined, blocked: string | undefined): PickerRow {
  return {
    kind: 'option',
    key: `${heading ?? 'explained'}:${entry.concept.id}`,
    entry,
    marks: [],
    alias: undefined,
    showsPath: true,
    position: 0,
    heading,
    ...(blocked === undefined ? {} : { blocked }),
  };
}

function numbered(rows: readonly PickerRow[]): PickerRows {
  let position = 0;
  const placed = rows.map((row) => (row.kind === 'heading' ? row : { ...row, position: (position += 1) }));
  return { rows: placed, optionCount: position };
}
