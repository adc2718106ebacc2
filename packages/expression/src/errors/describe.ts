import { EN } from './catalog-en.js';
import { ZH } from './catalog-zh.js';
import type { ErrorDetails, ErrorLocale, ExpressionError } from './errors.types.js';

/** `$sum`-like functions name the type of their items; English plural → Chinese. */
const TYPES_ZH: Readonly<Record<string, string>> = {
  arrays: '数组',
  booleans: '布尔值',
  functions: '函数',
  numbers: '数字',
  objects: '对象',
  strings: '文本',
};

/**
 * Says in words what is wrong and how to cure it.
 *
 * @param locale `zh-CN` or `en`; any other language tag gets the nearest of the two.
 */
export function describeError(
  error: Pick<ExpressionError, 'code' | 'details' | 'message'>,
  locale: string,
): string {
  const language: ErrorLocale = locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  return messageFor(error.code, error.details ?? {}, language) ?? error.message;
}

/** The message of a code with its placeholders filled; undefined for a code that is in no catalog. */
export function messageFor(code: string, details: ErrorDetails, locale: ErrorLocale): string | undefined {
  const template = locale === 'zh-CN' ? ZH[code] : EN[code];
  return template?.replace(/\{(\w+)\}/g, (_, name: string) => fill(name, details, locale));
}

function fill(name: string, details: ErrorDetails, locale: ErrorLocale): string {
  const value = details[name] ?? '?';
  return name === 'type' && locale === 'zh-CN' ? (TYPES_ZH[value] ?? value) : value;
}
