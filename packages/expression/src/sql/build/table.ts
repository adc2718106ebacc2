import type { SqlTable } from '../mapping.types.js';
import type { Build } from './build.js';
import { all } from './logic.js';
import { identifier } from './quote.js';

/** The name of a table. */
export function tableText({ schema, name }: SqlTable): string {
  return schema === undefined ? identifier(name) : `${identifier(schema)}.${identifier(name)}`;
}

/** Which rows of it are meant. */
export function tableWhere({ params }: Build, alias: string, { where = {} }: SqlTable): string {
  return all(
    ...Object.entries(where).map(
      ([column, text]) => `(${alias}.${identifier(column)} = ${params.value(text)})`,
    ),
  );
}
