import { describe, expect, it } from 'vitest';
import type { FileMapping } from '../map/map.types.js';
import { CsvReader } from '../read/reader.js';
import { RowConverter } from './converter.js';
import type { ConvertedRow, RowProblem } from './convert.types.js';
import { describeProblem } from './describe.js';

const DIALECT = { delimiter: ',', newline: '\n' } as const;

const MAPPING: FileMapping = {
  encoding: 'utf-8',
  dialect: DIALECT,
  idColumn: 0,
  parentColumn: null,
  columns: [
    { index: 0, header: 'id', field: null, type: 'text' },
    { index: 1, header: 'n', field: 'n', type: 'integer' },
    { index: 2, header: 'when', field: 'when', type: 'datetime' },
    { index: 3, header: 'text', field: 'text', type: 'text' },
  ],
};

function convert(
  text: string,
  mapping: Partial<FileMapping> = {},
): { rows: ConvertedRow[]; problems: RowProblem[]; converter: RowConverter } {
  const converter = new RowConverter({ ...MAPPING, ...mapping }, { timeZone: 'Asia/Shanghai' });
  const reader = new CsvReader(DIALECT);
  const [rows, problems]: [ConvertedRow[], RowProblem[]] = [[], []];
  for (const row of [...reader.push(text), ...reader.end()]) {
    const result = converter.convert(row);
    if (result.kind === 'row') rows.push(result.row);
    if (result.kind === 'problems') problems.push(...result.problems);
  }
  return { rows, problems, converter };
}

describe('RowConverter', () => {
  it('makes typed data; empty cells are absent', () => {
    const { rows, problems } = convert('id,n,when,text\nA,5,2026-01-02 08:00,=1+1\nB,,,\n');
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { line: 2, id: 'A', parentId: null, data: { n: 5, when: '2026-01-02T00:00:00.000Z', text: '=1+1' } },
      { line: 3, id: 'B', parentId: null, data: {} },
    ]);
  });

  it('names line, column and reason of each bad row, and goes on', () => {
    const { rows, problems } = convert(
      'id,n,when,text\nA,x,never,"two\nlines"\n,1,,\nA,1,,\nA,2,,\nB,1\nC,1,,,more\n"D,1,,\nE,1,,\n',
    );
    expect(rows.map(({ id, line }) => [id, line])).toEqual([['A', 5], ['E', 10]]); // prettier-ignore
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'n', 'not-number'],
      [2, 'when', 'not-datetime'],
      [4, 'id', 'missing-id'],
      [6, 'id', 'duplicate-id'],
      [7, null, 'too-few-cells'],
      [8, null, 'too-many-cells'],
      [9, null, 'unclosed-quote'],
    ]);
    expect(problems[3]?.details).toEqual({ firstLine: 5 });
  });

  it('lets empty cells behind the last column pass', () => {
    expect(convert('id,n,when,text\nA,1,,x,,\n').rows).toHaveLength(1);
  });

  it('gives rows without an id column one that a second import finds again', () => {
    const text = 'id,n,when,text\nx,1,,a\nx,1,,a\ny,1,,a\n';
    const ids = convert(text, { idColumn: null }).rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(convert(text, { idColumn: null }).rows.map(({ id }) => id)).toEqual(ids);
    expect(ids[1]).toBe(`${ids[0]}-2`);
  });

  it('keeps a child row whose parent is empty', () => {
    const rows = convert('id,n,when,text\n1,,,P1\n2,,,\n', { parentColumn: 3 }).rows;
    expect(rows.map(({ parentId }) => parentId)).toEqual(['P1', null]);
  });

  it('refuses damaged text only where the file may be damaged', () => {
    const text = 'id,n,when,text\nA,,,\uFFFD\n';
    expect(convert(text).rows[0]?.data).toEqual({ text: '\uFFFD' });
    expect(convert(text, { encoding: 'gb18030' }).problems[0]?.code).toBe('broken-text');
  });

  it('tells when the file is not the one that was mapped', () => {
    const { converter } = convert('id,m,when,text\n');
    expect(converter.mismatches()).toEqual([{ index: 1, expected: 'n', found: 'm' }]);
  });

  it('never lets a column reach the prototype', () => {
    const columns = [{ index: 0, header: '__proto__', field: 'x', type: 'text' as const }];
    const { rows } = convert('__proto__\nA\n', { columns });
    expect(Object.getPrototypeOf(rows[0]?.data)).toBe(Object.prototype);
  });
});

describe('describeProblem', () => {
  it('says line, column and reason in both languages', () => {
    const problem: RowProblem = { line: 7, column: '金额', code: 'not-number', value: 'abc' };
    expect(describeProblem(problem, 'en')).toBe('Line 7, column “金额”: “abc” is not a number');
    expect(describeProblem(problem, 'zh-CN')).toBe('第 7 行，“金额”列：“abc”不是数字');
  });
});
