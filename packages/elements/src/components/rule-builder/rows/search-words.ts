/** What a choice of the menu is about. */
export type SearchedChoice =
  | 'score'
  | 'decide'
  | 'block'
  | 'all'
  | 'any'
  | 'none'
  | 'tags'
  | 'date'
  | 'count'
  | 'sum'
  | 'text'
  | 'number';

/**
 * Other words that choices are looked for by: people type what they call a thing, in either language whichever the
 * page speaks.
 */
export const SEARCH_WORDS: Readonly<Record<SearchedChoice, string>> = {
  score: 'score scoring points rating weight 得分 打分 评分 分数 积分 加权',
  decide: 'tier tiers level grade rank decision 分档 档位 分级 等级 分层 决策',
  block: 'jsonata expression formula code text 表达式 公式 代码 文本',
  all: 'and all group both 并且 且 同时 全部 所有 条件组 分组',
  any: 'or any group either 或者 或 任一 任意 条件组 分组',
  none: 'not none nor neither exclude group 非 不 都不 排除 条件组 分组',
  tags: 'tag tags label labels 标签 打标 标记',
  date: 'date time day days recent recently last lately this week month quarter year 日期 时间 最近 近期 本周 本月 本季度 今年 天 月 年',
  count:
    'count number times how many often frequency bought purchase recent last date time 次数 数量 计数 频次 多少 几次 最近 近期 最近购买 购买 时间 日期',
  sum: 'sum total amount money spend spent recent last date time 总和 合计 总额 累计 金额 求和 消费 最近 近期 最近购买 购买 时间 日期',
  text: 'text contains includes search keyword word 文本 包含 关键词 关键字 搜索',
  number: 'number amount value compare greater less 数字 数值 金额 大小 大于 小于 比较',
};
