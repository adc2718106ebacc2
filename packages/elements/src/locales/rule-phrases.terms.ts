import { measureWord } from './measure-words.js';
import type { TermCatalog } from './locale-registry.js';

/** Words of the menu that adds conditions to a rule. Titles come in as the schema has them. */
export interface RulePhrasesTerms {
  readonly common: string;
  readonly byField: string;
  readonly byDatePart: string;
  readonly datePart: (part: string, title: string) => string;
  readonly structure: string;
  readonly boughtOften: (collection: string) => string;
  readonly sumRecently: (collection: string, field: string) => string;
  readonly someContain: (collection: string, field: string) => string;
  readonly someAre: (collection: string, field: string) => string;
  readonly contains: (field: string) => string;
  readonly recently: (field: string) => string;
  readonly hasTags: (field: string) => string;
  readonly unexpired: string;
  readonly includes: (field: string) => string;
  readonly is: (field: string) => string;
  readonly compared: (field: string) => string;
  readonly present: (field: string) => string;
  readonly some: (collection: string) => string;
  readonly groups: Readonly<Record<'all' | 'any' | 'none', string>>;
  readonly score: string;
  readonly scoreHint: string;
  readonly decide: string;
  readonly decideHint: string;
  readonly tiers: readonly [high: string, other: string];
  readonly block: string;
  readonly blockHint: string;
}

/** Words of the menu that adds conditions to a rule. */
export const rulePhrasesTerms: TermCatalog<RulePhrasesTerms> = {
  area: 'rule-phrases',
  en: {
    common: 'Often used',
    byField: 'By field',
    byDatePart: 'Parts of dates',
    datePart: (part, title) => `${title}: ${part} is…`,
    structure: 'Groups and scores',
    boughtOften: (collection) => `${collection}: more than 3 in the last 30 days`,
    sumRecently: (collection, field) => `${collection}: sum of ${field} in the last 30 days`,
    someContain: (collection, field) => `${collection}: ${field} contains…`,
    someAre: (collection, field) => `${collection}: ${field} is…`,
    contains: (field) => `${field} contains…`,
    recently: (field) => `${field} is in the last 30 days`,
    hasTags: (field) => `${field}: has any of…`,
    unexpired: 'unexpired tags',
    includes: (field) => `${field} includes…`,
    is: (field) => `${field} is…`,
    compared: (field) => `${field} is at least…`,
    present: (field) => `${field} is present`,
    some: (collection) => `${collection}: at least one`,
    groups: {
      all: 'All of several conditions',
      any: 'Any of several conditions',
      none: 'None of several conditions',
    },
    score: 'Score card',
    scoreHint: 'Each condition gives points; together they must reach a number',
    decide: 'Tiers',
    decideHint: 'The first condition that fits decides',
    tiers: ['high', 'other'],
    block: 'Expression',
    blockHint: 'Any JSONata, as text',
  },
  'zh-CN': {
    common: '常用条件',
    byField: '按字段',
    byDatePart: '日期部分',
    datePart: (part, title) => `${title}的${part}是…`,
    structure: '条件组与评分',
    boughtOften: (collection) => `最近30天内${collection}超过3${measureWord(collection)}`,
    sumRecently: (collection, field) => `最近30天内${collection}的${field}总和`,
    someContain: (collection, field) => `${collection}的${field}包含…`,
    someAre: (collection, field) => `${collection}的${field}是…`,
    contains: (field) => `${field}包含…`,
    recently: (field) => `${field}在最近30天内`,
    hasTags: (field) => `${field}：有其中任一…`,
    unexpired: '未到期的标签',
    includes: (field) => `${field}包含其中任一…`,
    is: (field) => `${field}是…`,
    compared: (field) => `${field}大于或等于…`,
    present: (field) => `${field}有值`,
    some: (collection) => `${collection}至少有1${measureWord(collection)}`,
    groups: { all: '同时满足多个条件', any: '满足多个条件之一', none: '多个条件都不满足' },
    score: '评分卡',
    scoreHint: '每个条件计若干分，总分达到门槛即成立',
    decide: '分档判定',
    decideHint: '由第一个成立的条件决定档位',
    tiers: ['高', '其他'],
    block: '表达式',
    blockHint: '以文本书写任意 JSONata',
  },
};
