import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { TaxonomyDiff } from '@tagma/core';
import type { Portions } from '../view-frame.js';
import { differenceText, type NameOf } from './difference-words.js';
import type { GovernanceContext } from './governance-context.js';

/** The differences of two states, each as a sentence; long lists in portions. */
export function differenceList(
  { differences }: TaxonomyDiff,
  portion: { readonly of: Portions; readonly key: string },
  nameOf: NameOf,
  context: GovernanceContext,
): TemplateResult {
  const { editor, terms, words } = context;
  if (differences.length === 0) return html`<p class="muted">${words.versions.same}</p>`;
  const { items, more } = portion.of.of(portion.key, differences, terms);
  return html`<p class="strong">${words.versions.differences(editor.localize.number(differences.length))}</p>
    <ul class="lines">
      ${items.map((difference) => html`<li><bdi>${differenceText(difference, nameOf, context)}</bdi></li>`)}
    </ul>
    <div class="choices">${more}</div>`;
}
