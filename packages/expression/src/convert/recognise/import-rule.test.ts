import { describe, expect, it } from 'vitest';
import { importRule } from './import-rule.js';
import { placesInJson } from './json-places.js';

const QUERY = '{"combinator":"and","rules":[{"field":"age","operator":">=","value":18}]}';
const AWESOME = JSON.stringify({
  type: 'group',
  children1: [
    {
      type: 'rule',
      properties: { field: 'age', operator: 'greater_or_equal', value: [18], valueSrc: ['value'] },
    },
  ],
});

describe('a text of another tool', () => {
  it.each([
    ['query-builder', QUERY, 'age >= 18'],
    ['query-builder', `\uFEFF\n ${QUERY}\n`, 'age >= 18'],
    ['awesome-query-builder', AWESOME, 'age >= 18'],
    ['json-logic', '{"===":[{"var":"age"},18]}', 'age = 18'],
    ['decision-table', 'age,result\n>= 18,adult\n-,child\n', 'age >= 18 ? "adult" : "child"'],
    ['decision-table', 'age\tresult\n>= 18\tadult\n', 'age >= 18 ? "adult"'],
    ['decision-table', 'age;result\n"[18..65)";adult\n', 'age >= 18 and age < 65 ? "adult"'],
  ] as const)('is recognised as %s: %j', (format, source, text) => {
    expect(importRule(source)).toMatchObject({ format, result: { ok: true, text } });
  });

  it.each([
    '',
    'age >= 18',
    '{}',
    '[]',
    '7',
    '"x"',
    '{"a":1,"b":2}',
    'one line, with commas',
    'a\nb\nc',
    QUERY.slice(1),
  ])('is in no known format: %j', (source) => {
    expect(importRule(source)).toBeUndefined();
  });

  it('tells the results of a table', () => {
    expect(importRule('结果,金额\n金牌,> 10\n银牌,> 5\n金牌,> 3\n')?.results).toEqual(['金牌', '银牌']);
  });

  it('may be told its format', () => {
    expect(importRule('{"rules":[]}', { format: 'json-logic' })).toMatchObject({
      format: 'json-logic',
      result: { ok: false, losses: [{ code: 'unknown-operator', line: 1 }] },
    });
    expect(importRule(QUERY, { format: 'decision-table' })?.format).toBe('decision-table');
  });

  it('says in which column of one line each loss is', () => {
    const source = '{"combinator":"and","rules":[{"field":"b","operator":"like","value":1}]}';
    expect(importRule(source)?.result.losses).toMatchObject([
      { path: '/rules/0/operator', line: 1, column: source.indexOf('"like"') + 1 },
    ]);
    expect(importRule('{"rules": [}', { format: 'query-builder' })?.result.losses).toMatchObject([
      { code: 'not-json', line: 1, column: 12 },
    ]);
  });

  it('says on which line each loss is', () => {
    const source =
      '{\n "combinator": "and",\n "rules": [\n  {"field": "a", "operator": "=", "value": 1},\n  {"field": "b", "operator": "like", "value": 1}\n ]\n}';
    expect(importRule(source)?.result.losses).toMatchObject([{ code: 'unknown-operator', line: 5 }]);
    const partial = importRule(source, { partial: true });
    expect(partial?.result).toMatchObject({ ok: true, losses: [{ severity: 'refused', line: 5 }] });
  });

  it('says where a text stops being JSON', () => {
    expect(importRule('{"rules": [\n{"field": }]}', { format: 'query-builder' })?.result).toMatchObject({
      ok: false,
      losses: [{ code: 'not-json', line: 2, message: 'From line 2 on, the text is not valid JSON.' }],
    });
  });
});

describe('places in JSON', () => {
  it('knows the line of each part, by its pointer', () => {
    const text = '[\n1,\n{"a/b":\n[true,\n"x\\"\\u0041"]}, {}\n]';
    const { placeOf, broken } = placesInJson(text);
    expect(
      ['', '/0', '/1', '/1/a~1b', '/1/a~1b/1', '/1/a~1b/1/none', '/9'].map((path) => placeOf(path).line),
    ).toEqual([1, 2, 3, 4, 5, 5, 1]);
    expect(broken).toBeUndefined();
  });

  it.each(['', '{', '[1,]', '{"a" 1}', '01', '"\n"', '[] []', "{'a':1}", '[1 2]', '\u00a0[]'])(
    'agrees with JSON.parse that %j is none',
    (text) => {
      expect(() => void JSON.parse(text)).toThrow();
      expect(placesInJson(text).broken?.line).toBeGreaterThan(0);
    },
  );

  it('survives any depth', () => {
    expect(placesInJson('['.repeat(100_000)).placeOf('/0/0').line).toBe(1);
  });

  it('survives texts of any length, and knows every sign that JSON has', () => {
    expect(placesInJson(`[\n"${'x'.repeat(12_000_000)}",\n2]`).placeOf('/1').line).toBe(3);
    expect(placesInJson('["\u007f[]^#! 😀", "\\u00e9"]').broken).toBeUndefined();
  });
});
