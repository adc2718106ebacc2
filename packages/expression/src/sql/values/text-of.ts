import type { Span } from '../../syntax/syntax.types.js';
import { FALSE, all, any, choose, negated } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { errorCases, firstError, withError } from './errors.js';
import { booleanIn, isKind, isMissing, numberIn, textIn } from './kinds.js';
import { ANY_NUMBER, UNDECIDED, type SqlValue } from './value.types.js';

/** `$string(value)`, also what `&` makes of its operands. */
export function textOf(relation: Relation, value: SqlValue, span: Span): SqlValue {
  const text = written(relation, value, span);
  return { ...text, ...withError(firstError(value.error, text.error)) };
}

function written(relation: Relation, value: SqlValue, span: Span): SqlValue {
  const { build } = relation;
  const { optional } = value;
  switch (value.type) {
    case 'text':
    case 'missing':
      return value;
    case 'null':
      return { type: 'text', sql: `'null'`, optional: false };
    case 'boolean':
      return { type: 'text', sql: truthText(value.sql), optional };
    case 'number':
      return numberText(relation, value);
    case 'texts': {
      const undecided = build.undecidedWhen(negated(isMissing(value)), 'list-value', span);
      return { type: 'text', sql: 'NULL', optional: true, ...withError(undecided) };
    }
    case 'json':
      return jsonText(relation, value, span);
  }
}

function truthText(sql: string): string {
  return `CASE ${sql} WHEN TRUE THEN 'true' WHEN FALSE THEN 'false' END`;
}

function jsonText(relation: Relation, value: SqlValue, span: Span): SqlValue {
  const number = numberText(relation, { type: 'number', sql: numberIn(relation, value), optional: true });
  const structure = isKind(relation, value, 'array', 'object');
  const undecided = relation.build.undecidedWhen(structure, 'list-value', span);
  const sql = choose(
    [
      [isKind(relation, value, 'string'), textIn(relation, value)],
      [isKind(relation, value, 'number'), number.sql],
      [isKind(relation, value, 'boolean'), truthText(booleanIn(relation, value))],
      [isKind(relation, value, 'null'), `'null'`],
    ],
    'NULL',
  );
  return { type: 'text', sql, optional: true, ...withError(firstError(undecided, number.error)) };
}

/**
 * A number as JavaScript writes it, rounded to 15 digits. Whole numbers are written out; of the others only
 * those whose 15 digits read back as the same number and need no exponent, so that every way of rounding
 * agrees; records with any other are undecided.
 */
function numberText(relation: Relation, value: SqlValue): SqlValue {
  const { dialect } = relation.build;
  const { sql } = value;
  const facts = value.facts ?? ANY_NUMBER;
  const whole = dialect.cast(dialect.cast(sql, 'integer'), 'text');
  // What is no number cannot be cast to a whole one: the statement would fail for all records.
  if (facts.whole && facts.most <= Number.MAX_SAFE_INTEGER && !facts.nan && !facts.infinite)
    return { type: 'text', sql: whole, optional: value.optional };
  const isWhole = `(abs(${sql}) <= 9007199254740991 AND floor(${sql}) = ${sql})`;
  const { fraction, isPlain } = dialect.fractionText(sql);
  const there = negated(isMissing(value));
  const odd = [
    facts.nan ? `(${sql} = ${dialect.nan})` : FALSE,
    facts.infinite ? `(abs(${sql}) = ${dialect.infinity})` : FALSE,
  ];
  const error = errorCases([
    [any(...odd), 'D3001'],
    [all(there, negated(any(isWhole, isPlain))), UNDECIDED],
  ]);
  const text = choose(
    [
      [isWhole, whole],
      [isPlain, fraction],
    ],
    'NULL',
  );
  return { type: 'text', sql: text, optional: value.optional, ...withError(error) };
}
