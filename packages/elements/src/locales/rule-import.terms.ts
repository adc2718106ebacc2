import type { TermCatalog } from './locale-registry.js';
import { spaced } from './spaced.js';

/** Words of taking over rules of other tools. */
export interface RuleImportTerms {
  readonly title: string;
  readonly text: string;
  readonly placeholder: string;
  readonly file: string;
  readonly format: string;
  readonly recognise: string;
  readonly recognised: (format: string) => string;
  readonly noFormat: string;
  readonly formats: Readonly<
    Record<
      | 'jsonata'
      | 'query-builder'
      | 'awesome-query-builder'
      | 'jquery-query-builder'
      | 'json-logic'
      | 'decision-table',
      string
    >
  >;
  readonly inactive: string;
  readonly nothingRead: string;
  readonly partial: string;
  readonly whole: (problems: number) => string;
  readonly problems: string;
  readonly kinds: Readonly<Record<'lost' | 'changed' | 'field' | 'detail', string>>;
  readonly line: (line: string) => string;
  /** Of a text of one line; `part` is the place in its JSON, empty for all of it. */
  readonly column: (column: string, part: string) => string;
  readonly row: (row: string) => string;
  readonly cell: (row: string, column: string) => string;
  readonly unknown: string;
  readonly asJsonata: (why: string) => string;
  readonly becomes: string;
  readonly showText: string;
  readonly ruleText: string;
  readonly givesValue: string;
  readonly counts: string;
  readonly allResults: string;
  readonly onlyResult: (result: string) => string;
  readonly place: string;
  readonly atEnd: string;
  readonly below: (row: string) => string;
  readonly wholeRule: string;
  readonly insert: string;
  readonly insertRest: string;
  readonly replace: string;
  readonly notTaken: string;
  readonly tooLong: string;
  readonly unreadableFile: string;
  readonly cancel: string;
  readonly close: string;
  readonly working: string;
}

/** Taking over rules in both languages. */
export const ruleImportTerms: TermCatalog<RuleImportTerms> = {
  area: 'rule-import',
  en: {
    title: 'Paste or import a rule',
    text: 'Rule from another tool',
    placeholder:
      'JSON of react-querybuilder, react-awesome-query-builder, jQuery QueryBuilder or JsonLogic, a decision table (CSV or copied from a spreadsheet), or JSONata',
    file: 'Choose a file…',
    format: 'Format',
    recognise: 'Recognise by the text',
    recognised: (format) => `Recognised: ${format}`,
    noFormat: 'no known format',
    formats: {
      jsonata: 'JSONata',
      'query-builder': 'react-querybuilder',
      'awesome-query-builder': 'react-awesome-query-builder',
      'jquery-query-builder': 'jQuery QueryBuilder',
      'json-logic': 'JsonLogic',
      'decision-table': 'Decision table',
    },
    inactive: 'It holds no condition that counts.',
    nothingRead: 'Nothing can be taken over.',
    partial: 'Not everything can be taken over. Parts that are lost let no record in.',
    whole: (problems) =>
      problems === 0
        ? 'Everything can be taken over.'
        : 'All conditions can be taken over. Please look at these points.',
    problems: 'What to look at',
    kinds: { lost: 'Lost', changed: 'Different', field: 'Unknown field', detail: 'Left out' },
    line: (line) => `Line ${line}`,
    column: (column, part) => (part === '' ? `Column ${column}` : `${part} (column ${column})`),
    row: (row) => `Row ${row}`,
    cell: (row, column) => `Row ${row}, column ${column}`,
    unknown: 'The text is in no known format.',
    asJsonata: (why) => `Read as JSONata: ${why}`,
    becomes: 'It becomes',
    showText: 'Show as JSONata',
    ruleText: 'Rule text',
    givesValue:
      'It gives values, not yes or no, so it can only be the whole rule. Where a rule must say yes or no, every value that is not empty counts as yes.',
    counts: 'Which result counts?',
    allResults: 'All of them: keep it as a decision',
    onlyResult: (result) => `Match where the table says “${result}”`,
    place: 'Where to?',
    atEnd: 'At the end of the rule',
    below: (row) => `Below ${row}`,
    wholeRule: 'In place of the whole rule',
    insert: 'Insert',
    insertRest: 'Insert what is left',
    replace: 'Replace the rule',
    notTaken: 'It cannot be put there. The rule is unchanged.',
    tooLong: 'The text is too long for a rule.',
    unreadableFile: 'The file cannot be read.',
    cancel: 'Cancel',
    close: 'Close',
    working: 'Working…',
  },
  'zh-CN': {
    title: '粘贴或导入规则',
    text: '其他工具中的规则',
    placeholder:
      '可粘贴 react-querybuilder、react-awesome-query-builder、jQuery QueryBuilder 或 JsonLogic 的 JSON、决策表（CSV 或从电子表格复制）以及 JSONata',
    file: '选择文件…',
    format: '格式',
    recognise: '自动识别',
    recognised: (format) => `自动识别：${format}`,
    noFormat: '未知格式',
    formats: {
      jsonata: 'JSONata',
      'query-builder': 'react-querybuilder',
      'awesome-query-builder': 'react-awesome-query-builder',
      'jquery-query-builder': 'jQuery QueryBuilder',
      'json-logic': 'JsonLogic',
      'decision-table': '决策表',
    },
    inactive: '其中没有生效的条件。',
    nothingRead: '没有可以导入的内容。',
    partial: '无法全部导入；丢失的部分不会匹配任何记录。',
    whole: (problems) => (problems === 0 ? '可以完整导入。' : '所有条件都可以导入，请留意以下几点。'),
    problems: '注意事项',
    kinds: { lost: '丢失', changed: '含义有别', field: '未知字段', detail: '略去' },
    line: (line) => `第 ${line} 行`,
    column: (column, part) => (part === '' ? `第 ${column} 个字符` : `${part}（第 ${column} 个字符）`),
    row: (row) => `第 ${row} 行`,
    cell: (row, column) => `第 ${row} 行第 ${column} 列`,
    unknown: '无法识别文本的格式。',
    asJsonata: (why) => `按 JSONata 读取：${why}`,
    becomes: '导入后的规则',
    showText: '查看 JSONata',
    ruleText: '规则文本',
    givesValue:
      '它给出的是值，而不是“是”或“否”，因此只能作为整条规则。如果规则需要判断是否，任何非空的值都视为“是”。',
    counts: '以哪个结果为准？',
    allResults: '全部：保留为决策',
    onlyResult: (result) => `结果为“${result}”时匹配`,
    place: '放在哪里？',
    atEnd: '规则末尾',
    below: (row) => `放在${spaced(row)}下方`,
    wholeRule: '替换整条规则',
    insert: '插入',
    insertRest: '仅插入可用部分',
    replace: '替换规则',
    notTaken: '无法放在该位置，规则未改动。',
    tooLong: '文本过长，不能作为规则。',
    unreadableFile: '无法读取该文件。',
    cancel: '取消',
    close: '关闭',
    working: '处理中…',
  },
};
