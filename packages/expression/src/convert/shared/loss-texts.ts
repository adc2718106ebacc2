import type { LossCode } from './conversion.types.js';

/** What is said of a loss, by language; `{value}` and `{name}` are filled from the details. */
export const LOSS_TEXTS: Readonly<Record<LossCode, { readonly en: string; readonly 'zh-CN': string }>> = {
  'not-json': {
    en: 'From line {value} on, the text is not valid JSON.',
    'zh-CN': '从第 {value} 行开始，文本不是有效的 JSON。',
  },
  'not-understood': {
    en: '{value} is not a part of this format.',
    'zh-CN': '{value} 不是该格式的内容，无法识别。',
  },
  'incomplete-row': {
    en: 'The row has no {name} yet.',
    'zh-CN': '该行尚未填写{name}。',
  },
  'unknown-operator': {
    en: 'The operator {value} has no counterpart.',
    'zh-CN': '操作符 {value} 没有对应的写法。',
  },
  'unknown-source': {
    en: 'Values from the source {value} cannot be carried over.',
    'zh-CN': '来源为 {value} 的值无法转换。',
  },
  'bad-value': {
    en: '{value} does not suit the operator {name}.',
    'zh-CN': '值 {value} 不适用于操作符 {name}。',
  },
  'bad-count': {
    en: '{value} is not a count: it must be a whole number from 0.',
    'zh-CN': '{value} 不是有效的个数，必须是不小于 0 的整数。',
  },
  'empty-group': {
    en: 'A group without rows decides nothing; it was left out.',
    'zh-CN': '没有条件的分组不起作用，已略去。',
  },
  'nothing-left': {
    en: 'Nothing of the rule can be carried over.',
    'zh-CN': '该规则没有任何部分可以转换。',
  },
  'too-deep': {
    en: 'The rule is nested more than {value} levels deep.',
    'zh-CN': '规则的嵌套超过 {value} 层。',
  },
  'cannot-negate': {
    en: 'A group without rows cannot be negated or stand among alternatives.',
    'zh-CN': '没有条件的分组不能取反，也不能与其他条件并列为“或者”。',
  },
  'loose-equality': {
    en: 'The source counts {value} as equal to values of other types, such as a text with the same digits; here types must agree.',
    'zh-CN': '来源格式认为 {value} 与其他类型的值（例如数字相同的文本）相等；此处类型必须一致。',
  },
  truthiness: {
    en: 'Used as a condition, an object without fields or a list of only empty values counts as false here; in the source it counts as true.',
    'zh-CN': '作为条件时，没有字段的对象或全是空值的列表在此视为假，而在来源格式中视为真。',
  },
  'missing-in-sum': {
    en: 'An entry without {value} is left out of the sum; in the source it makes the sum unusable.',
    'zh-CN': '没有 {value} 的条目不计入总和；在来源格式中，它会使总和无效。',
  },
  'reversed-range': {
    en: 'The range from {value} to {name} contains nothing. It was kept as it is.',
    'zh-CN': '{value} 到 {name} 的范围不包含任何值，已按原样保留。',
  },
  'all-of-none': {
    en: 'A record without any entry in {value} does not match.',
    'zh-CN': '{value} 没有任何条目的记录不匹配。',
  },
  'muted-dropped': {
    en: 'The muted row could not be kept as a comment and was left out.',
    'zh-CN': '已停用的行无法保留为注释，已略去。',
  },
  'dropped-key': {
    en: '{value} has no place in the result and does not decide who matches.',
    'zh-CN': '{value} 在结果中没有对应的位置；它不影响匹配结果。',
  },
  'no-form': {
    en: '{value} cannot be expressed in this format.',
    'zh-CN': '该格式无法表达 {value}。',
  },
  'field-name': {
    en: 'The field name {value} would be read as another field in this format.',
    'zh-CN': '字段名 {value} 在该格式中会被当作另一个字段。',
  },
  'missing-policy': {
    en: 'Whether records without {value} match is decided otherwise in this format.',
    'zh-CN': '没有 {value} 的记录是否匹配，在该格式中有不同的规定。',
  },
  annotation: {
    en: 'The name, note or lock of this row is not kept.',
    'zh-CN': '该行的名称、备注或锁定不会保留。',
  },
  regex: {
    en: 'The pattern {value} cannot be expressed in this format.',
    'zh-CN': '该格式无法表达正则表达式 {value}。',
  },
  header: {
    en: 'The column heading {value} is not a field, a condition or a result.',
    'zh-CN': '列标题 {value} 不是字段、条件或结果。',
  },
  cell: {
    en: 'The cell {value} cannot be read.',
    'zh-CN': '单元格 {value} 无法识别。',
  },
  'column-count': {
    en: 'The row has {value} cells; the header has {name}.',
    'zh-CN': '该行有 {value} 个单元格，而表头有 {name} 个。',
  },
  'result-missing': {
    en: 'The row has no result.',
    'zh-CN': '该行没有结果。',
  },
  'hit-policy': {
    en: 'The hit policy {value} is not known; first and collect are.',
    'zh-CN': '未知的命中策略 {value}；可用的是 first（首个）和 collect（全部）。',
  },
};
