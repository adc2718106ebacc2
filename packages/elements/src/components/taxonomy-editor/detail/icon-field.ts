import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RovingFocusController } from '../../../controllers/roving-focus.js';
import { icon } from '../../../internal/icons.js';
import { tagIcons } from '../../../internal/tag-icons.js';
import { fieldNotes } from './field-view.js';
import type { FieldContext } from './field-view.js';
import type { FieldSpec } from './field-spec.js';

/** All icons of the kit and none, by one press each. */
export function iconField(
  spec: FieldSpec,
  context: FieldContext & { readonly roving: RovingFocusController },
): TemplateResult {
  const { concept, drafts, terms, roving } = context;
  const value = drafts.get(concept.id, spec)?.text ?? spec.read(concept);
  const button = ([name, shape]: readonly [string, string], index: number): TemplateResult => {
    const label = name === '' ? terms.noIcon : name;
    return html`<button
      type="button"
      class=${name === '' ? 'icon-choice none' : 'icon-choice'}
      aria-label=${label}
      title=${label}
      aria-pressed=${value === name ? 'true' : 'false'}
      tabindex=${roving.tabIndexOf(index)}
      @click=${() => {
        roving.setIndex(index);
        drafts.choose(concept, spec, name);
      }}
      @keydown=${(event: KeyboardEvent) => {
        event.stopPropagation();
        roving.handleKey(event);
      }}
    >
      ${shape === '' ? nothing : icon(shape)}
    </button>`;
  };
  return html`<div class="field wide" data-field="icon">
    <span class="label" id="detail-icon-label">${spec.label}</span>
    <div class="icon-choices" role="group" aria-labelledby="detail-icon-label">
      ${[['', ''] as const, ...Object.entries(tagIcons)].map(button)}
    </div>
    ${fieldNotes(spec, context)}
  </div>`;
}
