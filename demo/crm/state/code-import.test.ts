import { describe, expect, it } from 'vitest';
import type { CodeAssignment, CodeCounter, CodePattern } from '@tagma/core';
import { parsePatternText } from '@tagma/core/codes';
import { planCodeImport, type PlannedImport } from './code-import.js';
import { readCodeRows } from './code-rows.js';
import { allCodes, withCodes } from './code-table.js';
import { heldCode } from './held-code.fixture.js';

const now = '2026-11-23T02:00:00.000Z';
const read = parsePatternText(`{region}-{no:3}
region = map region
  "北美" -> "A"
  "欧洲" -> "B"
no = sequence scope region`);
if (!read.ok) throw new Error('The pattern cannot be read.');
const { definition } = read;
const pattern: CodePattern = {
  id: 'p',
  version: 1,
  name: { en: 'Customers' },
  recordType: 'customer',
  state: 'published',
  ownerId: 'u',
  draft: definition,
  published: [{ number: 1, definition, publishedAt: now, publishedBy: 'u' }],
  updatedAt: now,
  updatedBy: 'u',
};

function plan(text: string, codes: readonly CodeAssignment[] = []): PlannedImport {
  const rows = readCodeRows(text);
  if (rows === null) throw new Error('The text has no codes.');
  const counter: CodeCounter = {
    id: 'a',
    version: 1,
    patternId: 'p',
    scopeKey: 'A',
    updatedAt: now,
    last: 2,
    leases: [],
    gaps: [],
  };
  const recordIds = new Set(['c1', 'c2', 'c3', 'c4']);
  const context = { timeZone: 'Asia/Shanghai' };
  const facts = { pattern, context, held: codes, counters: [counter], recordIds, now };
  const planned = planCodeImport('codes.csv', rows, facts);
  if (planned === null) throw new Error('The pattern is not published.');
  return planned;
}

describe('codes taken over from a table', () => {
  it('move their counters, and conflicts are told with their line', () => {
    const text =
      '\uFEFFid,name,编号\r\nc1,甲,Ａ-047\r\nc2,"乙\r\n丙",A-001\r\nc3,,\r\nc4,丁,X-1\r\nc9,戊,A-050\r\n';
    const { plan: found, rows, counters } = plan(text, [heldCode('c3', 'A-001')]);
    expect(found.adopted.map(({ recordId, made }) => [recordId, made.code])).toEqual([['c1', 'A-047']]);
    expect(found.conflicts.map(({ index, reason }) => [rows[index]?.line, reason])).toEqual([
      [3, 'held'],
      [6, 'unreadable'],
      [7, 'unknown-record'],
    ]);
    expect(counters).toEqual([{ name: 'A', next: 48 }]);
  });

  it('are the same when a table comes back that was given its codes here', () => {
    const codes = [heldCode('c2', 'A-001'), heldCode('c1', 'B-002')];
    const table = withCodes('id;name\r\nc2;x\r\nc1;y\r\nc4;z\r\n', codes) ?? '';
    const { plan: found } = plan(table, codes);
    expect(found.same).toEqual(['c2', 'c1']);
    expect([...found.adopted, ...found.conflicts]).toEqual([]);
    expect(readCodeRows('id,code\r\n')).toBeNull();
  });

  it('are the same for ids and codes that a spreadsheet would run as formulas', () => {
    const codes = [heldCode('-7', '=A-001'), heldCode('@li', '+B-002')];
    const table = allCodes(
      codes.map(({ record }) => ({ id: record.id, data: { name: '=1+1' } })),
      codes,
    );
    expect(table).toContain("'=A-001");
    expect(readCodeRows(table)?.map(({ recordId, code }) => [recordId, code])).toEqual([
      ['-7', '=A-001'],
      ['@li', '+B-002'],
    ]);
    expect(withCodes(table, codes)).toBe(table);
  });
});
