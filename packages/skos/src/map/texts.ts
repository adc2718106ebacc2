import type { LocalizedText } from '@tagma/core';
import { byObject } from './graph.js';
import { compareTexts } from '../rdf/compare.js';
import { isLiteral, parseLiteral, text } from '../rdf/terms.js';
import type { SkosIssueCode, Statement } from './map.types.js';

/** Which statements a member is read from and how long it may be. */
export interface TextForm {
  /** The predicate that the member is written with. */
  readonly predicate: string;
  readonly limit: number;
  /** A name: no line breaks. */
  readonly oneLine: boolean;
}

/** A member read from statements. */
export interface ReadTexts {
  readonly texts: LocalizedText;
  /** What the member says, and the statement of the file that says it differently. */
  readonly claims: readonly (readonly [ours: Statement, theirs: Statement])[];
  readonly issues: readonly SkosIssueCode[];
}

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The first text in each language (by code point, so that the order of the file does not matter). */
export function readTexts(statements: readonly Statement[], form: TextForm, fallback: string): ReadTexts {
  const texts = new Map<string, string>();
  const claims: (readonly [Statement, Statement])[] = [];
  const issues = new Set<SkosIssueCode>();
  for (const theirs of [...statements].sort(byObject)) {
    if (!isLiteral(theirs[1])) continue;
    const { value, language } = parseLiteral(theirs[1]);
    const locale = LOCALE.test(language) ? language : fallback;
    const shown = fit(value, form);
    if (shown === '') continue;
    if (texts.has(locale)) {
      if (form.oneLine) issues.add('second-name');
      continue;
    }
    if (shown.endsWith('…') && shown !== value) issues.add('cut');
    texts.set(locale, shown);
    claims.push([[form.predicate, text(shown, locale)], theirs]);
  }
  return {
    texts: Object.fromEntries([...texts].sort(([a], [b]) => compareTexts(a, b))),
    claims,
    issues: [...issues],
  };
}

/** What core takes: no control characters, at most `limit` units; empty when nothing is left to see. */
export function fit(value: string, { limit, oneLine }: Pick<TextForm, 'limit' | 'oneLine'>): string {
  const clean = value
    .replace(oneLine ? /\p{Control}+/gu : /[^\P{Control}\t\n\r]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  if (clean.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim() === '') return '';
  if (clean.length <= limit) return clean;
  // Never half a character.
  return `${clean.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
