import type { ImportOptions } from './conversion.types.js';
import type { Losses } from './losses.js';
import { quoted } from './names.js';
import { term, type Written } from './written.js';

/**
 * Which way a condition counts: a `positive` one only ever adds matches when it becomes truer, a `negative` one
 * only takes some away, and of a `mixed` one nothing can be said.
 */
export type Polarity = 'positive' | 'negative' | 'mixed';

/** The polarity inside a negation. */
export function opposite(polarity: Polarity): Polarity {
  if (polarity === 'mixed') return 'mixed';
  return polarity === 'positive' ? 'negative' : 'positive';
}

/** What every importer carries along. */
export interface ImportState {
  readonly losses: Losses;
  readonly options: ImportOptions;
}

/** Deeper documents are refused; the depth that the engines run is smaller still. */
export const MAX_DEPTH = 600;

/**
 * What stands where a part was lost. Without `partial`, and where no constant is safe, the loss goes on to the
 * part around it (`undefined`). With it, a condition that is needed for a match becomes `false`, and one that
 * prevents a match becomes `true`: either way the rule matches no more than the source did.
 */
export function placeholder(source: unknown, polarity: Polarity, state: ImportState): Written | undefined {
  if (state.options.partial !== true || polarity === 'mixed') return undefined;
  const note = quoted(sourceText(source));
  return term(`/*# note=${note} */ ${polarity === 'positive' ? 'false' : 'true'}`);
}

/** The lost part as JSON for its note, kept short; only what cannot nest endlessly is spelled out. */
function sourceText(source: unknown): string {
  if (typeof source !== 'object' || source === null) return String(source).slice(0, 200);
  const entries = Object.entries(source).map(([key, value]) => `${key}: ${leafText(value)}`);
  return entries.join(', ').slice(0, 200);
}

function leafText(value: unknown): string {
  if (Array.isArray(value)) return `[… ${value.length}]`;
  return typeof value === 'object' && value !== null ? '{…}' : String(value).slice(0, 60);
}
