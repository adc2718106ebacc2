import { fold } from './fold.js';
import type {
  DateFilter,
  GridFilter,
  NumberFilter,
  TagsFilter,
  TextFilter,
  ValuesFilter,
} from '../record-grid.types.js';

/** Tests one distinct value of a column; `null` is "no data". */
export type ValueTest = (value: string | number | null) => boolean;

/** Turns a day in the grid's time zone into the instant at which it starts, in milliseconds. */
export type DayStart = (day: string, plusDays: number) => number | null;

function textTest(filter: TextFilter, label: (value: string) => string): ValueTest {
  const needle = fold(filter.value.trim());
  const folded = (value: string | number): string => fold(label(String(value)));
  switch (filter.op) {
    case 'empty':
      return (value) => value === null;
    case 'not-empty':
      return (value) => value !== null;
    case 'contains':
      return (value) => value !== null && folded(value).includes(needle);
    case 'not-contains':
      return (value) => value === null || !folded(value).includes(needle);
    case 'equals':
      return (value) => value !== null && folded(value) === needle;
    case 'starts':
      return (value) => value !== null && folded(value).startsWith(needle);
  }
}

function numberTest(filter: NumberFilter): ValueTest {
  const low = filter.value ?? -Infinity;
  const high = filter.to ?? Infinity;
  const having =
    (test: (value: number) => boolean): ValueTest =>
    (value) =>
      typeof value === 'number' && test(value);
  switch (filter.op) {
    case 'empty':
      return (value) => value === null;
    case 'not-empty':
      return (value) => value !== null;
    case 'eq':
      return having((value) => value === filter.value);
    case 'ne':
      return (value) => value !== filter.value;
    case 'gt':
      return having((value) => value > low);
    case 'gte':
      return having((value) => value >= low);
    case 'lt':
      return having((value) => value < (filter.value ?? Infinity));
    case 'lte':
      return having((value) => value <= (filter.value ?? Infinity));
    case 'between':
      return having((value) => value >= low && value <= high);
  }
}

function dateTest(filter: DateFilter, dayStart: DayStart): ValueTest {
  if (filter.op === 'empty') return (value) => value === null;
  if (filter.op === 'not-empty') return (value) => value !== null;
  const from = (filter.from === null ? null : dayStart(filter.from, 0)) ?? -Infinity;
  const until = (filter.to === null ? null : dayStart(filter.to, 1)) ?? Infinity;
  return (value) => typeof value === 'number' && value >= from && value < until;
}

function valuesTest(filter: ValuesFilter): ValueTest {
  const wanted = new Set(filter.values);
  return (value) => wanted.has(value === null ? null : String(value));
}

/**
 * Turns a condition into a test of single values; `null` when the condition is not about single values (tags).
 * @param label Text shown for a stored value.
 */
export function valueTest(
  filter: GridFilter,
  label: (value: string) => string,
  dayStart: DayStart,
): ValueTest | null {
  switch (filter.kind) {
    case 'text':
      return textTest(filter, label);
    case 'number':
      return numberTest(filter);
    case 'date':
      return dateTest(filter, dayStart);
    case 'values':
      return valuesTest(filter);
    case 'tags':
      return null;
  }
}

/** Whether a condition says anything; an empty text or a range without ends does not. */
export function isEffective(filter: GridFilter): boolean {
  switch (filter.kind) {
    case 'text':
      return filter.op === 'empty' || filter.op === 'not-empty' || filter.value.trim() !== '';
    case 'number':
      return (
        filter.op === 'empty' ||
        filter.op === 'not-empty' ||
        filter.value !== null ||
        (filter.op === 'between' && (filter.to ?? null) !== null)
      );
    case 'date':
      return filter.op !== 'between' || filter.from !== null || filter.to !== null;
    case 'values':
      return filter.values.length > 0;
    case 'tags':
      return filter.tags.length > 0 || filter.match === 'none' || hasUnwanted(filter);
  }
}

/** Whether a tag condition names tags that keep rows out. */
export function hasUnwanted({ without = [] }: TagsFilter): boolean {
  return without.length > 0;
}
