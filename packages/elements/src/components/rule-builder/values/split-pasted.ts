import type { LiteralValue } from '@tagma/expression';
import type { FieldKind } from '../fields/field-catalog.types.js';
import { parseNumber } from './parse-number.js';

/** Values from a clipboard, and what of it is none. */
export interface PastedValues {
  readonly values: readonly LiteralValue[];
  readonly refused: readonly string[];
}

/**
 * Splits a pasted text into values: by lines and columns when it has any, else by commas and the like. A single
 * value is left to the input.
 */
export function splitPasted(text: string, kind: FieldKind): PastedValues | undefined {
  const separator = /[\n\t]/.test(text.trim()) ? /[\r\n\t]+/ : /[,;，；、]/;
  const parts = text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const read = [...new Set(parts)].map((part) => ({ part, value: readValue(part, kind) }));
  return {
    values: read.flatMap(({ value }) => (value === undefined ? [] : [value])),
    refused: read.flatMap(({ part, value }) => (value === undefined ? [part] : [])),
  };
}

/** What was typed as a value of that kind; `undefined` when it is none. */
export function readValue(typed: string, kind: FieldKind): LiteralValue | undefined {
  return kind === 'number' ? parseNumber(typed) : typed;
}
