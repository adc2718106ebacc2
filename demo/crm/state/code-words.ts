import type { CodePart, ParseResult } from '@tagma/core';
import type { CodesTexts } from '../texts/codes.js';
import { formatNumber, localized } from './format.js';

/** What a part of a code says, in words; empty where it says nothing. */
export function partWords({ meaning, text }: CodePart, locale: string): string {
  switch (meaning.type) {
    case 'map':
      return meaning.label === undefined
        ? meaning.values.map(String).join(' / ')
        : localized(meaning.label, locale);
    case 'sequence':
      return formatNumber(meaning.number, locale);
    case 'field':
    case 'expression':
    case 'date':
      return text;
    case 'literal':
    case 'check':
      return '';
  }
}

/** The class and number of a code in words, e.g. `北美 · 常购 · 1`. */
export function codeWords(reading: ParseResult | null, locale: string): string {
  if (reading?.ok !== true) return '';
  return reading.parts
    .map((part) => partWords(part, locale))
    .filter((words) => words !== '')
    .join(' · ');
}

/** Why a record has no code. */
export function reasonWords(reason: string, t: CodesTexts): string {
  const { reasons } = t;
  return Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reasons.other;
}
