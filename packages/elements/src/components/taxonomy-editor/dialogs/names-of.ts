import type { TaxonomyDialogsTerms } from '../../../locales/taxonomy-dialogs.terms.js';
import type { EditorContext } from '../editor-context.types.js';

/** Names of concepts for a sentence: one or two in full, of more the first and how many others. */
export function namesOf(
  ids: readonly string[],
  context: Pick<EditorContext, 'nameOf' | 'localize'>,
  terms: TaxonomyDialogsTerms,
): string {
  const { localize } = context;
  const [first = ''] = ids;
  if (ids.length > 2) return terms.several(context.nameOf(first), localize.number(ids.length - 1));
  return localize.list(ids.map((id) => `“${context.nameOf(id)}”`));
}
