import type { Needed } from './explain.types.js';

type Put = (values: readonly string[]) => string;
type WriteValue = (value: unknown) => string;

/**
 * What a row asks for, in words: `at least 30`, `any of the tags "vip", "new"`.
 *
 * @param locale `en` or `zh-CN`; other tags get the nearest of the two.
 * @param value How a value is written; as JSON when absent. The ends of windows come as ISO 8601.
 * @example
 * describeNeeded({ operator: 'not-contains', values: ['x'] }, 'zh-CN'); // '不包含"x"'
 */
export function describeNeeded(needed: Needed, locale: string, value: WriteValue = written): string {
  const { operator, values } = needed;
  const chinese = locale.toLowerCase().startsWith('zh');
  if (WINDOWS.has(operator)) return stretch(values, value, chinese);
  const words = chinese ? CHINESE : ENGLISH;
  const put = Object.hasOwn(words, operator) ? words[operator] : undefined;
  const shown = values.map(value);
  return put?.(shown) ?? [operator, ...shown].join(' ');
}

function written(value: unknown): string {
  return value === undefined ? '—' : JSON.stringify(value);
}

const WINDOWS: ReadonlySet<string> = new Set(['last', 'ago-between', 'older', 'calendar', 'before', 'after']);

/** From when to when; an open end is null. */
function stretch([from, to]: readonly unknown[], value: WriteValue, chinese: boolean): string {
  const [start, end] = [from, to].map((each) => each ?? undefined);
  if (start !== undefined && end !== undefined)
    return chinese ? `${value(start)}到${value(end)}` : `between ${value(start)} and ${value(end)}`;
  if (start !== undefined) return chinese ? `${value(start)}之后` : `after ${value(start)}`;
  return chinese ? `${value(end)}之前` : `before ${value(end)}`;
}

const after =
  (word: string): Put =>
  (values) =>
    `${word} ${values.join(', ')}`;
const alone =
  (word: string): Put =>
  () =>
    word;

const ENGLISH: Readonly<Record<string, Put>> = {
  '=': after('is'),
  '!=': after('is not'),
  '<': after('less than'),
  '<=': after('at most'),
  '>': after('greater than'),
  '>=': after('at least'),
  between: ([low = '', high = '']) => `between ${low} and ${high}`,
  in: after('one of'),
  'not-in': after('none of'),
  contains: after('contains'),
  'not-contains': after('does not contain'),
  starts: after('starts with'),
  'not-starts': after('does not start with'),
  ends: after('ends with'),
  'not-ends': after('does not end with'),
  matches: after('matches'),
  'not-matches': after('does not match'),
  exists: alone('present'),
  missing: alone('missing'),
  empty: alone('empty'),
  'not-empty': alone('filled in'),
  truthy: alone('true or not empty'),
  'tags-any': after('any of the tags'),
  'tags-all': after('all of the tags'),
  'tags-none': after('none of the tags'),
  any: alone('at least 1'),
  all: alone('all of them'),
  none: alone('none'),
  'at-least': after('at least'),
  'at-most': after('at most'),
  exactly: after('exactly'),
};

const zh =
  (word: string): Put =>
  (values) =>
    `${word}${values.join('、')}`;

const CHINESE: Readonly<Record<string, Put>> = {
  '=': zh('等于'),
  '!=': zh('不等于'),
  '<': zh('小于'),
  '<=': zh('小于或等于'),
  '>': zh('大于'),
  '>=': zh('大于或等于'),
  between: ([low = '', high = '']) => `在${low}到${high}之间`,
  in: (values) => `是${values.join('、')}之一`,
  'not-in': (values) => `不是${values.join('、')}中的任何一个`,
  contains: zh('包含'),
  'not-contains': zh('不包含'),
  starts: (values) => `以${values.join('、')}开头`,
  'not-starts': (values) => `不以${values.join('、')}开头`,
  ends: (values) => `以${values.join('、')}结尾`,
  'not-ends': (values) => `不以${values.join('、')}结尾`,
  matches: zh('匹配'),
  'not-matches': zh('不匹配'),
  exists: alone('有值'),
  missing: alone('缺失'),
  empty: alone('为空'),
  'not-empty': alone('已填写'),
  truthy: alone('为真或非空'),
  'tags-any': (values) => `有${values.join('、')}中的任一标签`,
  'tags-all': (values) => `同时有标签${values.join('、')}`,
  'tags-none': (values) => `没有标签${values.join('、')}`,
  any: alone('至少1条'),
  all: alone('全部'),
  none: alone('没有'),
  'at-least': (values) => `至少${values.join('、')}条`,
  'at-most': (values) => `至多${values.join('、')}条`,
  exactly: (values) => `正好${values.join('、')}条`,
};
