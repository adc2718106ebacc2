import type { MapRow } from '@tagma/core';
import type { MapValue } from '../code-designer.types.js';

/** How codes are thought up: A, B, C …; 1, 2, 3 …; or letters of the values themselves. */
export type CodeStyle = 'letters' | 'digits' | 'initials';

const LETTERS = Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ');
const DIGITS = Array.from('0123456789');

/** Gives a code to each row that has none; codes that are there stay. */
export function fillCodes(rows: readonly MapRow[], style: CodeStyle): readonly MapRow[] {
  const taken = new Set(rows.map(({ code }) => code).filter((code) => code !== ''));
  const width = widthFor(rows, style);
  let count = style === 'digits' ? 1 : 0;
  const next = (): string => {
    for (;;) {
      const code = writeNumber(count, width, style === 'digits' ? DIGITS : LETTERS);
      count += 1;
      if (!taken.has(code)) return code;
    }
  };
  return rows.map((row) => {
    if (row.code !== '') return row;
    const own = style === 'initials' ? initialsOf(row.value, width) : '';
    const code = own !== '' && !taken.has(own) ? own : next();
    taken.add(code);
    return { ...row, code };
  });
}

/** Gives every row a new code. */
export function recodeRows(rows: readonly MapRow[], style: CodeStyle): readonly MapRow[] {
  return fillCodes(
    rows.map((row) => ({ ...row, code: '' })),
    style,
  );
}

/** The style that goes on with the codes that are there; digits after letters and letters after digits. */
export function styleOf(codes: readonly string[]): CodeStyle | null {
  const given = codes.filter((code) => code !== '');
  if (given.length === 0) return null;
  return given.every((code) => /^\d+$/u.test(code)) ? 'digits' : 'letters';
}

/** Wide enough for all rows, and as wide as the codes that are there. */
function widthFor(rows: readonly MapRow[], style: CodeStyle): number {
  const base = style === 'digits' ? DIGITS.length : LETTERS.length;
  const needed = rows.length + (style === 'digits' ? 1 : 0);
  let width = 1;
  while (base ** width < needed) width += 1;
  return Math.max(width, ...rows.map(({ code }) => code.length));
}

function writeNumber(number: number, width: number, digits: readonly string[]): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / digits.length))
    text = (digits[rest % digits.length] ?? '') + text;
  return text.padStart(width, digits[0]);
}

/** The first plain letters of a value, in capitals; empty where there are not enough. */
function initialsOf(value: MapValue, width: number): string {
  const words =
    String(value)
      .normalize('NFKD')
      .toUpperCase()
      .match(/[A-Z]+/gu) ?? [];
  const initials = words.map((word) => word[0]).join('');
  const text = initials.length >= width ? initials : words.join('') || '';
  return text.length >= width ? text.slice(0, width) : '';
}
