import type { TermCatalog } from './locale-registry.js';

/** Words of the taxonomy editor: tree, toolbar, moves. */
export interface TaxonomyEditorTerms {
  readonly label: string;
  readonly columns: Readonly<
    Record<'name' | 'usage' | 'owner' | 'state' | 'layer' | 'notation' | 'reviewed', string>
  >;
  readonly states: Readonly<Record<'draft' | 'active' | 'archived' | 'merged', string>>;
  readonly layers: Readonly<Record<'core' | 'extended' | 'temporary', string>>;
  readonly filters: Readonly<Record<FilterName, string>>;
  readonly exclusive: string;
  readonly noData: string;
  readonly search: string;
  readonly clearSearch: string;
  readonly filter: string;
  readonly filterCount: (count: string) => string;
  readonly clearFilters: string;
  readonly addTag: string;
  readonly addCategory: string;
  readonly undo: string;
  readonly redo: string;
  readonly undoWhat: (what: string) => string;
  readonly redoWhat: (what: string) => string;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly moveTo: string;
  readonly rename: string;
  readonly archive: string;
  readonly restore: string;
  readonly remove: string;
  readonly merge: string;
  readonly split: string;
  readonly cut: string;
  readonly paste: string;
  readonly copyNames: string;
  readonly openDetail: string;
  readonly more: string;
  readonly actions: string;
  readonly back: string;
  readonly closeDetail: string;
  readonly detail: string;
  readonly selected: (count: string) => string;
  readonly clearSelection: string;
  readonly status: (tags: string, categories: string) => string;
  readonly found: (count: string) => string;
  readonly level: (level: string, limit: string) => string;
  readonly newTagName: string;
  readonly newCategoryName: string;
  readonly renameField: (name: string) => string;
  readonly nameMissing: string;
  readonly created: (name: string) => string;
  readonly renamed: (from: string, to: string) => string;
  readonly moved: (what: string, place: string) => string;
  readonly many: (count: string) => string;
  readonly top: string;
  readonly below: (name: string) => string;
  readonly placeBefore: (name: string, parent: string) => string;
  readonly placeAtEnd: (parent: string) => string;
  readonly undone: (what: string) => string;
  readonly redone: (what: string) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly cutDone: (what: string) => string;
  readonly cutCancelled: string;
  readonly nothingToPaste: string;
  readonly copied: (what: string) => string;
  readonly copyFailed: string;
  readonly expandedAll: (count: string) => string;
  readonly collapsedAll: string;
  readonly dragging: (what: string) => string;
  readonly dropInto: (name: string) => string;
  readonly dropBefore: (name: string) => string;
  readonly dropAfter: (name: string) => string;
  readonly dropNowhere: string;
  readonly dropCancelled: string;
  readonly cannotStep: Readonly<Record<'up' | 'down' | 'in' | 'out', string>>;
  readonly problems: Readonly<Record<'cycle' | 'category-below-tag' | 'archived-parent' | 'unknown', string>>;
  readonly tooDeep: (limit: string) => string;
  readonly moveTitle: (what: string) => string;
  readonly moveSearch: string;
  readonly moveNone: string;
  readonly moveHere: string;
  readonly cancel: string;
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
  readonly partFailed: string;
  readonly notAnswered: string;
}

/** What the tree can be narrowed to. */
export type FilterName = 'unused' | 'ownerless' | 'near-duplicate' | 'review' | 'undefined' | 'archived';

