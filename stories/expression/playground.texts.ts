/** Words of the playground, in both languages. */
export interface PlaygroundTexts {
  readonly example: string;
  readonly ownText: string;
  readonly rule: string;
  readonly record: string;
  readonly asOf: string;
  readonly recordError: (message: string) => string;
  readonly asOfError: string;
  readonly panels: Readonly<Record<PanelName, string>>;
  readonly outcomes: Readonly<Record<'match' | 'no-match' | 'error', string>>;
  readonly value: string;
  readonly noValue: string;
  readonly engine: string;
  readonly reads: string;
  readonly sentence: string;
  readonly errorAt: (line: number, column: number) => string;
  readonly row: string;
  readonly verdict: string;
  readonly actual: string;
  readonly needed: string;
  readonly verdicts: Readonly<
    Record<'pass' | 'fail' | 'missing' | 'error' | 'not-reached' | 'unknown', string>
  >;
  readonly flipsAt: (instant: string) => string;
  readonly nearMiss: string;
  readonly children: (pass: number, total: number) => string;
  readonly inactive: string;
  readonly noFindings: string;
  readonly severities: Readonly<Record<'error' | 'warning' | 'hint', string>>;
  readonly parameters: string;
  readonly notInSql: string;
  readonly other: string;
  readonly relations: Readonly<
    Record<'equal' | 'a-implies-b' | 'b-implies-a' | 'overlap' | 'disjoint' | 'cannot-decide', string>
  >;
  readonly witnesses: Readonly<Record<'both' | 'onlyA' | 'onlyB', string>>;
  readonly counted: (records: string, matches: string, errors: string, milliseconds: string) => string;
  readonly needsValidRule: string;
}

export type PanelName = 'result' | 'rows' | 'advice' | 'sql' | 'compare' | 'many';

export const PANELS: readonly PanelName[] = ['result', 'rows', 'advice', 'sql', 'compare', 'many'];

const EN: PlaygroundTexts = {
  example: 'Example',
  ownText: 'Your own rule',
  rule: 'Rule (JSONata)',
  record: 'Record (JSON)',
  asOf: 'As of',
  recordError: (message) => `This is not JSON: ${message}`,
  asOfError: 'Enter a time with a zone, for example 2026-11-22T08:00:00Z.',
  panels: {
    result: 'Result',
    rows: 'Rows and reasons',
    advice: 'Advice',
    sql: 'SQL',
    compare: 'Compare',
    many: 'Many records',
  },
  outcomes: { match: 'Match', 'no-match': 'No match', error: 'Error' },
  value: 'Value',
  noValue: 'no value',
  engine: 'Engine',
  reads: 'Reads',
  sentence: 'In words',
  errorAt: (line, column) => `Line ${line}, column ${column}`,
  row: 'Row',
  verdict: 'Verdict',
  actual: 'Value',
  needed: 'Needed',
  verdicts: {
    pass: 'pass',
    fail: 'fail',
    missing: 'missing',
    error: 'error',
    'not-reached': 'not reached',
    unknown: 'cannot tell',
  },
  flipsAt: (instant) => `The verdict changes on ${instant} if the record stays as it is.`,
  nearMiss: 'the only thing in the way',
  children: (pass, total) => `${pass} of ${total}`,
  inactive: 'This rule is inactive: nothing in it counts.',
  noFindings: 'Nothing to remark.',
  severities: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  parameters: 'Parameters',
  notInSql: 'Not in SQL',
  other: 'Compare with',
  relations: {
    equal: 'Both say the same of every record.',
    'a-implies-b': 'Every record that the first one matches is matched by the second one.',
    'b-implies-a': 'Every record that the second one matches is matched by the first one.',
    overlap: 'They overlap.',
    disjoint: 'No record is matched by both.',
    'cannot-decide': 'This cannot be decided.',
  },
  witnesses: {
    both: 'Matched by both',
    onlyA: 'Only by the first one',
    onlyB: 'Only by the second one',
  },
  counted: (records, matches, errors, milliseconds) =>
    `${matches} of ${records} records match, ${errors} errors; counted in ${milliseconds} ms.`,
  needsValidRule: 'The rule has an error; see Result.',
};

const ZH: PlaygroundTexts = {
  example: '示例',
  ownText: '自定义规则',
  rule: '规则（JSONata）',
  record: '记录（JSON）',
  asOf: '计算时间',
  recordError: (message) => `不是有效的 JSON：${message}`,
  asOfError: '请输入带时区的时间，例如 2026-11-22T08:00:00Z。',
  panels: {
    result: '结果',
    rows: '逐行原因',
    advice: '建议',
    sql: 'SQL',
    compare: '比较',
    many: '批量计算',
  },
  outcomes: { match: '命中', 'no-match': '未命中', error: '出错' },
  value: '值',
  noValue: '无值',
  engine: '引擎',
  reads: '读取字段',
  sentence: '文字说明',
  errorAt: (line, column) => `第 ${line} 行，第 ${column} 列`,
  row: '条件',
  verdict: '判断',
  actual: '实际值',
  needed: '要求',
  verdicts: {
    pass: '满足',
    fail: '不满足',
    missing: '缺失',
    error: '出错',
    'not-reached': '未计算',
    unknown: '无法判断',
  },
  flipsAt: (instant) => `记录不变时，判断结果将于 ${instant} 改变。`,
  nearMiss: '只差这一条',
  children: (pass, total) => `${total} 条中 ${pass} 条`,
  inactive: '规则未生效：没有起作用的条件。',
  noFindings: '没有需要提醒的地方。',
  severities: { error: '错误', warning: '警告', hint: '提示' },
  parameters: '参数',
  notInSql: '无法用 SQL 表示',
  other: '比较对象',
  relations: {
    equal: '两条规则对所有记录的判断都相同。',
    'a-implies-b': '第一条命中的记录，第二条都会命中。',
    'b-implies-a': '第二条命中的记录，第一条都会命中。',
    overlap: '两条规则有重叠。',
    disjoint: '没有记录会同时命中两条规则。',
    'cannot-decide': '无法判定。',
  },
  witnesses: { both: '两条都命中', onlyA: '仅第一条命中', onlyB: '仅第二条命中' },
  counted: (records, matches, errors, milliseconds) =>
    `${records} 条记录中命中 ${matches} 条，出错 ${errors} 条，用时 ${milliseconds} 毫秒。`,
  needsValidRule: '规则有错误，请查看“结果”。',
};

/** The words for a language of the page; English unless it is Chinese. */
export function playgroundTexts(lang: string): PlaygroundTexts {
  return lang.startsWith('zh') ? ZH : EN;
}
