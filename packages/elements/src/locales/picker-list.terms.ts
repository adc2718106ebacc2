import type { TermCatalog } from './locale-registry.js';

/** Words about what the list of tags offers, and about the bar of tags at hand. */
export interface PickerListTerms {
  readonly chosen: string;
  readonly frequent: string;
  readonly archived: string;
  readonly archivedFor: (names: string) => string;
  readonly draft: string;
  readonly category: string;
  readonly notYet: (date: string) => string;
  readonly over: (date: string) => string;
  readonly onlyCertain: (owner: string) => string;
  readonly missing: (categories: string) => string;
  readonly tools: string;
  readonly all: string;
  readonly allOf: (count: number) => string;
  readonly clear: string;
  readonly invert: string;
  readonly tooManyAtOnce: (limit: number) => string;
  readonly changed: (added: number, removed: number) => string;
  readonly badFilter: (why: string) => string;
  readonly filtered: string;
  readonly quick: string;
  readonly quickHint: string;
  readonly suggested: string;
  readonly accept: (name: string) => string;
  readonly dismiss: (name: string) => string;
  readonly dismissed: (name: string) => string;
}

const en: PickerListTerms = {
  chosen: 'Chosen',
  frequent: 'Often used',
  archived: 'archived, cannot be added',
  archivedFor: (names) => `archived; use ${names} instead`,
  draft: 'a draft, not yet in use',
  category: 'a category: choose one of its tags',
  notYet: (date) => `can be added from ${date} on`,
  over: (date) => `could be added until ${date}`,
  onlyCertain: (owner) =>
    owner ? `only for certain people; ask ${owner}` : 'only for certain people; ask an administrator',
  missing: (categories) => `Still needed: a tag from ${categories}.`,
  tools: 'Choose many',
  all: 'Choose all',
  allOf: (count) => `Choose all ${count}`,
  clear: 'Choose none',
  invert: 'Invert',
  tooManyAtOnce: (limit) => `Narrow the list first: at most ${limit} tags can be chosen at once.`,
  changed: (added, removed) => `${added} added, ${removed} removed.`,
  badFilter: (why) => `The filter of this field has an error, so all tags are offered: ${why}`,
  filtered: 'not offered here',
  quick: 'Tags at hand',
  quickHint: 'Number keys 1 to 9 add or remove.',
  suggested: 'Suggested',
  accept: (name) => `Add suggested tag ${name}`,
  dismiss: (name) => `Dismiss suggested tag ${name}`,
  dismissed: (name) => `Dismissed “${name}”.`,
};

const zhCN: PickerListTerms = {
  chosen: '已选',
  frequent: '常用',
  archived: '已归档，不能添加',
  archivedFor: (names) => `已归档，请改用${names}`,
  draft: '草稿，尚未启用',
  category: '这是分类，请选择其下的标签',
  notYet: (date) => `${date} 起可添加`,
  over: (date) => `已于 ${date} 停止添加`,
  onlyCertain: (owner) => (owner ? `仅限特定人员，请联系 ${owner}` : '仅限特定人员，请联系管理员'),
  missing: (categories) => `还需要选择：${categories}。`,
  tools: '批量选择',
  all: '全选',
  allOf: (count) => `全选 ${count} 个`,
  clear: '全不选',
  invert: '反选',
  tooManyAtOnce: (limit) => `一次最多选择 ${limit} 个标签，请先缩小范围。`,
  changed: (added, removed) => `已添加 ${added} 个，移除 ${removed} 个。`,
  badFilter: (why) => `此处的筛选条件有误，暂时显示全部标签：${why}`,
  filtered: '此处不可选',
  quick: '快捷标签',
  quickHint: '按数字键 1 到 9 添加或移除。',
  suggested: '建议标签',
  accept: (name) => `添加建议的标签“${name}”`,
  dismiss: (name) => `忽略建议的标签“${name}”`,
  dismissed: (name) => `已忽略“${name}”。`,
};

/** Words about what the list of tags offers, and about the bar of tags at hand. */
export const pickerListTerms: TermCatalog<PickerListTerms> = { area: 'picker-list', en, 'zh-CN': zhCN };
