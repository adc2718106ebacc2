import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Action, Concept } from '@tagma/core';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { EditorContext, EditorDialog } from '../editor-context.types.js';

/** Which right each dialog takes. */
const RIGHTS: Readonly<Record<EditorDialog, Action>> = {
  merge: 'concept.edit',
  split: 'concept.edit',
  archive: 'concept.archive',
  restore: 'concept.archive',
  delete: 'concept.delete',
};

/** Buttons that open the dialogs; those that make no sense for the selection are left out. */
export function detailActions(
  selected: readonly Concept[],
  context: EditorContext,
  terms: TaxonomyDetailTerms,
): TemplateResult | typeof nothing {
  const dialogs = possible(selected).filter((dialog) =>
    selected.every((concept) => context.can(RIGHTS[dialog], concept).allowed),
  );
  if (context.readonly || dialogs.length === 0) return nothing;
  const ids = selected.map(({ id }) => id);
  return html`<div class="actions" role="group" aria-label=${terms.sections.actions}>
    ${dialogs.map(
      (dialog) =>
        html`<button
          type="button"
          class="button small"
          data-dialog=${dialog}
          @click=${() => context.openDialog(dialog, ids)}
        >
          ${terms.actions[dialog]}
        </button>`,
    )}
  </div>`;
}

function possible(selected: readonly Concept[]): readonly EditorDialog[] {
  const all = (check: (concept: Concept) => boolean): boolean => selected.every(check);
  const [first] = selected;
  const dialogs: EditorDialog[] = [];
  if (all(({ state, kind }) => state !== 'merged' && kind === first?.kind)) dialogs.push('merge');
  if (selected.length === 1 && first?.kind === 'tag' && first.state === 'active') dialogs.push('split');
  if (all(({ state }) => state === 'active' || state === 'draft')) dialogs.push('archive');
  if (all(({ state }) => state === 'archived')) dialogs.push('restore');
  if (all(({ state }) => state !== 'merged')) dialogs.push('delete');
  return dialogs;
}
