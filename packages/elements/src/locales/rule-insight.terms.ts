import type { TermCatalog } from './locale-registry.js';

/** The panels, in the order of their tabs. */
export type InsightPanel = 'matches' | 'funnel' | 'compare' | 'why' | 'tests' | 'findings' | 'relations';

/** Words for what a rule does among records. Figures come written out. */
export interface RuleInsightTerms {
  readonly panels: Readonly<Record<InsightPanel, string>>;
  readonly working: string;
  readonly workingAt: (percent: string) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly goOn: string;
  readonly failed: string;
  readonly old: string;
  readonly textBroken: string;
  readonly inactive: string;
  readonly noRecords: string;
  readonly more: (count: string) => string;
  readonly showRecord: string;

  readonly sentence: string;
  readonly count: (matches: string, total: string) => string;
  readonly about: (matches: string, total: string) => string;
  readonly cannotJudge: (count: string) => string;
  readonly matching: string;
  readonly notMatching: string;
  readonly unjudged: string;
  readonly total: string;
  readonly sampleMatches: string;
  readonly noMatches: string;
  readonly nearMisses: string;
  readonly nearMissesHelp: string;
  readonly noNearMisses: string;
  readonly errorsHelp: string;
  readonly whyButton: (name: string) => string;

  /** The page counts more records than it gives to look at. */
  readonly atHand: (records: string) => string;
  /** The same, above the rows: their figures are on another scale than the figure of the whole rule. */
  readonly rowScale: (records: string) => string;
  readonly badgeAtHand: (count: string, records: string) => string;
  readonly funnelHelp: Readonly<Record<'and' | 'or' | 'one', string>>;
  readonly alone: (count: string) => string;
  readonly left: (count: string) => string;
  readonly reached: (count: string) => string;
  readonly removes: (count: string) => string;
  readonly adds: (count: string) => string;
  readonly removesNone: string;
  readonly errorsHere: (count: string) => string;
  readonly rowsLeft: (count: string) => string;
  readonly badge: (count: string) => string;
  readonly badgeOr: (count: string) => string;
  readonly goToRow: (row: string) => string;

  readonly published: string;
  readonly now: string;
  readonly sameText: string;
  readonly enters: (count: string) => string;
  readonly leaves: (count: string) => string;
  readonly nowUnjudged: (count: string) => string;
  readonly nobody: string;
  readonly changes: string;
  readonly noChanges: string;
  readonly rowChanges: Readonly<
    Record<'added' | 'removed' | 'changed' | 'moved' | 'muted' | 'unmuted', string>
  >;
  readonly publishedBroken: string;

