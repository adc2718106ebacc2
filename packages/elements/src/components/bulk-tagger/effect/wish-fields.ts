import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Concept, TagValueType } from '@tagma/core';
import { rangeText } from '../../../internal/tag-list/tag-value.js';
import type { DayFieldElement } from '../../day-field/index.js';
import type { ReadWish, Wish } from '../data/wishes.js';
import type { EffectContext } from './effect-context.types.js';

/** The fields of a tag that is to be added: its value, where it takes one, and its last day. */
export function wishFields(
  concept: Concept,
  wish: Wish,
  read: ReadWish,
  context: EffectContext,
): TemplateResult {
  return html`<div class="fields">
    ${concept.valueType === undefined ? nothing : valueField(concept, concept.valueType, wish, read, context)}
    ${dayField(concept, wish, read, context)}
  </div>`;
}

function valueField(
  { id }: Concept,
  type: TagValueType,
  wish: Wish,
  { valueError = '' }: ReadWish,
  context: EffectContext,
): TemplateResult {
  const { terms, details, number, isLocked, nameOf, onEdit } = context;
  const hint = type.type === 'number' ? rangeText(type.min, type.max, details, number) : '';
  // A text field for numbers too: a number field drops what it cannot read, full-width digits among it.
  return html`<label class="field">
    <span class="field-label">${terms.valueLabel}</span>
    <input
      class="input"
      type="text"
      inputmode=${type.type === 'number' ? 'decimal' : 'text'}
      autocomplete="off"
      placeholder=${type.type === 'color' ? '#1a7f37' : hint || nothing}
      aria-label=${terms.value(nameOf(id))}
      aria-invalid=${valueError === '' ? nothing : 'true'}
      aria-describedby=${valueError === '' ? nothing : `value-error-${id}`}
      ?disabled=${isLocked}
      .value=${wish.text}
      @input=${(event: Event) => onEdit(id, { text: (event.target as HTMLInputElement).value })}
    />
    ${type.type === 'number' && type.unit ? html`<span class="unit">${type.unit}</span>` : nothing}
    ${errorText(`value-error-${id}`, valueError)}
  </label>`;
}

/** What was typed and is no day: the field says so itself, and nothing can be applied meanwhile. */
const NO_DAY = '?';

function dayIn(event: Event): string {
  const { validity, value } = event.currentTarget as DayFieldElement;
  return validity.badInput ? NO_DAY : value;
}

function dayField(
  { id }: Concept,
  wish: Wish,
  { dayError = '' }: ReadWish,
  { terms, isLocked, nameOf, onEdit }: EffectContext,
): TemplateResult {
  return html`<label class="field">
    <span class="field-label">${terms.ends}</span>
    <tagma-day-field
      size="small"
      title=${terms.endHelp}
      label=${terms.endOf(nameOf(id))}
      error-text=${wish.day === NO_DAY ? '' : dayError}
      ?disabled=${isLocked}
      .value=${wish.day === NO_DAY ? '' : wish.day}
      @change=${(event: Event) => onEdit(id, { day: dayIn(event) })}
    ></tagma-day-field>
  </label>`;
}

function errorText(id: string, text: string): TemplateResult | typeof nothing {
  return text === '' ? nothing : html`<span class="field-error" id=${id} role="alert">${text}</span>`;
}
