import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CharterGaps } from '@tagma/core';
import { alertIcon, icon } from '../../../../internal/icons.js';
import type { GovernanceContext } from './governance-context.js';

/** What is not agreed on yet, and which dimensions have no category. */
export function charterNotes(
  { empty, unbuilt }: CharterGaps,
  { words, editor }: GovernanceContext,
): TemplateResult | typeof nothing {
  if (empty.length === 0 && unbuilt.length === 0) return nothing;
  const list = new Intl.ListFormat(editor.localize.lang, { type: 'conjunction' });
  const parts = empty.map((part) => words.charter.parts[part]);
  return html`<ul class="charter-notes">
    ${empty.length === 0 ? nothing : html`<li>${icon(alertIcon)}${words.charter.open(list.format(parts))}</li>`}
    ${
      unbuilt.length === 0
        ? nothing
        : html`<li>${icon(alertIcon)}<bdi>${words.charter.unbuilt(list.format(unbuilt))}</bdi></li>`
    }
  </ul>`;
}
