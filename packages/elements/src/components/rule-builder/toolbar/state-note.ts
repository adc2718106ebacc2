import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleTree } from '@tagma/expression';
import type { LocalizeController } from '../../../controllers/localize.js';
import { alertIcon, icon, infoIcon } from '../../../internal/icons.js';
import type { RuleBuilderTerms } from '../../../locales/rule-builder.terms.js';
import type { EditingTools } from '../data/editing-part.js';

/** As many errors as are told one by one. */
const MOST = 5;

/** Why a rule is not one that counts: it cannot be read, or nothing in it counts. */
export function stateNote(
  tree: RuleTree,
  terms: RuleBuilderTerms,
  localize: LocalizeController,
  tools: EditingTools | null,
): TemplateResult | typeof nothing {
  if (tree.errors.length > 0) return broken(tree, terms, localize, tools);
  if (tree.active) return nothing;
  const text = tree.root === undefined ? terms.inactiveEmpty : terms.inactiveMuted;
  return html`<div class="state-note" part="inactive">
    ${icon(infoIcon)}<span><strong>${terms.inactive}</strong> · ${text}</span>
  </div>`;
}

function broken(
  { errors }: RuleTree,
  terms: RuleBuilderTerms,
  localize: LocalizeController,
  tools: EditingTools | null,
): TemplateResult {
  const told = errors.slice(0, MOST).map((error) => {
    const message = tools?.describeError(error, localize.lang) ?? error.message;
    return terms.errorAt(localize.number(error.line), localize.number(error.column), message);
  });
  return html`<div class="state-note broken" part="error" role="alert">
    ${icon(alertIcon)}
    <div>
      ${terms.unreadable}
      <ul>
        ${told.map((text) => html`<li>${text}</li>`)}
      </ul>
    </div>
  </div>`;
}
