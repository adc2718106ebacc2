/** Something that must never become part of SQL. */
export class SqlTextError extends RangeError {}

/** An identifier of the mapping. A NUL cannot stand in SQL text and no database allows it in a name. */
export function identifier(name: string): string {
  if (name === '' || name.includes('\0'))
    throw new SqlTextError('A mapping names a table or column with no text or a NUL.');
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text that this package itself puts into a statement: words and codes only, nothing from rules or data. */
export function word(text: string): string {
  if (!/^[\w?-]*$/.test(text)) throw new SqlTextError('Only words are written into SQL text.');
  return `'${text}'`;
}
