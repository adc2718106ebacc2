import { planRule } from '../plan/plan.js';
import { FALSE, TRUE, all, choose } from './build/logic.js';
import { refusalOf } from './build/refused.js';
import type { Relation } from './build/relation.js';
import { exact } from './conditions/connect.js';
import type { SqlMapping } from './mapping.types.js';
import { openBuild } from './open-build.js';
import { openRecords, wantedRecords } from './records.js';
import { readRule } from './read-rule.js';
import type { SqlDialectName, SqlOptions, SqlRefusal, SqlStatement } from './sql.types.js';
import type { SqlCondition } from './values/value.types.js';

/** Many rules in one statement, which reads every table once and works out equal parts once. */
export interface SqlRuleSet {
  /**
   * One row per record: `key` and one column per rule, `o1`, `o2`, …: `match`, `no-match`, `undecided` or the code
   * of the error. A rule that was refused has no column.
   */
  readonly outcomes: SqlStatement;
  /** One row: the number of matches of each rule, `m1`, `m2`, … as doubles. */
  readonly count: SqlStatement;
  /** Per rule, in the order given: the number in its column names, or why it has none. */
  readonly rules: readonly (number | SqlRefusal)[];
}

/** Compiles rules into one statement. Parameters of the same name are the same for all of them. */
export function rulesToSql(
  texts: readonly string[],
  mapping: SqlMapping,
  dialect: SqlDialectName,
  options: SqlOptions = {},
): SqlRuleSet {
  const build = openBuild(dialect, options);
  const relation = openRecords(build, mapping);
  const compiled = texts.map((text) => compileOne(relation, text));
  const conditions = compiled.filter((rule) => 'sql' in rule);
  let column = 0;
  const rules = compiled.map((rule) => ('sql' in rule ? ++column : rule));
  const from = `FROM ${wantedRecords(build, mapping, relation).table}\n${relation.joins()}`;
  const { where } = wantedRecords(build, mapping, relation);
  const rows = `${from}${where === TRUE ? '' : `\nWHERE ${where}`}`;
  const outcomes = conditions.map((rule, index) => `${outcomeText(rule)} AS o${index + 1}`);
  const counts = conditions.map((rule, index) => {
    const count = build.dialect.count('*', all(rule.sql, withoutError(rule)));
    return `${build.dialect.cast(`(${count})`, 'number')} AS m${index + 1}`;
  });
  return {
    outcomes: build.params.statement(
      `SELECT ${[`${relation.key ?? ''} AS key`, ...outcomes].join(', ')}\n${rows}`,
    ),
    count: build.params.statement(`SELECT ${counts.length === 0 ? '0 AS none' : counts.join(', ')}\n${rows}`),
    rules,
  };
}

function compileOne(relation: Relation, text: string): SqlCondition | SqlRefusal {
  const reading = readRule(text);
  if (!reading.ok) return reading;
  try {
    const made = relation.build.condition(relation, planRule(reading.root));
    const { error } = made;
    return error === undefined ? made : { ...made, error: { ...error, sql: relation.once(error.sql) } };
  } catch (raised) {
    return refusalOf(raised, reading.root);
  }
}

function withoutError({ error }: SqlCondition): string {
  return error === undefined ? TRUE : `(${error.sql} IS NULL)`;
}

function outcomeText(rule: SqlCondition): string {
  const code = rule.error?.sql ?? 'NULL';
  const isError = rule.error === undefined ? FALSE : `(${code} IS NOT NULL)`;
  const shown = `replace(${code}, '?', 'undecided')`;
  return choose(
    [
      [isError, shown],
      [exact(rule), `'match'`],
    ],
    `'no-match'`,
  );
}
