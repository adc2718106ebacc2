import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../shared/shared.types.js';
import type { CodeDefinition } from '../codes.types.js';
import { codeExpression } from '../expression-engine.js';
import { compilePattern, parseCode, parsePatternText, renderCode } from '../index.js';

const now = '2026-12-31T17:30:00.000Z';

function definition(text: string): CodeDefinition {
  const read = parsePatternText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.definition;
}

/** The code of a record, or the first problem. */
function code(text: string, record: JsonObject = {}, timeZone = 'Asia/Shanghai'): string {
  const compiled = compilePattern(definition(text), { timeZone, expressions: codeExpression });
  const rendered = renderCode(compiled, record, { number: 7, now });
  if (!rendered.ok) return rendered.problems[0]?.code ?? '';
  if (compiled.ok)
    expect(parseCode(compiled, rendered.code)).toMatchObject({ ok: true, code: rendered.code });
  return rendered.code;
}

describe('date segments', () => {
  it('take the day of the zone, not of the clock of the server', () => {
    expect(code('{day:YYYYMMDD}-{no:3}')).toBe('20270101-007');
    expect(code('{day:YYYYMMDD}-{no:3}', {}, 'America/New_York')).toBe('20261231-007');
    expect(code('{day:YYYY}-{no:3}\nday = date zone "Asia/Kathmandu"', {}, 'UTC')).toBe('2026-007');
  });

  it.each([
    ['YYYYMMDD', '2024-02-29', '20240229'],
    ['YYMM', '2009-07-01', '0907'],
    ['YYYYDDD', '2024-12-31', '2024366'],
    ['YYDDD', '2023-03-01', '23060'],
    ['YYYYWW', '2027-01-01', '202653'],
    ['YYWW', '2024-12-30', '2501'],
    ['Q', '2026-11-23', '4'],
    ['DD', '2026-11-03', '03'],
    ['YYYYMMDD', '2026-11-23T23:30:00-05:00', '20261124'],
    ['YYYYMMDD', '2026-02-30', 'no-such-date'],
    ['YYYYMMDD', '2026-02-30T00:00:00Z', 'no-such-date'],
    ['YYYYMMDD', '23/11/2026', 'wrong-type'],
    ['YYYYMMDD', '2026-11-23T10:00:00', 'wrong-type'],
    ['YYYYMMDD', 20261123, 'wrong-type'],
    ['YYYYMMDD', '', 'missing-value'],
  ] as const)('in %s write %j as %s', (format, value, text) => {
    expect(code(`{day:${format}}\nday = date field since`, { since: value })).toBe(text);
  });

  it('read only days that exist', () => {
    const compiled = compilePattern(definition('{day:YYYYMMDD}{no:2}'), { timeZone: 'UTC' });
    expect(parseCode(compiled, '2024022901')).toMatchObject({ ok: true });
    expect(parseCode(compiled, '2023022901')).toMatchObject({
      ok: false,
      at: 0,
      reason: 'no-such-date',
      segmentId: 'day',
    });
    expect(parseCode(compiled, '2023132901')).toMatchObject({ ok: false, at: 5, segmentId: 'day' });
  });
});

describe('field segments', () => {
  const name = (how: string): string => `{a}-{no:1}\na = field name ${how}`;
  it.each([
    ['upper width 1..5 alphabet upper', 'acme', 'ACME-7'],
    ['width 4..4 pad "0" alphabet digits', 42, '0042-7'],
    ['width 4..4 pad "0" alphabet digits', 12345, 'too-long'],
    ['width 4..4 pad "0" cut alphabet digits', 12345, '1234-7'],
    ['width 3..4 alphabet digits', '12', 'too-short'],
    ['initials width 1..4 alphabet upper', 'Acme Trading  Ltd.', 'ATL-7'],
    ['digits width 1..9 alphabet digits', '+86 (021) 5', '860215-7'],
    ['width 1..4 alphabet digits', -5, 'not-allowed'],
    ['width 1..4 alphabet digits', 1.5, 'not-allowed'],
    ['width 1..9 alphabet alphanumeric', 1e21, 'not-allowed'],
    ['width 1..4 alphabet digits', '１２', '12-7'],
    ['width 1..9 alphabet except "-"', '张三 李', '张三 李-7'],
    ['width 1..9 alphabet except "-"', 'a-b', 'not-allowed'],
    ['width 1..9 alphabet except "-"', 'a\u200bb', 'not-allowed'],
    ['width 1..9 alphabet except "-"', 'e\u0301', 'É-7'.toLowerCase()],
    ['width 1..9 alphabet except "-"', 'x\u0323\u0307\u0301', 'not-allowed'],
    ['width 1..9 alphabet except "-"', '\ud800', 'not-allowed'],
    ['width 1..9 alphabet except "-"', '👍', '👍-7'],
    ['width 1..9 alphabet upper', 'undefined', 'looks-empty'],
    ['upper width 1..9 alphabet upper', ' Null ', 'looks-empty'],
    ['width 1..9 alphabet upper', null, 'missing-value'],
    ['width 1..9 alphabet upper', [1], 'wrong-type'],
    ['width 0..9 alphabet upper', null, '-7'],
  ])('%s: %j is %s', (how, value, text) => {
    expect(code(name(how), { name: value })).toBe(text);
  });

  it('ask nothing of what records inherit', () => {
    expect(code('{a}\na = field constructor width 1..99 alphabet except "-"')).toBe('missing-value');
  });
});

