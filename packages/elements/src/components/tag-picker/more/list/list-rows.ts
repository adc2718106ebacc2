import { normalizeName } from '@tagma/core/taxonomy';
import { memoize } from '../../../../internal/memoize.js';
import { pickerListTerms } from '../../../../locales/picker-list.terms.js';
import type { TagEntry } from '../../picker-index.js';
import type { MorePort } from '../../picker-more.js';
import { allRows, optionRow, rowList } from '../../picker-rows.js';
import type { HeadingRow, OptionRow, PickerRow, PickerRows, RowList } from '../../picker-rows.js';
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
    const kept = leaveOut(content, wishes.allowed);
    const rows = withBlocked(kept.rows, wishes.blocked);
    const above = query === '' ? this.#groups(wishes) : [];
    const below = query === '' ? [] : this.#explained(query);
    if (above.length === 0 && below.length === 0) return rows === content.rows ? content : { ...kept, rows };
    return joined(above, { ...kept, rows }, below);
  }

  /** Tags on top: those chosen, then those used often. */
  #groups({ onTop, frequent, blocked, allowed }: RowWishes): PickerRow[] {
    const terms = this.#port.words(pickerListTerms);
    const group = (key: string, title: string, ids: readonly string[]): PickerRow[] => {
      const entries = ids
        .filter((id) => allowed?.has(id) !== false)
        .flatMap((id) => this.#port.index.entryOf.get(id) ?? []);
      if (entries.length === 0) return [];
      const heading: HeadingRow = { kind: 'heading', key, path: [], isRecent: false, title };
      return [heading, ...entries.map((entry) => longRow(entry, heading, blocked.get(entry.concept.id)))];
    };
    return [...group('chosen', terms.chosen, onTop), ...group('frequent', terms.frequent, frequent)];
  }

  /** Archived tags, drafts and categories that were looked for, each with why it is not offered. */
  #explained(query: string): PickerRow[] {
    const words = normalizeName(query).split(' ');
    const rows: PickerRow[] = [];
    for (const { concept, text } of this.#port.index.survey.unlisted) {
      if (rows.length === EXPLAINED) break;
      if (!words.every((word) => text.includes(word))) continue;
      const name = this.#port.index.nameOf(concept.id);
      const entry = { concept, name, path: [], groupId: '' };
      rows.push(longRow(entry, undefined, this.#blocked.whyNotListed(concept)));
    }
    return rows;
  }
}

function leaveOut(content: PickerRows, allowed: ReadonlySet<string> | undefined): PickerRows {
  if (!allowed) return content;
  const kept = allRows(content.rows).filter(
    (row) => row.kind !== 'option' || allowed.has(row.entry.concept.id),
  );
  // A heading without rows goes.
  const rows = kept.filter((row, at) => row.kind !== 'heading' || kept[at + 1]?.kind === 'option');
  return numbered(rows);
}

function withBlocked(rows: RowList, blocked: ReadonlyMap<string, string>): RowList {
  if (blocked.size === 0) return rows;
  return rowList(rows.length, (index) => {
    const row = rows.at(index);
    const reason = row?.kind === 'option' ? blocked.get(row.entry.concept.id) : undefined;
    return reason === undefined || row?.kind !== 'option' ? row : { ...row, blocked: reason };
  });
}

/** The row of a tag with its path. */
function longRow(entry: TagEntry, heading: HeadingRow | undefined, blocked: string | undefined): OptionRow {
  const key = `${heading?.key ?? 'explained'}:${entry.concept.id}`;
  const row = optionRow(entry, { key, position: 0, showsPath: true, heading });
  return blocked === undefined ? row : { ...row, blocked };
}

/** Rows above and below those of a list, which move on in number. */
function joined(above: readonly PickerRow[], content: PickerRows, below: readonly PickerRow[]): PickerRows {
  const before = numbered(above);
  const { rows, optionCount, tagCount } = content;
  const after = numbered(below, before.optionCount + optionCount);
  const all = rowList(above.length + rows.length + below.length, (index) => {
    if (index < above.length) return before.rows.at(index);
    const at = index - above.length;
    return at < rows.length ? moved(rows.at(at), before.optionCount) : after.rows.at(at - rows.length);
  });
  return {
    rows: all,
    optionCount: before.optionCount + optionCount + after.optionCount,
    tagCount: before.tagCount + tagCount + after.tagCount,
  };
}

function moved(row: PickerRow | undefined, by: number): PickerRow | undefined {
  if (by === 0 || !row || row.kind === 'heading' || row.kind === 'note') return row;
  return { ...row, position: row.position + by };
}

function numbered(rows: readonly PickerRow[], before = 0): PickerRows {
  let position = before;
  const placed = rows.map((row) =>
    row.kind === 'heading' || row.kind === 'note' ? row : { ...row, position: (position += 1) },
  );
  const tagCount = placed.filter(({ kind }) => kind === 'option').length;
  return { rows: placed, optionCount: position - before, tagCount };
}
