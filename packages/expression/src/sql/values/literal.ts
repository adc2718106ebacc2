import type { Span } from '../../syntax/syntax.types.js';
import type { Build } from '../build/build.js';
import { Refused } from '../build/refused.js';
import { isStorable } from '../build/storable.js';
import { ANY_NUMBER, type SqlValue } from './value.types.js';

/** A value that stands in the rule. It becomes a parameter. */
export function literal(build: Build, value: string | number | boolean | null, span: Span): SqlValue {
  if (value === null) return { type: 'null', sql: 'NULL', optional: false, constant: null };
  const constant = { optional: false, constant: value };
  if (typeof value === 'string') {
    if (!isStorable(value)) throw new Refused('unstorable-text', span, value);
    return { type: 'text', sql: build.params.value(value), ...constant };
  }
  const sql = build.params.value(value);
  if (typeof value === 'boolean') return { type: 'boolean', sql, ...constant };
  const size = Math.abs(value);
  const facts = { ...ANY_NUMBER, most: size, least: size, whole: Number.isInteger(value) };
  return { type: 'number', sql, facts, ...constant };
}
