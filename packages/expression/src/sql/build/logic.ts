/** SQL conditions as text, with constants folded, so that what is known when compiling costs nothing when run. */
export const TRUE = 'TRUE';
export const FALSE = 'FALSE';

/** All of them; NULL as SQL has it. */
export function all(...parts: readonly string[]): string {
  if (parts.includes(FALSE)) return FALSE;
  return joined(
    parts.filter((part) => part !== TRUE),
    ' AND ',
    TRUE,
  );
}

/** Any of them; NULL as SQL has it. */
export function any(...parts: readonly string[]): string {
  if (parts.includes(TRUE)) return TRUE;
  return joined(
    parts.filter((part) => part !== FALSE),
    ' OR ',
    FALSE,
  );
}

function joined(parts: readonly string[], connector: string, none: string): string {
  const [only = none, ...rest] = [...new Set(parts)];
  return rest.length === 0 ? only : `(${[only, ...rest].join(connector)})`;
}

/** The opposite of a condition that is never NULL; of NULL it is NULL. */
export function negated(condition: string): string {
  if (condition === TRUE) return FALSE;
  return condition === FALSE ? TRUE : `(NOT ${condition})`;
}

/** NULL counts as false. */
export function surely(condition: string): string {
  return condition === TRUE || condition === FALSE ? condition : `coalesce(${condition}, FALSE)`;
}

/** `CASE`, with branches left out that are never taken. A condition that is NULL is not taken. */
export function choose(
  branches: readonly (readonly [condition: string, result: string])[],
  otherwise: string,
): string {
  const open: string[] = [];
  let last = otherwise;
  for (const [condition, result] of branches) {
    if (condition === FALSE) continue;
    if (condition === TRUE) {
      last = result;
      break;
    }
    open.push(`WHEN ${condition} THEN ${result}`);
  }
  if (open.length === 0) return last;
  return `CASE ${open.join(' ')}${last === 'NULL' ? '' : ` ELSE ${last}`} END`;
}
