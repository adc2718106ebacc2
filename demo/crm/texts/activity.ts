import type { ActivityWhat, ActivityWho } from '../state/activity/activity-filter.js';

/** Words of the activity page. */
export interface ActivityTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly denied: string;
  readonly failed: string;
  readonly filters: string;
  readonly who: string;
  readonly what: string;
  readonly everyone: string;
  readonly everything: string;
  readonly whoNames: Readonly<Record<ActivityWho, string>>;
  readonly whatNames: Readonly<Record<ActivityWhat, string>>;
  readonly record: string;
  readonly recordHint: string;
  readonly from: string;
  readonly to: string;
  readonly clear: string;
  readonly nothing: string;
  readonly nothingHelp: string;
  readonly lookedBack: (day: string) => string;
  readonly lookFurther: string;
  readonly groupTitle: string;
  readonly groupSubtitle: string;
  readonly groupGone: string;
  readonly back: string;
}

export const activityEn: ActivityTexts = {
  title: 'Activity',
  subtitle: 'Everything that was changed, newest first.',
  denied:
    'Your role may not read the activity of the whole workspace. The history of a customer is on its page.',
  failed: 'The activity could not be loaded.',
  filters: 'Narrow the list',
  who: 'Who',
  what: 'What',
  everyone: 'Everyone',
  everything: 'Everything',
  whoNames: { people: 'People', rules: 'Rules and tiers', imports: 'Imports', system: 'The system' },
  whatNames: {
    tags: 'Tags on customers',
    taxonomy: 'Taxonomy',
    rules: 'Rules',
    tiers: 'Tiers',
    notes: 'Notes',
    codes: 'Codes',
    records: 'Customer data',
    workspace: 'Workspace',
  },
  record: 'Customer number',
  recordHint: 'e.g. C000123',
  from: 'From',
  to: 'To',
  clear: 'Show everything',
  nothing: 'Nothing matches',
  nothingHelp: 'No change fits these choices. Choose a longer period, or show everything.',
  lookedBack: (day) => `Nothing found back to ${day}; there are older entries.`,
  lookFurther: 'Look further back',
  groupTitle: 'Changes made in one go',
  groupSubtitle: 'Each change with its customer.',
  groupGone: 'There are no such changes any more, or your role does not see them.',
  back: 'All activity',
};

export const activityZh: ActivityTexts = {
  title: '操作记录',
  subtitle: '全部变更，最新的在前。',
  denied: '当前身份不能查看整个工作区的操作记录。单个客户的历史记录可在客户页查看。',
  failed: '操作记录载入失败。',
  filters: '筛选',
  who: '操作来源',
  what: '变更内容',
  everyone: '全部来源',
  everything: '全部内容',
  whoNames: { people: '人工操作', rules: '规则与分级', imports: '导入', system: '系统' },
  whatNames: {
    tags: '客户标签',
    taxonomy: '标签体系',
    rules: '规则',
    tiers: '客户分级',
    notes: '备注',
    codes: '客户编号',
    records: '客户资料',
    workspace: '工作区设置',
  },
  record: '客户号',
  recordHint: '例如 C000123',
  from: '起始日期',
  to: '截止日期',
  clear: '显示全部',
  nothing: '没有符合条件的记录',
  nothingHelp: '没有变更符合当前条件。请放宽时间范围，或显示全部记录。',
  lookedBack: (day) => `截至 ${day} 没有找到符合条件的记录，还有更早的记录。`,
  lookFurther: '继续向前查找',
  groupTitle: '同一批变更',
  groupSubtitle: '逐条列出每项变更及其客户。',
  groupGone: '这批变更已不存在，或当前身份无权查看。',
  back: '全部操作记录',
};
