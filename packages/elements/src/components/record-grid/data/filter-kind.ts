import type { GridEngine } from './grid-engine.js';
import type { GridColumn, GridFilter } from '../record-grid.types.js';

/** A text column with at most this many distinct values is filtered by choosing among them. */
const MAX_LISTED_VALUES = 50;

/** Which kind of condition suits a column: few distinct texts are chosen from a list, many are searched. */
export function filterKind(column: GridColumn, engine: GridEngine): GridFilter['kind'] {
  switch (column.type ?? 'text') {
    case 'number':
      return 'number';
    case 'date':
    case 'datetime':
      return 'date';
    case 'tags':
      return 'tags';
    case 'boolean':
      return 'values';
    default:
      return hasFewValues(column, engine) ? 'values' : 'text';
  }
}

function hasFewValues(column: GridColumn, engine: GridEngine): boolean {
  const { values, codes } = engine.column(column.key);
  if (values.length > MAX_LISTED_VALUES) return false;
  // A list of values that hardly repeat is a list of rows.
  return column.labels !== undefined || values.length * 2 <= codes.length;
}

/** A condition of a kind that says nothing yet. */
export function blankFilter(kind: GridFilter['kind']): GridFilter {
  switch (kind) {
    case 'text':
      return { kind, op: 'contains', value: '' };
    case 'number':
      return { kind, op: 'gte', value: null };
    case 'date':
      return { kind, op: 'between', from: null, to: null };
    case 'values':
      return { kind, values: [] };
    case 'tags':
      return { kind, match: 'any', tags: [] };
  }
}
