import type { TagHue } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

/** Words of the pane that shows and edits one concept of the taxonomy. */
export interface TaxonomyDetailTerms {
  readonly nothingSelected: string;
  readonly nothingSelectedHelp: string;
  readonly several: (count: string) => string;
  readonly kinds: { readonly category: string; readonly tag: string };
  readonly states: {
    readonly draft: string;
    readonly active: string;
    readonly archived: string;
    readonly merged: string;
  };
  readonly mergedInto: (name: string) => string;
  readonly replacedBy: (names: string) => string;
  readonly sections: {
    readonly names: string;
    readonly meaning: string;
    readonly look: string;
    readonly kind: string;
    readonly lifetime: string;
    readonly people: string;
    readonly rules: string;
    readonly history: string;
    readonly actions: string;
  };
  readonly languages: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly nameIn: (language: string) => string;
  readonly definitionIn: (language: string) => string;
  readonly useCaseIn: (language: string) => string;
  readonly exampleIn: (language: string) => string;
  readonly aliases: string;
  readonly aliasesHelp: string;
  readonly notation: string;
  readonly layer: string;
  readonly layers: { readonly core: string; readonly extended: string; readonly temporary: string };
  readonly judgement: string;
  readonly judgements: { readonly none: string; readonly objective: string; readonly subjective: string };
  readonly exclusive: string;
  readonly ordered: string;
  readonly required: string;
  readonly valueType: string;
  readonly valueTypes: {
    readonly none: string;
    readonly text: string;
    readonly number: string;
    readonly color: string;
  };
  readonly maxLength: string;
  readonly min: string;
  readonly max: string;
  readonly unit: string;
  readonly color: string;
  readonly hues: Readonly<Record<TagHue, string>>;
  readonly noColor: string;
  readonly freeColor: string;
  readonly freeColorHelp: string;
  readonly contrastGood: (ratio: string) => string;
  readonly contrastPoor: (ratio: string) => string;
  readonly takeReadable: (color: string) => string;
  readonly icon: string;
  readonly noIcon: string;
  readonly validity: string;
  readonly validityHelp: string;
  readonly archiveAfter: string;
  readonly archiveAfterHelp: string;
  readonly reviewEvery: string;
  readonly durationPlaceholder: string;
  readonly activeFrom: string;
  readonly activeTo: string;
  readonly activeToHelp: string;
  readonly owner: string;
  readonly editors: string;
  readonly visibleTo: string;
  readonly assignableBy: string;
  readonly everybody: string;
  readonly peopleHelp: string;
  readonly reviewedAt: (date: string) => string;
  readonly neverReviewed: string;
  readonly reviewDue: (date: string) => string;
  readonly confirmReview: string;
  readonly reviewed: (name: string) => string;
  readonly usage: string;
  readonly records: (count: number, shown: string) => string;
  readonly usageUnknown: string;
  readonly trend: (recent: string, before: string) => string;
  readonly trendChart: (weeks: string) => string;
  readonly trendFailed: string;
  readonly writtenBy: string;
  readonly readBy: string;
  readonly noRules: string;
  readonly openRule: (name: string) => string;
  readonly historyEmptyOffline: string;
  readonly readOnly: string;
  readonly propose: {
    readonly title: string;
    readonly newName: string;
    readonly into: string;
    readonly reason: string;
    readonly rename: string;
    readonly merge: string;
    readonly renameDone: (from: string, to: string) => string;
    readonly mergeDone: (into: string) => string;
  };
  readonly askOwner: (owner: string) => string;
  readonly saved: (field: string, name: string) => string;
  readonly savedMany: (count: string) => string;
  readonly saving: string;
  readonly unsaved: string;
  readonly changedMeanwhile: (theirs: string) => string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly emptyValue: string;
  readonly actions: {
    readonly merge: string;
    readonly split: string;
    readonly archive: string;
    readonly restore: string;
    readonly delete: string;
  };
  readonly bulkTitle: string;
  readonly bulkKeep: string;
  readonly bulkApply: string;
  readonly bulkClear: string;
  readonly bulkNothing: string;
  readonly errors: {
    readonly nameMissing: string;
    readonly tooLong: (limit: string) => string;
    readonly duration: string;
    readonly number: string;
    readonly range: string;
    readonly date: string;
    readonly dateOrder: string;
    readonly color: string;
    readonly ownerMissing: string;
  };
}

