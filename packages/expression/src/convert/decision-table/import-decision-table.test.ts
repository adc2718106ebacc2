import { describe, expect, it } from 'vitest';
import { valueOf } from '../../testing/run.js';
import type { DecisionTableOptions, TableRows } from './decision-table.types.js';
import { importDecisionTable } from './import-decision-table.js';
import { readCsv, writeCsv } from './read-csv.js';

function imported(table: string | TableRows, options?: DecisionTableOptions): string {
  const result = importDecisionTable(table, options);
  if (!result.ok) throw new Error(JSON.stringify(result.losses));
  return result.text;
}
const losses = (table: string | TableRows, options?: DecisionTableOptions) =>
  importDecisionTable(table, options).losses.map((loss) => `${loss.path} ${loss.code}`);

describe('a decision table', () => {
  const tiers = '消费金额,城市,结果\r\n>= 10000,"北京,上海",金牌\r\n[1000..10000),-,银牌\r\n,,普通\r\n';

  it('becomes a decision', async () => {
    const text = imported(tiers);
    expect(text).toBe(
      '消费金额 >= 10000 and 城市 in ["北京", "上海"] ? "金牌" : 消费金额 >= 1000 and 消费金额 < 10000 ? "银牌" : "普通"',
    );
    expect(await valueOf(text, { 消费金额: 20_000, 城市: '上海' })).toBe('金牌');
    expect(await valueOf(text, { 消费金额: 1000 })).toBe('银牌');
    expect(await valueOf(text, {})).toBe('普通');
  });

  it('may become the condition that it gives one result', async () => {
    const text = imported(tiers, { result: '银牌' });
    expect(text).toBe(
      '消费金额 >= 10000 and 城市 in ["北京", "上海"] ? false : 消费金额 >= 1000 and 消费金额 < 10000 ? true : false',
    );
    expect(await valueOf(text, { 消费金额: 1000 })).toBe(true);
    expect(await valueOf(text, {})).toBe(false);
    const collect = 'a,tag\n> 1,x\n> 2,x\n-,y\n';
    expect(imported(collect, { hitPolicy: 'collect', result: 'x' })).toBe('a > 1 or a > 2');
    expect(imported(collect, { hitPolicy: 'collect', result: 'y' })).toBe('true');
    expect(imported(collect, { hitPolicy: 'collect', result: 'z' })).toBe('false');
  });

  it('may collect the results of all rows that fit', async () => {
    const text = imported('a,vip = true,tag\n> 1,-,x\n-,true,y\n-,false,z\n-,-,all\n', {
      hitPolicy: 'collect',
    });
    expect(text).toBe('[a > 1 ? "x", vip = true ? "y", $not(vip = true) ? "z", "all"]');
    expect(await valueOf(text, { a: 2, vip: true })).toEqual(['x', 'y', 'all']);
    expect(await valueOf(text, {})).toEqual(['z', 'all']);
  });

  it('takes JSONata as heading and names for fields', () => {
    expect(imported('$count(orders),result\n> 3,many\n')).toBe('$count(orders) > 3 ? "many"');
    expect(
      imported('Total spend,result\n> 3,many\n', { fields: { 'Total spend': ['spend', 'total'] } }),
    ).toBe('spend.total > 3 ? "many"');
    expect(imported('Total spend,result\n> 3,many\n')).toBe('`Total spend` > 3 ? "many"');
    expect(imported('结果,a,备注\nx,1,\n')).toBe('a = 1 ? "x"');
  });

  it.each([
    ['5', 'a = 5'],
    ['0123', 'a = "0123"'],
    ['"5"', 'a = "5"'],
    ['是', 'a = true'],
    ['null', 'a = null'],
    ['x, "y,z"', 'a in ["x", "y,z"]'],
    ['≠ 5', 'a != 5'],
    ['＞5', 'a > 5'],
    ['(1..2]', 'a > 1 and a <= 2'],
    ['not(1)', '$not(a = 1)'],
    ['非（1、2）', '$not(a in [1, 2])'],
  ])('reads the cell %s', (cell, text) => {
    expect(
      imported([
        ['a', 'result'],
        [cell, 'r'],
      ]),
    ).toBe(`${text} ? "r"`);
  });

  it('names row and column of what it cannot read, and drops nothing silently', () => {
    const table = 'a,b,result\n1,=>5,x\n1,2\n2,3,\n';
    expect(importDecisionTable(table).ok).toBe(false);
    expect(losses(table)).toEqual(['/2/2 cell', '/3 column-count', '/4/3 result-missing']);
    expect(imported('a,result\n$(,x\n1,y\n', { partial: true })).toBe('a = 1 ? "y"');
    expect(losses('a.(,result\n1,x\n')).toEqual([]);
    expect(losses('5 +,result\n1,x\n')).toEqual(['/1/1 header']);
    expect(losses('a,result\n1,x\n', { hitPolicy: 'any' as never })).toEqual([' hit-policy']);
  });

  it('is inactive without rows', () => {
    for (const table of ['', 'a,result\n']) {
      expect(importDecisionTable(table)).toMatchObject({ ok: true, text: '', active: false });
    }
  });

  it('keeps hostile cells apart', async () => {
    const text = imported([
      ['a', 'result'],
      ['"x\\" or true or \\""', '" : true ? "z'],
    ]);
    expect(text).toBe(String.raw`a = "x\" or true or \"" ? "\" : true ? \"z"`);
    expect(await valueOf(text, {})).toBeUndefined();
  });

  it('reads ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [String(index), `r${index}`]);
    expect(imported([['a', 'result'], ...rows]).split(' ? ')).toHaveLength(10_001);
  });
});

describe('CSV', () => {
  it('is read as RFC 4180 has it', () => {
    expect(readCsv('\uFEFFa,"b ""x"", c",\r\n\r\n"1\n2",,3\n')).toEqual([
      ['a', 'b "x", c', ''],
      ['1\n2', '', '3'],
    ]);
    expect(readCsv('a\rb')).toEqual([['a'], ['b']]);
    expect(readCsv('"open')).toEqual([['open']]);
    expect(readCsv('a,')).toEqual([['a', '']]);
  });

  it('comes back as it was written', () => {
    const rows = [
      ['a', 'b,"c"', ' d '],
      ['1\r\n2', 'x', '-'],
    ];
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });
});
