import { FALSE, TRUE, all, choose, negated } from './build/logic.js';
import type { Relation } from './build/relation.js';
import { exact } from './conditions/connect.js';
import type { SqlRule } from './sql.types.js';
import { UNDECIDED, type SqlCondition } from './values/value.types.js';

/** The statements of a rule. */
export function statements(
  relation: Relation,
  whole: SqlCondition,
  from: { readonly table: string; readonly where: string },
): SqlRule {
  const { error } = whole;
  const { key = '', build } = relation;
  const rule = error === undefined ? whole : { ...whole, error: { ...error, sql: relation.once(error.sql) } };
  const rows = `FROM ${from.table}${nextLine(relation.joins())}`;
  const where = (...conditions: readonly string[]): string => {
    const wanted = all(from.where, ...conditions);
    return wanted === TRUE ? '' : `\nWHERE ${wanted}`;
  };
  const code = rule.error?.sql ?? 'NULL';
  const undecided = rule.error?.codes.has(UNDECIDED) === true;
  const failed = rule.error === undefined ? FALSE : `(${code} IS NOT NULL)`;
  const outcome = outcomeText(rule, code);
  const shown = undecided ? `nullif(${code}, '${UNDECIDED}')` : code;
  const matchSql = `SELECT ${key} AS key\n${rows}${where(rule.sql, negated(failed))}`;
  const outcomes = `SELECT ${key} AS key, ${outcome} AS outcome, ${build.dialect.cast(`(${shown})`, 'text')} AS code\n${rows}${where()}`;
  const { params } = build;
  return {
    ok: true,
    ...params.statement(outcomes),
    match: params.statement(matchSql),
    count: params.statement(countText(relation, `SELECT ${outcome} AS outcome\n${rows}${where()}`)),
    matched: params.statement(`WITH matched AS MATERIALIZED (\n${matchSql}\n)`),
    undecided,
  };
}

function nextLine(text: string): string {
  return text === '' ? '' : `\n${text}`;
}

function outcomeText(rule: SqlCondition, code: string): string {
  const isUndecided = rule.error?.codes.has(UNDECIDED) === true ? `(${code} = '${UNDECIDED}')` : FALSE;
  const isError = rule.error === undefined ? FALSE : `(${code} IS NOT NULL)`;
  return choose(
    [
      [isUndecided, `'undecided'`],
      [isError, `'error'`],
      [exact(rule), `'match'`],
    ],
    `'no-match'`,
  );
}

function countText({ build }: Relation, outcomes: string): string {
  const counted = [
    ['match', 'matches'],
    ['no-match', 'misses'],
    ['error', 'errors'],
    ['undecided', 'undecided'],
  ].map(([outcome = '', name = '']) => {
    const count = build.dialect.count('*', `o.outcome = '${outcome}'`);
    return `${build.dialect.cast(`(${count})`, 'number')} AS ${name}`;
  });
  return `SELECT ${counted.join(', ')}\nFROM (\n${outcomes}\n) AS o`;
}
