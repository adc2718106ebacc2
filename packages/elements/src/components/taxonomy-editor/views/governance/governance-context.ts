import { taxonomyGovernanceTerms } from '../../../../locales/taxonomy-governance.terms.js';
import type { TaxonomyGovernanceTerms } from '../../../../locales/taxonomy-governance.terms.js';
import type { ViewContext } from '../view-frame.js';

/** What the views about versions, proposals and redirects are drawn with. */
export interface GovernanceContext extends ViewContext {
  readonly words: TaxonomyGovernanceTerms;
}

/** A view context with the words of these views. */
export function withWords(context: ViewContext): GovernanceContext {
  return { ...context, words: context.editor.localize.terms(taxonomyGovernanceTerms) };
}

/** A day and a time as the reader writes them, in the time zone of the workspace. */
export function dateText(instant: string, { editor }: ViewContext): string {
  const timeZone = editor.workspace?.settings.timeZone ?? 'UTC';
  return editor.localize.date(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}
