import type { Concept, Instant } from '@tagma/core';
import type { PickerDetailsTerms } from '../../../locales/picker-details.terms.js';
import { readValue } from '../../../internal/tag-list/tag-value.js';
import { startOfDay } from '../../../internal/zoned-day.js';
import type { ReadWish, Wish } from './wishes.js';

/** What reading the fields of a wish needs. */
export interface WishReader {
  readonly timeZone: string;
  readonly now: Instant;
  readonly terms: PickerDetailsTerms;
  readonly pastEnd: string;
  readonly format: (value: number) => string;
}

const DAY_MS = 86_400_000;

/** Reads the value and the last day of a wish to add a tag. */
export function readWish(concept: Concept | undefined, wish: Wish, reader: WishReader): ReadWish {
  return { ...readDay(wish.day, reader), ...readText(concept, wish.text, reader) };
}

/** The tag still holds on the day that was chosen: its end, which is exclusive, is the next midnight. */
function readDay(day: string, { timeZone, now, pastEnd }: WishReader): ReadWish {
  if (day === '') return {};
  const next = new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS);
  const end = Number.isNaN(next.getTime()) ? null : startOfDay(next.toISOString().slice(0, 10), timeZone);
  return end === null || end <= now ? { dayError: pastEnd } : { expiresAt: end };
}

function readText(concept: Concept | undefined, text: string, { terms, format }: WishReader): ReadWish {
  const type = concept?.valueType;
  if (type === undefined || text.trim() === '') return {};
  const read = readValue(text, type, terms, format);
  return read.ok ? { value: read.value } : { valueError: read.text };
}
