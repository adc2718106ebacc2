import { FetchedModule } from '../../../internal/fetched-module.js';

/** What reads a rule text into rows. */
export type RuleReader = typeof import('@tagma/expression/rule-reader');

const reader = new FetchedModule(() => import('@tagma/expression/rule-reader'));

/** The reader, when it was fetched for any builder of the page before; else `null`. */
export function knownReader(): RuleReader | null {
  return reader.known;
}

/** Fetches what reads rules. It is begun with the page, beside the builder itself: together they are much. */
export function loadReader(): Promise<RuleReader> {
  return reader.load();
}
