import type { TermCatalog } from './locale-registry.js';

/** Words of the work in the taxonomy editor: moving, cutting, undoing. They come with the first thing that is done. */
export interface TaxonomyWorkTerms {
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
  placeBefore: (name, parent) => `${parent}中「${name}」之前`,
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
