import type { PlanTextFunction } from '../../plan/plan.types.js';
import type { Span } from '../../syntax/syntax.types.js';
import { FALSE, all, choose, negated } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { errorWhen, firstError, withError } from './errors.js';
import { isMissing, isOther, textIn } from './kinds.js';
import { numberOfText } from './number-of-text.js';
import { textOf } from './text-of.js';
import { ANY_NUMBER, type SqlValue } from './value.types.js';

/** `$uppercase`, `$lowercase`, `$trim`, `$length`, `$string`, `$number` */
export function textFunction(
  relation: Relation,
  name: PlanTextFunction,
  value: SqlValue,
  span: Span,
): SqlValue {
  if (name === 'string') return textOf(relation, value, span);
  if (name === 'number') return numberOfText(relation, value);
  const text = textIn(relation, value);
  const optional = value.optional || value.type !== 'text';
  const wrong = errorWhen(isOther(relation, value, 'string'), 'T0410');
  const error = firstError(value.error, wrong);
  if (name === 'length') {
    const facts = { ...ANY_NUMBER, most: 2 ** 31, least: 1, whole: true };
    const sql = relation.build.dialect.cast(relation.build.dialect.length(text), 'number');
    return { type: 'number', sql, optional, facts, ...withError(error) };
  }
  if (name === 'trim') return { type: 'text', sql: trimmed(relation, text), optional, ...withError(error) };
  return cased(relation, name, { type: 'text', sql: text, optional, ...withError(error) }, span);
}

function trimmed({ build }: Relation, text: string): string {
  return `trim(BOTH ' ' FROM ${build.dialect.replaceAll(text, `'[ ' || chr(9) || chr(10) || chr(13) || ']+'`, `' '`)})`;
}

/** Letters beyond ASCII change case by rules that databases do not share with JavaScript. */
function cased(relation: Relation, name: 'uppercase' | 'lowercase', value: SqlValue, span: Span): SqlValue {
  const { build } = relation;
  const foreign = isAscii(value) ? FALSE : build.dialect.beyondAscii(value.sql);
  const undecided = build.undecidedWhen(all(negated(isMissing(value)), foreign), 'text-rules', span);
  return {
    type: 'text',
    sql: choose([[foreign, 'NULL']], `${name === 'uppercase' ? 'upper' : 'lower'}(${value.sql})`),
    optional: value.optional,
    ...withError(firstError(value.error, undecided)),
  };
}

function isAscii({ constant }: SqlValue): boolean {
  return typeof constant === 'string' && !/[\u0080-\uffff]/.test(constant);
}

/** `$substring(value, from, length)`, in characters. */
export function substring(
  relation: Relation,
  value: SqlValue,
  { from, length }: { readonly from: number; readonly length?: number },
): SqlValue {
  const { dialect } = relation.build;
  const text = textIn(relation, value);
  const wrong = [
    errorWhen(
      length === undefined
        ? isOther(relation, value, 'string', 'number')
        : isOther(relation, value, 'string'),
      'T0410',
    ),
    length === undefined ? errorWhen(isOther(relation, value, 'string', 'missing'), 'T0411') : undefined,
  ];
  const count = dialect.length(text);
  const start = from >= 0 ? String(from) : `greatest(0, ${count} + ${from})`;
  const rest = length === undefined ? '' : `, ${length}`;
  const sql =
    length !== undefined && length <= 0
      ? choose([[`(${text} IS NOT NULL)`, `''`]], 'NULL')
      : `substr(${text}, (${start} + 1)::integer${rest})`;
  const optional = value.optional || value.type !== 'text';
  return { type: 'text', sql, optional, ...withError(firstError(value.error, ...wrong)) };
}