const en: TaxonomyDetailTerms = {
  nothingSelected: 'Nothing selected',
  nothingSelectedHelp: 'Choose a category or a tag to see and change its details.',
  several: (count) => `${count} selected`,
  kinds: { category: 'Category', tag: 'Tag' },
  states: { draft: 'Draft', active: 'Active', archived: 'Archived', merged: 'Merged' },
  mergedInto: (name) => `Merged into “${name}”. Its names lead there.`,
  replacedBy: (names) => `Replaced by ${names}.`,
  sections: {
    names: 'Names',
    meaning: 'Meaning',
    look: 'Appearance',
    kind: 'How it is used',
    lifetime: 'Lifetime and review',
    people: 'People',
    rules: 'Rules',
    history: 'History',
    actions: 'Change its place in the taxonomy',
  },
  languages: { 'zh-CN': 'Chinese', en: 'English' },
  nameIn: (language) => `Name in ${language}`,
  definitionIn: (language) => `Definition in ${language}`,
  useCaseIn: (language) => `Use case in ${language}`,
  exampleIn: (language) => `Example in ${language}`,
  aliases: 'Other names',
  aliasesHelp: 'Separated by commas. A search for one of them finds it.',
  notation: 'Code',
  layer: 'Layer',
  layers: { core: 'Core', extended: 'Extended', temporary: 'Temporary' },
  judgement: 'Decided by',
  judgements: { none: 'Not stated', objective: 'Data (objective)', subjective: 'A person (subjective)' },
  exclusive: 'Exclusive: at most one of its tags per record',
  ordered: 'Ordered: the order of its tags means something',
  required: 'Required: every record should have one of its tags',
  valueType: 'Carries a value',
  valueTypes: { none: 'No value', text: 'Text', number: 'Number', color: 'Colour' },
  maxLength: 'Longest text',
  min: 'Lowest',
  max: 'Highest',
  unit: 'Unit',
  color: 'Colour',
  hues: {
    gray: 'Grey',
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
  noColor: 'No colour',
  freeColor: 'Own colour',
  freeColorHelp: 'As #rrggbb.',
  contrastGood: (ratio) => `Readable: ${ratio}:1 on white (4.5:1 is needed).`,
  contrastPoor: (ratio) =>
    `Too pale to read: ${ratio}:1 on white, 4.5:1 is needed. Tags show it darker so that it reads.`,
  takeReadable: (color) => `Use the readable ${color}`,
  icon: 'Icon',
  noIcon: 'No icon',
  validity: 'Valid for',
  validityHelp: 'How long a tag given by hand lasts.',
  archiveAfter: 'Archive when unused for',
  archiveAfterHelp: 'Empty: never.',
  reviewEvery: 'Review every',
  durationPlaceholder: 'e.g. 30 days',
  activeFrom: 'Given from',
  activeTo: 'Given until',
  activeToHelp: 'From this day on nobody is given it.',
  owner: 'Owner',
  editors: 'Editors',
  visibleTo: 'Visible to',
  assignableBy: 'May be given by',
  everybody: 'Everybody',
  peopleHelp: 'Users, teams and roles, separated by commas. Empty: everybody whose role allows it.',
  reviewedAt: (date) => `Last confirmed on ${date}.`,
  neverReviewed: 'Not confirmed yet.',
  reviewDue: (date) => `Due since ${date}.`,
  confirmReview: 'Confirm that it is still right',
  reviewed: (name) => `“${name}” confirmed.`,
  usage: 'Usage',
  records: (count, shown) => (count === 1 ? '1 record' : `${shown} records`),
  usageUnknown: 'How many records have it is not known here.',
  trend: (recent, before) => `${recent} given in the last 30 days; ${before} in the 30 days before.`,
  trendChart: (weeks) => `Given per week over 12 weeks, oldest first: ${weeks}`,
  trendFailed: 'How its use developed could not be loaded.',
  writtenBy: 'Given by',
  readBy: 'Read by',
  noRules: 'No rule gives or reads it.',
  openRule: (name) => `Open the rule “${name}”`,
  historyEmptyOffline: 'There is no history without a connected workspace.',
  readOnly: 'You can see this but not change it.',
  propose: {
    title: 'Propose a change',
    newName: 'New name',
    into: 'Merge them into',
    reason: 'Why (optional)',
    rename: 'Propose this name',
    merge: 'Propose to merge',
    renameDone: (from, to) => `Proposed: rename “${from}” to “${to}”.`,
    mergeDone: (into) => `Proposed: merge them into “${into}”.`,
  },
  askOwner: (owner) => `Ask ${owner}, who owns it.`,
  saved: (field, name) => `“${name}”: ${field} saved.`,
  savedMany: (count) => `${count} changed.`,
  saving: 'Saving…',
  unsaved: 'Not saved yet',
  changedMeanwhile: (theirs) => `Somebody changed this meanwhile to “${theirs}”. What you typed is kept.`,
  keepMine: 'Save mine',
  takeTheirs: 'Take theirs',
  emptyValue: 'nothing',
  actions: {
    merge: 'Merge…',
    split: 'Split…',
    archive: 'Archive…',
    restore: 'Restore…',
    delete: 'Delete…',
  },
  bulkTitle: 'Change all of them',
  bulkKeep: 'As it is',
  bulkApply: 'Apply to all',
  bulkClear: 'Remove',
  bulkNothing: 'Choose at least one thing to change.',
  errors: {
    nameMissing: 'A name is needed in at least one language.',
    tooLong: (limit) => `At most ${limit} characters.`,
    duration: 'Write a time such as “30 days”, “2 weeks”, “6 months” or “1 year”.',
    number: 'Write a number.',
    range: 'The lowest value must not be above the highest.',
    date: 'This day does not exist.',
    dateOrder: 'The end must be after the start.',
    color: 'Write a colour as #rrggbb, e.g. #8b5cf6.',
    ownerMissing: 'Somebody has to own it. Write a user or a team.',
  },
};

const zh: TaxonomyDetailTerms = {
  nothingSelected: '未选择',
  nothingSelectedHelp: '选择一个分类或标签，即可查看和修改详情。',
  several: (count) => `已选择 ${count} 项`,
  kinds: { category: '分类', tag: '标签' },
  states: { draft: '草稿', active: '使用中', archived: '已归档', merged: '已合并' },
  mergedInto: (name) => `已合并到“${name}”，原名称均指向它。`,
  replacedBy: (names) => `已由${names}取代。`,
  sections: {
    names: '名称',
    meaning: '含义',
    look: '外观',
    kind: '使用方式',
    lifetime: '有效期与审核',
    people: '人员',
    rules: '规则',
    history: '历史记录',
    actions: '调整标签体系',
  },
  languages: { 'zh-CN': '中文', en: '英文' },
  nameIn: (language) => `${language}名称`,
  definitionIn: (language) => `定义（${language}）`,
  useCaseIn: (language) => `使用场景（${language}）`,
  exampleIn: (language) => `示例（${language}）`,
  aliases: '别名',
  aliasesHelp: '用逗号分隔，搜索别名也能找到它。',
  notation: '编号',
  layer: '标签层级',
  layers: { core: '核心', extended: '扩展', temporary: '临时' },
  judgement: '判断方式',
  judgements: { none: '未说明', objective: '按数据（客观）', subjective: '由人判断（主观）' },
  exclusive: '互斥：每条记录至多一个其下标签',
  ordered: '有序：其下标签的先后有意义',
  required: '必选：每条记录都应有一个其下标签',
  valueType: '取值',
  valueTypes: { none: '无取值', text: '文本', number: '数字', color: '颜色' },
  maxLength: '最大长度',
  min: '最小值',
  max: '最大值',
  unit: '单位',
  color: '颜色',
  hues: {
    gray: '灰色',
    red: '红色',
    orange: '橙色',
    amber: '琥珀色',
    lime: '黄绿色',
    green: '绿色',
    teal: '蓝绿色',
    cyan: '青色',
    blue: '蓝色',
    indigo: '靛蓝色',
    purple: '紫色',
    pink: '粉色',
  },
  noColor: '无颜色',
  freeColor: '自定义颜色',
  freeColorHelp: '格式为 #rrggbb。',
  contrastGood: (ratio) => `清晰可读：在白底上为 ${ratio}:1（至少 4.5:1）。`,
  contrastPoor: (ratio) => `颜色过浅：在白底上为 ${ratio}:1，至少需 4.5:1。标签会自动加深，以便看清。`,
  takeReadable: (color) => `改用清晰的 ${color}`,
  icon: '图标',
  noIcon: '无图标',
  validity: '有效期',
  validityHelp: '人工打标后保留多久。',
  archiveAfter: '闲置多久后归档',
  archiveAfterHelp: '留空表示不自动归档。',
  reviewEvery: '审核周期',
  durationPlaceholder: '例如：30 天',
  activeFrom: '启用日期',
  activeTo: '停用日期',
  activeToHelp: '自该日起不再打标。',
  owner: '责任人',
  editors: '编辑人',
  visibleTo: '可见范围',
  assignableBy: '可打标人',
  everybody: '所有人',
  peopleHelp: '填写用户、团队或角色，用逗号分隔。留空表示角色允许的所有人。',
  reviewedAt: (date) => `上次确认：${date}。`,
  neverReviewed: '尚未确认过。',
  reviewDue: (date) => `${date}起待审核。`,
  confirmReview: '确认仍然适用',
  reviewed: (name) => `已确认“${name}”。`,
  usage: '使用情况',
  records: (_count, shown) => `${shown} 条记录`,
  usageUnknown: '此处无法得知有多少条记录使用它。',
  trend: (recent, before) => `近 30 天新增 ${recent} 次，之前 30 天 ${before} 次。`,
  trendChart: (weeks) => `近 12 周每周新增次数，由远及近：${weeks}`,
  trendFailed: '使用趋势加载失败。',
  writtenBy: '打标规则',
  readBy: '引用它的规则',
  noRules: '没有规则添加或引用它。',
  openRule: (name) => `打开规则“${name}”`,
  historyEmptyOffline: '未连接工作区，没有历史记录。',
  readOnly: '您可以查看，但不能修改。',
  propose: {
    title: '提出变更建议',
    newName: '新名称',
    into: '合并到',
    reason: '理由（选填）',
    rename: '建议改名',
    merge: '建议合并',
    renameDone: (from, to) => `已提交建议：将“${from}”改名为“${to}”。`,
    mergeDone: (into) => `已提交建议：合并到“${into}”。`,
  },
  askOwner: (owner) => `如需修改，请联系责任人 ${owner}。`,
  saved: (field, name) => `已保存“${name}”的${field}。`,
  savedMany: (count) => `已修改 ${count} 项。`,
  saving: '正在保存…',
  unsaved: '尚未保存',
  changedMeanwhile: (theirs) => `其他人已将它改为“${theirs}”。您填写的内容已保留。`,
  keepMine: '保存我的内容',
  takeTheirs: '采用对方的内容',
  emptyValue: '空',
  actions: {
    merge: '合并…',
    split: '拆分…',
    archive: '归档…',
    restore: '恢复…',
    delete: '删除…',
  },
  bulkTitle: '批量修改',
  bulkKeep: '保持不变',
  bulkApply: '应用到全部',
  bulkClear: '清除',
  bulkNothing: '请至少选择一项要修改的内容。',
  errors: {
    nameMissing: '请至少填写一种语言的名称。',
    tooLong: (limit) => `最多 ${limit} 个字符。`,
    duration: '请填写时长，例如“30 天”“2 周”“6 个月”或“1 年”。',
    number: '请填写数字。',
    range: '最小值不能大于最大值。',
    date: '日期不存在。',
    dateOrder: '停用日期必须晚于启用日期。',
    color: '请填写 #rrggbb 格式的颜色，例如 #8b5cf6。',
    ownerMissing: '必须有责任人，请填写用户或团队。',
  },
};

/** Words of the detail pane. */
export const taxonomyDetailTerms: TermCatalog<TaxonomyDetailTerms> = {
  area: 'taxonomy-detail',
  en,
  'zh-CN': zh,
};
