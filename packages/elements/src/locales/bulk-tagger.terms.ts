import type { TermCatalog } from './locale-registry.js';

/** Words of `tagma-bulk-tagger`. Numbers come written out; `one` says whether the number is one. */
export interface BulkTaggerTerms {
  readonly title: (records: string, one: boolean) => string;
  readonly search: string;
  readonly searchHelp: string;
  readonly clearSearch: string;
  readonly show: string;
  readonly allTags: string;
  readonly tagsHere: (count: string) => string;
  readonly list: string;
  /** Heading above tags that some of the records have. */
  readonly here: string;
  readonly otherTags: string;
  readonly gone: string;
  readonly also: (alias: string) => string;
  readonly replaces: (names: string) => string;
  /** How many of the records have a tag. */
  readonly someOf: (count: string, records: string) => string;
  readonly allOf: (records: string) => string;
  readonly noneOf: string;
  /** What will be done, in the row of a tag. */
  readonly willAdd: string;
  readonly willRenew: string;
  readonly willRemove: string;
  /** The same for screen readers, right after a key press. */
  readonly saidAdd: (name: string) => string;
  readonly saidRemove: (name: string) => string;
  readonly saidLeave: (name: string) => string;
  readonly saidInstead: (name: string, other: string) => string;
  readonly onlyRemove: string;
  readonly results: (count: string, one: boolean) => string;
  readonly noResults: (query: string) => string;
  readonly noneHere: string;
  readonly noTags: string;
  readonly noRecords: string;
  readonly noRecordsHelp: string;
  readonly tooMany: (limit: string) => string;
  readonly tooManyHelp: string;
  readonly mixedTypes: string;
  readonly reading: (done: string, records: string) => string;
  readonly readFailed: string;
  readonly changes: string;
  readonly noChanges: string;
  readonly noChangesHelp: string;
  readonly addTo: (count: string, one: boolean) => string;
  readonly renewOn: (count: string, one: boolean) => string;
  readonly removeFrom: (count: string, one: boolean) => string;
  readonly nothingToDo: string;
  readonly losers: (name: string, count: string, one: boolean) => string;
  readonly returning: (name: string, count: string, one: boolean) => string;
  readonly heldBack: (count: string, one: boolean) => string;
  readonly lifted: (count: string, one: boolean) => string;
  readonly overfull: (limit: string, count: string, one: boolean) => string;
  readonly overfullBlocks: string;
  readonly countOf: (count: string, limit: string) => string;
  readonly more: (count: string) => string;
  readonly leave: (name: string) => string;
  readonly value: (name: string) => string;
  readonly valueLabel: string;
  readonly ends: string;
  readonly endOf: (name: string) => string;
  readonly endHelp: string;
  readonly pastEnd: string;
  readonly workingOut: string;
  readonly previewFailed: string;
  readonly effect: (changed: string, records: string, one: boolean) => string;
  readonly noEffect: string;
  readonly apply: (count: string, one: boolean) => string;
  readonly applyPlain: string;
  readonly applying: string;
  readonly progress: (done: string, records: string) => string;
  readonly stop: string;
  readonly stopped: (done: string, records: string) => string;
  readonly undoing: string;
  readonly reset: string;
  readonly done: (count: string, one: boolean) => string;
  readonly doneNothing: string;
  readonly undone: string;
  readonly undoFailed: string;
  readonly notAnswered: string;
  readonly readOnly: string;
}

const records = (count: string, one: boolean): string => `${count} ${one ? 'record' : 'records'}`;

