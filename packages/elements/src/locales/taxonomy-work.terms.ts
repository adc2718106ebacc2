import type { TermCatalog } from './locale-registry.js';
import type { FilterName } from './taxonomy-editor.terms.js';

/** Words of the work in the taxonomy editor: menus, moving, cutting, undoing. They come with the first thing that is done. */
export interface TaxonomyWorkTerms {
  readonly filters: Readonly<Record<FilterName, string>>;
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
  readonly moved: (what: string, place: string) => string;
  readonly many: (count: string) => string;
  readonly top: string;
  readonly below: (name: string) => string;
  readonly undone: (what: string) => string;
  readonly cancel: string;
  readonly placeBefore: (name: string, parent: string) => string;
  readonly placeAtEnd: (parent: string) => string;
  readonly redone: (what: string) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly cutDone: (what: string) => string;
  readonly cutCancelled: string;
  readonly nothingToPaste: string;
  readonly copied: (what: string) => string;
  readonly copyFailed: string;
  readonly dragging: (what: string) => string;
  readonly dropInto: (name: string) => string;
  readonly dropBefore: (name: string) => string;
  readonly dropAfter: (name: string) => string;
  readonly dropNowhere: string;
  readonly dropCancelled: string;
  readonly cannotStep: Readonly<Record<'up' | 'down' | 'in' | 'out', string>>;
  readonly problems: Readonly<Record<'cycle' | 'category-below-tag' | 'archived-parent' | 'unknown', string>>;
  readonly moveTitle: (what: string) => string;
  readonly moveSearch: string;
  readonly moveNone: string;
  readonly moveHere: string;
  readonly notAnswered: string;
}

const en: TaxonomyWorkTerms = {
  filters: {
    unused: 'On no record',
    ownerless: 'Without owner',
    'near-duplicate': 'Similar names',
    review: 'Due for review',
    undefined: 'Without definition',
    archived: 'Archived and merged',
  },
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
  moved: (what, place) => `${what} moved ${place}.`,
  many: (count) => `${count} entries`,
  top: 'the top level',
  below: (name) => `“${name}”`,
  undone: (what) => `Undone: ${what}`,
  cancel: 'Cancel',
  placeBefore: (name, parent) => `before “${name}” in ${parent}`,
  placeAtEnd: (parent) => `to the end of ${parent}`,
  redone: (what) => `Done again: ${what}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  cutDone: (what) => `${what} cut. Go to where it belongs and paste; Escape cancels.`,
  cutCancelled: 'Cut cancelled. Nothing was moved.',
  nothingToPaste: 'Cut something first, then paste.',
  copied: (what) => `${what} copied as text.`,
  copyFailed: 'The browser did not allow copying.',
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
  moveTitle: (what) => `Move ${what} to`,
  moveSearch: 'Search categories and tags',
  moveNone: 'Nothing fits. Search for something else.',
  moveHere: 'Move here',
  notAnswered: 'The page did not carry out the change.',
};

const zh: TaxonomyWorkTerms = {
  filters: {
    unused: '没有使用',
    ownerless: '没有责任人',
    'near-duplicate': '名称相近',
    review: '待审核',
    undefined: '没有定义',
    archived: '已归档与已合并',
  },
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
  moved: (what, place) => `${what}已移动到${place}。`,
  many: (count) => ` ${count} 项`,
  top: '顶层',
  below: (name) => `“${name}”`,
  undone: (what) => `已撤销：${what}`,
  cancel: '取消',
  placeBefore: (name, parent) => `${parent}中“${name}”之前`,
  placeAtEnd: (parent) => `${parent}末尾`,
  redone: (what) => `已重做：${what}`,
  nothingToUndo: '没有可撤销的操作。',
  nothingToRedo: '没有可重做的操作。',
  cutDone: (what) => `已剪切${what}。请到目标位置粘贴，按 Esc 取消。`,
  cutCancelled: '已取消剪切，没有移动任何内容。',
  nothingToPaste: '请先剪切，再粘贴。',
  copied: (what) => `已将${what}复制为文本。`,
  copyFailed: '浏览器不允许复制。',
  dragging: (what) => `正在移动${what}`,
  dropInto: (name) => `放入“${name}”`,
  dropBefore: (name) => `放到“${name}”之前`,
  dropAfter: (name) => `放到“${name}”之后`,
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
  moveTitle: (what) => `将${what}移动到`,
  moveSearch: '搜索分类或标签',
  moveNone: '没有合适的位置，请换个词搜索。',
  moveHere: '移动到此处',
  notAnswered: '页面没有执行这项修改。',
};

/** Words of the work in the taxonomy editor. */
export const taxonomyWorkTerms: TermCatalog<TaxonomyWorkTerms> = {
  area: 'taxonomy-work',
  en,
  'zh-CN': zh,
};
