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
}

const en: PickerPasteTerms = {
  title: (names) => `${names} names`,
  summary: (found, open) => `${found} found, ${open} to look at. What you leave out here is not added.`,
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
  apply: (count) => (count === 1 ? 'Add 1 tag' : `Add ${count} tags`),
  cancel: 'Cancel',
  previous: 'Previous names',
  next: 'Next names',
  page: (from, to, count) => `${from}–${to} of ${count}`,
  notCreated: (names) => `Could not be created: ${names}.`,
};

const zhCN: PickerPasteTerms = {
  title: (names) => `共 ${names} 个名称`,
  summary: (found, open) => `已匹配 ${found} 个，${open} 个待确认。选择“不添加”的名称会被忽略。`,
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
  apply: (count) => `添加 ${count} 个标签`,
  cancel: '取消',
  previous: '上一页',
  next: '下一页',
  page: (from, to, count) => `第 ${from}–${to} 个，共 ${count} 个`,
  notCreated: (names) => `以下标签新建失败：${names}。`,
};

/** Words of the panel in which pasted names are sorted out. */
export const pickerPasteTerms: TermCatalog<PickerPasteTerms> = { area: 'picker-paste', en, 'zh-CN': zhCN };
