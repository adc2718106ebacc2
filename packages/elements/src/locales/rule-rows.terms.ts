import type { CalendarPart } from '@tagma/expression';
import { measureWord } from './measure-words.js';
import type { AggregateFunction, BlockReason, DurationUnit, CalendarUnit } from '@tagma/expression';
import type { RowOperator } from '../internal/rule-operators.types.js';
import type { TermCatalog } from './locale-registry.js';

/** Words in the rows of `tagma-rule-builder`; the same as in the sentence that says a rule. */
export interface RuleRowsTerms {
  readonly operators: Readonly<Record<RowOperator, string>>;
  /** Of a list that holds other texts than tags. */
  readonly listOperators: Readonly<Record<'any' | 'all' | 'none', string>>;
  /** Name of a control: its row, its field, what it is. */
  readonly control: (row: string, field: string, part: string) => string;
  readonly parts: Readonly<
    Record<
      | 'field'
      | 'operator'
      | 'value'
      | 'low'
      | 'high'
      | 'bounds'
      | 'unit'
      | 'zone'
      | 'datePart'
      | 'period'
      | 'amount'
      | 'missing'
      | 'case'
      | 'source'
      | 'pick'
      | 'tags'
      | 'list'
      | 'expression',
      string
    >
  >;
  readonly missing: string;
  readonly ignoreCase: string;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly emptyText: string;
  readonly now: string;
  readonly itself: string;
  readonly whole: string;
  readonly quote: (text: string) => string;
  readonly aggregates: Readonly<Record<AggregateFunction, string>>;
  readonly aggregate: (name: AggregateFunction, title: string, of: string | undefined) => string;
  readonly pick: (which: 'latest' | 'earliest' | number, by: string, title: string, of: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly units: Readonly<Record<DurationUnit, string>>;
  /** What stands after the length of time in "in the last 30 days". */
  readonly afterLast: string;
  readonly afterAgo: string;
  readonly to: string;
  /** After two ends, where the ends have words of their own. */
  readonly between: string;
  readonly bounds: Readonly<Record<'both' | 'low' | 'high' | 'neither', string>>;
  /** The calendar unit of now, the one before, and the n-th before. */
  readonly calendar: Readonly<Record<CalendarUnit, readonly [string, string, (ago: string) => string]>>;
  /** A part of a date that is a number. */
  readonly calendarParts: Readonly<Record<CalendarPart, string>>;
  readonly calendarPart: (part: string, date: string) => string;
  readonly zone: (offset: string) => string;
  /** Under a calendar period whose distance from UTC the clocks of the reader's zone show for part of the year only. */
  readonly changingClocks: (zone: string, place: string, one: string, other: string) => string;
  /** The word behind how many entries of a collection of that title are meant. */
  readonly measure: (count: number, collection: string) => string;
  readonly always: string;
  readonly never: string;
  readonly chooseTags: string;
  /** What a rule sees of the tags of a record. */
  readonly onlyUnexpired: string;
  readonly chooseValues: string;
  readonly more: (count: number) => string;
  readonly unknownField: string;
  readonly mistyped: (kind: string) => string;
  readonly kinds: Readonly<Record<'text' | 'number' | 'boolean' | 'date' | 'other', string>>;
  readonly noNumber: string;
  readonly noCount: (least: number) => string;
  readonly noDate: string;
  readonly noText: string;
  readonly noControl: string;
  readonly anyText: string;
  readonly oneTag: string;
  readonly emptyList: string;
  readonly score: string;
  readonly decide: string;
  readonly let: string;
  readonly block: Readonly<Record<BlockReason, string>>;
  readonly needsRows: string;
}

const count = (one: string, many: string) => (amount: number) => (amount === 1 ? one : many);

/** Words in the rows of `tagma-rule-builder`. */
export const ruleRowsTerms: TermCatalog<RuleRowsTerms> = {
  area: 'rule-rows',
  en: {
    operators: {
      '=': 'is',
      '!=': 'is not',
      '<': 'is less than',
      '<=': 'is at most',
      '>': 'is greater than',
      '>=': 'is at least',
      between: 'is from',
      in: 'is one of',
      'not-in': 'is none of',
      contains: 'contains',
      'not-contains': 'does not contain',
      starts: 'starts with',
      'not-starts': 'does not start with',
      ends: 'ends with',
      'not-ends': 'does not end with',
      matches: 'matches the pattern',
      'not-matches': 'does not match the pattern',
      exists: 'is present',
      missing: 'is missing',
      empty: 'is empty',
      'not-empty': 'is filled in',
      truthy: 'is true or not empty',
      last: 'is in the last',
      'ago-between': 'is between',
      older: 'is at least',
      calendar: 'is in',
      before: 'is before',
      'not-after': 'is at or before',
      after: 'is after',
      'not-before': 'is at or after',
      any: 'has any of',
      all: 'has all of',
      none: 'has none of',
      some: 'at least one',
      no: 'none',
      every: 'all of them',
      'at-least': 'at least',
      'more-than': 'more than',
      'at-most': 'at most',
      'fewer-than': 'fewer than',
      exactly: 'exactly',
    },
    listOperators: { any: 'includes any of', all: 'includes all of', none: 'includes none of' },
    control: (row, field, part) => [field, row, part].filter(Boolean).join(', '),
    parts: {
      field: 'field',
      operator: 'operator',
      value: 'value',
      low: 'lower end',
      high: 'upper end',
      bounds: 'ends',
      unit: 'unit of time',
      zone: 'time zone',
      datePart: 'part of the date',
      period: 'period',
      amount: 'length of time',
      missing: 'records without this value',
      case: 'upper and lower case',
      source: 'another kind of value',
      pick: 'choose from known values',
      tags: 'tags',
      list: 'values',
      expression: 'expression',
    },
    missing: 'also records without this value',
    ignoreCase: 'ignoring case',
    yes: 'true',
    no: 'false',
    nothing: 'null',
    emptyText: 'no text',
    now: 'now',
    itself: 'the entry',
    whole: 'the record',
    quote: (text) => `“${text}”`,
    aggregates: {
      count: 'number',
      sum: 'sum',
      average: 'average',
      min: 'smallest value',
      max: 'largest value',
      distinct: 'number of different values',
    },
    aggregate: (name, title, of) => {
      const what = ruleRowsTerms.en.aggregates[name];
      return of === undefined ? `${what} of ${title}` : `${what} of ${of} over ${title}`;
    },
    pick: (which, by, title, of) => {
      const one = typeof which === 'number' ? nth(which) : `${which} (by ${by})`;
      return `${of === '' ? '' : `${of} of `}the ${one} of ${title}`;
    },
    range: (from, to) => `the numbers from ${from} to ${to}`,
    units: { second: 'seconds', minute: 'minutes', hour: 'hours', day: 'days', week: 'weeks' },
    afterLast: '',
    afterAgo: 'ago',
    to: 'to',
    between: '',
    bounds: {
      both: 'both ends included',
      low: 'without the upper end',
      high: 'without the lower end',
      neither: 'without the ends',
    },
    calendar: {
      day: ['today', 'yesterday', (ago) => `the day ${ago} days ago`],
      week: ['this calendar week', 'the previous calendar week', (ago) => `the week ${ago} weeks ago`],
      month: ['this calendar month', 'the previous calendar month', (ago) => `the month ${ago} months ago`],
      quarter: [
        'this calendar quarter',
        'the previous calendar quarter',
        (ago) => `the quarter ${ago} quarters ago`,
      ],
      year: ['this calendar year', 'the previous calendar year', (ago) => `the year ${ago} years ago`],
    },
    calendarParts: {
      year: 'year',
      quarter: 'quarter',
      month: 'month',
      day: 'day of the month',
      weekday: 'weekday (1 = Monday)',
    },
    calendarPart: (part, date) => `${date}: ${part}`,
    zone: (offset) => `UTC${offset}`,
    changingClocks: (zone, place, one, other) =>
      `Counted at ${zone} all year. Clocks in ${place} change between ${one} and ${other}.`,
    measure: count('entry', 'entries'),
    always: 'always',
    never: 'never',
    chooseTags: 'Choose tags',
    onlyUnexpired: 'Only unexpired tags count; expired and removed ones do not.',
    chooseValues: 'Choose values',
    more: (more) => `+${more}`,
    unknownField: 'The data does not describe this field. The condition stays as it is.',
    mistyped: (kind) =>
      `The data describes this field as ${kind}; the condition treats it as something else.`,
    kinds: { text: 'text', number: 'a number', boolean: 'true or false', date: 'a date', other: 'a list' },
    noNumber: 'Enter a number, such as 12 or 0.5.',
    noCount: (least) => `Enter a whole number, ${least} or more.`,
    noDate: 'Enter a whole date.',
    noText: 'Enter the text to look for.',
    noControl: 'Line breaks cannot be looked for here.',
    anyText: 'Nothing to look for yet: any text fits.',
    oneTag: 'One tag must stay. Delete the condition instead.',
    emptyList: 'No values yet.',
    score: 'points in total',
    decide: 'decision',
    let: 'named values',
    block: {
      'syntax-error': 'This text cannot be read.',
      function: 'It uses a function that has no form here.',
      lambda: 'It defines a function.',
      object: 'It builds an object.',
      path: 'It reads data in a way that has no form here.',
      operator: 'It uses an operator that has no form here.',
      assignment: 'It works in several steps.',
      spelling: 'It is written in a way that has no form here.',
    },
    needsRows: 'Add a condition about the entries first.',
  },
  'zh-CN': {
    operators: {
      '=': '等于',
      '!=': '不等于',
      '<': '小于',
      '<=': '小于或等于',
      '>': '大于',
      '>=': '大于或等于',
      between: '在…之间',
      in: '是…之一',
      'not-in': '不是…之一',
      contains: '包含',
      'not-contains': '不包含',
      starts: '以…开头',
      'not-starts': '不以…开头',
      ends: '以…结尾',
      'not-ends': '不以…结尾',
      matches: '匹配正则',
      'not-matches': '不匹配正则',
      exists: '有值',
      missing: '没有值',
      empty: '为空',
      'not-empty': '已填写',
      truthy: '为真或非空',
      last: '在最近',
      'ago-between': '介于',
      older: '至少在',
      calendar: '在',
      before: '早于',
      'not-after': '不晚于',
      after: '晚于',
      'not-before': '不早于',
      any: '有其中任一',
      all: '同时具有',
      none: '都没有',
      some: '有',
      no: '没有',
      every: '全部满足',
      'at-least': '至少',
      'more-than': '超过',
      'at-most': '至多',
      'fewer-than': '少于',
      exactly: '正好',
    },
    listOperators: { any: '包含其中任一', all: '同时包含', none: '都不包含' },
    control: (row, field, part) => [field, row, part].filter(Boolean).join('，'),
    parts: {
      field: '字段',
      operator: '比较方式',
      value: '值',
      low: '下限',
      high: '上限',
      bounds: '是否含两端',
      unit: '时间单位',
      zone: '时区',
      datePart: '日期部分',
      period: '时间段',
      amount: '时长',
      missing: '没有此值的记录',
      case: '大小写',
      source: '换成其他类型的值',
      pick: '从已有的值中选择',
      tags: '标签',
      list: '取值',
      expression: '表达式',
    },
    missing: '也包括没有此值的记录',
    ignoreCase: '不区分大小写',
    yes: '真',
    no: '假',
    nothing: '空值',
    emptyText: '空文本',
    now: '现在',
    itself: '该值',
    whole: '整条记录',
    quote: (text) => `“${text}”`,
    aggregates: {
      count: '数量',
      sum: '总和',
      average: '平均值',
      min: '最小值',
      max: '最大值',
      distinct: '去重数量',
    },
    aggregate: (name, title, of) => {
      if (name === 'distinct') return `${title}中不同${of ?? '值'}的数量`;
      return name === 'count'
        ? `${title}的数量`
        : `${title}的${of ?? ''}${ruleRowsTerms['zh-CN'].aggregates[name]}`;
    },
    pick: (which, by, title, of) => {
      const word = measureWord(title);
      const one =
        typeof which === 'number'
          ? which === -1
            ? `最后1${word}`
            : which >= 0
              ? `第${which + 1}${word}`
              : `倒数第${-which}${word}`
          : `${by}最${which === 'latest' ? '新' : '早'}的1${word}`;
      return `${title}中${one}${of === '' ? '' : `的${of}`}`;
    },
    range: (from, to) => `${from}到${to}的整数`,
    units: { second: '秒', minute: '分钟', hour: '小时', day: '天', week: '周' },
    afterLast: '内',
    afterAgo: '以前',
    to: '到',
    between: '之间',
    bounds: { both: '含两端', low: '不含上限', high: '不含下限', neither: '不含两端' },
    calendar: {
      day: ['今天', '昨天', (ago) => `往前第${ago}天`],
      week: ['本周', '上周', (ago) => `往前第${ago}个自然周`],
      month: ['本月', '上月', (ago) => `往前第${ago}个自然月`],
      quarter: ['本季度', '上季度', (ago) => `往前第${ago}个自然季度`],
      year: ['今年', '去年', (ago) => `往前第${ago}个自然年`],
    },
    calendarParts: {
      year: '年份',
      quarter: '季度',
      month: '月份',
      day: '日',
      weekday: '星期几（1 为周一）',
    },
    calendarPart: (part, date) => `${date}的${part}`,
    zone: (offset) => `UTC${offset}`,
    changingClocks: (zone, place, one, other) =>
      `全年按 ${zone} 计算；${place} 的时钟会在 ${one} 与 ${other} 之间切换。`,
    measure: (_count, collection) => measureWord(collection),
    always: '始终成立',
    never: '始终不成立',
    chooseTags: '选择标签',
    onlyUnexpired: '只计未到期的标签，已到期或已移除的不计。',
    chooseValues: '选择取值',
    more: (more) => `等${more}项`,
    unknownField: '数据结构中没有这个字段，条件会原样保留。',
    mistyped: (kind) => `数据结构中这个字段是${kind}，与这个条件的用法不符。`,
    kinds: { text: '文本', number: '数字', boolean: '真或假', date: '日期', other: '列表' },
    noNumber: '请输入数字，例如 12 或 0.5。',
    noCount: (least) => `请输入不小于 ${least} 的整数。`,
    noDate: '请输入完整的日期。',
    noText: '请输入要查找的文本。',
    noControl: '这里不能查找换行符。',
    anyText: '尚未输入要查找的内容，目前任何文本都符合。',
    oneTag: '至少保留一个标签。如不需要，请删除这个条件。',
    emptyList: '尚未选择取值。',
    score: '各项得分合计',
    decide: '分档判定',
    let: '命名的值',
    block: {
      'syntax-error': '这段文本无法读取。',
      function: '使用了没有可视形式的函数。',
      lambda: '其中定义了函数。',
      object: '其中构造了对象。',
      path: '读取数据的方式没有可视形式。',
      operator: '使用了没有可视形式的运算符。',
      assignment: '分多步计算。',
      spelling: '这种写法没有可视形式。',
    },
    needsRows: '请先为条目添加一个条件。',
  },
};

/** `first`, `last`, `3rd from the end`. */
function nth(index: number): string {
  if (index === 0) return 'first';
  if (index === -1) return 'last';
  const place = index > 0 ? index + 1 : -index;
  const ending = ['th', 'st', 'nd', 'rd'];
  const tens = place % 100;
  const word = `${place}${(tens > 10 && tens < 14 ? undefined : ending[place % 10]) ?? 'th'}`;
  return index > 0 ? word : `${word} from the end`;
}
