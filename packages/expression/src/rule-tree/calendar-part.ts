import type { NewValue, ValueOf } from './rule-tree.types.js';

/** A part of a date that is a number: weekdays count from Monday, 1, to Sunday, 7. */
export type CalendarPart = 'year' | 'quarter' | 'month' | 'day' | 'weekday';

/** What of a date a value reads, and by the calendar of which zone. */
export interface ReadCalendarPart<V> {
  readonly part: CalendarPart;
  readonly date: V;
  /** `+0800` */
  readonly zone: string;
}

/** Pictures that show one part as digits; the first of each is the usual one. */
const PICTURES: Readonly<Record<Exclude<CalendarPart, 'quarter'>, readonly string[]>> = {
  year: ['[Y]', '[Y1]', '[Y0001]'],
  month: ['[M]', '[M1]', '[M01]'],
  day: ['[D]', '[D1]', '[D01]'],
  weekday: ['[F0]', '[F1]'],
};
const SHOWN = ['year', 'month', 'day', 'weekday'] as const;

/**
 * Reads `$number($fromMillis($toMillis(date), "[M]", "+0800"))`, the month of a date, and its like; the quarter is
 * `$ceil(month / 3)`. `undefined` for any other value.
 */
export function calendarPartOf<B>(value: ValueOf<B>): ReadCalendarPart<ValueOf<B>> | undefined {
  if (value.kind !== 'call') return undefined;
  const [only] = value.arguments;
  if (only === undefined || value.arguments.length !== 1) return undefined;
  if (value.function === 'number') return shownPart(only);
  if (value.function !== 'ceil' || only.kind !== 'arithmetic' || only.operator !== '/') return undefined;
  const month = calendarPartOf(only.left);
  const isThird = only.right.kind === 'literal' && only.right.value === 3;
  return month?.part === 'month' && isThird ? { ...month, part: 'quarter' } : undefined;
}

function shownPart<B>(value: ValueOf<B>): ReadCalendarPart<ValueOf<B>> | undefined {
  if (value.kind !== 'call' || value.function !== 'fromMillis' || value.arguments.length !== 3)
    return undefined;
  const [date, picture, zone] = value.arguments;
  if (date?.kind !== 'date-of' || picture?.kind !== 'literal' || zone?.kind !== 'literal') return undefined;
  const part = SHOWN.find((each) => PICTURES[each].some((known) => known === picture.value));
  const isZone = typeof zone.value === 'string' && /^[+-]\d{4}$/.test(zone.value);
  return part === undefined || !isZone ? undefined : { part, date, zone: zone.value };
}

/** Writes a part of a date as a number. */
export function calendarPart({ part, date, zone }: ReadCalendarPart<NewValue>): NewValue {
  if (part === 'quarter') {
    const month = calendarPart({ part: 'month', date, zone });
    const third = { kind: 'arithmetic', operator: '/', left: month, right: literal(3) } as const;
    return { kind: 'call', function: 'ceil', arguments: [third] };
  }
  const shown: NewValue = {
    kind: 'call',
    function: 'fromMillis',
    arguments: [date, literal(PICTURES[part][0] ?? ''), literal(zone)],
  };
  return { kind: 'call', function: 'number', arguments: [shown] };
}

function literal(value: string | number): NewValue {
  return { kind: 'literal', value };
}
