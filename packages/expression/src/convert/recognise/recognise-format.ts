import { readCsv } from '../decision-table/read-csv.js';
import { isJQueryQuery } from '../jquery/jquery-query.js';
import { isObject, member } from '../shared/json.js';

/** A format of rules that is not JSONata. */
export type ForeignFormat =
  'query-builder' | 'awesome-query-builder' | 'jquery-query-builder' | 'json-logic' | 'decision-table';

/** What may stand between the cells of a table: a copy from a spreadsheet has tabs. */
const SEPARATORS = ['\t', ',', ';'] as const;

/** Which format a parsed JSON document is in, told by its shape. */
export function formatOfDocument(document: unknown): ForeignFormat | undefined {
  if (!isObject(document)) return undefined;
  if (Array.isArray(member(document, 'rules')))
    return isJQueryQuery(document) ? 'jquery-query-builder' : 'query-builder';
  const type = member(document, 'type');
  if (type === 'group' || type === 'rule_group' || type === 'rule') return 'awesome-query-builder';
  return Object.keys(document).length === 1 ? 'json-logic' : undefined;
}

/** The cells of a text that has the shape of a table with a heading; absent for one that has not. */
export function tableOf(text: string): readonly (readonly string[])[] | undefined {
  for (const separator of SEPARATORS) {
    const rows = readCsv(text, separator);
    const columns = rows[0]?.length ?? 0;
    // Rows that are too short or long are told one by one; where most are, it is no table.
    const fitting = rows.filter((row) => row.length === columns).length;
    if (rows.length >= 2 && columns >= 2 && fitting * 2 > rows.length) return rows;
  }
  return undefined;
}
