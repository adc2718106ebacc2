import type { TermCatalog } from './locale-registry.js';

/** Kinds of values that a person chooses from. */
export type OperandKind =
  'literal' | 'field' | 'variable' | 'now' | 'arithmetic' | 'call' | 'aggregate' | 'child' | 'range' | 'text';

/** Words of the editor for values that are worked out. */
export interface RuleOperandTerms {
  readonly kinds: Readonly<Record<OperandKind, string>>;
  readonly kind: string;
  readonly type: string;
  readonly types: Readonly<Record<'text' | 'number' | 'boolean' | 'date' | 'null', string>>;
  readonly value: string;
  readonly field: string;
  readonly parameter: string;
  readonly noParameters: string;
  readonly operator: string;
  readonly operators: Readonly<Record<'+' | '-' | '*' | '/' | '%' | '&', string>>;
  readonly function: string;
  readonly argument: (place: number) => string;
  readonly functions: Readonly<Record<string, string>>;
  readonly addArgument: string;
  readonly removeArgument: (place: number) => string;
  readonly left: string;
  readonly right: string;
  readonly collection: string;
  readonly noCollections: string;
  readonly total: string;
  readonly of: string;
  readonly which: string;
  readonly picks: Readonly<Record<'latest' | 'earliest' | 'first' | 'last', string>>;
  readonly by: string;
  readonly from: string;
  readonly to: string;
  readonly wholeEntry: string;
  /** Which entries count: all of them, or those that meet conditions in rows of their own. */
  readonly entries: string;
  readonly allEntries: string;
  readonly someEntries: string;
  /** Where the conditions on entries are. */
  readonly entriesBelow: string;
  readonly back: string;
  readonly choose: string;
  readonly valueNow: (value: string) => string;
  readonly done: string;
}

/** Words of the editor for values that are worked out. */
export const ruleOperandTerms: TermCatalog<RuleOperandTerms> = {
  area: 'rule-operand',
  en: {
    kinds: {
      literal: 'Value',
      field: 'Field',
      variable: 'Parameter',
      now: 'Now',
      arithmetic: 'Calculation',
      call: 'Function',
      aggregate: 'Total over a list',
      child: 'Latest or first of a list',
      range: 'Whole numbers from … to',
      text: 'Expression',
    },
    kind: 'Kind of value',
    type: 'Type',
    types: { text: 'Text', number: 'Number', boolean: 'True or false', date: 'Date', null: 'Null' },
    value: 'Value',
    field: 'Field',
    parameter: 'Parameter',
    noParameters: 'This rule has no parameters.',
    operator: 'Calculation',
    operators: {
      '+': 'plus',
      '-': 'minus',
      '*': 'times',
      '/': 'divided by',
      '%': 'remainder of',
      '&': 'joined with',
    },
    function: 'Function',
    argument: (place) => `Input ${place}`,
    functions: {
      abs: 'absolute value',
      ceil: 'rounded up',
      floor: 'rounded down',
      round: 'rounded',
      sqrt: 'square root',
      power: 'to the power of',
      max: 'largest of',
      min: 'smallest of',
      length: 'length of the text',
      lowercase: 'in lower case',
      uppercase: 'in upper case',
      trim: 'without spaces around it',
      substring: 'part of the text',
      substringBefore: 'text before',
      substringAfter: 'text after',
      string: 'as text',
      number: 'as a number',
    },
    addArgument: 'Add an input',
    removeArgument: (place) => `Remove input ${place}`,
    left: 'First value',
    right: 'Second value',
    collection: 'List',
    noCollections: 'The data has no lists here.',
    total: 'What is worked out',
    of: 'Of',
    which: 'Which entry',
    picks: { latest: 'the latest', earliest: 'the earliest', first: 'the first', last: 'the last' },
    by: 'By',
    from: 'From',
    to: 'To',
    wholeEntry: 'the entry itself',
    entries: 'Entries that count',
    allEntries: 'all entries',
    someEntries: 'only entries that …',
    entriesBelow: 'The conditions on the entries are the rows below this one.',
    back: 'Back',
    choose: 'Choose a field',
    valueNow: (value) => `Now: ${value}`,
    done: 'Done',
  },
  'zh-CN': {
    kinds: {
      literal: '固定值',
      field: '字段',
      variable: '参数',
      now: '现在',
      arithmetic: '计算',
      call: '函数',
      aggregate: '明细汇总',
      child: '明细中的某一条',
      range: '整数范围',
      text: '表达式',
    },
    kind: '值的类型',
    type: '类型',
    types: { text: '文本', number: '数字', boolean: '真或假', date: '日期', null: '空值' },
    value: '值',
    field: '字段',
    parameter: '参数',
    noParameters: '此规则没有参数。',
    operator: '运算',
    operators: { '+': '加', '-': '减', '*': '乘以', '/': '除以', '%': '取余', '&': '连接' },
    function: '函数',
    argument: (place) => `第 ${place} 个输入`,
    functions: {
      abs: '绝对值',
      ceil: '向上取整',
      floor: '向下取整',
      round: '四舍五入',
      sqrt: '平方根',
      power: '乘方',
      max: '最大值',
      min: '最小值',
      length: '文本长度',
      lowercase: '转小写',
      uppercase: '转大写',
      trim: '去除首尾空格',
      substring: '截取文本',
      substringBefore: '取某文本之前',
      substringAfter: '取某文本之后',
      string: '转换成文本',
      number: '转换成数字',
    },
    addArgument: '添加输入',
    removeArgument: (place) => `移除第 ${place} 个输入`,
    left: '前一个值',
    right: '后一个值',
    collection: '明细',
    noCollections: '数据结构在这里没有明细列表。',
    total: '汇总方式',
    of: '汇总的字段',
    which: '哪一条',
    picks: { latest: '最新的', earliest: '最早的', first: '第一条', last: '最后一条' },
    by: '依据',
    from: '从',
    to: '到',
    wholeEntry: '条目本身',
    entries: '计入的范围',
    allEntries: '全部明细',
    someEntries: '仅满足条件的明细',
    entriesBelow: '明细的条件就在本行下方，可直接修改。',
    back: '返回',
    choose: '选择字段',
    valueNow: (value) => `当前值：${value}`,
    done: '完成',
  },
};
