import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { NewValue } from '@tagma/expression';
import type { RuleOperandTerms } from '../../../../locales/rule-operand.terms.js';
import { sayValue } from '../../rows/say-value.js';
import type { OperandSite } from './operand-kinds.js';

/** One value in the editor: what it is, where it stands, how it is changed. */
export interface OperandForm extends OperandSite {
  readonly terms: RuleOperandTerms;
  readonly value: NewValue;
  /** What the names of its controls begin with, and the way to it from the outermost value. */
  readonly name: string;
  readonly key: string;
  readonly set: (value: NewValue) => void;
  /** Lets the person choose among fields; the answer comes later. */
  readonly pickField: (
    scope: readonly string[],
    chosen: readonly string[],
    set: (path: readonly string[]) => void,
  ) => void;
}

/** A choice among a few, with its label. */
export function choose(
  form: OperandForm,
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, label: string])[],
  pick: (event: Event) => void,
): TemplateResult {
  return html`<select class="control select" aria-label=${`${label} - ${form.name}`} @change=${pick}>
    ${options.map(
      ([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
    )}
  </select>`;
}

/** A field, and the way to another one. */
export function fieldButton(
  form: OperandForm,
  label: string,
  path: readonly string[],
  scope: readonly string[],
  set: (path: readonly string[]) => void,
): TemplateResult {
  const { context, terms } = form;
  const text = path.length === 0 ? terms.wholeEntry : sayValue({ kind: 'field', path }, scope, context);
  return html`<button
    class="control opener"
    type="button"
    aria-label=${`${text} - ${label}, ${form.name}`}
    @click=${() => form.pickField(scope, path, set)}
  >
    ${text}
  </button>`;
}
