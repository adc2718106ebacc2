import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../shared/shared.types.js';
import { compilePattern, parseCode, parsePatternText, renderCode } from './index.js';

/** A table of places in three levels, as it comes from a spreadsheet. */
const PLACES: readonly (readonly [string, string, string, string, string, string])[] = [
  ['中国', 'CN', '上海市', '31', '浦东新区', '021'],
  ['中国', 'CN', '上海市', '31', '嘉定区', '022'],
  ['中国', 'CN', '江苏省', '32', '南京市', '025'],
  ['中国', 'CN', '江苏省', '32', '苏州市', '512'],
  ['美国', 'US', '加利福尼亚州', '06', '旧金山', '415'],
];

function table(value: number, code: number): string {
  const rows = new Map(PLACES.map((place) => [place[value] ?? '', place[code] ?? '']));
  return [...rows].map(([one, other]) => `  "${one}" -> "${other}"`).join('\n');
}

function compiled(template: string, more = '') {
  const text = `${template}
country = map country
${table(0, 1)}
province = map province
${table(2, 3)}
city = map city
${table(4, 5)}
${more}`;
  const read = parsePatternText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return compilePattern(read.definition, { timeZone: 'Asia/Shanghai' });
}

function customer([country, , province, , city]: (typeof PLACES)[number]): JsonObject {
  return { country, province, city };
}

describe('places in three levels', () => {
  const places = compiled('{country}-{province}-{city}');
  const now = '2026-11-22T08:00:00.000Z';

  it('are CN-31-021, and each code says its country, province and city', () => {
    expect(places.ok, JSON.stringify(places.problems)).toBe(true);
    for (const place of PLACES) {
      const rendered = renderCode(places, customer(place), { now });
      expect(rendered).toMatchObject({ ok: true, code: `${place[1]}-${place[3]}-${place[5]}` });
      const parsed = parseCode(places, `${place[1]}-${place[3]}-${place[5]}`);
      const meanings = parsed.ok ? parsed.parts.map(({ meaning }) => meaning) : [];
      expect(meanings.filter(({ type }) => type === 'map')).toMatchObject(
        [place[0], place[2], place[4]].map((value) => ({ values: [value] })),
      );
    }
  });

  it('say at which character a code is wrong, level by level', () => {
    expect(parseCode(places, 'CX-31-021')).toMatchObject({ ok: false, at: 1, segmentId: 'country' });
    expect(parseCode(places, 'CN-39-021')).toMatchObject({ ok: false, at: 4, segmentId: 'province' });
    expect(parseCode(places, 'CN-31-029')).toMatchObject({ ok: false, at: 8, segmentId: 'city' });
  });

  it('have one counter for each city once customers are numbered in them', () => {
    const numbered = compiled(
      '{country}-{province}-{city}-{no:4}',
      'no = sequence scope country, province, city',
    );
    expect(numbered.ok, JSON.stringify(numbered.problems)).toBe(true);
    const code = (place: (typeof PLACES)[number], number: number): unknown => {
      const rendered = renderCode(numbered, customer(place), { number, now });
      return rendered.ok ? [rendered.code, rendered.scopeKey] : rendered.problems;
    };
    const [pudong, jiading] = PLACES;
    expect(pudong && code(pudong, 7)).toEqual(['CN-31-021-0007', 'CN\u001f31\u001f021']);
    expect(jiading && code(jiading, 7)).toEqual(['CN-31-022-0007', 'CN\u001f31\u001f022']);
  });
});
