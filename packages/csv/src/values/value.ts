import type { FieldType } from '@tagma/core';
import { parseTime, toDate, toDateTime, type DateOrder } from './dates.js';
import { parseBoolean, parseInteger, parseNumber } from './numbers.js';

/** Why a cell does not fit the type of its column. */
export type ValueFault =
  | 'not-number'
  | 'not-integer'
  | 'out-of-range'
  | 'not-boolean'
  | 'not-date'
  | 'not-datetime'
  | 'broken-text'
  | 'cell-too-long';

/** Result of reading one cell. */
export type CellValue =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly code: ValueFault };

/** What reading a cell depends on. */
export interface ValueFormat {
  readonly type: FieldType;
  readonly dateOrder?: DateOrder;
  /** IANA zone for times that name none. */
  readonly timeZone: string;
}

/** Longest text of one cell, in characters. */
export const MAX_CELL_LENGTH = 100_000;

/** Zero characters and halves of characters cannot be stored. */
// eslint-disable-next-line no-control-regex -- the zero character is what is looked for
const BROKEN = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const fault = (code: ValueFault): CellValue => ({ ok: false, code });
const good = (value: string | number | boolean): CellValue => ({ ok: true, value });
const orFault = (value: string | boolean | null, code: ValueFault): CellValue =>
  value === null ? fault(code) : good(value);
const numeric = (value: number | ValueFault): CellValue =>
  typeof value === 'number' ? good(value) : fault(value);

/** Reads a cell that is not empty. Text is kept exactly as it stands, formulas included. */
export function readValue(text: string, format: ValueFormat): CellValue {
  if (text.length > MAX_CELL_LENGTH) return fault('cell-too-long');
  switch (format.type) {
    case 'text':
      return BROKEN.test(text) ? fault('broken-text') : good(text);
    case 'integer':
      return numeric(parseInteger(text));
    case 'number':
      return numeric(parseNumber(text));
    case 'boolean':
      return orFault(parseBoolean(text), 'not-boolean');
    case 'date':
      return readTime(text, format, 'not-date');
    case 'datetime':
      return readTime(text, format, 'not-datetime');
  }
}

function readTime(text: string, format: ValueFormat, code: ValueFault): CellValue {
  const parsed = parseTime(text, format.dateOrder);
  if (parsed === null) return fault(code);
  return orFault(code === 'not-date' ? toDate(parsed) : toDateTime(parsed, format.timeZone), code);
}
