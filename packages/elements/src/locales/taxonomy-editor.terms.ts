import type { TermCatalog } from './locale-registry.js';
import { taxonomyLookTerms } from './taxonomy-look.terms.js';
import type { TaxonomyLookTerms } from './taxonomy-look.terms.js';

/** Words of the taxonomy editor that it needs when it is worked with. */
interface UseTerms {
  readonly clearSearch: string;
  readonly filterCount: (count: string) => string;
  readonly clearFilters: string;
  readonly undoWhat: (what: string) => string;
  readonly redoWhat: (what: string) => string;
  readonly back: string;
  readonly closeDetail: string;
  readonly selected: (count: string) => string;
  readonly clearSelection: string;
  readonly found: (count: string) => string;
  readonly newTagName: string;
  readonly newCategoryName: string;
  readonly renameField: (name: string) => string;
  readonly nameMissing: string;
  readonly created: (name: string) => string;
  readonly renamed: (from: string, to: string) => string;
  readonly expandedAll: (count: string) => string;
  readonly collapsedAll: string;
  readonly tooDeep: (limit: string) => string;
  readonly emptyTitle: string;
  readonly emptyHelp: string;
  readonly emptyReadonly: string;
  readonly noMatchesTitle: string;
  readonly noMatchesHelp: string;
  readonly errorTitle: string;
  readonly errorKept: string;
  readonly readonlyNote: string;
  /** Entries whose parent is missing, that hang in a circle, or whose id another one has; a button shows the first. */
  readonly misplaced: (count: string, one: boolean) => string;
}

/** Words of the taxonomy editor: tree, toolbar, names. */
export interface TaxonomyEditorTerms extends TaxonomyLookTerms, UseTerms {}

/** What the tree can be narrowed to. */
export type FilterName = 'unused' | 'ownerless' | 'near-duplicate' | 'review' | 'undefined' | 'archived';

const en: UseTerms = {
  clearSearch: 'Clear the search',
  filterCount: (count) => `Filter, ${count} on`,
  clearFilters: 'Clear search and filters',
  undoWhat: (what) => `Undo: ${what}`,
  redoWhat: (what) => `Redo: ${what}`,
  back: 'Back to the tree',
  closeDetail: 'Close details',
  selected: (count) => `${count} selected`,
  clearSelection: 'Clear selection',
  found: (count) => (count === '1' ? '1 found' : `${count} found`),
  newTagName: 'Name of the new tag',
  newCategoryName: 'Name of the new category',
  renameField: (name) => `New name for “${name}”`,
  nameMissing: 'Enter a name.',
  created: (name) => `“${name}” created.`,
  renamed: (from, to) => `“${from}” renamed to “${to}”.`,
  expandedAll: (count) => `Expanded, ${count} rows.`,
  collapsedAll: 'Collapsed.',
  tooDeep: (limit) => `That would be deeper than ${limit} levels.`,
  emptyTitle: 'No tags yet',
  emptyHelp: 'Create a category first, then the tags that belong to it.',
  emptyReadonly: 'The taxonomy is empty.',
  noMatchesTitle: 'Nothing found',
  noMatchesHelp: 'No name, alias or path fits. Search for less, or take filters away.',
  errorTitle: 'The taxonomy could not be loaded',
  errorKept: 'What was loaded before is still shown.',
  readonlyNote: 'You can look, but not change anything here.',
  misplaced: (count, one) =>
    one ? '1 entry has no valid place: show it' : `${count} entries have no valid place: show the first`,
};

const zh: UseTerms = {
  clearSearch: '清除搜索',
  filterCount: (count) => `筛选，已选 ${count} 项`,
  clearFilters: '清除搜索与筛选',
  undoWhat: (what) => `撤销：${what}`,
  redoWhat: (what) => `重做：${what}`,
  back: '返回标签树',
  closeDetail: '关闭详情',
  selected: (count) => `已选 ${count} 项`,
  clearSelection: '取消选择',
  found: (count) => `找到 ${count} 项`,
  newTagName: '新标签的名称',
  newCategoryName: '新分类的名称',
  renameField: (name) => `“${name}”的新名称`,
  nameMissing: '请填写名称。',
  created: (name) => `已新建“${name}”。`,
  renamed: (from, to) => `“${from}”已改名为“${to}”。`,
  expandedAll: (count) => `已展开，共 ${count} 行。`,
  collapsedAll: '已收起。',
  tooDeep: (limit) => `移动后会超过 ${limit} 层。`,
  emptyTitle: '还没有标签',
  emptyHelp: '请先新建分类，再在分类下新建标签。',
  emptyReadonly: '标签体系为空。',
  noMatchesTitle: '没有找到',
  noMatchesHelp: '没有符合的名称、别名或路径。请缩短关键词，或取消部分筛选。',
  errorTitle: '标签体系加载失败',
  errorKept: '仍显示之前加载的内容。',
  readonlyNote: '您可以查看，但不能在此修改。',
  misplaced: (count) => `${count} 个条目的上级或编号有误，点击定位`,
};

/** The vocabulary of the taxonomy editor. */
export const taxonomyEditorTerms: TermCatalog<TaxonomyEditorTerms> = {
  area: taxonomyLookTerms.area,
  en: { ...taxonomyLookTerms.en, ...en },
  'zh-CN': { ...taxonomyLookTerms['zh-CN'], ...zh },
};