const en: TaxonomyEditorTerms = {
  label: 'Taxonomy',
  columns: {
    name: 'Name',
    usage: 'Records',
    owner: 'Owner',
    state: 'State',
    layer: 'Layer',
    notation: 'Code',
    reviewed: 'Last reviewed',
  },
  states: { draft: 'Draft', active: 'Active', archived: 'Archived', merged: 'Merged' },
  layers: { core: 'Core', extended: 'Extended', temporary: 'Temporary' },
  filters: {
    unused: 'On no record',
    ownerless: 'Without owner',
    'near-duplicate': 'Similar names',
    review: 'Due for review',
    undefined: 'Without definition',
    archived: 'Archived and merged',
  },
  exclusive: 'one per record',
  noData: 'no data',
  search: 'Search names, aliases, paths',
  clearSearch: 'Clear the search',
  filter: 'Filter',
  filterCount: (count) => `Filter, ${count} on`,
  clearFilters: 'Clear search and filters',
  addTag: 'New tag',
  addCategory: 'New category',
  undo: 'Undo',
  redo: 'Redo',
  undoWhat: (what) => `Undo: ${what}`,
  redoWhat: (what) => `Redo: ${what}`,
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  moveTo: 'Move to…',
  rename: 'Rename',
  archive: 'Archive…',
  restore: 'Restore…',
  remove: 'Delete…',
  merge: 'Merge…',
  split: 'Split…',
  cut: 'Cut',
  paste: 'Paste here',
  copyNames: 'Copy names',
  openDetail: 'Open details',
  more: 'More',
  actions: 'Actions',
  back: 'Back to the tree',
  closeDetail: 'Close details',
  detail: 'Details',
  selected: (count) => `${count} selected`,
  clearSelection: 'Clear selection',
  status: (tags, categories) => `${tags} tags, ${categories} categories`,
  found: (count) => (count === '1' ? '1 found' : `${count} found`),
  level: (level, limit) => `Level ${level} of ${limit}`,
  newTagName: 'Name of the new tag',
  newCategoryName: 'Name of the new category',
  renameField: (name) => `New name for “${name}”`,
  nameMissing: 'Enter a name.',
  created: (name) => `“${name}” created.`,
  renamed: (from, to) => `“${from}” renamed to “${to}”.`,
  moved: (what, place) => `${what} moved ${place}.`,
  many: (count) => `${count} entries`,
  top: 'the top level',
  below: (name) => `“${name}”`,
  placeBefore: (name, parent) => `before “${name}” in ${parent}`,
  placeAtEnd: (parent) => `to the end of ${parent}`,
  undone: (what) => `Undone: ${what}`,
  redone: (what) => `Done again: ${what}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  cutDone: (what) => `${what} cut. Go to where it belongs and paste; Escape cancels.`,
  cutCancelled: 'Cut cancelled. Nothing was moved.',
  nothingToPaste: 'Cut something first, then paste.',
  copied: (what) => `${what} copied as text.`,
  copyFailed: 'The browser did not allow copying.',
  expandedAll: (count) => `Expanded, ${count} rows.`,
  collapsedAll: 'Collapsed.',
  dragging: (what) => `Moving ${what}`,
  dropInto: (name) => `into “${name}”`,
  dropBefore: (name) => `before “${name}”`,
  dropAfter: (name) => `after “${name}”`,
  dropNowhere: 'Drop it on a row',
  dropCancelled: 'Move cancelled.',
  cannotStep: {
    up: 'It is the first one here already.',
    down: 'It is the last one here already.',
    in: 'There is nothing above it to move into.',
    out: 'It is on the top level already.',
  },
  problems: {
    cycle: 'It cannot go below itself.',
    'category-below-tag': 'A category cannot go below a tag.',
    'archived-parent': 'Nothing can go below an archived entry. Restore it first.',
    unknown: 'It is not there any more.',
  },
  tooDeep: (limit) => `That would be deeper than ${limit} levels.`,
  moveTitle: (what) => `Move ${what} to`,
  moveSearch: 'Search categories and tags',
  moveNone: 'Nothing fits. Search for something else.',
  moveHere: 'Move here',
  cancel: 'Cancel',
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
  partFailed: 'This part could not be loaded. Check the connection and try again.',
  notAnswered: 'The page did not carry out the change.',
};

const zh: TaxonomyEditorTerms = {
  label: '标签体系',
  columns: {
    name: '名称',
    usage: '使用量',
    owner: '责任人',
    state: '状态',
    layer: '层级',
    notation: '编号',
    reviewed: '上次审核',
  },
  states: { draft: '草稿', active: '使用中', archived: '已归档', merged: '已合并' },
  layers: { core: '核心', extended: '扩展', temporary: '临时' },
  filters: {
    unused: '没有使用',
    ownerless: '没有责任人',
    'near-duplicate': '名称相近',
    review: '待审核',
    undefined: '没有定义',
    archived: '已归档与已合并',
  },
  exclusive: '互斥',
  noData: '无数据',
  search: '搜索名称、别名或路径',
  clearSearch: '清除搜索',
  filter: '筛选',
  filterCount: (count) => `筛选，已选 ${count} 项`,
  clearFilters: '清除搜索与筛选',
  addTag: '新建标签',
  addCategory: '新建分类',
  undo: '撤销',
  redo: '重做',
  undoWhat: (what) => `撤销：${what}`,
  redoWhat: (what) => `重做：${what}`,
  expandAll: '全部展开',
  collapseAll: '全部收起',
  moveTo: '移动到…',
  rename: '重命名',
  archive: '归档…',
  restore: '恢复…',
  remove: '删除…',
  merge: '合并…',
  split: '拆分…',
  cut: '剪切',
  paste: '粘贴到此处',
  copyNames: '复制名称',
  openDetail: '打开详情',
  more: '更多',
  actions: '操作',
  back: '返回标签树',
  closeDetail: '关闭详情',
  detail: '详情',
  selected: (count) => `已选 ${count} 项`,
  clearSelection: '取消选择',
  status: (tags, categories) => `${categories} 个分类，${tags} 个标签`,
  found: (count) => `找到 ${count} 项`,
  level: (level, limit) => `第 ${level} 层，最多 ${limit} 层`,
  newTagName: '新标签的名称',
  newCategoryName: '新分类的名称',
  renameField: (name) => `「${name}」的新名称`,
  nameMissing: '请填写名称。',
  created: (name) => `已新建「${name}」。`,
  renamed: (from, to) => `「${from}」已改名为「${to}」。`,
  moved: (what, place) => `${what}已移动到${place}。`,
  many: (count) => ` ${count} 项`,
  top: '顶层',
  below: (name) => `「${name}」`,
  placeBefore: (name, parent) => `${parent}中「${name}」之前`,
  placeAtEnd: (parent) => `${parent}末尾`,
  undone: (what) => `已撤销：${what}`,
  redone: (what) => `已重做：${what}`,
  nothingToUndo: '没有可撤销的操作。',
  nothingToRedo: '没有可重做的操作。',
  cutDone: (what) => `已剪切${what}。请到目标位置粘贴，按 Esc 取消。`,
  cutCancelled: '已取消剪切，没有移动任何内容。',
  nothingToPaste: '请先剪切，再粘贴。',
  copied: (what) => `已将${what}复制为文本。`,
  copyFailed: '浏览器不允许复制。',
  expandedAll: (count) => `已展开，共 ${count} 行。`,
  collapsedAll: '已收起。',
  dragging: (what) => `正在移动${what}`,
  dropInto: (name) => `放入「${name}」`,
  dropBefore: (name) => `放到「${name}」之前`,
  dropAfter: (name) => `放到「${name}」之后`,
  dropNowhere: '请放到某一行上',
  dropCancelled: '已取消移动。',
  cannotStep: {
    up: '已经是这里的第一项。',
    down: '已经是这里的最后一项。',
    in: '上方没有可以移入的项目。',
    out: '已经在顶层。',
  },
  problems: {
    cycle: '不能移动到自身之下。',
    'category-below-tag': '分类不能放在标签之下。',
    'archived-parent': '已归档的项目之下不能再放内容，请先恢复它。',
    unknown: '该项目已不存在。',
  },
  tooDeep: (limit) => `移动后会超过 ${limit} 层。`,
  moveTitle: (what) => `将${what}移动到`,
  moveSearch: '搜索分类或标签',
  moveNone: '没有合适的位置，请换个词搜索。',
  moveHere: '移动到此处',
  cancel: '取消',
  emptyTitle: '还没有标签',
  emptyHelp: '请先新建分类，再在分类下新建标签。',
  emptyReadonly: '标签体系为空。',
  noMatchesTitle: '没有找到',
  noMatchesHelp: '没有符合的名称、别名或路径。请缩短关键词，或取消部分筛选。',
  errorTitle: '标签体系加载失败',
  errorKept: '仍显示之前加载的内容。',
  readonlyNote: '您可以查看，但不能在此修改。',
  misplaced: (count) => `${count} 个条目的上级或编号有误，点击定位`,
  partFailed: '这一部分加载失败，请检查网络后重试。',
  notAnswered: '页面没有执行这项修改。',
};

/** The vocabulary of the taxonomy editor. */
export const taxonomyEditorTerms: TermCatalog<TaxonomyEditorTerms> = {
  area: 'taxonomy-editor',
  en,
  'zh-CN': zh,
};
