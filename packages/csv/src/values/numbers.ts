const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Why a text is no number that can be kept. */
export type NumberFault = 'not-number' | 'not-integer' | 'out-of-range';

/** Reads `1234.5`, `1,234.5` and `1.2e3`. Never guesses at decimal commas, currencies or percent signs. */
export function parseNumber(text: string): number | NumberFault {
  const trimmed = text.trim();
  const plain = GROUPED.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
  if (!PLAIN.test(plain)) return 'not-number';
  const value = Number(plain);
  return Number.isFinite(value) ? value : 'out-of-range';
}

/** Like {@link parseNumber}, for whole numbers that a double holds exactly. */
export function parseInteger(text: string): number | NumberFault {
  const value = parseNumber(text);
  if (typeof value !== 'number') return value;
  if (!Number.isInteger(value)) return 'not-integer';
  return Number.isSafeInteger(value) ? value : 'out-of-range';
}

const TRUE = new Set(['true', 'yes', 'y', '是', '真', '1']);
const FALSE = new Set(['false', 'no', 'n', '否', '假', '0']);

/** Reads true, yes, y, 是, 1 and their opposites; `null` for anything else. */
export function parseBoolean(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (TRUE.has(word)) return true;
  return FALSE.has(word) ? false : null;
}
