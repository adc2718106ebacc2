import type { SchemaType } from '@tagma/expression';
import type { TermCatalog } from './locale-registry.js';

/** Words of `tagma-expression-editor`. */
export interface ExpressionEditorTerms {
  readonly label: string;
  readonly valueMissing: string;
  readonly invalid: (line: string, column: string, message: string) => string;
  readonly problems: string;
  readonly severities: Readonly<Record<'error' | 'warning' | 'hint', string>>;
  readonly counts: Readonly<Record<'error' | 'warning' | 'hint', (count: number, shown: string) => string>>;
  readonly noProblems: string;
  readonly moreProblems: (count: number, shown: string) => string;
  readonly position: (line: string, column: string) => string;
  readonly format: string;
  readonly formatKeys: string;
  readonly formatted: string;
  readonly formatNothing: string;
  readonly formatBroken: string;
  readonly fixed: (what: string) => string;
  readonly loadFailed: string;
  readonly checkFailed: string;
  readonly types: Readonly<Record<SchemaType | 'date' | 'date-time', string>>;
  readonly listOf: (type: string) => string;
  readonly mayBeMissing: string;
  readonly samples: string;
  readonly example: string;
  readonly parameter: string;
  readonly context: string;
  readonly contextNote: string;
  readonly recordNote: string;
  readonly nothingToExplain: string;
  readonly keysHelp: string;
  /** Words inside CodeMirror, by the English ones. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** The expression editor in both languages. */
export const expressionEditorTerms: TermCatalog<ExpressionEditorTerms> = {
  area: 'expression-editor',
  en: {
    label: 'Expression',
    valueMissing: 'Write an expression.',
    invalid: (line, column, message) => `Line ${line}, column ${column}: ${message}`,
    problems: 'Problems',
    severities: { error: 'Error', warning: 'Warning', hint: 'Hint' },
    counts: {
      error: (count, shown) => `${shown} ${count === 1 ? 'error' : 'errors'}`,
      warning: (count, shown) => `${shown} ${count === 1 ? 'warning' : 'warnings'}`,
      hint: (count, shown) => `${shown} ${count === 1 ? 'hint' : 'hints'}`,
    },
    noProblems: 'No problems.',
    moreProblems: (count, shown) => `${shown} more ${count === 1 ? 'problem' : 'problems'}`,
    position: (line, column) => `Ln ${line}, Col ${column}`,
    format: 'Format',
    formatKeys: 'Shift+Alt+F',
    formatted: 'Formatted.',
    formatNothing: 'It is formatted already.',
    formatBroken: 'Mend the errors first; then it can be formatted.',
    fixed: (what) => `Done: ${what}`,
    loadFailed: 'The code editor could not be loaded. Write in this plain field; nothing is lost.',
    checkFailed: 'The text could not be checked: part of the editor could not be loaded.',
    types: {
      string: 'text',
      number: 'number',
      integer: 'whole number',
      boolean: 'yes or no',
      null: 'null',
      array: 'list',
      object: 'object',
      date: 'date',
      'date-time': 'time',
    },
    listOf: (type) => `list: ${type}`,
    mayBeMissing: 'may be missing',
    samples: 'For example',
    example: 'Example',
    parameter: 'parameter',
    context: 'the present value',
    contextNote: 'The present value: the record, or the item that is looked at inside brackets.',
    recordNote: 'The whole record, from anywhere.',
    nothingToExplain: 'Nothing to explain here.',
    keysHelp:
      'Control+Space lists what can stand here. F1 explains the word at the cursor. Tab leaves the field.',
    phrases: {},
  },
  'zh-CN': {
    label: '表达式',
    valueMissing: '请填写表达式。',
    invalid: (line, column, message) => `第 ${line} 行第 ${column} 列：${message}`,
    problems: '问题',
    severities: { error: '错误', warning: '警告', hint: '提示' },
    counts: {
      error: (_count, shown) => `${shown} 个错误`,
      warning: (_count, shown) => `${shown} 个警告`,
      hint: (_count, shown) => `${shown} 个提示`,
    },
    noProblems: '没有问题。',
    moreProblems: (_count, shown) => `还有 ${shown} 个问题`,
    position: (line, column) => `第 ${line} 行，第 ${column} 列`,
    format: '格式化',
    formatKeys: 'Shift+Alt+F',
    formatted: '已格式化。',
    formatNothing: '格式已经规范，无需调整。',
    formatBroken: '请先修正错误，然后再格式化。',
    fixed: (what) => `已修改：${what}`,
    loadFailed: '代码编辑器未能加载。您可以在此普通文本框中继续编写，内容不会丢失。',
    checkFailed: '编辑器的部分内容未能加载，暂时无法检查表达式。',
    types: {
      string: '文本',
      number: '数字',
      integer: '整数',
      boolean: '是/否',
      null: '空值 null',
      array: '列表',
      object: '对象',
      date: '日期',
      'date-time': '时间',
    },
    listOf: (type) => `${type}列表`,
    mayBeMissing: '可能缺失',
    samples: '例如',
    example: '示例',
    parameter: '参数',
    context: '当前值',
    contextNote: '当前值：整条记录，或方括号内正在判断的那一项。',
    recordNote: '整条记录，在任何位置都可引用。',
    nothingToExplain: '此处没有可说明的内容。',
    keysHelp: '按 Control+空格 列出可输入的内容，按 F1 查看光标处的说明，按 Tab 离开输入框。',
    phrases: {
      Completions: '可输入的内容',
      'Control character': '控制字符',
      'Selection deleted': '已删除所选内容',
    },
  },
};
