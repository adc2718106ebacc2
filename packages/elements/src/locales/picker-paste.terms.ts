import type { TermCatalog } from './locale-registry.js';

/** Words of the panel in which pasted names are sorted out. */
export interface PickerPasteTerms {
  readonly title: (names: number) => string;
  readonly summary: (found: number, open: number) => string;
  readonly unknown: string;
  readonly ambiguous: (count: number) => string;
  readonly merged: (name: string) => string;
  readonly archived: string;
  readonly notYet: string;
  readonly choiceFor: (name: string) => string;
  readonly drop: string;
  readonly create: string;
  readonly use: (name: string) => string;
  readonly createAll: string;
  readonly dropAll: string;
  readonly apply: (count: number) => string;
  readonly cancel: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (from: number, to: number, count: number) => string;
  readonly notCreated: (names: string) => string;
  readonly propose: string;
  readonly proposeAll: string;
  readonly applyProposals: (count: number) => string;
  readonly applyBoth: (added: number, proposed: number) => string;
  readonly proposed: (names: string) => string;
}

const en: PickerPasteTerms = {
  title: (names) => (names === 1 ? '1 name' : `${names.toLocaleString('en')} names`),
  summary: (found, open) =>
    `${found.toLocaleString('en')} found, ${open.toLocaleString('en')} to look at. What you leave out here is not added.`,
  unknown: 'no such tag',
  ambiguous: (count) => `${count} tags have this name`,
  merged: (name) => `merged into “${name}”`,
  archived: 'archived',
  notYet: 'a draft, not yet in use',
  choiceFor: (name) => `What to do with “${name}”`,
  drop: 'Leave out',
  create: 'Create it',
  use: (name) => `Use “${name}”`,
  createAll: 'Create all unknown',
  dropAll: 'Leave all out',
  apply: (count) => (count === 1 ? 'Add 1 tag' : `Add ${count.toLocaleString('en')} tags`),
  cancel: 'Cancel',
  previous: 'Previous names',
  next: 'Next names',
  page: (from, to, count) => `${from}–${to} of ${count.toLocaleString('en')}`,
  notCreated: (names) => `Could not be created: ${names}.`,
  propose: 'Propose it',
  proposeAll: 'Propose all unknown',
  applyProposals: (count) => (count === 1 ? 'Propose 1 tag' : `Propose ${count.toLocaleString('en')} tags`),
  applyBoth: (added, proposed) =>
    `Add ${added.toLocaleString('en')}, propose ${proposed.toLocaleString('en')}`,
  proposed: (names) => `Proposed: ${names}. They can be used once somebody in charge accepts them.`,
};

const zhCN: PickerPasteTerms = {
  title: (names) => `共 ${names.toLocaleString('zh-CN')} 个名称`,
  summary: (found, open) =>
    `已匹配 ${found.toLocaleString('zh-CN')} 个，${open.toLocaleString('zh-CN')} 个待确认。选择“不添加”的名称会被忽略。`,
  unknown: '没有这个标签',
  ambiguous: (count) => `有 ${count} 个同名标签`,
  merged: (name) => `已合并到“${name}”`,
  archived: '已归档',
  notYet: '草稿，尚未启用',
  choiceFor: (name) => `如何处理“${name}”`,
  drop: '不添加',
  create: '新建',
  use: (name) => `使用“${name}”`,
  createAll: '全部新建',
  dropAll: '全部不添加',
  apply: (count) => `添加 ${count.toLocaleString('zh-CN')} 个标签`,
  cancel: '取消',
  previous: '上一页',
  next: '下一页',
  page: (from, to, count) => `第 ${from}–${to} 个，共 ${count} 个`,
  notCreated: (names) => `以下标签新建失败：${names}。`,
  propose: '提议新建',
  proposeAll: '全部提议新建',
  applyProposals: (count) => `提议新建 ${count.toLocaleString('zh-CN')} 个标签`,
  applyBoth: (added, proposed) =>
    `添加 ${added.toLocaleString('zh-CN')} 个，提议新建 ${proposed.toLocaleString('zh-CN')} 个`,
  proposed: (names) => `已提议新建：${names}。负责人通过后即可使用。`,
};

/** Words of the panel in which pasted names are sorted out. */
export const pickerPasteTerms: TermCatalog<PickerPasteTerms> = { area: 'picker-paste', en, 'zh-CN': zhCN };
