import { counted } from './counted.js';
import type { TermCatalog } from './locale-registry.js';

/** Words of the popup of the rows of `tagma-rule-builder`. */
export interface RulePopupTerms {
  readonly searchFields: string;
  readonly searchValues: string;
  readonly fields: string;
  readonly values: string;
  readonly collections: string;
  readonly noField: (query: string) => string;
  readonly noFields: string;
  readonly noValue: (query: string) => string;
  readonly noValues: string;
  readonly failed: string;
  readonly slow: string;
  readonly cancel: string;
  readonly use: (value: string) => string;
  readonly add: (value: string) => string;
  readonly chosen: (count: number) => string;
  readonly known: string;
  readonly pasted: (count: number) => string;
  readonly notTaken: (values: string) => string;
  readonly other: string;
  readonly records: (count: string) => string;
  readonly matches: (count: number) => string;
  readonly done: string;
  readonly clear: string;
  readonly emptyText: string;
}

/** Words of the popup of the rows of `tagma-rule-builder`. */
export const rulePopupTerms: TermCatalog<RulePopupTerms> = {
  area: 'rule-popup',
  en: {
    searchFields: 'Search fields',
    searchValues: 'Search or enter a value',
    fields: 'Fields',
    values: 'Values',
    collections: 'Lists of entries',
    noField: (query) => `No field matches “${query}”`,
    noFields: 'The data describes no fields here',
    noValue: (query) => `No known value matches “${query}”`,
    noValues: 'No known values. Enter one above.',
    failed: 'The values could not be loaded',
    slow: 'Loading values…',
    cancel: 'Cancel',
    use: (value) => `Use “${value}”`,
    add: (value) => `Add “${value}”`,
    chosen: (count) => `Chosen: ${count}`,
    known: 'Known values',
    pasted: (count) => (count === 1 ? 'Added 1 value.' : `Added ${count} values.`),
    notTaken: (values) => `Not numbers, so not added: ${values}`,
    other: 'Total, calculation, function…',
    records: (count) => counted(count, 'record'),
    matches: (count) => (count === 1 ? '1 match' : `${count} matches`),
    done: 'Done',
    clear: 'Remove all',
    emptyText: 'empty text',
  },
  'zh-CN': {
    searchFields: '搜索字段',
    searchValues: '搜索或输入取值',
    fields: '字段',
    values: '取值',
    collections: '明细列表',
    noField: (query) => `没有与“${query}”匹配的字段`,
    noFields: '数据结构在这里没有字段',
    noValue: (query) => `已有的值中没有“${query}”`,
    noValues: '没有已知的取值，请在上面输入。',
    failed: '取值加载失败',
    slow: '正在加载取值…',
    cancel: '取消',
    use: (value) => `使用“${value}”`,
    add: (value) => `添加“${value}”`,
    chosen: (count) => `已选 ${count} 项`,
    known: '已有的值',
    pasted: (count) => `已添加 ${count} 个值。`,
    notTaken: (values) => `以下内容不是数字，未添加：${values}`,
    other: '汇总、计算、函数…',
    records: (count) => `${count} 条记录`,
    matches: (count) => `${count} 项匹配`,
    done: '完成',
    clear: '全部移除',
    emptyText: '空文本',
  },
};
