import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { parameterNames } from '@tagma/expression';
import type { Asking } from '../data/judge.js';
import type { InsightModel } from '../insight-model.js';
import { writeValue } from './write-value.js';

/**
 * The values that a rule was judged with, of those parameters that it reads: with others a claim may be wrong.
 * Nothing for a rule without parameters.
 */
export function givenValues(
  text: string | null,
  bindings: Asking['bindings'],
  model: InsightModel,
  say = model.terms.withValues,
): TemplateResult | typeof nothing {
  const values = parameterNames(text ?? '')
    .filter((name) => Object.hasOwn(bindings, name))
    .map((name) => `$${name} = ${writeValue(bindings[name], model)}`);
  return values.length === 0 ? nothing : html`<p class="muted given">${say(values)}</p>`;
}

/** The same for the rule that is edited. */
export function ownValues(model: InsightModel): TemplateResult | typeof nothing {
  const { text, asking } = model.present;
  return givenValues(text, asking.bindings, model);
}
