import type { OpaqueReason } from '../plan/plan.types.js';
import type { RefusalReason } from './refusal.types.js';

type OwnReason = Exclude<RefusalReason, OpaqueReason>;

/** English, by reason; `{detail}` is the name of a field or variable, or the message of a syntax error. */
export const REFUSALS_EN: Readonly<Record<OwnReason, string>> = {
  syntax: 'The rule cannot be read. {detail}',
  'unknown-field': 'The database has no column for {detail}.',
  'whole-object': 'A whole object or row cannot be used as a value in SQL. Name one of its fields.',
  'path-through-list':
    '{detail} may lead through a list. Say in the mapping that it does not, or let such records be left undecided.',
  'unknown-collection': '{detail} is not a list of rows in this database.',
  'unknown-variable': 'The type of ${detail} is not declared, so its meaning in SQL is not known.',
  'unstorable-text': 'This text holds a NUL or half a character, which a database cannot hold.',
  'text-rules':
    'For some texts the database would decide this differently: it counts or changes letters in its own way.',
  remainder: 'PostgreSQL has no remainder (%) of numbers with fractions.',
  'list-value': 'This value can be a list or an object, which SQL does not compare or write as JSONata does.',
  position: 'A filter that selects by position has no counterpart in SQL.',
  'too-large': 'The rule is too large to be a single SQL statement.',
};

/** Simplified Chinese, by reason. */
export const REFUSALS_ZH: Readonly<Record<OwnReason, string>> = {
  syntax: '规则无法读取。{detail}',
  'unknown-field': '数据库中没有与 {detail} 对应的列。',
  'whole-object': '在 SQL 中不能把整个对象或整行当作值，请写明其中的字段。',
  'path-through-list': '{detail} 的路径可能经过列表。请在映射中注明不会，或允许这类记录暂不判定。',
  'unknown-collection': '{detail} 在此数据库中不是行的列表。',
  'unknown-variable': '没有声明 ${detail} 的类型，无法确定它在 SQL 中的含义。',
  'unstorable-text': '这段文本含有空字符（NUL）或半个字符，数据库无法保存。',
  'text-rules': '对某些文本，数据库的结果会不同：它按自己的方式计算字符数或转换大小写。',
  remainder: 'PostgreSQL 不支持对小数取余（%）。',
  'list-value': '这个值可能是列表或对象，SQL 对它们的比较和书写方式与 JSONata 不同。',
  position: '按位置筛选在 SQL 中没有对应的写法。',
  'too-large': '规则太大，无法写成一条 SQL 语句。',
};
