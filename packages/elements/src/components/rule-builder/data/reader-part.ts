/** What reads a rule text into rows. */
export type RuleReader = typeof import('@tagma/expression/rule-reader');

let known: RuleReader | null = null;

/** The reader, when it was fetched for any builder of the page before; else `null`. */
export function knownReader(): RuleReader | null {
  return known;
}

/** Fetches what reads rules. It is begun with the page, beside the builder itself: together they are much. */
export async function loadReader(): Promise<RuleReader> {
  known ??= await import('@tagma/expression/rule-reader');
  return known;
}
