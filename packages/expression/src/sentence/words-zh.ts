import type { CalendarUnit } from '../rule-tree/rule-tree.types.js';
import type { HowMany, Outcome, SaidChildren, Words } from './sentence.types.js';

const COMPARE = {
  '=': '等于',
  '!=': '不等于',
  '<': '小于',
  '<=': '小于或等于',
  '>': '大于',
  '>=': '大于或等于',
} as const;
const BOUNDS: Readonly<Record<HowMany['bound'], string>> = {
  'at-least': '至少',
  'more-than': '超过',
  'at-most': '至多',
  'fewer-than': '少于',
  exactly: '正好',
};
const UNITS = { second: '秒', minute: '分钟', hour: '小时', day: '天', week: '周' } as const;
/** This one, the one before, and what further ones are called. */
const CALENDAR = {
  day: ['今天', '昨天', '天'],
  week: ['本周', '上周', '个自然周'],
  month: ['本月', '上月', '个自然月'],
  quarter: ['本季度', '上季度', '个自然季度'],
  year: ['今年', '去年', '个自然年'],
} as const;
const AGGREGATES = { sum: '总和', average: '平均值', min: '最小值', max: '最大值' } as const;
const CALLS: Readonly<Record<string, (a: string, b: string) => string>> = {
  abs: (a) => `${a}的绝对值`,
  average: (a) => `${a}的平均值`,
  ceil: (a) => `${a}向上取整`,
  count: (a) => `${a}的数量`,
  distinct: (a) => `${a}去重后的值`,
  floor: (a) => `${a}向下取整`,
  length: (a) => `${a}的长度`,
  lowercase: (a) => `${a}的小写形式`,
  max: (a) => `${a}的最大值`,
  min: (a) => `${a}的最小值`,
  number: (a) => `${a}转换成的数字`,
  power: (a, b) => `${a}的${b}次方`,
  sqrt: (a) => `${a}的平方根`,
  string: (a) => `${a}转换成的文本`,
  sum: (a) => `${a}的总和`,
  trim: (a) => `${a}（去除首尾空格）`,
  uppercase: (a) => `${a}的大写形式`,
};
const TWO: ReadonlySet<string> = new Set(['power']);

const PARTS = { year: '年份', quarter: '季度', month: '月份', day: '日', weekday: '星期几' } as const;

/** Simplified Chinese. */
export const CHINESE: Words = {
  locale: 'zh-CN',
  records: '客户',
  items: '条目',
  now: '现在',
  nothing: '空值',
  itself: '该值',
  whole: '整条记录',
  measure: '条',
  bracketsWhere: true,
  brackets: (text) => `（${text}）`,
  quote: (text) => `“${text}”`,
  code: (text) => `\`${text}\``,
  truth: (value) => (value ? '真' : '假'),
  enumerate: (items, last) => enumerate(items, last === 'and' ? '和' : '或'),
  range: (from, to) => `${from}到${to}的整数`,
  join: (items, operator) => items.join(operator === 'and' ? '，并且' : '，或者'),
  not: (condition) => `不满足${condition}`,
  always: (value) => (value ? '始终成立' : '始终不成立'),
  verdict: (value) => (value ? '匹配' : '不匹配'),
  inactive: () => '未生效：没有任何起作用的条件',
  broken: (reason) => `规则无法读取：${reason}`,
  missingIncluded: (records) => `（含未填写的${records}）`,
  compare: (left, operator, right) => `${left}${COMPARE[operator]}${right}`,
  is: (left, truth, negated) => `${left}${negated ? '不为' : '为'}${truth ? '真' : '假'}`,
  between: (value, low, high, lowIncluded, highIncluded) =>
    lowIncluded && highIncluded
      ? `${value}在${low}到${high}之间（含两端）`
      : `${value}${COMPARE[lowIncluded ? '>=' : '>']}${low}且${COMPARE[highIncluded ? '<=' : '<']}${high}`,
  oneOf: (item, list, negated) => `${item}${negated ? '不是' : '是'}${list}之一`,
  within: (item, list, negated) => `${item}${negated ? '不在' : '在'}${list}中`,
  tags: (mode, tags, of) => (of === undefined ? tagged(mode, tags) : listed(mode, tags, of)),
  text: (value, operator, argument, negated, ignoreCase) =>
    `${value}${search(operator, argument, negated)}${ignoreCase ? '（不区分大小写）' : ''}`,
  presence: (kind, value) =>
    ({
      exists: `有${value}`,
      missing: `没有${value}`,
      empty: `${value}为空（缺失、空值或空文本）`,
      'not-empty': `${value}已填写`,
      truthy: `${value}为真或非空`,
    })[kind],
  anyChild: (children) =>
    children.isSimple ? described(children, '有') : `${described(children)}至少有1${children.measure}`,
  noChild: (children) => described(children, '没有'),
  allChildren: ({ title, when, where }) => `${when ?? ''}所有${title}（如有）都满足：${where ?? '存在'}`,
  howMany: (children, { bound, count }) =>
    `${described(children)}${BOUNDS[bound]}${count}${children.measure}`,
  duration: (amount, unit) => `${amount}${UNITS[unit]}`,
  lastFor: (duration, pastOnly) => `${duration}内${pastOnly ? '（不含将来）' : ''}`,
  agoBetween: (from, to, unit) => `${to}到${from}${UNITS[unit]}前`,
  olderThan: (duration) => `${duration}以前`,
  calendarPart: (part, date, zone) =>
    `${date}的${PARTS[part]}（${part === 'weekday' ? '1 为周一；' : ''}${zoneName(zone)}）`,
  calendar: (unit, zone, ago) => `${calendarUnit(unit, ago)}（${zoneName(zone)}）`,
  beside: (form, included, at) =>
    form === 'before' ? `${included ? '不晚于' : '早于'}${at}` : `${included ? '不早于' : '晚于'}${at}`,
  dated: (date, when) => (/^(不?[早晚]于)/.test(when) ? `${date}${when}` : `${date}在${when}`),
  datedChildren: (when, date) => (date === undefined ? when : `${when}（按${date}）`),
  score: (rows, operator, threshold) =>
    `各项得分合计${COMPARE[operator]}${threshold}：${rows.map(({ when, points }) => `${when}，得${points}分`).join('；')}`,
  decide: (cases, otherwise) =>
    [
      ...cases.map(
        ({ when, then }, index) => `${index === 0 ? '如果' : '否则如果'}${when}，则${outcome(then)}`,
      ),
      ...(otherwise === undefined ? [] : [`否则${outcome(otherwise)}`]),
    ].join('；'),
  let: (names, body) =>
    `设${names.map(({ variable, value }) => `$${variable}为${value}`).join('，')}：${body}`,
  block: (code) => `表达式${code}成立`,
  aggregate: (name, children, of) => {
    const over = described(children);
    if (name === 'count') return `${over}的数量`;
    if (name === 'distinct')
      return `${over}中不同${of === undefined ? '值' : ofIts(children.title, of)}的数量`;
    return `${over}的${of === undefined ? '' : ofIts(children.title, of)}${AGGREGATES[name]}`;
  },
  pick: (pick, children, field) => {
    const over = described(children);
    const which =
      'index' in pick
        ? ordinal(pick.index, children.measure)
        : `按${pick.field}最${pick.by === 'latest' ? '新' : '早'}的1${children.measure}`;
    return `${over}中${which}${field === undefined ? '' : `的${ofIts(children.title, field)}`}`;
  },
  call: (name, arguments_) => {
    if (name === 'now') return '现在';
    const [a, b] = arguments_;
    const words = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
    if (words === undefined || a === undefined || arguments_.length !== (TWO.has(name) ? 2 : 1))
      return undefined;
    return words(a, b ?? '');
  },
};

