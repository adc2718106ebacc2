import type { FunctionEntry } from './function-docs.types.js';

/** Functions on numbers, times and single values. */
export const VALUE_FUNCTIONS: Readonly<Record<string, FunctionEntry>> = {
  number: { group: 'number', syntax: '$number(value)', example: '$number("12.5")', result: '12.5' },
  abs: { group: 'number', syntax: '$abs(number)', example: '$abs(-5)', result: '5' },
  floor: { group: 'number', syntax: '$floor(number)', example: '$floor(2.8)', result: '2' },
  ceil: { group: 'number', syntax: '$ceil(number)', example: '$ceil(2.1)', result: '3' },
  round: { group: 'number', syntax: '$round(number, digits?)', example: '$round(12.345, 1)', result: '12.3' },
  sqrt: { group: 'number', syntax: '$sqrt(number)', example: '$sqrt(9)', result: '3' },
  power: { group: 'number', syntax: '$power(base, exponent)', example: '$power(2, 10)', result: '1024' },
  formatBase: {
    group: 'number',
    syntax: '$formatBase(number, base?)',
    example: '$formatBase(255, 16)',
    result: '"ff"',
  },
  formatNumber: {
    group: 'number',
    syntax: '$formatNumber(number, picture, options?)',
    example: '$formatNumber(12345.6, "#,##0.00")',
    result: '"12,345.60"',
  },
  formatInteger: {
    group: 'number',
    syntax: '$formatInteger(number, picture)',
    example: '$formatInteger(7, "000")',
    result: '"007"',
  },
  parseInteger: {
    group: 'number',
    syntax: '$parseInteger(text, picture)',
    example: '$parseInteger("12,345", "#,##0")',
    result: '12345',
  },
  random: { group: 'number', syntax: '$random()', example: '$random()', result: '0.5', refused: true },
  boolean: { group: 'value', syntax: '$boolean(value)', example: '$boolean("")', result: 'false' },
  not: { group: 'value', syntax: '$not(value)', example: '$not(1 = 2)', result: 'true' },
  exists: { group: 'value', syntax: '$exists(value)', example: '$exists(null)', result: 'true' },
  type: { group: 'value', syntax: '$type(value)', example: '$type([1])', result: '"array"' },
  clone: { group: 'value', syntax: '$clone(value)', example: '$clone({"a": 1})', result: '{"a":1}' },
  assert: {
    group: 'value',
    syntax: '$assert(condition, message?)',
    example: '($assert(1 < 2, "?"); "ok")',
    result: '"ok"',
  },
  error: {
    group: 'value',
    syntax: '$error(message?)',
    example: '1 < 2 ? "ok" : $error("?")',
    result: '"ok"',
  },
  now: {
    group: 'time',
    syntax: '$now(picture?, zone?)',
    example: '$type($now())',
    result: '"string"',
  },
  millis: { group: 'time', syntax: '$millis()', example: '$millis() > 0', result: 'true' },
  toMillis: {
    group: 'time',
    syntax: '$toMillis(time, picture?)',
    example: '$toMillis("1970-01-02T00:00:00Z")',
    result: '86400000',
  },
  fromMillis: {
    group: 'time',
    syntax: '$fromMillis(millis, picture?, zone?)',
    example: '$fromMillis(0, "[Y0001]-[M01]-[D01]")',
    result: '"1970-01-01"',
  },
};
