import type { CommandWarning, Refusal } from '@tagma/core';
import type { RefusalTerms } from './refusal.terms.js';

/** Says why a command was refused, in the given words. `name`: what the command was about. */
export function refusalText(refusal: Refusal, terms: RefusalTerms, name: string): string {
  if (refusal.code !== 'forbidden') return terms.refusals[refusal.code](refusal.details ?? {}, name);
  const action = refusal.action ?? 'workspace.edit';
  return terms.forbidden(terms.actions[action], refusal.details?.['why'] === 'denied');
}

/** Says what a command did besides, in the given words. `name`: the other tag that the warning is about. */
export function warningText(warning: CommandWarning, terms: RefusalTerms, name: string): string {
  return terms.warnings[warning.code](warning.details, name);
}
