import type { Json, JsonObject } from '../../shared/shared.types.js';
import type { RenderProblem } from '../results.types.js';

/** The value of a field; nothing that records merely inherit. */
export function fieldValue(record: JsonObject, field: string): Json | undefined {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

/** A value as text without white space around it; empty for no value, `null` for lists and objects. */
export function valueText(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A text that some program wrote for "nothing"; no code may hold it. */
export function looksEmpty(text: string): boolean {
  return /^(?:undefined|null|nan)$/i.test(text);
}

/** What is wrong with a text for a segment; `null` when it may be written. */
export function textProblem(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
  allows: (character: string) => boolean,
): Pick<RenderProblem, 'code' | 'details'> | null {
  let length = 0;
  let at = 0;
  for (const character of text) {
    if (!allows(character)) return { code: 'not-allowed', details: { character, at } };
    length += 1;
    at += character.length;
  }
  if (length < min) return { code: 'too-short', details: { length, limit: min } };
  return length > max ? { code: 'too-long', details: { length, limit: max } } : null;
}