describe('map segments', () => {
  const table = (rest: string): string =>
    `{a}{no:1}\na = map v${rest}\n  "是" -> "Y"\n  2 -> "T"\n  true -> "B"`;
  it.each([
    ['', ' 是 ', 'Y7'],
    ['', '2', 'T7'],
    ['', 2, 'T7'],
    ['', 'TRUE', 'B7'],
    ['', '否', 'unmapped-value'],
    ['', null, 'missing-value'],
    ['', {}, 'wrong-type'],
    [' default "X"', '否', 'X7'],
    [' default "X"', null, 'X7'],
    [' unmapped skip', '否', '7'],
  ])('with%s write %j as %s', (rest, value, text) => {
    expect(code(table(rest), { v: value })).toBe(text);
  });
});

describe('check segments', () => {
  const text =
    '{region}{no:3}-{check}\nregion = map r\n  "x" -> "A"\n  "y" -> "B"\ncheck = check iso7064-mod37,36 over region, no';
  it('are computed over what they cover, verified, and reported with the right ones', () => {
    const written = code(text, { r: 'x' });
    expect(written).toMatch(/^A007-[0-9A-Z]$/);
    const compiled = compilePattern(definition(text), { timeZone: 'UTC' });
    const right = written.slice(-1);
    const wrong = right === '0' ? '1' : '0';
    expect(parseCode(compiled, `A007-${wrong}`)).toEqual({
      ok: false,
      at: 5,
      reason: 'check-mismatch',
      segmentId: 'check',
      expected: [right],
    });
    expect(parseCode(compiled, `B007-${right}`)).toMatchObject({ ok: false, reason: 'check-mismatch' });
    expect(parseCode(compiled, written.toLowerCase())).toMatchObject({ ok: true, code: written });
  });

  it('are refused over what the algorithm cannot count', () => {
    const compiled = compilePattern(definition(text.replace('iso7064-mod37,36', 'damm')), {
      timeZone: 'UTC',
    });
    expect(compiled.problems).toMatchObject([
      { code: 'check-cannot-read', segmentId: 'check', details: { cover: 'region', character: 'A' } },
    ]);
  });
});

describe('expression segments', () => {
  const text = (expression: string): string =>
    `{x}-{no:3}\nx = expression ${JSON.stringify(expression)} width 1..3 alphabet upper`;
  it.each([
    ['$uppercase($substring(name, 0, 2))', 'AC-007'],
    ['nothing', 'missing-value'],
    ['name', 'not-allowed'],
    ['$error("x")', 'expression-failed'],
    ['["A"]', 'wrong-type'],
    ['true', 'wrong-type'],
    ['"NULL"', 'looks-empty'],
    ['"ABCD"', 'too-long'],
  ])('%s gives %s', (expression, written) => {
    expect(code(text(expression), { name: 'acme' })).toBe(written);
  });

  it('that do not compile, or have no engine, are problems', () => {
    const compiled = compilePattern(definition(text('name[')), {
      timeZone: 'UTC',
      expressions: codeExpression,
    });
    expect(compiled.problems).toMatchObject([{ code: 'bad-expression', segmentId: 'x' }]);
    expect(compilePattern(definition(text('name')), { timeZone: 'UTC' }).problems).toMatchObject([
      { code: 'no-expression-engine' },
    ]);
  });
});
