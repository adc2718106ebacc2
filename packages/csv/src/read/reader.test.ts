import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CsvReader } from './reader.js';
import { isBroken, type CsvDialect, type ReadRow } from './read.types.js';

const COMMA: CsvDialect = { delimiter: ',', newline: '\n' };

/** Reads a text in pieces of a length. */
function read(text: string, piece = text.length, dialect = COMMA): ReadRow[] {
  const reader = new CsvReader(dialect);
  const rows: ReadRow[] = [];
  for (let at = 0; at < text.length; at += Math.max(1, piece))
    rows.push(...reader.push(text.slice(at, at + piece)));
  return [...rows, ...reader.end()];
}

const lines = (rows: readonly ReadRow[]): unknown[] =>
  rows.map((row) => (isBroken(row) ? [row.line, row.code] : [row.line, ...row.cells]));

describe('CsvReader', () => {
  it('counts physical lines, those inside quotes too', () => {
    const text = 'a,b\n1,"two\nlines"\n3,4\n';
    expect(lines(read(text))).toEqual([[1, 'a', 'b'], [2, '1', 'two\nlines'], [4, '3', '4']]); // prettier-ignore
  });

  it('reads \\r\\n, mixtures of line breaks, and a last line without one', () => {
    expect(lines(read('a,b\r\n1,"x"\r\n2,y\n3,z'))).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x'],
      [3, '2', 'y'],
      [4, '3', 'z'],
    ]);
  });

  it('reads files whose lines end with a lone carriage return', () => {
    expect(lines(read('a\r1\r2\r', 2, { delimiter: ',', newline: '\r' }))).toEqual([[1, 'a'], [2, '1'], [3, '2']]); // prettier-ignore
  });

  it('keeps a carriage return in quotes at the end of a row that ends with one', () => {
    const dialect: CsvDialect = { delimiter: ',', newline: '\r' };
    expect(lines(read('a,b\r1,"\r"\r2,"x\r"\r', undefined, dialect))).toEqual([
      [1, 'a', 'b'],
      [2, '1', '\r'],
      [4, '2', 'x\r'],
    ]);
  });

  it('loses one line to an unclosed quote, not the rest of the file', () => {
    expect(lines(read('a,b\n1,"open\n2,fine\n3,fine\n'))).toEqual([
      [1, 'a', 'b'],
      [2, 'unclosed-quote'],
      [3, '2', 'fine'],
      [4, '3', 'fine'],
    ]);
  });

  it('goes on behind a quote in the middle of a quoted cell', () => {
    expect(lines(read('a,b\n"5" pipe",1\n2,"x","y"\n3,ok\n'))).toEqual([
      [1, 'a', 'b'],
      [2, 'bad-quote'],
      [3, '2', 'x', 'y'],
      [4, '3', 'ok'],
    ]);
  });

  it('takes a blank line at the end for a row, in pieces of any size', () => {
    for (const piece of [1, 2, 3, 4, 5, 6, 7])
      expect(lines(read('true\n\n', piece))).toEqual([
        [1, 'true'],
        [2, ''],
      ]);
  });

  it('reads the lines behind a broken one anew, with all their cells', () => {
    expect(lines(read('"x\ny,z\nw",plain,"b"ad\n1,2\n'))).toEqual([
      [1, 'bad-quote'],
      [2, 'y', 'z'],
      [3, 'bad-quote'],
      [4, '1', '2'],
    ]);
  });

  it('is not kept busy by a file in which every line is broken', () => {
    const count = 100_000;
    const rows = read('"Acme" Ltd\n'.repeat(count), 1_000_000);
    expect(rows).toHaveLength(count);
    expect(rows.at(-1)).toEqual({ line: count, code: 'bad-quote', value: '"Acme" Ltd' });
  });

  it('keeps a quote that stands inside an unquoted cell', () => {
    expect(lines(read('5" pipe,1\n'))).toEqual([[1, '5" pipe', '1']]);
  });

  it('gives up a row that is longer than a million characters', () => {
    const rows = read(`a\n"${'x'.repeat(1_200_000)}\nb\n`, 64_000);
    expect(lines(rows)).toEqual([
      [1, 'a'],
      [2, 'row-too-long'],
      [3, 'b'],
    ]);
  });

  it('reads what papaparse reads without complaint, and breaks what it complains of, in pieces of any size', () => {
    const sign = fc.constantFrom('a', 'b', ',', ',', '"', '"', '\n', '\r\n', ' ', '高');
    fc.assert(
      fc.property(
        fc.string({ unit: sign, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (start, piece) => {
          const text = `${start}\n`;
          const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter: ',', newline: '\n' });
          const found = read(text);
          expect(read(text, piece)).toEqual(found);
          expect(found.some(isBroken)).toBe(errors.length > 0);
          if (errors.length > 0) return;
          // papaparse keeps the carriage return of a line break, and has a row behind the last one.
          const wanted = data.slice(0, -1).map((row) => row.with(-1, (row.at(-1) ?? '').replace(/\r$/, '')));
          expect(found.map((row) => (isBroken(row) ? row.code : row.cells))).toEqual(wanted);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('gives the same rows however the text is cut into pieces', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', '高', '😀'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, piece) => {
        const text = `${Papa.unparse(rows, { quotes: true, newline: '\r\n' })}\r\n`;
        const found = read(text, piece);
        expect(found).toEqual(read(text));
        expect(found.map((row) => (isBroken(row) ? row.code : row.cells))).toEqual(rows);
      }),
    );
  });
});
