import type { TagValue, TagValueType } from '@tagma/core';
import type { PickerDetailsTerms } from '../../locales/picker-details.terms.js';

/** Longest text of a typed tag that sets no limit of its own; as in the core. */
const DEFAULT_LENGTH = 100;
const HEX_COLOR = /^#[0-9a-f]{6}$/iu;

/** What a person typed, as a value, or why it is none. */
export type ReadValue =
  { readonly ok: true; readonly value: TagValue } | { readonly ok: false; readonly text: string };

/** Reads a typed text as a value of a tag; a refusal says what is allowed. */
export function readValue(
  text: string,
  type: TagValueType,
  terms: PickerDetailsTerms,
  format: (value: number) => string,
): ReadValue {
  if (type.type === 'number') return readNumber(text, type, terms, format);
  if (type.type === 'color') {
    const color = text.trim().toLowerCase();
    return HEX_COLOR.test(color) ? { ok: true, value: color } : { ok: false, text: terms.notColor };
  }
  const limit = type.maxLength ?? DEFAULT_LENGTH;
  return text.length <= limit ? { ok: true, value: text } : { ok: false, text: terms.tooLong(limit) };
}

function readNumber(
  text: string,
  { min, max }: Extract<TagValueType, { type: 'number' }>,
  terms: PickerDetailsTerms,
  format: (value: number) => string,
): ReadValue {
  // Full-width digits are what an input method writes; the browser's own reading of numbers does not know them.
  const value = Number(text.normalize('NFKC').trim() || Number.NaN);
  if (!Number.isFinite(value)) return { ok: false, text: terms.notNumber };
  const isInside = (min === undefined || value >= min) && (max === undefined || value <= max);
  return isInside ? { ok: true, value } : { ok: false, text: rangeText(min, max, terms, format) };
}

/** Which numbers are allowed, in words; empty when all are. */
export function rangeText(
  min: number | undefined,
  max: number | undefined,
  terms: PickerDetailsTerms,
  format: (value: number) => string,
): string {
  if (min !== undefined && max !== undefined) return terms.range(format(min), format(max));
  if (min !== undefined) return terms.atLeast(format(min));
  return max === undefined ? '' : terms.atMost(format(max));
}

/** A value as it is shown. */
export function valueText(
  value: TagValue,
  type: TagValueType | undefined,
  format: (value: number) => string,
): string {
  if (typeof value === 'string') return value;
  const unit = type?.type === 'number' ? (type.unit ?? '') : '';
  return `${format(value)}${unit === '' || unit === '%' ? unit : ` ${unit}`}`;
}
