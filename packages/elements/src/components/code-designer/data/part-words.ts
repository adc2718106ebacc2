import type { CodePart, Segment } from '@tagma/core';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import type { DesignerContext } from '../designer-context.types.js';
import { localText } from './segment-names.js';

/** What a part of a code says, in words. */
export function partMeaning(
  { meaning, text }: CodePart,
  context: DesignerContext,
  terms: CodeInsightTerms,
): string {
  const { localize } = context;
  switch (meaning.type) {
    case 'literal':
      return terms.fixed;
    case 'map': {
      if (meaning.values.length === 0) return terms.otherValues;
      if (meaning.values.length === 1 && meaning.label !== undefined)
        return localText(meaning.label, localize.lang);
      return localize.list(meaning.values.map(String), 'disjunction');
    }
    case 'sequence':
      return terms.number(localize.number(meaning.number));
    case 'check':
      return terms.checkOf;
    case 'date':
      return dateWords(meaning, text);
    case 'field':
    case 'expression':
      return meaning.text;
  }
}

/** The segment that a part belongs to. */
export function segmentOf({ definition }: DesignerContext, segmentId: string): Segment | undefined {
  return definition.segments.find(({ id }) => id === segmentId);
}

function dateWords(
  date: {
    readonly year?: number;
    readonly month?: number;
    readonly day?: number;
    readonly week?: number;
    readonly quarter?: number;
    readonly dayOfYear?: number;
  },
  text: string,
): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  if (date.week !== undefined) return `${String(date.year ?? '')}-W${pad(date.week)}`;
  if (date.quarter !== undefined) return `Q${String(date.quarter)}`;
  if (date.dayOfYear !== undefined)
    return `${String(date.year ?? '')}-${String(date.dayOfYear).padStart(3, '0')}`;
  const words = [date.year, date.month, date.day].filter((part) => part !== undefined).map(pad);
  return words.length === 0 ? text : words.join('-');
}
