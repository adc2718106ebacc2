import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize.js';
import type { ExpressionEditorTerms } from '../../locales/expression-editor.terms.js';
import type { SurfaceHost } from './surface/surface.types.js';

/** The label; `required` is the word for it where the text must not be empty. */
export function editorLabel(
  label: string,
  required: string | null,
  focus: () => void,
): TemplateResult | typeof nothing {
  if (!label) return nothing;
  return html`<label part="label" class="label" for="area" @pointerup=${focus}>
    ${label}${
      required === null ? nothing : html`<span class="required" title=${required} aria-hidden="true">*</span>`
    }
  </label>`;
}

/** The plain text area. What it holds is not drawn from here. */
export function editorArea({ attributes, placeholder, readonly, disabled }: SurfaceHost): TemplateResult {
  return html`<textarea
    id="area"
    class="area"
    rows="3"
    spellcheck="false"
    autocomplete="off"
    autocapitalize="off"
    autocorrect="off"
    translate="no"
    dir="ltr"
    placeholder=${placeholder || nothing}
    ?readonly=${readonly}
    ?disabled=${disabled}
    aria-label=${attributes['aria-label'] ?? nothing}
    aria-describedby=${attributes['aria-describedby'] ?? nothing}
    aria-invalid=${attributes['aria-invalid'] ?? nothing}
    aria-required=${attributes['aria-required'] ?? nothing}
  ></textarea>`;
}

/** What the line under the text tells. */
interface FootParts {
  readonly terms: ExpressionEditorTerms;
  readonly localize: LocalizeController;
  /** The text before the cursor. */
  readonly before: string;
  readonly counts: string;
  readonly readonly: boolean;
  readonly canFormat: boolean;
  readonly format: () => void;
}

/** Problems in numbers, the place of the cursor, and the button that formats. */
export function editorFoot(parts: FootParts): TemplateResult {
  const { terms, localize, before } = parts;
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return html`<div part="foot" class="foot">
    <span class="counts">${parts.counts}</span>
    <span class="position">${terms.position(localize.number(line), localize.number(column))}</span>
    ${
      parts.readonly
        ? nothing
        : html`<button
            class="button quiet small"
            type="button"
            title=${terms.formatKeys}
            ?disabled=${!parts.canFormat}
            @click=${parts.format}
          >
            ${terms.format}
          </button>`
    }
  </div>`;
}
