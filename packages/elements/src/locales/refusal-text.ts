import type { Action, CommandWarning, Denial, Refusal } from '@tagma/core';
import type { NarrowedBy, RefusalTerms } from './refusal.terms.js';

/** Says why a command was refused, in the given words. `name`: what the command was about. */
export function refusalText(refusal: Refusal, terms: RefusalTerms, name: string): string {
  if (refusal.code !== 'forbidden') return terms.refusals[refusal.code](refusal.details ?? {}, name);
  const { action = 'workspace.edit', details } = refusal;
  return forbiddenText({ action, why: details?.['why'], ownerId: details?.['ownerId'] }, terms, name);
}

/** Says why something may not be done, as `can` answers it, in the given words. `name`: the tag or category. */
export function denialText(denial: Denial, terms: RefusalTerms, name: string): string {
  return forbiddenText(denial, terms, name);
}

/** What a refusal or a denial tells; a refusal may come from a service of another version. */
interface Forbidden {
  readonly action: Action;
  readonly why: string | number | undefined;
  readonly ownerId?: string | number | undefined;
}

function forbiddenText({ action, why, ownerId = '' }: Forbidden, terms: RefusalTerms, name: string): string {
  const what = terms.actions[action];
  if (isNarrowed(why, terms)) return terms.narrowed[why](what, name, String(ownerId));
  return terms.forbidden(what, why === 'denied');
}

function isNarrowed(why: unknown, { narrowed }: RefusalTerms): why is NarrowedBy {
  return typeof why === 'string' && Object.hasOwn(narrowed, why);
}

/** Says what a command did besides, in the given words. `name`: the other tag that the warning is about. */
export function warningText(warning: CommandWarning, terms: RefusalTerms, name: string): string {
  return terms.warnings[warning.code](warning.details, name);
}
