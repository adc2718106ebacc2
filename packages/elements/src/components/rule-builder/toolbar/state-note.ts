import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleTree } from '@tagma/expression';
import { describeError } from '@tagma/expression/rule-tree';
import type { LocalizeController } from '../../../controllers/localize.js';
import { alertIcon, icon, infoIcon } from '../../../internal/icons.js';
import type { RuleBuilderTerms } from '../../../locales/rule-builder.terms.js';

/** As many errors as are told one by one. */
const MOST = 5;

/** Why a rule is not one that counts: it cannot be read, or nothing in it counts. */
export function stateNote(
  tree: RuleTree,
  terms: RuleBuilderTerms,
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  if (tree.errors.length > 0) return broken(tree, terms, localize);
  if (tree.active) return nothing;
  const text = tree.root === undefined ? terms.inactiveEmpty : terms.inactiveMuted;
  return html`<div class="state-note" part="inactive">
    ${icon(infoIcon)}<span><strong>${terms.inactive}</strong> · ${text}</span>
  </div>`;
}

function broken({ errors }: RuleTree, terms: RuleBuilderTerms, localize: LocalizeController): TemplateResult {
  const told = errors.slice(0, MOST).map((error) => {
    const message = describeError(error, localize.lang);
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
