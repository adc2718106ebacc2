import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { TAG_HUES } from '@tagma/core/taxonomy';
import type { TagHue } from '@tagma/core';
import { checkIcon, icon } from '../../../internal/icons.js';
import type { RovingFocusController } from '../../../controllers/roving-focus.js';
import { styleProps } from '../../../internal/style-props.js';
import { tagColorProps } from '../../../internal/tag-appearance.js';
import { fieldNotes, textField } from './field-view.js';
import type { FieldContext } from './field-view.js';
import type { FieldSpec } from './field-spec.js';
import { contrastOnWhite, isReadable, readableShade } from './readable-color.js';

/** What the colour field needs beside the others. */
export interface ColorContext extends FieldContext {
  readonly roving: RovingFocusController;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
}

/** Twelve hues and none, by one press each; a free colour as text, checked for contrast. */
export function colorField(spec: FieldSpec, context: ColorContext): TemplateResult {
  const { concept, drafts, terms } = context;
  const value = drafts.get(concept.id, spec)?.text ?? spec.read(concept);
  const free: FieldSpec = {
    ...spec,
    key: 'color.free',
    label: terms.freeColor,
    help: terms.freeColorHelp,
    maxLength: 7,
    read: ({ color }) => (color?.startsWith('#') ? color : ''),
  };
  return html`<div class="field wide" data-field="swatches">
      <span class="label" id="detail-color-label">${spec.label}</span>
      <div class="swatches" role="group" aria-labelledby="detail-color-label">
        ${(['', ...TAG_HUES] as const).map((hue, index) => swatch(hue, index, value, spec, context))}
      </div>
      ${fieldNotes(spec, context)}
    </div>
    ${textField(free, context)}
    ${/^#[0-9a-f]{6}$/iu.test(value) ? contrastNote(value, spec, context) : nothing}`;
}

function swatch(
  hue: '' | TagHue,
  index: number,
  value: string,
  spec: FieldSpec,
  { concept, drafts, terms, roving }: ColorContext,
): TemplateResult {
  const name = hue === '' ? terms.noColor : terms.hues[hue];
  const isChosen = value === hue;
  return html`<button
    type="button"
    class=${hue === '' ? 'swatch none' : 'swatch'}
    aria-label=${name}
    title=${name}
    aria-pressed=${isChosen ? 'true' : 'false'}
    tabindex=${roving.tabIndexOf(index)}
    ${styleProps(hue === '' ? {} : tagColorProps(hue))}
    @click=${() => {
      roving.setIndex(index);
      drafts.choose(concept, spec, hue);
    }}
    @keydown=${(event: KeyboardEvent) => {
      event.stopPropagation();
      roving.handleKey(event);
    }}
  >
    ${isChosen ? icon(checkIcon) : nothing}
  </button>`;
}

function contrastNote(value: string, spec: FieldSpec, context: ColorContext): TemplateResult {
  const { concept, drafts, terms } = context;
  const ratio = context.number(contrastOnWhite(value), { maximumFractionDigits: 1 });
  if (isReadable(value)) return html`<p class="contrast wide">${terms.contrastGood(ratio)}</p>`;
  const shade = readableShade(value);
  return html`<p class="contrast wide">
    ${terms.contrastPoor(ratio)}
    <button type="button" class="button small" @click=${() => drafts.choose(concept, spec, shade)}>
      <span class="dot" ${styleProps({ background: shade })}></span>${terms.takeReadable(shade)}
    </button>
  </p>`;
}
