import type { TermCatalog } from './locale-registry.js';

/** Words about chosen tags: all of them in one place, their order, copying, tags of nearly the same name, pages of a source. */
export interface PickerChipsTerms {
  readonly all: (count: number) => string;
  readonly copyAll: string;
  readonly showMore: (count: number) => string;
  readonly moved: (name: string, position: number, count: number) => string;
  readonly dropped: string;
  readonly selected: (count: number) => string;
  readonly copied: (count: number) => string;
  readonly notCopied: string;
  readonly removedMany: (count: number) => string;
  readonly similarTitle: (name: string) => string;
  readonly useInstead: (name: string) => string;
  readonly createAnyway: (name: string) => string;
  readonly cancel: string;
  readonly loadingMore: string;
  readonly slow: string;
  readonly sourceFailed: string;
}

const en: PickerChipsTerms = {
  all: (count) => `Chosen tags (${count})`,
  copyAll: 'Copy all',
  showMore: (count) => `Show ${count} more`,
  moved: (name, position, count) => `“${name}” is now ${position} of ${count}.`,
  dropped: 'Left where it was.',
  selected: (count) => (count === 1 ? '1 tag selected.' : `${count} tags selected.`),
  copied: (count) => (count === 1 ? 'Copied 1 tag.' : `Copied ${count} tags.`),
  notCopied: 'The browser does not let this page copy.',
  removedMany: (count) => (count === 1 ? 'Removed 1 tag.' : `Removed ${count} tags.`),
  similarTitle: (name) => `Is “${name}” one of these?`,
  useInstead: (name) => `Use ${name}`,
  createAnyway: (name) => `Create “${name}” anyway`,
  cancel: 'Cancel',
  loadingMore: 'Loading tags…',
  slow: 'This is taking long. Try again',
  sourceFailed: 'The tags could not be loaded. Try again',
};

const zhCN: PickerChipsTerms = {
  all: (count) => `已选标签（${count}）`,
  copyAll: '全部复制',
  showMore: (count) => `再显示 ${count} 个`,
  moved: (name, position, count) => `“${name}”已移到第 ${position} 位，共 ${count} 个。`,
  dropped: '顺序未变。',
  selected: (count) => `已选中 ${count} 个标签。`,
  copied: (count) => `已复制 ${count} 个标签。`,
  notCopied: '浏览器不允许此页面复制。',
  removedMany: (count) => `已移除 ${count} 个标签。`,
  similarTitle: (name) => `“${name}”是否就是下列标签之一？`,
  useInstead: (name) => `使用“${name}”`,
  createAnyway: (name) => `仍然新建“${name}”`,
  cancel: '取消',
  loadingMore: '正在加载标签…',
  slow: '加载时间较长，点此重试',
  sourceFailed: '标签加载失败，点此重试',
};

/** Words about chosen tags. */
export const pickerChipsTerms: TermCatalog<PickerChipsTerms> = { area: 'picker-chips', en, 'zh-CN': zhCN };
