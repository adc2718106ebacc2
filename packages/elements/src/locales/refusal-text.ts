import type { Action, CommandWarning, Denial, Refusal, RefusalCode } from '@tagma/core';
import type { NarrowedBy, RefusalTerms, Sentence } from './refusal.terms.js';

/** Says why a command was refused, in the given words. `name`: what the command was about. */
export function refusalText(refusal: Refusal, terms: RefusalTerms, name: string): string {
  if (refusal.code !== 'forbidden') {
    const sentences: Partial<Record<RefusalCode, Sentence>> = terms.refusals;
    // Of a feature whose words are not loaded here: better its English message than none.
    return sentences[refusal.code]?.(refusal.details ?? {}, name) ?? refusal.message;
  }
  const { action = 'workspace.edit', details } = refusal;
  return forbiddenText({ ...details, action, why: details?.['why'] }, terms, name);
}

/** Says why something may not be done, as `can` answers it, in the given words. `name`: the tag or category. */
export function denialText(denial: Denial, terms: RefusalTerms, name: string): string {
  const [named, roles] = [denial.named, denial.roles].map((ids) => ids?.join(', '));
  return forbiddenText({ ...denial, named, roles }, terms, name);
}

/** What a refusal or a denial tells; a refusal may come from a service of another version. */
interface Forbidden {
  readonly action: Action;
  readonly why: string | number | undefined;
  readonly ownerId?: string | number | undefined;
  readonly named?: string | number | undefined;
  readonly scope?: string | number | undefined;
  readonly roles?: string | number | undefined;
  readonly until?: string | number | undefined;
  readonly timeZone?: string | number | undefined;
}

function forbiddenText(forbidden: Forbidden, terms: RefusalTerms, name: string): string {
  const {
    action,
    why,
    ownerId = '',
    named = '',
    scope = '',
    roles = '',
    until = '',
    timeZone = '',
  } = forbidden;
  const what = terms.actions[action];
  if (why === 'out-of-scope')
    return terms.outOfScope(what, { scope: String(scope), owner: String(ownerId), roles: String(roles) });
  if (why === 'too-late')
    return terms.tooLate({ until: String(until), timeZone: String(timeZone), roles: String(roles) });
  if (isNarrowed(why, terms)) return terms.narrowed[why](what, name, String(ownerId), String(named));
  return terms.forbidden(what, why === 'denied');
}

function isNarrowed(why: unknown, { narrowed }: RefusalTerms): why is NarrowedBy {
  return typeof why === 'string' && Object.hasOwn(narrowed, why);
}

/** Says what a command did besides, in the given words. `name`: the other tag that the warning is about. */
export function warningText(warning: CommandWarning, terms: RefusalTerms, name: string): string {
  return terms.warnings[warning.code](warning.details, name);
}