function enumerate(items: readonly string[], last: '和' | '或'): string {
  if (items.length < 2) return items[0] ?? '空列表';
  return `${items.slice(0, -1).join('、')}${last}${items.at(-1) ?? ''}`;
}

/** `30天内金额大于100的订单`, and `30天内订单（其中金额大于100，并且…）` where one clause would not carry it. */
function described({ title, when, where, isSimple }: SaidChildren, verb = ''): string {
  if (isSimple && where !== undefined) return `${when ?? ''}${verb}${ofIts(title, where)}的${title}`;
  return `${when ?? ''}${verb}${title}${where === undefined ? '' : `（其中${where}）`}`;
}

/** The name of a field after that of its list: 订单的金额 for 订单金额. */
function ofIts(list: string, field: string): string {
  return field.startsWith(list) && field !== list ? field.slice(list.length) : field;
}

function search(
  operator: 'contains' | 'starts' | 'ends' | 'matches',
  argument: string,
  negated: boolean,
): string {
  const no = negated ? '不' : '';
  if (operator === 'contains') return `${no}包含${argument}`;
  if (operator === 'matches') return `${no}匹配${argument}`;
  return `${no}以${argument}${operator === 'starts' ? '开头' : '结尾'}`;
}

function tagged(mode: 'any' | 'all' | 'none', tags: readonly string[]): string {
  if (tags.length === 1) return `${mode === 'none' ? '没有' : '有'}标签${tags[0] ?? ''}`;
  if (mode === 'all') return `同时有标签${enumerate(tags, '和')}`;
  return mode === 'any' ? `有标签${enumerate(tags, '或')}` : `标签${enumerate(tags, '和')}都没有`;
}

function listed(mode: 'any' | 'all' | 'none', tags: readonly string[], of: string): string {
  if (tags.length === 1) return `${of}${mode === 'none' ? '不包含' : '包含'}${tags[0] ?? ''}`;
  if (mode === 'all') return `${of}同时包含${enumerate(tags, '和')}`;
  return mode === 'any'
    ? `${of}包含${enumerate(tags, '或')}`
    : `${of}不包含${enumerate(tags, '和')}中的任何一个`;
}

function ordinal(index: number, measure: string): string {
  if (index === -1) return `最后1${measure}`;
  return index >= 0 ? `第${index + 1}${measure}` : `倒数第${-index}${measure}`;
}

function calendarUnit(unit: CalendarUnit, ago: number): string {
  const [current, previous, counted] = CALENDAR[unit];
  if (ago < 2) return ago === 0 ? current : previous;
  return `往前第${ago}${counted}`;
}

function zoneName(zone: string): string {
  return zone === '+0000' ? 'UTC' : `UTC${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function outcome({ text, isVerdict }: Outcome): string {
  return isVerdict ? text : `为${text}`;
}
