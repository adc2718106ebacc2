import { counted } from './counted.js';
import type { Alphabet, CheckAlgorithm, FieldTransform, UnmappedPolicy } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

/** Words of the editors of the parts of a code. */
export interface CodeSegmentTerms {
  readonly text: string;
  readonly field: string;
  readonly chooseField: string;
  readonly unknownField: (key: string) => string;
  readonly value: string;
  readonly code: string;
  readonly records: string;
  readonly table: (name: string) => string;
  readonly valueOf: (row: number) => string;
  readonly codeFor: (value: string) => string;
  readonly removeRow: (value: string) => string;
  readonly removing: string;
  readonly addRow: string;
  readonly addMissing: (count: string) => string;
  readonly missingNote: (values: string, records: string) => string;
  readonly missingUncounted: (values: string) => string;
  readonly emptyRecords: (count: string) => string;
  readonly suggest: string;
  readonly style: Readonly<Record<'letters' | 'digits' | 'initials', string>>;
  readonly paste: string;
  readonly pasteHelp: string;
  readonly pasteLabel: string;
  readonly pasteTake: string;
  readonly cancel: string;
  readonly pasted: (count: string) => string;
  readonly pasteNothing: string;
  readonly emptyTable: string;
  readonly loadingValues: string;
  readonly valuesFailed: string;
  readonly retry: string;
  readonly unmapped: string;
  readonly unmappedPolicy: Readonly<Record<UnmappedPolicy, string>>;
  readonly defaultCode: string;
  readonly lossy: string;
  readonly transform: string;
  readonly transforms: Readonly<Record<FieldTransform, string>>;
  readonly least: string;
  readonly most: string;
  readonly pad: string;
  readonly padHelp: string;
  readonly truncate: string;
  readonly alphabet: string;
  readonly alphabets: Readonly<Record<Extract<Alphabet, string> | 'characters' | 'except', string>>;
  readonly characters: string;
  readonly exceptCharacters: string;
  readonly dateFrom: string;
  readonly issueDate: string;
  readonly format: string;
  readonly timeZone: string;
  readonly timeZoneDefault: (zone: string) => string;
  readonly width: string;
  readonly start: string;
  readonly step: string;
  readonly skip: string;
  readonly skipHelp: string;
  readonly scope: string;
  readonly scopeHelp: string;
  readonly scopeNone: string;
  readonly overflow: string;
  readonly overflows: Readonly<Record<'error' | 'grow', string>>;
  readonly fill: string;
  readonly fills: Readonly<Record<'next' | 'lowest-free', string>>;
  readonly reserved: string;
  readonly reservedHelp: string;
  readonly algorithm: string;
  readonly algorithms: Readonly<Record<CheckAlgorithm, string>>;
  readonly adds: (count: number) => string;
  readonly readsDigits: string;
  readonly readsMixed: string;
  readonly readsLetters: string;
  readonly mayWrite: (character: string) => string;
  readonly catches: (single: string, swap: string) => string;
  readonly measured: (codes: string) => string;
  readonly unfit: string;
  readonly covers: string;
  readonly expression: string;
  readonly expressionHelp: string;
  readonly more: string;
}

