import type { Relation } from '../build/relation.js';
import type { SqlColumnType } from '../mapping.types.js';
import { ANY_NUMBER, type NumberFacts, type SqlValue } from './value.types.js';

/** Whole numbers that a double holds exactly. */
export const WHOLE: NumberFacts = { ...ANY_NUMBER, most: Number.MAX_SAFE_INTEGER, least: 1, whole: true };

/** What a rule sees of a column. */
export function fromColumn(relation: Relation, column: string, type: SqlColumnType): SqlValue {
  const { dialect } = relation.build;
  switch (type) {
    case 'number':
      return { type: 'number', sql: column, optional: true, facts: ANY_NUMBER };
    case 'integer':
      return {
        type: 'number',
        sql: dialect.cast(column, 'number'),
        optional: true,
        facts: WHOLE,
        whole: column,
      };
    case 'decimal':
      // By way of text: the nearest double, as when JSON is read.
      return {
        type: 'number',
        sql: dialect.cast(dialect.cast(column, 'text'), 'number'),
        optional: true,
        facts: ANY_NUMBER,
      };
    case 'timestamp':
      return { type: 'text', sql: dialect.timestampText(column), optional: true, timestamp: column };
    case 'text-list':
      return { type: 'texts', sql: column, optional: true };
    case 'json':
      return { type: 'json', sql: relation.members.add(dialect.jsonColumn(column)), optional: true };
    default:
      return { type, sql: column, optional: true };
  }
}
