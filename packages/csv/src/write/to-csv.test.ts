import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from './to-csv.js';

describe('toCsv', () => {
  it('writes a table that spreadsheets read: mark, quotes, line breaks', () => {
    expect(toCsv(['名称', 'n'], [{ 名称: '李, "雷"', n: 1 }, { n: null }])).toBe(
      '\uFEFF名称,n\r\n"李, ""雷""",1\r\n,',
    );
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '  =1', '＝1'])('defuses the formula %j', (text) => {
    const parsed = Papa.parse<string[]>(toCsv(['a'], [{ a: text }], { bom: false })).data;
    expect(parsed[1]).toEqual([`'${text}`]);
  });

  it('leaves negative numbers and texts for programs alone', () => {
    expect(toCsv(['a'], [{ a: -5 }, { a: '-5.5' }], { bom: false })).toBe('a\r\n-5\r\n-5.5');
    expect(toCsv(['a'], [{ a: '=1' }], { bom: false, escapeFormulas: false })).toBe('a\r\n=1');
  });

  it('loses no text', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (texts) => {
        const csv = toCsv(['a', 'b'], texts.map((a) => ({ a, b: 'x' })), { bom: false, escapeFormulas: false }); // prettier-ignore
        const parsed = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data;
        expect(parsed.slice(1).map(([a]) => a)).toEqual(texts);
      }),
    );
  });
});
