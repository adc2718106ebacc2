import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import type { Suggestion } from './suggestion.types.js';

/** A suggestion that nobody decided yet, or why there is none. */
export function openSuggestion(
  id: string,
  { entities }: Pick<Facts, 'entities'>,
): Suggestion | Extract<Decision, { ok: false }> {
  const suggestion = entities?.get('suggestion', id);
  if (suggestion === undefined)
    return refuse('unknown-suggestion', `There is no suggestion ${id}.`, { path: '/id', details: { id } });
  if (suggestion.state === 'open') return suggestion;
  return refuse('wrong-state', `The suggestion ${id} was ${suggestion.state} already.`, {
    details: { id, state: suggestion.state },
  });
}
