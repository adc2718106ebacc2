import { HttpSessionError, type RecordFailure } from '@tagma/server/client';
import { texts } from '../texts/texts.js';
import type { ErrorTexts } from '../texts/errors.js';
import type { Preferences } from './preferences.js';

type Describe = typeof import('@tagma/expression').describeError;

let describe: Describe | null = null;

/** Loads the words for errors of expressions; the compiler's package is large, so only when there are some. */
export async function loadFailureWords(): Promise<void> {
  describe ??= (await import('@tagma/expression')).describeError;
}

/** Why a rule could not be evaluated on a record, in the reader's language once the words are loaded. */
export function failureWords(failure: Omit<RecordFailure, 'recordId'>, locale: string): string {
  return describe ? describe(failure, locale) : failure.message;
}

/** Why a request failed, as a sentence of its own. */
export function errorSentence(error: unknown, locale: Preferences['locale']): string {
  const words = errorWords(error, locale);
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

/** Why a request failed, to stand behind a colon: "Not saved: …". In the reader's language. */
export function errorWords(error: unknown, locale: Preferences['locale']): string {
  const words = texts(locale).errors;
  if (!(error instanceof HttpSessionError)) return words.codes.internal;
  const { answer } = error;
  if (!answer) return error.code === 'unavailable' ? words.offline : words.codes.internal;
  const fault = answer.details?.['fault'];
  return isFault(fault, words) ? words.faults[fault] : words.codes[answer.code];
}

function isFault(fault: unknown, words: ErrorTexts): fault is keyof ErrorTexts['faults'] {
  return typeof fault === 'string' && Object.hasOwn(words.faults, fault);
}

/** Why a condition could not be counted: what is wrong in its text, else as any other request. */
export async function conditionWords(
  error: unknown,
  text: string,
  locale: Preferences['locale'],
): Promise<string> {
  if (!(error instanceof HttpSessionError) || error.answer?.code !== 'rule-does-not-compile')
    return errorSentence(error, locale);
  const { compile, describeError } = await import('@tagma/expression');
  const compiled = compile(text);
  return compiled.ok ? errorSentence(error, locale) : describeError(compiled.error, locale);
}
