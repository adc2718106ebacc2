import { all, choose, negated } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { errorCases, firstError, withError } from './errors.js';
import { booleanIn, isKind, numberIn, textIn } from './kinds.js';
import { ANY_NUMBER, UNDECIDED, type SqlValue } from './value.types.js';

/** Numbers in digits that every database reads as JavaScript does; no exponent, so none is out of range. */
const PLAIN = `'^-?[0-9]{1,200}([.][0-9]{1,200})?$'`;
/** What else `$number` could read: with an exponent, very long, or in another base. */
const OTHER = `'^-?[0-9]+([.][0-9]+)?([Ee][-+]?[0-9]+)?$|^0[xX][0-9A-Fa-f]+|0[oO][0-7]+|0[bB][01]+$'`;

/** `$number(value)` */
export function numberOfText(relation: Relation, value: SqlValue): SqlValue {
  if (value.type === 'number') return value;
  const { dialect } = relation.build;
  const text = textIn(relation, value);
  const isText = isKind(relation, value, 'string');
  const plain = dialect.matches(text, PLAIN);
  const error = errorCases([
    [isKind(relation, value, 'null', 'array', 'object'), 'T0410'],
    [all(isText, negated(plain), dialect.matches(text, OTHER)), UNDECIDED],
    [all(isText, negated(plain)), 'D3030'],
  ]);
  const truth = booleanIn(relation, value);
  const sql = choose(
    [
      [isKind(relation, value, 'number'), numberIn(relation, value)],
      [isKind(relation, value, 'boolean'), `CASE ${truth} WHEN TRUE THEN 1 ELSE 0 END`],
      [all(isText, plain), dialect.cast(text, 'number')],
    ],
    'NULL',
  );
  return {
    type: 'number',
    sql: dialect.cast(`(${sql})`, 'number'),
    optional: true,
    facts: ANY_NUMBER,
    ...withError(firstError(value.error, error)),
  };
}