const en: BulkTaggerTerms = {
  title: (count, one) => `Tags of ${records(count, one)}`,
  search: 'Search tags',
  searchHelp:
    'Arrow keys move through the list; Enter adds to all, removes from all, or leaves the tag as it is.',
  clearSearch: 'Clear search',
  show: 'Show',
  allTags: 'All tags',
  tagsHere: (count) => `On these records (${count})`,
  list: 'Tags',
  here: 'On these records',
  otherTags: 'Without category',
  gone: 'No longer given',
  also: (alias) => `also ${alias}`,
  replaces: (names) => `replaces ${names}`,
  someOf: (count, all) => `${count} of ${all}`,
  allOf: (all) => `all ${all}`,
  noneOf: 'none',
  willAdd: 'Add to all',
  willRenew: 'Renew on all',
  willRemove: 'Remove from all',
  saidAdd: (name) => `${name}: add to all`,
  saidRemove: (name) => `${name}: remove from all`,
  saidLeave: (name) => `${name}: leave as it is`,
  saidInstead: (name, other) => `${name}: add to all, instead of ${other}`,
  onlyRemove: 'Can only be removed.',
  results: (count, one) => `${count} ${one ? 'tag' : 'tags'}`,
  noResults: (query) => `No tag matches “${query}”.`,
  noneHere: 'None of these records has a tag yet.',
  noTags: 'There are no tags yet.',
  noRecords: 'No records selected',
  noRecordsHelp: 'Select the records to be tagged first.',
  tooMany: (limit) => `More than ${limit} records at once`,
  tooManyHelp: 'Select fewer of them, and tag them in several steps.',
  mixedTypes: 'Records of different kinds cannot be tagged together. Select records of one kind.',
  reading: (done, all) => `Reading the tags of ${all} records: ${done} done`,
  readFailed: 'The tags of these records could not be read',
  changes: 'What will change',
  noChanges: 'Nothing chosen yet',
  noChangesHelp:
    'Check a tag to add it to all records, uncheck it to remove it from all. You see the effect here first.',
  addTo: (count, one) => `Added to ${records(count, one)}`,
  renewOn: (count, one) => `Renewed on ${records(count, one)}`,
  removeFrom: (count, one) => `Removed from ${records(count, one)}`,
  nothingToDo: 'All records are like that already.',
  losers: (name, count, one) =>
    `Replaces “${name}” on ${records(count, one)}: only one of the category can hold.`,
  returning: (name, count, one) =>
    `A rule gave “${name}” to ${count} of them and may give it again${one ? '' : ' to each'}.`,
  heldBack: (count, one) => `A rule gave it to ${records(count, one)}. Rules will not add it there again.`,
  lifted: (count, one) =>
    `On ${records(count, one)} it had been removed for good. Rules may manage it there again.`,
  overfull: (limit, count, one) => `${records(count, one)} will have more than ${limit} tags`,
  overfullBlocks: 'This workspace does not allow more. Remove other tags, or leave these records out.',
  countOf: (count, limit) => `${count}/${limit}`,
  more: (count) => `and ${count} more`,
  leave: (name) => `Leave “${name}” as it is`,
  value: (name) => `Value of “${name}”`,
  valueLabel: 'Value',
  ends: 'Expires on',
  endOf: (name) => `“${name}” expires on`,
  endHelp: 'Empty: as the tag says.',
  pastEnd: 'Choose today or a later day.',
  workingOut: 'Working out the effect…',
  previewFailed: 'The effect cannot be worked out now.',
  effect: (changed, all, one) => `${changed} of ${records(all, all === '1')} ${one ? 'changes' : 'change'}`,
  noEffect: 'No record changes.',
  apply: (count, one) => `Apply to ${records(count, one)}`,
  applyPlain: 'Apply',
  applying: 'Applying…',
  progress: (done, all) => `${done} of ${all} records done`,
  stop: 'Stop',
  stopped: (done, all) => `Stopped after ${done} of ${all} records.`,
  undoing: 'Undoing…',
  reset: 'Discard choices',
  done: (count, one) => `Tags of ${records(count, one)} changed.`,
  doneNothing: 'Nothing had to be changed.',
  undone: 'Undone. The tags are as they were before.',
  undoFailed: 'Could not be undone.',
  notAnswered: 'The page did not take the change over.',
  readOnly: 'The tags of these records can be seen here, but not changed.',
};

