import { toNumber, toText, toTime } from './column-data.js';
import type { GridColumn } from '../record-grid.types.js';

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using one; a grid needs few. */
function cached<F>(cache: Map<string, F>, key: string, make: () => F): F {
  let formatter = cache.get(key);
  if (formatter === undefined) {
    formatter = make();
    cache.set(key, formatter);
  }
  return formatter;
}

/** Options a host gave may not suit the locale data of a browser; the plain format then serves. */
function tolerant<F>(make: () => F, plain: () => F): F {
  try {
    return make();
  } catch {
    return plain();
  }
}

function numberFormat(locale: string, column: GridColumn): Intl.NumberFormat {
  const options = column.format as Intl.NumberFormatOptions | undefined;
  return cached(numbers, `${locale} ${JSON.stringify(options ?? null)}`, () =>
    tolerant(
      () => new Intl.NumberFormat(locale, options),
      () => new Intl.NumberFormat(locale),
    ),
  );
}

function dateFormat(locale: string, column: GridColumn, timeZone: string | undefined): Intl.DateTimeFormat {
  const dayOnly = column.type === 'date';
  const style: Intl.DateTimeFormatOptions = dayOnly
    ? { year: 'numeric', month: '2-digit', day: '2-digit' }
    : {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      };
  // A plain day means the same day everywhere; it was read as midnight UTC.
  const zone = dayOnly ? 'UTC' : timeZone;
  const base = zone === undefined ? {} : { timeZone: zone };
  const options = { ...((column.format as Intl.DateTimeFormatOptions | undefined) ?? style), ...base };
  return cached(dates, `${locale} ${JSON.stringify(options)}`, () =>
    tolerant(
      () => new Intl.DateTimeFormat(locale, options),
      () => new Intl.DateTimeFormat(locale, style),
    ),
  );
}

/** Words for the two booleans. */
export interface BooleanWords {
  readonly yes: string;
  readonly no: string;
}

/**
 * A cell as text in the reader's locale; `null` for no data. A value that does not fit its column's type
 * is shown as it is, not hidden.
 */
export function formatCell(
  column: GridColumn,
  value: unknown,
  locale: string,
  words: BooleanWords,
  timeZone?: string,
): string | null {
  const text = value instanceof Date ? value.toISOString() : toText(value);
  if (text === null) return null;
  const label = column.labels?.[text];
  if (label !== undefined) return label;
  switch (column.type) {
    case 'number': {
      const number = toNumber(value);
      return number === null ? text : numberFormat(locale, column).format(number);
    }
    case 'date':
    case 'datetime': {
      const time = toTime(value);
      return time === null ? text : dateFormat(locale, column, timeZone).format(time);
    }
    case 'boolean':
      return text === 'true' ? words.yes : text === 'false' ? words.no : text;
    default:
      return text;
  }
}
