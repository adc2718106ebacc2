import { measureWord } from './measure-words.js';
import type { RuleSpecialTerms } from './rule-special.terms.js';

/** Words of special rows of `tagma-rule-builder`. */
export const special: RuleSpecialTerms = {
  units: { second: '秒', minute: '分钟', hour: '小时', day: '天', week: '周' },
  afterLast: '内',
  afterAgo: '以前',
  calendar: {
    day: ['今天', '昨天', (ago) => `往前第${ago}天`],
    week: ['本周', '上周', (ago) => `往前第${ago}个自然周`],
    month: ['本月', '上月', (ago) => `往前第${ago}个自然月`],
    quarter: ['本季度', '上季度', (ago) => `往前第${ago}个自然季度`],
    year: ['今年', '去年', (ago) => `往前第${ago}个自然年`],
  },
  zone: (offset) => `UTC${offset}`,
  changingClocks: (zone, place, one, other) =>
    `全年按 ${zone} 计算；${place} 的时钟会在 ${one} 与 ${other} 之间切换。`,
  measure: (_count, collection) => measureWord(collection),
  always: '始终成立',
  never: '始终不成立',
  chooseTags: '选择标签',
  onlyUnexpired: '只计未到期的标签，已到期或已移除的不计。',
  noCount: (least) => `请输入不小于 ${least} 的整数。`,
  emptyList: '尚未选择取值。',
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
  noControl: '这里不能查找换行符。',
  oneTag: '至少保留一个标签。如不需要，请删除这个条件。',
  needsRows: '请先为条目添加一个条件。',
  noNumber: '请输入数字，例如 12 或 0.5。',
};
