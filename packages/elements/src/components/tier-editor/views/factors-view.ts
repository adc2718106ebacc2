import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TierFactor } from '@tagma/core';
import { icon, plusIcon, trashIcon } from '../../../internal/icons.js';
import { styleProps } from '../../../internal/style-props.js';
import { freshId, freshScale, withFactor, without } from '../model/content-edits.js';
import type { TierContext } from '../tier-context.types.js';
import { choice, complaint, field, numberInput, textInput } from './fields.js';
import { scaleView } from './scale-view.js';

/** The factors with their weights. */
export function factorsView(context: TierContext): TemplateResult {
  const { terms, content, isReadonly, number } = context;
  const { factors } = content;
  const sum = factors.reduce((all, { weight }) => all + weight, 0);
  return html`<section class="card" part="factors" aria-label=${terms.factors}>
    <div class="card-head">
      <h3>${terms.factors}</h3>
      <span class="sum" part="weight-sum">${terms.weightSum(number(sum))}</span>
    </div>
    <p class="help">${terms.factorsHelp}</p>
    ${complaintAt(context, '/factors')}
    ${repeat(
      factors,
      ({ id }) => id,
      (factor, index) => factorView(factor, index, sum, context),
    )}
    ${isReadonly ? nothing : addButton(context)}
    ${field(
      terms.missing,
      choice(Object.entries(terms.missingValues), content.missing, isReadonly, (missing) =>
        context.edit({ ...content, missing: missing as typeof content.missing }, 'missing'),
      ),
    )}
  </section>`;
}

function complaintAt({ problems, terms }: TierContext, path: string): TemplateResult | typeof nothing {
  const code = problems.get(path);
  return complaint(code === undefined ? undefined : terms.problem[code]);
}

function addButton({ terms, content, edit, reworded }: TierContext): TemplateResult {
  const add = (): void => {
    const id = freshId('factor', content.factors);
    const factor: TierFactor = {
      id,
      title: reworded(undefined, terms.newFactor) ?? { en: id },
      value: { type: 'expression', expression: '' },
      weight: 10,
      scale: freshScale('bands'),
    };
    edit({ ...content, factors: [...content.factors, factor] }, `add ${id}`);
  };
  return html`<button type="button" class="button small" @click=${add}>
    ${icon(plusIcon)}${terms.addFactor}
  </button>`;
}

function factorView(factor: TierFactor, index: number, sum: number, context: TierContext): TemplateResult {
  const { terms, content, isReadonly, text, reworded, edit, percent, problems } = context;
  const path = `/factors/${String(index)}`;
  const change = (patch: Partial<TierFactor>, member: string): void =>
    edit(withFactor(content, index, patch), `${path}/${member}`);
  const share = sum > 0 ? factor.weight / sum : 0;
  const name = text(factor.title);
  return html`<fieldset class="factor" part="factor">
    <legend class="visually-hidden">${name}</legend>
    <div class="row">
      ${field(
        terms.factorTitle,
        textInput({
          value: name,
          isReadonly,
          onText: (wording) => change({ title: reworded(factor.title, wording) ?? factor.title }, 'title'),
        }),
      )}
      <span class="narrow">
        ${field(
          terms.weight,
          numberInput({
            value: factor.weight,
            isReadonly,
            min: 0,
            isInvalid: problems.has(`${path}/weight`),
            onValue: (weight) => change({ weight: weight ?? 0 }, 'weight'),
          }),
        )}
      </span>
      ${
        isReadonly
          ? nothing
          : html`<button
              type="button"
              class="button quiet icon-only"
              aria-label=${terms.removeFactor(name)}
              title=${terms.removeFactor(name)}
              @click=${() => edit({ ...content, factors: without(content.factors, index) }, `remove ${factor.id}`)}
            >
              ${icon(trashIcon)}
            </button>`
      }
    </div>
    <div class="share">
      <span class="share-track" aria-hidden="true"
        ><span class="share-fill" ${styleProps({ 'inline-size': `${String(share * 100)}%` })}></span
      ></span>
      <span>${terms.share(percent(share))}</span>
    </div>
    ${complaintAt(context, `${path}/weight`)} ${valueView(factor, path, change, context)}
    ${scaleView(factor.scale, path, (scale, member) => change({ scale }, member), context)}
    ${field(
      terms.source,
      textInput({
        value: text(factor.source),
        isReadonly,
        onText: (wording) => {
          const source = reworded(factor.source, wording);
          const { source: _before, ...rest } = factor;
          const next = source === undefined ? rest : { ...rest, source };
          edit(
            { ...content, factors: content.factors.map((one, at) => (at === index ? next : one)) },
            `${path}/source`,
          );
        },
      }),
    )}
  </fieldset>`;
}

const EXPRESSION = ' expression';

/** Slots for editors of the page begin so, as in the template below; the id of the factor follows. */
export const VALUE_SLOT = 'value-';

/** Takes the text of an editor that the page put in place of the plain field. */
function fromPage(write: (expression: string) => void): (event: Event) => void {
  return ({ currentTarget, target }) => {
    if (!(currentTarget instanceof HTMLSlotElement) || !(target instanceof Element)) return;
    // The plain field writes by itself.
    const isOfPage = currentTarget.assignedElements().some((each) => each.contains(target));
    if (!isOfPage || !('value' in target)) return;
    if (typeof target.value === 'string') write(target.value);
  };
}

function valueView(
  { id, value }: TierFactor,
  path: string,
  change: (patch: Partial<TierFactor>, member: string) => void,
  context: TierContext,
): TemplateResult {
  const { terms, recordType, text, isReadonly, problems } = context;
  const fields = (recordType?.fields ?? []).map(({ key, title }) => [key, text(title)] as const);
  const chosen = value.type === 'field' ? value.field : EXPRESSION;
  const unknown = value.type === 'field' && !fields.some(([key]) => key === value.field) ? [value.field] : [];
  const options = [
    [EXPRESSION, terms.expression] as const,
    ...fields,
    ...unknown.map((key) => [key, key] as const),
  ];
  const choose = (key: string): void =>
    change(
      { value: key === EXPRESSION ? { type: 'expression', expression: '' } : { type: 'field', field: key } },
      'value',
    );
  const write = (expression: string): void =>
    change({ value: { type: 'expression', expression } }, 'expression');
  return html`${field(terms.value, choice(options, chosen, isReadonly, choose))}
  ${
    value.type === 'field'
      ? complaintAt(context, `${path}/value/field`)
      : html`<slot name="value-${id}" @input=${fromPage(write)}
            >${field(
              terms.expression,
              textInput({
                value: value.expression,
                isReadonly,
                isCode: true,
                rows: 2,
                isInvalid: problems.has(`${path}/value/expression`),
                onText: write,
              }),
              html`<span class="help">${terms.expressionHelp}</span>`,
            )}</slot
          >
          ${complaintAt(context, `${path}/value/expression`)}`
  }`;
}
