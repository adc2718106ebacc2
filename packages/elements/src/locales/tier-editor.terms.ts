import { counted } from './counted.js';
import type { MissingValues, TierProblem } from '@tagma/core';
import type { TierTemplateName } from '@tagma/core/tier-templates';
import type { TermCatalog } from './locale-registry.js';

/** Words of the tier editor. */
export interface TierEditorTerms {
  readonly label: string;
  readonly undo: string;
  readonly redo: string;
  readonly name: string;
  readonly template: string;
  readonly templates: Readonly<Record<TierTemplateName, string>>;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly factors: string;
  readonly factorsHelp: string;
  readonly addFactor: string;
  readonly newFactor: string;
  readonly factorTitle: string;
  readonly removeFactor: (name: string) => string;
  readonly weight: string;
  readonly share: (percent: string) => string;
  readonly weightSum: (sum: string) => string;
  readonly value: string;
  readonly expression: string;
  readonly expressionHelp: string;
  readonly source: string;
  readonly scale: string;
  readonly bands: string;
  readonly quantile: string;
  readonly bandFrom: string;
  readonly bandBelow: string;
  readonly bandScore: string;
  readonly addBand: string;
  readonly removeBand: (place: string) => string;
  readonly groups: string;
  readonly lowerIsBetter: string;
  readonly quantileHelp: string;
  readonly missing: string;
  readonly missingValues: Readonly<Record<MissingValues, string>>;
  readonly tiers: string;
  readonly tiersHelp: string;
  readonly tierName: string;
  readonly newTier: string;
  readonly color: string;
  readonly colors: Readonly<Record<string, string>>;
  readonly enter: string;
  readonly exit: string;
  readonly addTier: string;
  readonly removeTier: (name: string) => string;
  readonly reviews: string;
  readonly downgradeAfter: string;
  readonly reviewEvery: string;
  readonly cadences: Readonly<Record<'none' | 'P1M' | 'P3M' | 'P6M' | 'P1Y', string>>;
  readonly anchorDay: string;
  readonly anchorHelp: string;
  readonly policy: (tier: string) => string;
  readonly promise: string;
  readonly clock: string;
  readonly always: string;
  readonly workingHours: string;
  readonly from: string;
  readonly to: string;
  readonly weekdays: string;
  readonly holidays: string;
  readonly daysHelp: string;
  readonly extraDays: string;
  readonly channel: string;
  readonly salesMode: string;
  readonly campaignMode: string;
  readonly offers: string;
  readonly offersHelp: string;
  readonly distribution: string;
  readonly reading: string;
  readonly noData: string;
  readonly records: (count: string) => string;
  readonly withoutGrade: string;
  readonly failedValues: (count: string) => string;
  readonly axis: (summary: string) => string;
  readonly enterLine: string;
  readonly exitLine: string;
  readonly comparison: string;
  readonly comparisonHelp: string;
  readonly noMoves: string;
  readonly moves: (count: string) => string;
  readonly fromTier: string;
  readonly score: string;
  readonly more: (count: string) => string;
  readonly problems: (count: string) => string;
  readonly problem: Readonly<Record<TierProblem['code'], string>>;
  readonly failed: string;
}

