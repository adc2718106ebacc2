import type { Segment } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

/** Words of the frame of `tagma-code-designer`: the parts of a code and how they are arranged. */
export interface CodeDesignerTerms {
  readonly label: string;
  readonly toolbar: string;
  readonly undo: string;
  readonly redo: string;
  readonly readonlyNote: string;
  readonly add: string;
  readonly type: Readonly<Record<Segment['type'], string>>;
  /** What a part is for, with an example. */
  readonly hint: Readonly<Record<Segment['type'], string>>;
  readonly parts: string;
  readonly listHelp: string;
  readonly emptyTitle: string;
  readonly emptyHelp: string;
  readonly issueDate: string;
  readonly position: (at: number, count: number) => string;
  readonly drag: string;
  readonly earlier: string;
  readonly later: string;
  readonly remove: string;
  readonly added: (name: string, at: number) => string;
  readonly moved: (name: string, at: number, count: number) => string;
  readonly removed: (name: string) => string;
  readonly undone: string;
  readonly redone: string;
  readonly hasProblem: string;
  readonly noField: string;
  readonly rows: (count: string) => string;
  readonly digits: (count: number) => string;
  readonly eachBy: (names: string) => string;
  readonly oneCounter: string;
  readonly covers: (names: string) => string;
  readonly emptyText: string;
  readonly codeLabel: string;
  readonly panels: string;
  readonly panel: Readonly<Record<'settings' | 'try' | 'compare' | 'text', string>>;
  readonly partMissing: string;
  readonly unreadable: string;
  readonly invalid: string;
  readonly valueMissing: string;
}

/** Words of the frame of `tagma-code-designer`. */
export const codeDesignerTerms: TermCatalog<CodeDesignerTerms> = {
  area: 'code-designer',
  en: {
    label: 'Code pattern',
    toolbar: 'Code pattern tools',
    undo: 'Undo',
    redo: 'Redo',
    readonlyNote: 'Read only',
    add: 'Add a part',
    type: {
      literal: 'Fixed text',
      map: 'Class',
      field: 'Field text',
      date: 'Date',
      sequence: 'Running number',
      check: 'Check character',
      expression: 'Formula',
    },
    hint: {
      literal: 'Always the same, e.g. -',
      map: 'A code for each value, e.g. Asia → C',
      field: 'Letters of a field itself',
      date: 'Year, month or day',
      sequence: '001, 002, 003 …',
      check: 'Catches typing errors',
      expression: 'A JSONata expression',
    },
    parts: 'Parts of the code, in order',
    listHelp:
      'Enter opens a part. Alt with the up or down arrow moves it. Delete removes it. The arrow keys go from part to part.',
    emptyTitle: 'No parts yet',
    emptyHelp: 'Add a class such as the region first, then a running number.',
    issueDate: 'Date of issue',
    position: (at, count) => `Part ${at} of ${count}`,
    drag: 'Drag to move',
    earlier: 'Move up',
    later: 'Move down',
    remove: 'Remove part',
    added: (name, at) => `Added ${name} as part ${at}.`,
    moved: (name, at, count) => `${name} is now part ${at} of ${count}.`,
    removed: (name) => `Removed ${name}.`,
    undone: 'Undone.',
    redone: 'Done again.',
    hasProblem: 'has a problem',
    noField: 'no field chosen',
    rows: (count) => `${count} values`,
    digits: (count) => (count === 1 ? '1 character' : `${count} characters`),
    eachBy: (names) => `one counter for each ${names}`,
    oneCounter: 'one counter for all',
    covers: (names) => `checks ${names}`,
    emptyText: 'empty',
    codeLabel: 'Example code',
    panels: 'More about this pattern',
    panel: { settings: 'Settings', try: 'Dry run', compare: 'Compare', text: 'Text' },
    partMissing: 'Part of the designer could not be loaded. Reload the page; nothing was lost.',
    unreadable: 'The given value is no code pattern.',
    invalid: 'The pattern still has errors.',
    valueMissing: 'Add at least one part.',
  },
  'zh-CN': {
    label: '编号规则',
    toolbar: '编号规则工具栏',
    undo: '撤销',
    redo: '重做',
    readonlyNote: '只读',
    add: '添加编码段',
    type: {
      literal: '固定文本',
      map: '分类',
      field: '字段内容',
      date: '日期',
      sequence: '流水号',
      check: '校验码',
      expression: '公式',
    },
    hint: {
      literal: '始终不变，例如 -',
      map: '每个取值一个代码，例如 亚洲 → C',
      field: '直接取字段里的字符',
      date: '年、月或日',
      sequence: '001、002、003……',
      check: '防止抄错、输错',
      expression: 'JSONata 表达式',
    },
    parts: '编码段（按先后顺序）',
    listHelp: '按 Enter 展开，按 Alt 加上下方向键移动，按 Delete 删除，用方向键在各段之间切换。',
    emptyTitle: '还没有编码段',
    emptyHelp: '可以先添加一个分类（如地区），再添加流水号。',
    issueDate: '编号日期',
    position: (at, count) => `第 ${at} 段，共 ${count} 段`,
    drag: '拖动以调整位置',
    earlier: '上移',
    later: '下移',
    remove: '删除此段',
    added: (name, at) => `已添加${name}，为第 ${at} 段。`,
    moved: (name, at, count) => `${name}现在是第 ${at} 段，共 ${count} 段。`,
    removed: (name) => `已删除${name}。`,
    undone: '已撤销。',
    redone: '已重做。',
    hasProblem: '有问题',
    noField: '尚未选择字段',
    rows: (count) => `${count} 个取值`,
    digits: (count) => `${count} 位`,
    eachBy: (names) => `按${names}分别计数`,
    oneCounter: '统一计数',
    covers: (names) => `校验${names}`,
    emptyText: '空',
    codeLabel: '编号示例',
    panels: '更多信息',
    panel: { settings: '设置', try: '试运行', compare: '对比', text: '文本' },
    partMissing: '设计器的部分内容加载失败，请刷新页面，已有内容不会丢失。',
    unreadable: '给定的内容不是编号规则。',
    invalid: '编号规则中还有错误。',
    valueMissing: '请至少添加一个编码段。',
  },
};
