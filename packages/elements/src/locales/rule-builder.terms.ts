import type { TermCatalog } from './locale-registry.js';

/** Words of the rule builder: its frame. Words of rows, of the text and of what a rule does are elsewhere. */
export interface RuleBuilderTerms {
  readonly label: string;
  readonly toolbar: string;
  readonly rowsHelp: string;
  readonly undo: string;
  readonly redo: string;
  readonly import: string;
  readonly views: string;
  readonly view: Readonly<Record<'rows' | 'both' | 'text', string>>;
  readonly insight: string;
  readonly addCondition: string;
  readonly inactive: string;
  readonly inactiveEmpty: string;
  readonly inactiveMuted: string;
  readonly unreadable: string;
  readonly errorAt: (line: string, column: string, message: string) => string;
  readonly showText: string;
  readonly readonlyNote: string;
  readonly tooDeep: (most: number, shown: string) => string;
  readonly refused: (why: string) => string;
  readonly undone: string;
  readonly redone: string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly partMissing: string;
  readonly count: (conditions: number, shown: string) => string;
  readonly selected: (count: string) => string;
  readonly clearSelection: string;
}

/** The frame of the rule builder in both languages. */
export const ruleBuilderTerms: TermCatalog<RuleBuilderTerms> = {
  area: 'rule-builder',
  en: {
    label: 'Rule',
    toolbar: 'Rule tools',
    rowsHelp: 'Arrow up from the first row, or Alt+F10 from any row, leads to the tools above.',
    undo: 'Undo',
    redo: 'Redo',
    import: 'Paste or import…',
    views: 'View',
    view: { rows: 'Conditions', both: 'Both', text: 'Text' },
    insight: 'What it does',
    addCondition: 'Add condition',
    inactive: 'Inactive',
    inactiveEmpty: 'This rule has no conditions yet. It is inactive: it matches nobody.',
    inactiveMuted: 'All conditions are muted. The rule is inactive: it matches nobody.',
    unreadable: 'This text cannot be read as a rule. It is kept as it is.',
    errorAt: (line, column, message) => `Line ${line}, column ${column}: ${message}`,
    showText: 'Show text',
    readonlyNote: 'Read only',
    tooDeep: (most, shown) =>
      most <= 1
        ? 'Not done. Groups in groups are not allowed here.'
        : `Not done. No more than ${shown} groups may stand in each other here.`,
    refused: (why) => `Not done. ${why}`,
    undone: 'Undone.',
    redone: 'Redone.',
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to redo.',
    partMissing: 'Part of the editor could not be loaded. The rule is kept; try again.',
    count: (conditions, shown) => `${shown} ${conditions === 1 ? 'condition' : 'conditions'}`,
    selected: (count) => `${count} selected`,
    clearSelection: 'Clear selection',
  },
  'zh-CN': {
    label: '规则',
    toolbar: '规则工具',
    rowsHelp: '在首行按向上键，或在任意行按 Alt+F10，可转到上方的工具栏。',
    undo: '撤销',
    redo: '重做',
    import: '粘贴或导入…',
    views: '视图',
    view: { rows: '条件', both: '对照', text: '文本' },
    insight: '规则效果',
    addCondition: '添加条件',
    inactive: '未生效',
    inactiveEmpty: '规则中还没有条件，处于未生效状态，不会匹配任何记录。',
    inactiveMuted: '所有条件都已停用，规则处于未生效状态，不会匹配任何记录。',
    unreadable: '无法将这段文本识别为规则，内容已原样保留。',
    errorAt: (line, column, message) => `第 ${line} 行第 ${column} 列：${message}`,
    showText: '查看文本',
    readonlyNote: '只读',
    tooDeep: (most, shown) =>
      most <= 1 ? '未执行：此处不允许条件组嵌套。' : `未执行：此处条件组最多嵌套 ${shown} 层。`,
    refused: (why) => `未修改。${why}`,
    undone: '已撤销。',
    redone: '已重做。',
    nothingToUndo: '没有可撤销的操作。',
    nothingToRedo: '没有可重做的操作。',
    partMissing: '编辑器的部分内容未能加载，规则未受影响，请重试。',
    count: (_conditions, shown) => `${shown} 个条件`,
    selected: (count) => `已选 ${count} 项`,
    clearSelection: '取消选择',
  },
};
