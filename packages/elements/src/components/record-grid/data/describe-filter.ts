import type { RecordGridTerms } from '../../../locales/record-grid.terms.js';
import type { GridFilter, TagsFilter } from '../record-grid.types.js';

/** How values of one column read. */
export interface FilterWords {
  readonly terms: RecordGridTerms;
  /** A stored value as shown. */
  readonly label: (value: string) => string;
  readonly number: (value: number) => string;
  readonly day: (day: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** A list this long is named in full; a longer one by its first values and a count. */
const NAMED = 3;

function named(values: readonly string[], { list, terms, number }: FilterWords): string {
  if (values.length <= NAMED) return list(values);
  return `${list(values.slice(0, NAMED - 1))} ${terms.more(number(values.length - NAMED + 1))}`;
}

function range(from: string | null, to: string | null, terms: RecordGridTerms): string {
  if (from === null) return `≤ ${to ?? ''}`;
  return to === null ? `≥ ${from}` : `${from} ${terms.and} ${to}`;
}

/** A condition in words, without the column's name, e.g. `contains "Ltd"`. */
export function describeFilter(filter: GridFilter, words: FilterWords): string {
  const { terms } = words;
  switch (filter.kind) {
    case 'text': {
      const op = terms.textOps[filter.op];
      return filter.op === 'empty' || filter.op === 'not-empty' ? op : `${op} “${filter.value}”`;
    }
    case 'number': {
      if (filter.op === 'empty' || filter.op === 'not-empty') return terms.numberOps[filter.op];
      const value = filter.value === null ? null : words.number(filter.value);
      if (filter.op === 'between')
        return range(value, filter.to == null ? null : words.number(filter.to), terms);
      return `${terms.numberOps[filter.op]} ${value ?? ''}`;
    }
    case 'date':
      if (filter.op !== 'between') return terms.dateOps[filter.op];
      return range(filter.from && words.day(filter.from), filter.to && words.day(filter.to), terms);
    case 'values':
      return named(
        filter.values.map((value) => (value === null ? terms.noData : words.label(value))),
        words,
      );
    case 'tags':
      return tagsInWords(filter, words);
  }
}

function tagsInWords({ match, tags, without = [] }: TagsFilter, words: FilterWords): string {
  const { terms } = words;
  const names = (ids: readonly string[]): string => named(ids.map(words.label), words);
  if (tags.length === 0 && without.length > 0) return `${terms.tagOps.none} ${names(without)}`;
  const wanted = `${terms.tagOps[match]} ${names(tags)}`.trim();
  return without.length === 0 ? wanted : terms.tagsWithout(wanted, names(without));
}
