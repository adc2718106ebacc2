import type { Action, CommandWarning, Refusal } from '@tagma/core';
import { featureRefusalTerms } from './feature-refusal.terms.js';
import { resolveLocale, termsFor } from './locale-registry.js';
import { refusalText, warningText } from './refusal-text.js';
import { refusalTerms } from './refusal.terms.js';

/**
 * Says in words why a command was refused and what helps.
 *
 * @param refusal - As an outcome carries it.
 * @param locale - BCP 47 tag; any Chinese reads zh-CN, unknown languages English.
 * @param name - What the command was about, e.g. the name of the tag; left out when not given.
 */
export function describeRefusal(refusal: Refusal, locale: string, name = ''): string {
  const { code } = resolveLocale(locale);
  const terms = termsFor(refusalTerms, code);
  const refusals = { ...termsFor(featureRefusalTerms, code).refusals, ...terms.refusals };
  return refusalText(refusal, { ...terms, refusals }, name);
}

/**
 * Says in words what a command did besides.
 *
 * @param warning - As an outcome carries it.
 * @param locale - BCP 47 tag; any Chinese reads zh-CN, unknown languages English.
 * @param name - Name of the other tag that the warning is about; left out when not given.
 */
export function describeWarning(warning: CommandWarning, locale: string, name = ''): string {
  return warningText(warning, termsFor(refusalTerms, resolveLocale(locale).code), name);
}

/**
 * Names something that roles can allow, e.g. "Adding tags to records".
 *
 * @param action - What is allowed or denied.
 * @param locale - BCP 47 tag; any Chinese reads zh-CN, unknown languages English.
 */
export function describeAction(action: Action, locale: string): string {
  const { code } = resolveLocale(locale);
  const words = termsFor(refusalTerms, code).actions[action];
  return words.charAt(0).toLocaleUpperCase(code) + words.slice(1);
}
