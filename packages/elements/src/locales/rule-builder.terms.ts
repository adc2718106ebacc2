import type { TermCatalog } from './locale-registry.js';

/** What holds a group together. */
export type GroupWord = 'all' | 'any' | 'none' | 'not-all';

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
  readonly groups: Readonly<Record<GroupWord, string>>;
  readonly groupLabel: (name: string) => string;
  readonly connectors: Readonly<Record<'and' | 'or', string>>;
  readonly not: string;
  readonly ifWord: string;
  readonly elseIf: string;
  readonly then: string;
  readonly otherwise: string;
  readonly result: string;
  readonly where: (what: string) => string;
  readonly points: string;
  readonly pointsIf: string;
  readonly nameIs: (name: string) => string;
  readonly conditionName: (number: string) => string;
  readonly groupName: (number: string) => string;
  readonly actions: (name: string) => string;
  readonly addTo: (name: string) => string;
  readonly add: string;
  readonly addCondition: string;
  readonly addGroup: string;
  readonly textOf: (name: string) => string;
  readonly open: string;
  readonly close: string;
  readonly muted: string;
  readonly locked: string;
  readonly note: string;
  readonly inactive: string;
  readonly inactiveEmpty: string;
  readonly inactiveMuted: string;
  readonly emptyHelp: string;
  readonly unreadable: string;
  readonly errorAt: (line: string, column: string, message: string) => string;
  readonly showText: string;
  readonly readonlyNote: string;
  readonly tooDeep: (most: number, shown: string) => string;
  readonly autoGrouped: string;
  readonly autoGroupedWhy: string;
  readonly refused: (why: string) => string;
  readonly undone: string;
  readonly redone: string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly partMissing: string;
  readonly loading: string;
  readonly count: (conditions: number, shown: string) => string;
  readonly selected: (count: string) => string;
  readonly clearSelection: string;
  readonly selectedAll: (count: string) => string;
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
    groups: {
      all: 'All of these',
      any: 'Any of these',
      none: 'None of these',
      'not-all': 'Not all of these',
    },
    groupLabel: (name) => `${name}, what must hold`,
    connectors: { and: 'and', or: 'or' },
    not: 'not',
    ifWord: 'If',
    elseIf: 'Else if',
    then: 'then',
    otherwise: 'Otherwise',
    result: 'Result',
    where: (what) => `${what} where`,
    points: 'Points',
    pointsIf: 'points if',
    nameIs: (name) => `${name} =`,
    conditionName: (number) => `condition ${number}`,
    groupName: (number) => `group ${number}`,
    actions: (name) => `${name}, actions`,
    addTo: (name) => `Add a condition to ${name}`,
    add: 'Add',
    addCondition: 'Add condition',
    addGroup: 'Add group',
    textOf: (name) => `${name}, text`,
    open: 'Open',
    close: 'Close',
    muted: 'muted',
    locked: 'locked',
    note: 'Note',
    inactive: 'Inactive',
    inactiveEmpty: 'This rule has no conditions yet. It is inactive: it matches nobody.',
    inactiveMuted: 'All conditions are muted. The rule is inactive: it matches nobody.',
    emptyHelp: 'Add a condition, or paste a rule as JSONata text.',
    unreadable: 'This text cannot be read as a rule. It is kept as it is.',
    errorAt: (line, column, message) => `Line ${line}, column ${column}: ${message}`,
    showText: 'Show text',
    readonlyNote: 'Read only',
    tooDeep: (most, shown) =>
      most <= 1
        ? 'Not done. Groups in groups are not allowed here.'
        : `Not done. No more than ${shown} groups may stand in each other here.`,
    autoGrouped: 'grouped by precedence',
    autoGroupedWhy:
      'The text has no brackets here: “and” binds before “or”, so these conditions belong together.',
    refused: (why) => `Not done. ${why}`,
    undone: 'Undone.',
    redone: 'Redone.',
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to redo.',
    partMissing: 'Part of the editor could not be loaded. The rule is kept; try again.',
    loading: 'Loading…',
    count: (conditions, shown) => `${shown} ${conditions === 1 ? 'condition' : 'conditions'}`,
    selected: (count) => `${count} selected`,
    clearSelection: 'Clear selection',
    selectedAll: (count) => `${count} rows selected.`,
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
    groups: { all: '以下全部满足', any: '以下任一满足', none: '以下都不满足', 'not-all': '以下不全部满足' },
    groupLabel: (name) => `${name}，满足方式`,
    connectors: { and: '且', or: '或' },
    not: '不满足',
    ifWord: '如果',
    elseIf: '否则如果',
    then: '则为',
    otherwise: '其他情况',
    result: '结果',
    where: (what) => `其中${what}满足`,
    points: '分值',
    pointsIf: '分，当',
    nameIs: (name) => `${name} =`,
    conditionName: (number) => `条件 ${number}`,
    groupName: (number) => `条件组 ${number}`,
    actions: (name) => `${name}，操作`,
    addTo: (name) => `在${name}中添加条件`,
    add: '添加',
    addCondition: '添加条件',
    addGroup: '添加条件组',
    textOf: (name) => `${name}，文本`,
    open: '展开',
    close: '收起',
    muted: '已停用',
    locked: '已锁定',
    note: '备注',
    inactive: '未生效',
    inactiveEmpty: '规则中还没有条件，处于未生效状态，不会匹配任何记录。',
    inactiveMuted: '所有条件都已停用，规则处于未生效状态，不会匹配任何记录。',
    emptyHelp: '请添加条件，或粘贴 JSONata 文本。',
    unreadable: '无法将这段文本识别为规则，内容已原样保留。',
    errorAt: (line, column, message) => `第 ${line} 行第 ${column} 列：${message}`,
    showText: '查看文本',
    readonlyNote: '只读',
    tooDeep: (most, shown) =>
      most <= 1 ? '未执行：此处不允许条件组嵌套。' : `未执行：此处条件组最多嵌套 ${shown} 层。`,
    autoGrouped: '按优先级自动成组',
    autoGroupedWhy: '文本中此处没有括号：“且”先于“或”结合，因此这些条件属于同一组。',
    refused: (why) => `未修改。${why}`,
    undone: '已撤销。',
    redone: '已重做。',
    nothingToUndo: '没有可撤销的操作。',
    nothingToRedo: '没有可重做的操作。',
    partMissing: '编辑器的部分内容未能加载，规则未受影响，请重试。',
    loading: '正在加载…',
    count: (_conditions, shown) => `${shown} 个条件`,
    selected: (count) => `已选 ${count} 项`,
    clearSelection: '取消选择',
    selectedAll: (count) => `已选中 ${count} 行。`,
  },
};
