import { describe, expect, it } from 'vitest';
import { allCodes, withCodes } from './code-table.js';
import { heldCode } from './held-code.fixture.js';

const codes = [heldCode('c2', 'A1-001'), heldCode('c1', 'C3-002')];

describe('tables with codes', () => {
  it('come back in the same order of rows, with a column of codes, and twice gives the same', () => {
    const once = withCodes('id,name\r\nc2,"Li, Na"\r\nnobody,X\r\nc1,王\r\n', codes) ?? '';
    expect(once.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'id,name,code',
      'c2,"Li, Na",A1-001',
      'nobody,X,',
      'c1,王,C3-002',
    ]);
    expect(withCodes(once, codes)).toBe(once);
    expect(withCodes('id,name\r\n', codes)).toBeNull();
  });

  it('hold all records, and no cell that a spreadsheet would run', () => {
    const table = allCodes([{ id: 'c1', data: { name: '=1+1' } }], codes);
    expect(table.replace('\uFEFF', '').trim().split('\r\n')).toEqual(['id,name,code', "c1,'=1+1,C3-002"]);
  });
});
