/** What jsonata reads as one name without backticks: no operator, quote, space or keyword in it. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function', 'λ']);

/**
 * A field name as it stands in a text: in backticks unless plain. A name with a backtick in it cannot be
 * written as a name at all; see `writeField`, which looks it up.
 */
export function nameText(name: string): string {
  return PLAIN.test(name) && !KEYWORDS.has(name) ? name : `\`${name}\``;
}

/** Whether a name can be written as a name. */
export function isWritable(name: string): boolean {
  return !name.includes('`');
}
