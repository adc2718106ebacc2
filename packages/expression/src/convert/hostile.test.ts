import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../testing/run.js';
import { importAwesomeQueryBuilder } from './awesome/import-awesome.js';
import { exportJsonLogic } from './json-logic/export-json-logic.js';
import { importJsonLogic } from './json-logic/import-json-logic.js';
import { exportQueryBuilder } from './query-builder/export-query-builder.js';
import { importQueryBuilder } from './query-builder/import-query-builder.js';
import type { ImportResult } from './shared/conversion.types.js';

const limits = { textLength: 2_000_000 };

function textOf(result: ImportResult): string {
  if (!result.ok) throw new Error(JSON.stringify(result.losses));
  return result.text;
}

const NAMES = [
  'a`b',
  '`',
  '"',
  "'",
  '\\',
  'a\nb',
  '\u0000',
  '\u2028',
  '😀',
  'Ａ１',
  '　',
  'and',
  'true',
  'null',
  'function',
  'λ',
  '*',
  '%',
  '$',
  '1',
  '-1',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '/*',
  '*/',
  '/*# mute: x */',
  '',
  ' ',
  '\uD800',
  'a"] or true or ["',
];
const VALUES = [...NAMES, '0123', '3', 'true', '" or true or "', '\\" or true', '*/ or true'];

describe('hostile names and values', () => {
  it.each(NAMES)('the field %j is read, and nothing else', async (name) => {
    const query = { combinator: 'and', rules: [{ field: name, operator: '=', value: 1 }] };
    const text = textOf(importQueryBuilder(query, { fieldPath: (field) => [field] }));
    const record = JSON.parse(`{${JSON.stringify(name)}: 1}`) as Record<string, unknown>;
    expect(await outcomeOf(text, record), text).toBe('match');
    expect(await outcomeOf(text, {}), text).toBe('no-match');
  });

  it.each(VALUES)('the value %j is a text, and nothing else', async (value) => {
    const raqb = {
      type: 'rule',
      properties: { field: 'f', operator: 'equal', value: [value], valueSrc: ['value'] },
    };
    const texts = [
      textOf(importQueryBuilder({ combinator: 'and', rules: [{ field: 'f', operator: '=', value }] })),
      textOf(importAwesomeQueryBuilder(raqb)),
      textOf(importJsonLogic({ '===': [{ var: 'f' }, value] })),
    ];
    for (const text of texts) {
      expect(await outcomeOf(text, { f: value }), text).toBe('match');
      expect(await outcomeOf(text, { f: 3 }), text).toBe('no-match');
      const again = exportQueryBuilder(text);
      expect(again.ok && again.document.rules, text).toEqual([{ field: 'f', operator: '=', value }]);
    }
  });

  it('own members only: inherited names are no parts of a document', () => {
    const query = Object.create({ combinator: 'and', rules: [] }) as object;
    expect(importQueryBuilder(query).ok).toBe(false);
    expect(importJsonLogic({ constructor: [1] }).losses[0]?.code).toBe('unknown-operator');
    expect(
      importQueryBuilder({ combinator: 'and', rules: [{ field: 'f', operator: 'constructor', value: 1 }] })
        .ok,
    ).toBe(false);
  });
});

describe('size', () => {
  const rule = { field: 'f', operator: '=', value: 1 };

  const nested = (levels: number): object => {
    let query: object = { combinator: 'and', rules: [rule] };
    for (let level = 0; level < levels; level++) {
      query = { combinator: level % 2 === 0 ? 'or' : 'and', rules: [rule, query] };
    }
    return query;
  };

  it('100 levels are imported, run and exported', async () => {
    const text = textOf(importQueryBuilder(nested(100)));
    expect(await outcomeOf(text, { f: 1 }, { limits })).toBe('match');
    const again = exportQueryBuilder(text);
    expect(again.ok && textOf(importQueryBuilder(again.document))).toBe(text);
  });

  it('500 levels are more than any rule may have', () => {
    expect(importQueryBuilder(nested(500))).toMatchObject({ ok: false, losses: [{ code: 'too-deep' }] });
    let logic: unknown = { '===': [{ var: 'f' }, 1] };
    for (let level = 0; level < 500; level++) logic = { '!': [logic] };
    expect(importJsonLogic(logic)).toMatchObject({ ok: false, losses: [{ code: 'too-deep' }] });
  });

  it('1,000 rows are imported, run and exported', async () => {
    const rules = Array.from({ length: 1_000 }, (_, value) => ({ ...rule, value }));
    const text = textOf(importQueryBuilder({ combinator: 'or', rules }));
    expect(exportJsonLogic(text).ok).toBe(true);
    expect(await outcomeOf(text, { f: 999 }, { limits })).toBe('match');
  });
});