/** Words of the tier editor, in the built-in languages. */
export const tierEditorTerms: TermCatalog<TierEditorTerms> = {
  area: 'tier-editor',
  en: {
    label: 'Tier scheme',
    undo: 'Undo',
    redo: 'Redo',
    name: 'Name of the scheme',
    template: 'Start from a template',
    templates: { 'e-commerce': 'E-commerce (RFM)', bank: 'Bank' },
    empty: 'No scheme yet',
    emptyHelp: 'Start from a template; everything in it can be changed.',
    factors: 'Factors',
    factorsHelp: 'Each factor becomes a score from 0 to 100; the weights say how much it counts.',
    addFactor: 'Add factor',
    newFactor: 'New factor',
    factorTitle: 'Factor',
    removeFactor: (name) => `Remove factor ${name}`,
    weight: 'Weight',
    share: (percent) => `counts ${percent}`,
    weightSum: (sum) => `Sum of weights: ${sum}`,
    value: 'Value',
    expression: 'Expression',
    expressionHelp: 'JSONata over the record with its child rows; must give a number.',
    source: 'Where the data come from',
    scale: 'Scored by',
    bands: 'Bands',
    quantile: 'Equal groups',
    bandFrom: 'From',
    bandBelow: 'below that',
    bandScore: 'Score',
    addBand: 'Add band',
    removeBand: (place) => `Remove band ${place}`,
    groups: 'Groups',
    lowerIsBetter: 'Lower is better',
    quantileHelp: 'Records are ranked among all; equal values always get equal scores.',
    missing: 'Where a value is missing',
    missingValues: {
      reweigh: 'Leave the factor out, let the others count more',
      zero: 'Count it as 0',
      report: 'Give no tier and list the record',
    },
    tiers: 'Tiers',
    tiersHelp: 'Best first. A record enters at the first line and leaves only below the second.',
    tierName: 'Tier',
    newTier: 'New tier',
    color: 'Colour',
    colors: {
      gray: 'Gray',
      red: 'Red',
      orange: 'Orange',
      amber: 'Amber',
      lime: 'Lime',
      green: 'Green',
      teal: 'Teal',
      cyan: 'Cyan',
      blue: 'Blue',
      indigo: 'Indigo',
      purple: 'Purple',
      pink: 'Pink',
    },
    enter: 'Enters at',
    exit: 'Leaves below',
    addTier: 'Add tier',
    removeTier: (name) => `Remove tier ${name}`,
    reviews: 'Reviews',
    downgradeAfter: 'Reviews below the line before a tier is lowered',
    reviewEvery: 'Review every',
    cadences: { none: 'run', P1M: 'month', P3M: '3 months', P6M: '6 months', P1Y: 'year' },
    anchorDay: 'On day',
    anchorHelp: 'Empty: any day. In shorter months the last day.',
    policy: (tier) => `Service for ${tier}`,
    promise: 'Answer within (minutes)',
    clock: 'Clock runs',
    always: '24 × 7',
    workingHours: 'In working hours',
    from: 'From',
    to: 'To',
    weekdays: 'Working days',
    holidays: 'Holidays',
    daysHelp: 'One date per line, e.g. 2027-01-01.',
    extraDays: 'Working days instead',
    channel: 'Channel',
    salesMode: 'Sales mode',
    campaignMode: 'Campaign mode',
    offers: 'Offers',
    offersHelp: 'One per line.',
    distribution: 'Records by score',
    reading: 'Reading values…',
    noData: 'No values have been read yet.',
    records: (count) => counted(count, 'record'),
    withoutGrade: 'Without a tier',
    failedValues: (count) => `${counted(count, 'value')} could not be worked out.`,
    axis: (summary) => `Scores from 0 to 100. ${summary}`,
    enterLine: 'enter line',
    exitLine: 'leave line',
    comparison: 'Who would move',
    comparisonHelp: 'Published tiers in rows, this draft in columns; by score alone.',
    noMoves: 'Nobody would move.',
    moves: (count) => `${counted(count, 'record')} would move.`,
    fromTier: 'From \\ to',
    score: 'Score',
    more: (count) => `and ${count} more`,
    problems: (count) => `${count} to mend before publishing`,
    problem: {
      'no-factors': 'Add at least one factor.',
      'no-tiers': 'Add at least one tier.',
      'same-id': 'Two have the same id.',
      weight: 'A weight must be above 0.',
      'unknown-field': 'The record type has no such field.',
      'no-expression': 'The expression is empty.',
      'no-bands': 'Add at least one band.',
      'band-order': 'Bands must rise from one to the next.',
      'band-score': 'Scores of bands go from 0 to 100.',
      groups: 'At least two groups are needed.',
      'tier-order': 'Each tier must enter below the one above it.',
      'exit-above-enter': 'The line of leaving must not be above the line of entering.',
      'last-tier': 'The last tier takes everybody: both its lines are 0.',
      line: 'Lines go from 0 to 100.',
    },
    failed: 'The values could not be read.',
  },
  'zh-CN': {
    label: '分级方案',
    undo: '撤销',
    redo: '重做',
    name: '方案名称',
    template: '从模板开始',
    templates: { 'e-commerce': '电商（RFM）', bank: '银行' },
    empty: '还没有方案',
    emptyHelp: '从模板开始，所有内容都可以修改。',
    factors: '评分因素',
    factorsHelp: '每个因素换算为 0 到 100 分，权重决定它占多少。',
    addFactor: '添加因素',
    newFactor: '新因素',
    factorTitle: '因素',
    removeFactor: (name) => `移除因素“${name}”`,
    weight: '权重',
    share: (percent) => `占 ${percent}`,
    weightSum: (sum) => `权重合计：${sum}`,
    value: '取值',
    expression: '表达式',
    expressionHelp: '对记录及其明细的 JSONata 表达式，结果须为数字。',
    source: '数据来源',
    scale: '计分方式',
    bands: '分段',
    quantile: '等分组',
    bandFrom: '起始值',
    bandBelow: '低于下一段',
    bandScore: '得分',
    addBand: '添加分段',
    removeBand: (place) => `移除第 ${place} 段`,
    groups: '组数',
    lowerIsBetter: '越低越好',
    quantileHelp: '按在全部记录中的排名计分，数值相同得分必相同。',
    missing: '缺少数值时',
    missingValues: {
      reweigh: '不计该因素，由其他因素分摊权重',
      zero: '按 0 分计',
      report: '不定级并列出该记录',
    },
    tiers: '等级',
    tiersHelp: '从高到低。达到进入线即升级，低于保留线才降级。',
    tierName: '等级',
    newTier: '新等级',
    color: '颜色',
    colors: {
      gray: '灰色',
      red: '红色',
      orange: '橙色',
      amber: '琥珀色',
      lime: '青柠色',
      green: '绿色',
      teal: '蓝绿色',
      cyan: '青色',
      blue: '蓝色',
      indigo: '靛蓝色',
      purple: '紫色',
      pink: '粉色',
    },
    enter: '进入线',
    exit: '保留线',
    addTier: '添加等级',
    removeTier: (name) => `移除等级“${name}”`,
    reviews: '复评',
    downgradeAfter: '连续几次复评低于保留线才降级',
    reviewEvery: '复评周期',
    cadences: { none: '每次运行', P1M: '每月', P3M: '每 3 个月', P6M: '每 6 个月', P1Y: '每年' },
    anchorDay: '复评日',
    anchorHelp: '留空则不限；当月没有该日时取月末。',
    policy: (tier) => `“${tier}”的服务策略`,
    promise: '响应时限（分钟）',
    clock: '计时方式',
    always: '全天候（7×24）',
    workingHours: '工作时间内',
    from: '上班',
    to: '下班',
    weekdays: '工作日',
    holidays: '节假日',
    daysHelp: '每行一个日期，如 2027-01-01。',
    extraDays: '调休上班日',
    channel: '服务渠道',
    salesMode: '销售模式',
    campaignMode: '营销活动',
    offers: '权益',
    offersHelp: '每行一项。',
    distribution: '得分分布',
    reading: '正在读取数值…',
    noData: '还没有读取数值。',
    records: (count) => `${count} 条记录`,
    withoutGrade: '未定级',
    failedValues: (count) => `有 ${count} 个数值无法计算。`,
    axis: (summary) => `得分 0 到 100。${summary}`,
    enterLine: '进入线',
    exitLine: '保留线',
    comparison: '等级变动',
    comparisonHelp: '行为已发布方案的等级，列为当前草稿的等级，仅按得分比较。',
    noMoves: '没有记录会变动。',
    moves: (count) => `${count} 条记录会变动。`,
    fromTier: '原等级 \\ 新等级',
    score: '得分',
    more: (count) => `另有 ${count} 条`,
    problems: (count) => `发布前需改正 ${count} 处`,
    problem: {
      'no-factors': '请至少添加一个因素。',
      'no-tiers': '请至少添加一个等级。',
      'same-id': '有重复的标识。',
      weight: '权重须大于 0。',
      'unknown-field': '记录类型没有这个字段。',
      'no-expression': '表达式为空。',
      'no-bands': '请至少添加一个分段。',
      'band-order': '分段的起始值须逐段增大。',
      'band-score': '分段得分须在 0 到 100 之间。',
      groups: '至少需要两组。',
      'tier-order': '每个等级的进入线须低于上一级。',
      'exit-above-enter': '保留线不能高于进入线。',
      'last-tier': '最后一级兜底，两条线都须为 0。',
      line: '线须在 0 到 100 之间。',
    },
    failed: '数值读取失败。',
  },
};
