import type { Json } from '@tagma/core';
import type { ColumnType } from './archive.types.js';

/** A cell that says `null` where empty would mean something else. */
const NULL = '\\null';
/** A cell that says that there is no such member where empty would mean `null`. */
const ABSENT = '\\absent';

/** What a spreadsheet takes for a formula, what we take for a word of our own, and the apostrophe itself. */
const NEEDS_APOSTROPHE = /^(?:\s*[=+\-@\t\r＝＋－＠]|['\\])/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** Half of a character: UTF-8 has no bytes for it. */
const HALF = /\p{Surrogate}/u;

/** The value is none that a cell of its column can hold. */
export const UNFIT = Symbol('unfit');

/**
 * The text of a cell, or `UNFIT`. An apostrophe in front means: what follows is the text as it is. So no text is ever
 * run as a formula, none is taken for a word of ours, and an apostrophe alone is the empty text.
 */
export function writeCell(
  value: Json | undefined,
  type: ColumnType,
  empty: 'absent' | 'null',
): string | typeof UNFIT {
  if (value === undefined) return empty === 'absent' ? '' : ABSENT;
  if (value === null && type !== 'json') return empty === 'null' ? '' : NULL;
  if (type === 'json') return quoted(JSON.stringify(value));
  if (type !== 'text') return typeof value === type ? JSON.stringify(value) : UNFIT;
  return typeof value !== 'string' || HALF.test(value) ? UNFIT : quoted(value);
}

/** The value of a cell; `undefined`: there is no such member; `UNFIT`: no value of this type. */
export function readCell(
  cell: string,
  type: ColumnType,
  empty: 'absent' | 'null',
): Json | undefined | typeof UNFIT {
  if (cell === '') return empty === 'absent' ? undefined : null;
  if (cell === ABSENT) return undefined;
  if (cell === NULL) return null;
  const text = cell.startsWith("'") ? cell.slice(1) : cell;
  switch (type) {
    case 'text':
      return text;
    case 'number':
      return NUMBER.test(text) ? Number(text) : UNFIT;
    case 'boolean':
      return readBoolean(text);
    case 'json':
      return readJson(text);
  }
}

function quoted(text: string): string {
  return text === '' || (NEEDS_APOSTROPHE.test(text) && !NUMBER.test(text)) ? `'${text}` : text;
}

/** Spreadsheets write them in capitals. */
function readBoolean(text: string): boolean | typeof UNFIT {
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : UNFIT;
}

function readJson(text: string): Json | typeof UNFIT {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // The caller tells where.
    return UNFIT;
  }
}
