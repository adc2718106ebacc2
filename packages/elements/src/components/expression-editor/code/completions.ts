import type { CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import type { SurfaceHost } from '../surface/surface.types.js';
import { loadHelp } from './help.js';
import { offersAt } from './options.js';
import type { Offer } from './options.js';

/** So many are enough to choose from; more are found by typing on. */
const MOST = 100;

/** Completes fields, functions, variables and values, found by name or title in any language. */
export function completions(host: SurfaceHost): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const help = await loadHelp();
    const { state, pos, explicit } = context;
    const place = help.completionPlace(state.doc.toString(), pos, host.facts.schema);
    if (place === null || (!explicit && isTooEarly(place))) return null;
    const options = narrowed(offersAt(place, host, help), place.typed);
    if (options.length === 0) return null;
    return { from: place.start, to: Math.max(place.end, pos), options, filter: false };
  };
}

/** The list must not stand in the way of those who write on. */
function isTooEarly({ kind, typed }: { readonly kind: string; readonly typed: string }): boolean {
  return typed === '' && kind !== 'step' && kind !== 'string';
}

/** What fits the typed letters: names that begin with them, then titles that do, then what holds them. */
export function narrowed(offers: readonly Offer[], typed: string): Offer[] {
  const wanted = typed.toLowerCase();
  return offers
    .map((offer, index) => ({ offer, index, rank: rankOf(offer, wanted) }))
    .filter(({ rank }) => rank < NO_FIT)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, MOST)
    .map(({ offer }) => offer);
}

const NO_FIT = 4;

function rankOf({ label, words }: Offer, wanted: string): number {
  if (wanted === '' || label.toLowerCase().startsWith(wanted)) return 0;
  const others = words.map((word) => word.toLowerCase());
  if (others.some((word) => word.startsWith(wanted))) return 1;
  if (label.toLowerCase().includes(wanted)) return 2;
  return others.some((word) => word.includes(wanted)) ? 3 : NO_FIT;
}
