import type { OpaqueReason } from './plan.types.js';

const EN: Readonly<Record<OpaqueReason, string>> = {
  function: 'This function has no counterpart here.',
  'regex-dialect': 'This pattern may find something else in another regular expression dialect.',
  lambda: 'A function written in the rule can only be run, not translated.',
  index:
    'This may pick items by their position, because the condition can be a number. Compare it with something, or wrap it in $boolean(…).',
  wildcard: 'A wildcard (* or **) can read any field.',
  parent: 'The parent operator (%) leads out of the list that is being filtered.',
  order: 'A sorted list (^) can only be run, not translated.',
  group: 'Grouping ({…}) makes a new object.',
  binding: 'A name that is bound here does not stand for a single value.',
  constructor: 'A list or an object is built from values that differ from record to record.',
  transform: 'A transform (|…|) makes a changed copy.',
  'nested-list':
    'This can be a list of values where a single value is expected. Use $count, $sum, $exists or “in”.',
  'time-picture': 'Times read by a picture can only be run, not translated.',
  other: 'This part can only be run, not translated.',
};

const ZH: Readonly<Record<OpaqueReason, string>> = {
  function: '这个函数在此没有对应的写法。',
  'regex-dialect': '换一种正则表达式引擎，这个模式可能匹配到不同的内容。',
  lambda: '规则中自定义的函数只能直接运行，无法转换。',
  index: '此处的条件可能是数字，会被当作序号来取第几项。请写成比较，或用 $boolean(…) 括起来。',
  wildcard: '通配符（* 或 **）可能读取任意字段。',
  parent: '上级运算符（%）会跳出正在筛选的列表。',
  order: '排序（^）只能直接运行，无法转换。',
  group: '分组（{…}）会生成新的对象。',
  binding: '此处绑定的名称不是单个值。',
  constructor: '列表或对象由各条记录中不同的值组成。',
  transform: '转换（|…|）会生成修改后的副本。',
  'nested-list': '此处需要单个值，但可能得到一组值。请改用 $count、$sum、$exists 或 in。',
  'time-picture': '按格式读取的时间只能直接运行，无法转换。',
  other: '这一部分只能直接运行，无法转换。',
};

/**
 * Says in words why a part of a rule has no place in a plan.
 *
 * @param locale `zh-CN` or `en`; any other language tag gets the nearest of the two.
 */
export function describeOpaque(reason: OpaqueReason, locale: string): string {
  return locale.toLowerCase().startsWith('zh') ? ZH[reason] : EN[reason];
}
