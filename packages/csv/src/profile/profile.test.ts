import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../test-help/bytes-of.js';
import { profileCsv } from './profile.js';
import type { ColumnProfile, CsvProfile } from './profile.types.js';

async function profile(text: string | Uint8Array): Promise<CsvProfile> {
  const result = await profileCsv(bytesOf(text));
  if (!result.ok) throw new Error(result.code);
  return result.profile;
}

const column = async (header: string, ...cells: string[]): Promise<ColumnProfile> => {
  const { columns } = await profile([`k,${header}`, ...cells.map((cell, at) => `${at},${cell}`)].join('\n'));
  return columns[1] ?? expect.fail('no column');
};

describe('profileCsv', () => {
  it('says what a file holds', async () => {
    const found = await profile('\uFEFFid;名称;金额\r\n1;"李, 雷";1\r\n;;\r\n\r\n2;x\r\n3;"y;""z""";2.5\r\n');
    expect(found).toMatchObject({
      encoding: 'utf-8',
      bom: true,
      dialect: { delimiter: ';', newline: '\n' },
      rows: 3,
      blank: 2,
      broken: 1,
    });
    expect(
      found.columns.map(({ header, type, filled, samples }) => ({ header, type, filled, samples })),
    ).toEqual([
      { header: 'id', type: 'text', filled: 2, samples: ['1', '3'] },
      { header: '名称', type: 'text', filled: 2, samples: ['李, 雷', 'y;"z"'] },
      { header: '金额', type: 'number', filled: 2, samples: ['1', '2.5'] },
    ]);
  });

  it.each([
    ['Units', ['1', '-20', '3000'], 'integer', []],
    ['Price', ['1', '2.50'], 'number', []],
    ['Sales', ['300.00', '20.00'], 'number', []],
    ['VIP', ['是', '否', ''], 'boolean', []],
    ['Flag', ['0', '1', '1'], 'integer', []],
    ['Day', ['2026-01-31', '2026/2/1'], 'date', []],
    ['When', ['2026-01-31T08:00:00Z', '2026-02-01T08:00:00+08:00'], 'datetime', []],
    ['When', ['2026-01-31 08:00', '2026-02-01 09:30'], 'datetime', ['no-zone']],
    ['Day', ['13/01/2026', '02/01/2026'], 'date', []],
    ['Day', ['02/01/2026', '03/01/2026'], 'text', ['ambiguous-date']],
    ['Plant', ['0012', '0413', '9001'], 'text', ['leading-zeros']],
    ['InvoiceNo', ['536365', '536366', '536367'], 'text', ['identifier']],
    ['订单号', ['536365', '536366', '536367'], 'text', ['identifier']],
    ['Contact', ['13812345678', '15912345678'], 'text', ['phone']],
    ['Contact', ['+86 138 1234 5678', '+49 30 123456'], 'text', ['phone']],
    ['Serial', ['12345678901234567', '2'], 'text', ['long-number']],
    ['Empty', ['', ''], 'text', []],
  ] as const)('guesses %s of %j as %s', async (header, cells, type, notes) => {
    expect(await column(header, ...cells)).toMatchObject({ type, notes: [...notes], misfits: 0 });
  });

  it('tells day-first from month-first when the data prove it', async () => {
    expect(await column('Day', '13/01/2026', '02/01/2026')).toMatchObject({ dateOrder: 'dmy' });
    expect(await column('Day', '01/13/2026', '02/01/2026')).toMatchObject({ dateOrder: 'mdy' });
  });

  it('keeps a column of numbers that has a few odd cells, and counts them', async () => {
    expect(await column('Amount', '1', '2', 'abc', '4', '5')).toMatchObject({ type: 'integer', misfits: 1 });
    expect(await column('Amount', '1', 'abc', 'def')).toMatchObject({ type: 'text', misfits: 0 });
  });

  it('makes a usable, unique key of every header and changes nothing else', async () => {
    const found = await profile('Total <b>,Name,Name,,id,__proto__, 客户 \n1,2,3,4,5,7,8');
    expect(found.columns.map(({ key, notes }) => [key, ...notes])).toEqual([
      ['Total <b>'],
      ['Name'],
      ['Name_2', 'duplicate-header'],
      ['column_4', 'empty-header'],
      ['id_2', 'renamed', 'identifier'],
      ['__proto___2', 'renamed'],
      ['客户'],
    ]);
  });

  it('knows which columns tell rows apart', async () => {
    const found = await profile('a,b,c\n1,x,1\n2,x,\n3,y,3\n');
    expect(found.columns.map(({ unique }) => unique)).toEqual([true, false, false]);
  });

  it('reads Chinese spreadsheets', async () => {
    const gb = Uint8Array.from([
      0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x6e, 0x0a, 0xb3, 0xc7, 0xca, 0xd0, 0x2c, 0x31, 0x0a,
    ]);
    const found = await profile(gb);
    expect(found.columns[0]).toMatchObject({ header: '名称', samples: ['城市'] });
  });

  it.each([
    ['', 'empty-file'],
    ['\n\n', 'no-header'],
    ['"never closed\n', 'no-header'],
    ['PK\u0003\u0004\u0000\u0000', 'not-text'],
    [`${','.repeat(1000)}\n`, 'no-header'],
    [`${'a,'.repeat(1000)}\n`, 'too-many-columns'],
  ])('refuses a file that is no table (%#)', async (text, code) => {
    expect(await profileCsv(bytesOf(text, 5000))).toEqual({ ok: false, code });
  });
});