/** Words of the editors of the parts of a code. */
export const codeSegmentTerms: TermCatalog<CodeSegmentTerms> = {
  area: 'code-segments',
  en: {
    text: 'Text',
    field: 'Field',
    chooseField: 'Choose a field',
    unknownField: (key) => `${key} (not a field of these records)`,
    value: 'Value',
    code: 'Code',
    records: 'Records',
    table: (name) => `Codes for ${name}`,
    valueOf: (row) => `Value in row ${row}`,
    codeFor: (value) => `Code for ${value}`,
    removeRow: (value) => `Remove ${value}`,
    removing: 'Remove',
    addRow: 'Add a value',
    addMissing: (count) => `Add ${count} missing`,
    missingNote: (values, records) => `Without a code: ${values} (${counted(records, 'record')})`,
    missingUncounted: (values) => `Without a code: ${values}`,
    emptyRecords: (count) => `${counted(count, 'record has', 'records have')} nothing in this field.`,
    suggest: 'Suggest codes',
    style: { letters: 'A, B, C', digits: '1, 2, 3', initials: 'Initials' },
    paste: 'Paste a table',
    pasteHelp: 'Copy two columns from a spreadsheet: the value, then its code. A third column names it.',
    pasteLabel: 'Rows from a spreadsheet',
    pasteTake: 'Take these rows',
    cancel: 'Cancel',
    pasted: (count) => `Took ${counted(count, 'row')} from the table.`,
    pasteNothing: 'There are no rows in this text.',
    emptyTable: 'No values yet. Add one, or paste a table.',
    loadingValues: 'Loading the values…',
    valuesFailed: 'The values could not be loaded. What you entered is kept.',
    retry: 'Try again',
    unmapped: 'A value without a code',
    unmappedPolicy: {
      error: 'gives no code and is reported',
      default: 'gets a code for all others',
      skip: 'leaves this part out',
    },
    defaultCode: 'Code for all others',
    lossy: 'Several values may share a code',
    transform: 'Write it',
    transforms: {
      none: 'as it is',
      upper: 'in capitals',
      lower: 'in small letters',
      initials: 'as initials',
      digits: 'digits only',
    },
    least: 'At least',
    most: 'At most',
    pad: 'Fill up with',
    padHelp: 'Empty: shorter values are reported.',
    truncate: 'Cut longer values',
    alphabet: 'Characters',
    alphabets: {
      digits: '0–9',
      upper: 'A–Z',
      alphanumeric: '0–9 and A–Z',
      'no-confusables': '0–9 and A–Z without I and O',
      crockford: '0–9 and A–Z without I, L, O, U',
      gb32100: '0–9 and A–Z without I, O, Z, S, V',
      characters: 'These characters',
      except: 'All but these characters',
    },
    characters: 'Characters, in order',
    exceptCharacters: 'Left out',
    dateFrom: 'Date',
    issueDate: 'Day on which the code is issued',
    format: 'Written as',
    timeZone: 'Time zone',
    timeZoneDefault: (zone) => `Of the workspace (${zone})`,
    width: 'Characters',
    start: 'First number',
    step: 'Step',
    skip: 'Leave out',
    skipHelp: 'Digits or words, separated by spaces, e.g. 4 13',
    scope: 'Count separately for each',
    scopeHelp: 'The number starts again for every combination of what is ticked.',
    scopeNone: 'There is no class to count by; one counter serves all records.',
    overflow: 'When the numbers run out',
    overflows: { error: 'issue no more codes', grow: 'take one more character' },
    fill: 'Next number',
    fills: { next: 'one above the last', 'lowest-free': 'the lowest free one' },
    reserved: 'Kept for giving by hand',
    reservedHelp: 'Numbers or ranges, e.g. 1-10 100-199',
    algorithm: 'Method',
    algorithms: {
      'iso7064-mod11-2': 'ISO 7064 mod 11-2',
      'iso7064-mod37-2': 'ISO 7064 mod 37-2',
      'iso7064-mod97-10': 'ISO 7064 mod 97-10',
      'iso7064-mod1271-36': 'ISO 7064 mod 1271-36',
      'iso7064-mod11,10': 'ISO 7064 mod 11,10',
      'iso7064-mod27,26': 'ISO 7064 mod 27,26',
      'iso7064-mod37,36': 'ISO 7064 mod 37,36',
      luhn: 'Luhn',
      'luhn-mod-n': 'Luhn mod N',
      damm: 'Damm',
      verhoeff: 'Verhoeff',
      gtin: 'GTIN',
      gb32100: 'GB 32100',
    },
    adds: (count) => (count === 1 ? 'Adds 1 character.' : `Adds ${count} characters.`),
    readsDigits: 'Digits only.',
    readsMixed: 'Digits and letters.',
    readsLetters: 'Letters only.',
    mayWrite: (character) => `May end in ${character}.`,
    catches: (single, swap) =>
      `Catches ${single} of single wrong characters and ${swap} of swapped neighbours.`,
    measured: (codes) => `Tried on ${counted(codes, 'code')} of this pattern.`,
    unfit: 'cannot read what this pattern writes',
    covers: 'Checks these parts',
    expression: 'JSONata expression',
    expressionHelp: 'For example $substring(name, 0, 2)',
    more: 'More settings',
  },
  'zh-CN': {
    text: '文本',
    field: '字段',
    chooseField: '请选择字段',
    unknownField: (key) => `${key}（记录中没有此字段）`,
    value: '取值',
    code: '代码',
    records: '记录数',
    table: (name) => `${name}的代码表`,
    valueOf: (row) => `第 ${row} 行的取值`,
    codeFor: (value) => `${value}的代码`,
    removeRow: (value) => `删除${value}`,
    removing: '删除',
    addRow: '添加取值',
    addMissing: (count) => `补上缺少的 ${count} 个`,
    missingNote: (values, records) => `没有代码的取值：${values}（共 ${records} 条记录）`,
    missingUncounted: (values) => `没有代码的取值：${values}`,
    emptyRecords: (count) => `有 ${count} 条记录的此字段为空。`,
    suggest: '自动生成代码',
    style: { letters: 'A、B、C', digits: '1、2、3', initials: '首字母' },
    paste: '粘贴表格',
    pasteHelp: '从电子表格复制两列：取值和代码。第三列可作为说明。',
    pasteLabel: '电子表格中的行',
    pasteTake: '采用这些行',
    cancel: '取消',
    pasted: (count) => `已采用 ${count} 行。`,
    pasteNothing: '这段文本中没有可用的行。',
    emptyTable: '还没有取值。可以逐个添加，也可以粘贴表格。',
    loadingValues: '正在加载取值…',
    valuesFailed: '取值加载失败，已填写的内容都还在。',
    retry: '重试',
    unmapped: '没有代码的取值',
    unmappedPolicy: { error: '不编号并提示', default: '使用统一的代码', skip: '省略此段' },
    defaultCode: '其他取值的代码',
    lossy: '允许多个取值共用一个代码',
    transform: '写法',
    transforms: {
      none: '保持原样',
      upper: '转为大写',
      lower: '转为小写',
      initials: '取首字母',
      digits: '只取数字',
    },
    least: '最少位数',
    most: '最多位数',
    pad: '不足时补',
    padHelp: '留空：过短的内容会被提示。',
    truncate: '截断过长的内容',
    alphabet: '可用字符',
    alphabets: {
      digits: '0–9',
      upper: 'A–Z',
      alphanumeric: '0–9 和 A–Z',
      'no-confusables': '0–9 和 A–Z，不含 I、O',
      crockford: '0–9 和 A–Z，不含 I、L、O、U',
      gb32100: '0–9 和 A–Z，不含 I、O、Z、S、V',
      characters: '指定字符',
      except: '指定字符以外的字符',
    },
    characters: '字符（按顺序）',
    exceptCharacters: '排除的字符',
    dateFrom: '日期',
    issueDate: '编号当天',
    format: '格式',
    timeZone: '时区',
    timeZoneDefault: (zone) => `工作区时区（${zone}）`,
    width: '位数',
    start: '起始号',
    step: '步长',
    skip: '跳过',
    skipHelp: '数字或词，用空格隔开，例如 4 13',
    scope: '按以下各项分别计数',
    scopeHelp: '勾选项的每种组合都从头开始编号。',
    scopeNone: '没有可用来分别计数的分类，所有记录统一计数。',
    overflow: '号码用完时',
    overflows: { error: '停止编号', grow: '增加一位' },
    fill: '取号方式',
    fills: { next: '上一个号加一', 'lowest-free': '最小的空号' },
    reserved: '保留号段（手工编号）',
    reservedHelp: '号码或范围，例如 1-10 100-199',
    algorithm: '算法',
    algorithms: {
      'iso7064-mod11-2': 'ISO 7064 mod 11-2',
      'iso7064-mod37-2': 'ISO 7064 mod 37-2',
      'iso7064-mod97-10': 'ISO 7064 mod 97-10',
      'iso7064-mod1271-36': 'ISO 7064 mod 1271-36',
      'iso7064-mod11,10': 'ISO 7064 mod 11,10',
      'iso7064-mod27,26': 'ISO 7064 mod 27,26',
      'iso7064-mod37,36': 'ISO 7064 mod 37,36',
      luhn: 'Luhn',
      'luhn-mod-n': 'Luhn mod N',
      damm: 'Damm',
      verhoeff: 'Verhoeff',
      gtin: 'GTIN',
      gb32100: 'GB 32100',
    },
    adds: (count) => `增加 ${count} 位。`,
    readsDigits: '仅适用于数字。',
    readsMixed: '适用于数字和字母。',
    readsLetters: '仅适用于字母。',
    mayWrite: (character) => `校验位可能是 ${character}。`,
    catches: (single, swap) => `能发现 ${single} 的单字符错误和 ${swap} 的相邻字符颠倒。`,
    measured: (codes) => `用此规则的 ${codes} 个编号实测。`,
    unfit: '无法用于此规则中的字符',
    covers: '校验以下各段',
    expression: 'JSONata 表达式',
    expressionHelp: '例如 $substring(name, 0, 2)',
    more: '更多设置',
  },
};