  readonly distribution: (field: string) => string;
  readonly missingValues: (count: string) => string;
  readonly different: (count: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly emptyValue: string;
  readonly noValue: string;
}

/** Words for what a rule does, in the built-in languages. */
export const ruleInsightTerms: TermCatalog<RuleInsightTerms> = {
  area: 'rule-insight',
  en: {
    panels: {
      matches: 'Matches',
      funnel: 'Row by row',
      compare: 'Who changes',
      why: 'Ask why',
      tests: 'Tests',
      findings: 'Findings',
      relations: 'Other rules',
    },
    working: 'Working…',
    workingAt: (percent) => `Working… ${percent}`,
    stop: 'Stop',
    stopped: 'Stopped.',
    goOn: 'Go on',
    failed: 'This could not be worked out.',
    old: '(from before the last change)',
    textBroken: 'The text has an error. What is shown belongs to the last text that could be read.',
    inactive: 'No condition counts, so this rule matches no record.',
    noRecords: 'There are no records to look at.',
    more: (count) => `and ${count} more`,
    showRecord: 'Show record',

    sentence: 'In words',
    count: (matches, total) => `${matches} of ${total} records match`,
    about: (matches, total) => `About ${matches} of ${total} records match`,
    cannotJudge: (count) => `${count} could not be judged`,
    matching: 'Match',
    notMatching: 'Do not match',
    unjudged: 'Could not be judged',
    total: 'Records',
    sampleMatches: 'Some that match',
    noMatches: 'No record matches.',
    nearMisses: 'Near misses',
    nearMissesHelp: 'These fail by one row alone.',
    noNearMisses: 'No record fails by one row alone.',
    errorsHelp: 'The rule ends in an error on these records. They are not counted as “no match”.',
    whyButton: (name) => `Why ${name}?`,

    rowScale: (records) => `Beside each row: of the ${records} records at hand`,
    badgeAtHand: (count, records) => `${count}/${records} at hand`,
    atHand: (records) => `Looked at here: ${records} records, not all.`,
    funnelHelp: {
      and: 'How many records are left after each row, from top to bottom.',
      or: 'How many records have matched up to each row, from top to bottom.',
      one: 'How many records fit.',
    },
    alone: (count) => `${count} fit this row`,
    left: (count) => `${count} left`,
    reached: (count) => `${count} so far`,
    removes: (count) => `only this row removes ${count}`,
    adds: (count) => `only this row adds ${count}`,
    removesNone: 'removes no one by itself',
    errorsHere: (count) => `${count} could not be judged`,
    rowsLeft: (count) => `${count} more rows without figures: the rule is very long.`,
    badge: (count) => `${count} left after this row`,
    badgeOr: (count) => `${count} match up to this row`,
    goToRow: (row) => `Go to the row: ${row}`,

    published: 'Published',
    now: 'Now',
    sameText: 'The rule is as published.',
    enters: (count) => `${count} enter`,
    leaves: (count) => `${count} leave`,
    nowUnjudged: (count) => `${count} can no longer be judged`,
    nobody: 'No one enters or leaves.',
    changes: 'What changed',
    noChanges: 'Nothing that matters; only the spelling differs.',
    rowChanges: {
      added: 'Added',
      removed: 'Removed',
      changed: 'Changed',
      moved: 'Moved',
      muted: 'Muted',
      unmuted: 'Counts again',
    },
    publishedBroken: 'The published text cannot be read, so there is nothing to compare with.',

    distribution: (field) => `Values of ${field}`,
    missingValues: (count) => `${count} without a value`,
    different: (count) => `${count} different values`,
    range: (low, high) => `${low} to ${high}`,
    emptyValue: '(empty)',
    noValue: 'null',
  },
  'zh-CN': {
    panels: {
      matches: '命中记录',
      funnel: '逐行漏斗',
      compare: '影响对比',
      why: '查看原因',
      tests: '测试用例',
      findings: '检查结果',
      relations: '与其他规则',
    },
    working: '正在计算…',
    workingAt: (percent) => `正在计算… ${percent}`,
    stop: '停止',
    stopped: '已停止。',
    goOn: '继续',
    failed: '计算失败。',
    old: '（上次修改之前的结果）',
    textBroken: '规则文本有错误，下面显示的是最近一次可读文本的结果。',
    inactive: '没有生效的条件，这条规则不会命中任何记录。',
    noRecords: '没有可供查看的记录。',
    more: (count) => `还有 ${count} 条`,
    showRecord: '查看记录',

    sentence: '规则含义',
    count: (matches, total) => `共 ${total} 条记录，命中 ${matches} 条`,
    about: (matches, total) => `共 ${total} 条记录，约命中 ${matches} 条`,
    cannotJudge: (count) => `${count} 条无法判断`,
    matching: '命中',
    notMatching: '未命中',
    unjudged: '无法判断',
    total: '记录总数',
    sampleMatches: '部分命中记录',
    noMatches: '没有记录命中。',
    nearMisses: '差一点命中',
    nearMissesHelp: '这些记录只差一行条件。',
    noNearMisses: '没有只差一行条件的记录。',
    errorsHelp: '规则在这些记录上出错，它们不算作“未命中”。',
    whyButton: (name) => `查看“${name}”的原因`,

    rowScale: (records) => `每行旁的数字只统计手头 ${records} 条记录`,
    badgeAtHand: (count, records) => `手头 ${count}/${records}`,
    atHand: (records) => `这里只看了其中 ${records} 条记录。`,
    funnelHelp: {
      and: '从上到下，每一行之后还剩多少条记录。',
      or: '从上到下，到每一行为止已命中多少条记录。',
      one: '有多少条记录符合。',
    },
    alone: (count) => `${count} 条符合本行`,
    left: (count) => `剩 ${count} 条`,
    reached: (count) => `累计 ${count} 条`,
    removes: (count) => `仅因本行排除 ${count} 条`,
    adds: (count) => `仅因本行增加 ${count} 条`,
    removesNone: '没有单独排除任何记录',
    errorsHere: (count) => `${count} 条无法判断`,
    rowsLeft: (count) => `规则很长，另有 ${count} 行未统计。`,
    badge: (count) => `本行之后剩 ${count} 条`,
    badgeOr: (count) => `到本行为止命中 ${count} 条`,
    goToRow: (row) => `转到该行：${row}`,

    published: '已发布版本',
    now: '当前版本',
    sameText: '规则与已发布版本相同。',
    enters: (count) => `新增命中 ${count} 条`,
    leaves: (count) => `不再命中 ${count} 条`,
    nowUnjudged: (count) => `${count} 条变为无法判断`,
    nobody: '命中的记录没有变化。',
    changes: '修改内容',
    noChanges: '含义没有变化，只是写法不同。',
    rowChanges: {
      added: '新增',
      removed: '删除',
      changed: '修改',
      moved: '移动',
      muted: '停用',
      unmuted: '重新启用',
    },
    publishedBroken: '已发布的文本无法读取，不能对比。',

    distribution: (field) => `${field}的取值`,
    missingValues: (count) => `${count} 条没有值`,
    different: (count) => `${count} 个不同的值`,
    range: (low, high) => `${low} 至 ${high}`,
    emptyValue: '（空）',
    noValue: 'null',
  },
};
