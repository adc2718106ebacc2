import type { TermCatalog } from './locale-registry.js';

/** Words of `tagma-tag-picker` that its first look needs. Counts come in as numbers. */
export interface TagPickerTerms {
  readonly placeholder: string;
  /** Where a tag replaces the one before. */
  readonly placeholderSingle: string;
  /** Accessible name where the page gives none. */
  readonly label: string;
  readonly chosenLabel: (count: number) => string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly fewer: string;
  readonly open: string;
  readonly close: string;
  readonly tooMany: (max: number, over: number) => string;
}

const en: TagPickerTerms = {
  placeholder: 'Add tags…',
  placeholderSingle: 'Choose a tag…',
  label: 'Tags',
  chosenLabel: (count) => `Chosen tags: ${count}`,
  none: 'No tags',
  more: (count) => `${count} more`,
  fewer: 'Show fewer',
  open: 'Show tags',
  close: 'Hide tags',
  tooMany: (max, over) => `Choose at most ${max}: remove ${over}.`,
};

const zhCN: TagPickerTerms = {
  placeholder: '添加标签…',
  placeholderSingle: '选择标签…',
  label: '标签',
  chosenLabel: (count) => `已选标签：${count} 个`,
  none: '暂无标签',
  more: (count) => `还有 ${count} 个`,
  fewer: '收起',
  open: '展开标签列表',
  close: '收起标签列表',
  tooMany: (max, over) => `最多可选 ${max} 个，请移除 ${over} 个。`,
};

/** Words of the first look of `tagma-tag-picker`. */
export const tagPickerTerms: TermCatalog<TagPickerTerms> = { area: 'tag-picker', en, 'zh-CN': zhCN };
