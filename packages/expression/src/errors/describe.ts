import { EN } from './catalog-en.js';
import { ZH } from './catalog-zh.js';
import type { ExpressionError } from './errors.types.js';
import { fillMessage } from './fill.js';

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
  const chinese = locale.toLowerCase().startsWith('zh');
  const template = (chinese ? ZH : EN)[error.code];
  if (template === undefined) return error.message;
  return fillMessage(template, error.details ?? {}, chinese ? inChinese : undefined);
}

function inChinese(name: string, value: string): string {
  return name === 'type' ? (TYPES_ZH[value] ?? value) : value;
}
