import type { RowProblem, RowProblemCode } from './convert.types.js';

/** Languages that problems are described in. */
export type ProblemLocale = 'en' | 'zh-CN';

type Words = Readonly<Record<RowProblemCode, (problem: RowProblem) => string>>;

const detail = (problem: RowProblem, name: string): string => String(problem.details?.[name] ?? '?');

const EN: Words = {
  'unclosed-quote': () => 'A quote is opened and never closed',
  'bad-quote': () => 'A quote stands in the middle of a quoted cell; write it twice',
  'row-too-long': () => 'The row is longer than 1,000,000 characters; most often a quote is never closed',
  'too-few-cells': (p) => `The row has ${detail(p, 'found')} cells, the header has ${detail(p, 'expected')}`,
  'too-many-cells': (p) => `The row has ${detail(p, 'found')} cells, the header has ${detail(p, 'expected')}`,
  'missing-id': () => 'The id is empty',
  'duplicate-id': (p) => `The id “${p.value}” is used in line ${detail(p, 'firstLine')} already`,
  'id-too-long': () => 'The id is longer than 200 characters',
  'not-number': (p) => `“${p.value}” is not a number`,
  'not-integer': (p) => `“${p.value}” is not a whole number`,
  'out-of-range': (p) => `“${p.value}” has more digits than a number can hold`,
  'not-boolean': (p) => `“${p.value}” is neither yes nor no`,
  'not-date': (p) => `“${p.value}” is not a date`,
  'not-datetime': (p) => `“${p.value}” is not a date with a time`,
  'broken-text': () => 'The text holds characters that cannot be read; check the encoding',
  'cell-too-long': () => 'The text is longer than 100,000 characters',
};

const ZH: Words = {
  'unclosed-quote': () => '引号未闭合',
  'bad-quote': () => '引号内又出现引号，请写成两个引号',
  'row-too-long': () => '该行超过 1,000,000 个字符，通常是引号未闭合',
  'too-few-cells': (p) => `该行有 ${detail(p, 'found')} 个单元格，表头有 ${detail(p, 'expected')} 个`,
  'too-many-cells': (p) => `该行有 ${detail(p, 'found')} 个单元格，表头有 ${detail(p, 'expected')} 个`,
  'missing-id': () => '编号为空',
  'duplicate-id': (p) => `编号“${p.value}”已在第 ${detail(p, 'firstLine')} 行出现`,
  'id-too-long': () => '编号超过 200 个字符',
  'not-number': (p) => `“${p.value}”不是数字`,
  'not-integer': (p) => `“${p.value}”不是整数`,
  'out-of-range': (p) => `“${p.value}”超出可存储的数字范围`,
  'not-boolean': (p) => `“${p.value}”不是“是”或“否”`,
  'not-date': (p) => `“${p.value}”不是有效日期`,
  'not-datetime': (p) => `“${p.value}”不是有效的日期时间`,
  'broken-text': () => '文本含无法识别的字符，请检查文件编码',
  'cell-too-long': () => '文本超过 100,000 个字符',
};

/** Says in words why a row was not imported, with its line and column. */
export function describeProblem(problem: RowProblem, locale: ProblemLocale): string {
  const chinese = locale === 'zh-CN';
  const what = (chinese ? ZH : EN)[problem.code](problem);
  const column = problem.column === null || problem.column === '' ? '' : problem.column;
  if (chinese) return `第 ${problem.line} 行${column === '' ? '' : `，“${column}”列`}：${what}`;
  return `Line ${problem.line}${column === '' ? '' : `, column “${column}”`}: ${what}`;
}
