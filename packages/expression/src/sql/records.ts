import type { Build } from './build/build.js';
import { TRUE, all } from './build/logic.js';
import { identifier } from './build/quote.js';
import { Relation } from './build/relation.js';
import { tableText, tableWhere } from './build/table.js';
import type { SqlMapping } from './mapping.types.js';

/** The table of the records, for rules to read. */
export function openRecords(build: Build, mapping: SqlMapping): Relation {
  const alias = build.alias('r');
  return new Relation(build, { alias, fields: mapping, key: `${alias}.${identifier(mapping.key)}` });
}

/** The table with its alias, and which of its rows are tested. */
export function wantedRecords(
  build: Build,
  mapping: SqlMapping,
  { alias, key = '' }: Relation,
): { readonly table: string; readonly where: string } {
  const chosen = build.options.records === 'keys' ? build.dialect.keyIn(key, build.params.keys()) : TRUE;
  return {
    table: `${tableText(mapping.table)} AS ${alias}`,
    where: all(tableWhere(build, alias, mapping.table), chosen),
  };
}