const zhCN: BulkTaggerTerms = {
  title: (count) => `${count} 条记录的标签`,
  search: '搜索标签',
  searchHelp: '用方向键在列表中移动，按回车依次切换：全部添加、全部移除、保持不变。',
  clearSearch: '清除搜索',
  show: '显示',
  allTags: '全部标签',
  tagsHere: (count) => `这些记录已有（${count}）`,
  list: '标签',
  here: '这些记录已有',
  otherTags: '未分类',
  gone: '已停用',
  also: (alias) => `又名 ${alias}`,
  replaces: (names) => `将替换${names}`,
  someOf: (count, all) => `${count}/${all}`,
  allOf: (all) => `全部 ${all}`,
  noneOf: '无',
  willAdd: '全部添加',
  willRenew: '全部续期',
  willRemove: '全部移除',
  saidAdd: (name) => `${name}：全部添加`,
  saidRemove: (name) => `${name}：全部移除`,
  saidLeave: (name) => `${name}：保持不变`,
  saidInstead: (name, other) => `${name}：全部添加，取代 ${other}`,
  onlyRemove: '只能移除。',
  results: (count) => `${count} 个标签`,
  noResults: (query) => `没有与“${query}”匹配的标签。`,
  noneHere: '这些记录还没有任何标签。',
  noTags: '还没有标签。',
  noRecords: '未选择记录',
  noRecordsHelp: '请先选择要打标签的记录。',
  tooMany: (limit) => `一次最多处理 ${limit} 条记录`,
  tooManyHelp: '请减少所选记录，分几次打标签。',
  mixedTypes: '不同类型的记录不能一起打标签，请只选择同一类型的记录。',
  reading: (done, all) => `正在读取 ${all} 条记录的标签，已完成 ${done} 条`,
  readFailed: '未能读取这些记录的标签',
  changes: '变更预览',
  noChanges: '尚未选择变更',
  noChangesHelp: '勾选标签即添加到全部记录，取消勾选即从全部记录移除；实际影响会先显示在这里。',
  addTo: (count) => `添加到 ${count} 条记录`,
  renewOn: (count) => `在 ${count} 条记录上续期`,
  removeFrom: (count) => `从 ${count} 条记录移除`,
  nothingToDo: '所有记录已经如此，无需变更。',
  losers: (name, count) => `在 ${count} 条记录上替换“${name}”：该分类下只能保留一个标签。`,
  returning: (name, count) => `其中 ${count} 条的“${name}”由规则添加，规则可能会再次添加。`,
  heldBack: (count) => `其中 ${count} 条由规则添加，移除后规则不会再次添加。`,
  lifted: (count) => `其中 ${count} 条曾被人工移除，添加后将解除抑制，规则可再次管理。`,
  overfull: (limit, count) => `${count} 条记录的标签将超过 ${limit} 个`,
  overfullBlocks: '工作区不允许超出上限。请移除其他标签，或不要选择这些记录。',
  countOf: (count, limit) => `${count}/${limit}`,
  more: (count) => `另有 ${count} 条`,
  leave: (name) => `“${name}”保持不变`,
  value: (name) => `“${name}”的取值`,
  valueLabel: '取值',
  ends: '到期日期',
  endOf: (name) => `“${name}”的到期日期`,
  endHelp: '留空则按标签的设置。',
  pastEnd: '请选择今天或以后的日期。',
  workingOut: '正在计算影响…',
  previewFailed: '暂时无法计算影响。',
  effect: (changed, all) => `${all} 条记录中有 ${changed} 条发生变更`,
  noEffect: '没有记录会发生变更。',
  apply: (count) => `应用到 ${count} 条记录`,
  applyPlain: '应用',
  applying: '正在应用…',
  progress: (done, all) => `已完成 ${done}/${all} 条记录`,
  stop: '停止',
  stopped: (done, all) => `已停止，${all} 条记录中已处理 ${done} 条。`,
  undoing: '正在撤销…',
  reset: '放弃选择',
  done: (count) => `已变更 ${count} 条记录的标签。`,
  doneNothing: '没有需要变更的内容。',
  undone: '已撤销，标签恢复原状。',
  undoFailed: '撤销失败。',
  notAnswered: '页面没有接受这次变更。',
  readOnly: '可以查看这些记录的标签，但不能修改。',
};

/** Words of `tagma-bulk-tagger`. */
export const bulkTaggerTerms: TermCatalog<BulkTaggerTerms> = { area: 'bulk-tagger', en, 'zh-CN': zhCN };
