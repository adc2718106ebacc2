import type { TermCatalog } from './locale-registry.js';

/** Words of `tagma-tag-picker` that are needed once somebody works with it. Names come in as they are shown; counts as numbers. */
export interface PickerWorkTerms {
  readonly listLabel: string;
  readonly recent: string;
  readonly otherTags: string;
  /** Count of rows that fit what was typed. */
  readonly matches: (count: number) => string;
  readonly tagCount: (count: number) => string;
  readonly chosenOf: (count: number, max: number) => string;
  readonly create: (name: string) => string;
  readonly creating: (name: string) => string;
  /** Where somebody else decides about new tags. */
  readonly propose: (name: string) => string;
  readonly proposed: (name: string) => string;
  readonly createWhom: string;
  readonly createUnanswered: (name: string) => string;
  readonly created: (name: string) => string;
  readonly noMatch: (query: string) => string;
  readonly noTags: string;
  readonly noTagsHint: string;
  readonly loadFailed: string;
  readonly added: (name: string) => string;
  readonly addedMany: (count: number) => string;
  readonly removed: (name: string) => string;
  readonly undone: string;
  readonly adding: (name: string) => string;
  readonly removing: (name: string) => string;
  readonly replaced: (category: string, name: string, replaced: string) => string;
  readonly replacedSingle: (name: string, replaced: string) => string;
  /** In a row, before it is chosen. */
  readonly replaces: (name: string) => string;
  readonly full: (max: number) => string;
  readonly left: (names: string) => string;
  readonly unknown: (names: string) => string;
  readonly archived: string;
  readonly byRule: string;
  readonly byImport: string;
  readonly bySuggestion: string;
  readonly until: (date: string) => string;
  readonly also: (name: string) => string;
  readonly mayNotAdd: string;
  readonly unknownTag: string;
}

const en: PickerWorkTerms = {
  listLabel: 'Tags to choose from',
  recent: 'Recently used',
  otherTags: 'Other tags',
  matches: (count) => (count === 1 ? '1 match' : `${count} matches`),
  tagCount: (count) => (count === 1 ? '1 tag' : `${count} tags`),
  chosenOf: (count, max) => `${count} of ${max} chosen`,
  create: (name) => `Create “${name}”`,
  creating: (name) => `Creating “${name}”…`,
  propose: (name) => `Propose “${name}” as a new tag`,
  proposed: (name) => `Proposed “${name}”. It can be used once somebody in charge accepts it.`,
  createWhom: 'New tags are created by taxonomy managers. Ask one of them, or an administrator.',
  createUnanswered: (name) => `“${name}” could not be created here.`,
  created: (name) => `Created “${name}” and added it.`,
  noMatch: (query) => `No tag matches “${query}”`,
  noTags: 'There are no tags yet',
  noTagsHint: 'Create the first ones in the taxonomy.',
  loadFailed: 'The tags could not be loaded',
  added: (name) => `Added “${name}”.`,
  addedMany: (count) => `Added ${count} tags.`,
  removed: (name) => `Removed “${name}”.`,
  undone: 'Undone.',
  adding: (name) => `Adding “${name}”…`,
  removing: (name) => `Removing “${name}”…`,
  replaced: (category, name, replaced) =>
    `Only one of “${category}” can hold: “${name}” replaced “${replaced}”.`,
  replacedSingle: (name, replaced) => `“${name}” replaced “${replaced}”.`,
  replaces: (name) => `replaces “${name}”`,
  full: (max) => `${max} tags are chosen, which is the limit. Remove one first.`,
  left: (names) => `Not added, the limit is reached: ${names}.`,
  unknown: (names) => `No such tag: ${names}.`,
  archived: 'archived',
  byRule: 'given by a rule',
  byImport: 'from an import',
  bySuggestion: 'suggested',
  until: (date) => `until ${date}`,
  also: (name) => `also: ${name}`,
  mayNotAdd: 'Your role may see these tags but not change them.',
  unknownTag: 'unknown tag',
};

const zhCN: PickerWorkTerms = {
  listLabel: '可选标签',
  recent: '最近使用',
  otherTags: '其他标签',
  matches: (count) => `${count} 个匹配结果`,
  tagCount: (count) => `共 ${count} 个标签`,
  chosenOf: (count, max) => `已选 ${count} / ${max}`,
  create: (name) => `新建“${name}”`,
  creating: (name) => `正在新建“${name}”…`,
  propose: (name) => `提议新建“${name}”`,
  proposed: (name) => `已提议新建“${name}”，负责人通过后即可使用。`,
  createWhom: '新建标签需要标签体系管理权限，请联系标签负责人或管理员。',
  createUnanswered: (name) => `此处无法新建“${name}”。`,
  created: (name) => `已新建并添加“${name}”。`,
  noMatch: (query) => `没有与“${query}”匹配的标签`,
  noTags: '还没有标签',
  noTagsHint: '请先在标签体系中新建。',
  loadFailed: '标签加载失败',
  added: (name) => `已添加“${name}”。`,
  addedMany: (count) => `已添加 ${count} 个标签。`,
  removed: (name) => `已移除“${name}”。`,
  undone: '已撤销。',
  adding: (name) => `正在添加“${name}”…`,
  removing: (name) => `正在移除“${name}”…`,
  replaced: (category, name, replaced) => `“${category}”只能选一个：已用“${name}”替换“${replaced}”。`,
  replacedSingle: (name, replaced) => `已用“${name}”替换“${replaced}”。`,
  replaces: (name) => `将替换“${name}”`,
  full: (max) => `已达上限 ${max} 个标签，请先移除一个。`,
  left: (names) => `已达上限，未添加：${names}。`,
  unknown: (names) => `没有这些标签：${names}。`,
  archived: '已归档',
  byRule: '由规则添加',
  byImport: '由导入添加',
  bySuggestion: '由建议添加',
  until: (date) => `${date} 到期`,
  also: (name) => `又名：${name}`,
  mayNotAdd: '您的角色可以查看这些标签，但不能修改。',
  unknownTag: '未知标签',
};

/** Words of `tagma-tag-picker` at work. */
export const pickerWorkTerms: TermCatalog<PickerWorkTerms> = { area: 'picker-work', en, 'zh-CN': zhCN };
