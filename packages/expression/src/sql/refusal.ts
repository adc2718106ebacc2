import { describeOpaque } from '../plan/describe-opaque.js';
import type { OpaqueReason } from '../plan/plan.types.js';
import { describeError } from '../errors/describe.js';
import type { Span, SyntaxReading } from '../syntax/syntax.types.js';
import { REFUSALS_EN, REFUSALS_ZH } from './refusal-texts.js';
import type { RefusalReason } from './refusal.types.js';
import type { SqlRefusal } from './sql.types.js';

/** Builds the answer for a rule that has no SQL. */
export function refusal(reason: RefusalReason, span: Span, detail = ''): SqlRefusal {
  const describe = (locale: string): string => described(reason, detail, locale);
  const { start, end } = span;
  return { ok: false, unsupported: reason, span: { start, end }, message: describe('en'), describe };
}

/** The answer for a text that cannot be read. */
export function syntaxRefusal({ errors }: Pick<SyntaxReading, 'errors'>): SqlRefusal {
  const [error] = errors;
  if (error === undefined) return refusal('syntax', { start: 0, end: 0 });
  const { position, length } = error;
  const describe = (locale: string): string => described('syntax', describeError(error, locale), locale);
  return { ...refusal('syntax', { start: position, end: position + length }, error.message), describe };
}

function described(reason: RefusalReason, detail: string, locale: string): string {
  const texts = locale.toLowerCase().startsWith('zh') ? REFUSALS_ZH : REFUSALS_EN;
  if (!isOwn(reason)) return describeOpaque(reason, locale);
  return texts[reason].replace('{detail}', () => detail).trim();
}

function isOwn(reason: RefusalReason): reason is Exclude<RefusalReason, OpaqueReason> {
  return Object.hasOwn(REFUSALS_EN, reason);
}
