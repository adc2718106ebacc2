import type { TermCatalog } from './locale-registry.js';
import { spaced } from './spaced.js';

/** Words of adding, moving and marking rows of a rule. */
export interface RuleArrangeTerms {
  readonly add: string;
  readonly search: string;
  readonly noChoices: string;
  readonly moreChoices: (count: string) => string;
  readonly addBelow: string;
  readonly addInside: string;
  readonly clone: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly import: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly moveIn: string;
  readonly moveOut: string;
  readonly wrapAll: string;
  readonly wrapAny: string;
  readonly unwrap: string;
  readonly negate: string;
  readonly unnegate: string;
  readonly mute: string;
  readonly unmute: string;
  readonly nameIt: string;
  readonly lockAll: string;
  readonly lockValue: string;
  readonly unlock: string;
  readonly toText: string;
  readonly remove: string;
  readonly nameField: string;
  readonly noteField: string;
  readonly namePlaceholder: string;
  readonly notePlaceholder: string;
  readonly save: string;
  readonly cancel: string;
  readonly added: (name: string) => string;
  readonly removed: (count: number, shown: string) => string;
  readonly copied: (count: number, shown: string) => string;
  readonly pasted: (count: number, shown: string) => string;
  readonly cloned: string;
  readonly moved: (name: string, position: string, size: string, parent: string) => string;
  readonly wholeRule: string;
  readonly cannotMove: string;
  readonly clipboardEmpty: string;
  readonly clipboardBlocked: string;
  readonly notARule: string;
  readonly tooLong: string;
  readonly done: (what: string) => string;
  readonly dropCancelled: string;
  readonly dragging: (count: number, shown: string) => string;
  readonly dropInto: (name: string) => string;
  readonly dropBefore: (name: string) => string;
  readonly dropAfter: (name: string) => string;
  readonly dropNowhere: string;
}

/** Arranging a rule in both languages. */
export const ruleArrangeTerms: TermCatalog<RuleArrangeTerms> = {
  area: 'rule-arrange',
  en: {
    add: 'Add a condition',
    search: 'Search fields and conditions',
    noChoices: 'Nothing matches. Try another word.',
    moreChoices: (count) => `${count} more. Type to narrow down.`,
    addBelow: 'Add condition below',
    addInside: 'Add condition inside',
    clone: 'Duplicate',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste below',
    import: 'Paste or import…',
    moveUp: 'Move up',
    moveDown: 'Move down',
    moveIn: 'Move into the group above',
    moveOut: 'Move out of the group',
    wrapAll: 'Group: all of these',
    wrapAny: 'Group: any of these',
    unwrap: 'Ungroup',
    negate: 'Negate',
    unnegate: 'Remove “not”',
    mute: 'Mute',
    unmute: 'Unmute',
    nameIt: 'Name and note…',
    lockAll: 'Lock',
    lockValue: 'Lock the value only',
    unlock: 'Unlock',
    toText: 'Show in the text',
    remove: 'Delete',
    nameField: 'Name',
    noteField: 'Note',
    namePlaceholder: 'e.g. Large orders',
    notePlaceholder: 'Why this condition is here',
    save: 'Save',
    cancel: 'Cancel',
    added: (name) => `Added ${name}.`,
    removed: (count, shown) => (count === 1 ? 'Deleted.' : `${shown} rows deleted.`),
    copied: (count, shown) => (count === 1 ? 'Copied.' : `${shown} rows copied.`),
    pasted: (count, shown) => (count === 1 ? 'Pasted.' : `${shown} rows pasted.`),
    cloned: 'Duplicated.',
    moved: (name, position, size, parent) => `Moved ${name} to position ${position} of ${size} in ${parent}.`,
    wholeRule: 'the rule',
    cannotMove: 'It cannot be moved further that way.',
    clipboardEmpty: 'There is nothing to paste.',
    clipboardBlocked: 'The browser does not let this page read the clipboard. Press Ctrl+V instead.',
    notARule: 'What is in the clipboard is not a condition in JSONata.',
    tooLong: 'The clipboard holds too much text for a rule.',
    done: (what) => `${what}: done.`,
    dropCancelled: 'Move cancelled.',
    dragging: (count, shown) => (count === 1 ? '1 row' : `${shown} rows`),
    dropInto: (name) => `into ${name}`,
    dropBefore: (name) => `before ${name}`,
    dropAfter: (name) => `after ${name}`,
    dropNowhere: 'cannot be dropped here',
  },
  'zh-CN': {
    add: '添加条件',
    search: '搜索字段或条件',
    noChoices: '没有匹配项，请换个词试试。',
    moreChoices: (count) => `还有 ${count} 项，请输入关键词缩小范围。`,
    addBelow: '在下方添加条件',
    addInside: '在其中添加条件',
    clone: '复制一份',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴到下方',
    import: '粘贴或导入…',
    moveUp: '上移',
    moveDown: '下移',
    moveIn: '移入上方的条件组',
    moveOut: '移出条件组',
    wrapAll: '编组：全部满足',
    wrapAny: '编组：任一满足',
    unwrap: '取消编组',
    negate: '取反',
    unnegate: '取消“不满足”',
    mute: '停用',
    unmute: '启用',
    nameIt: '名称和备注…',
    lockAll: '锁定',
    lockValue: '仅锁定值',
    unlock: '解除锁定',
    toText: '在文本中查看',
    remove: '删除',
    nameField: '名称',
    noteField: '备注',
    namePlaceholder: '例如：大额订单',
    notePlaceholder: '为什么需要这个条件',
    save: '保存',
    cancel: '取消',
    added: (name) => `已添加${name}。`,
    removed: (_count, shown) => `已删除 ${shown} 行。`,
    copied: (_count, shown) => `已复制 ${shown} 行。`,
    pasted: (_count, shown) => `已粘贴 ${shown} 行。`,
    cloned: '已复制一份。',
    moved: (name, position, size, parent) =>
      `已将${spaced(name)}移到${spaced(parent)}中的第 ${position} 位，共 ${size} 项。`,
    wholeRule: '规则',
    cannotMove: '无法再往这个方向移动。',
    clipboardEmpty: '没有可粘贴的内容。',
    clipboardBlocked: '浏览器不允许本页读取剪贴板，请按 Ctrl+V 粘贴。',
    notARule: '剪贴板中的内容不是 JSONata 条件。',
    tooLong: '剪贴板中的文本过长，不能作为规则。',
    done: (what) => `${what}：已完成。`,
    dropCancelled: '已取消移动。',
    dragging: (_count, shown) => `${shown} 行`,
    dropInto: (name) => `放入${name}`,
    dropBefore: (name) => `放到${spaced(name)}之前`,
    dropAfter: (name) => `放到${spaced(name)}之后`,
    dropNowhere: '不能放在这里',
  },
};
