import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CodeDefinition, CodeInput } from '@tagma/core';
import { codeSettingsTerms } from '../../../locales/code-settings.terms.js';
import type { CodeSettingsTerms } from '../../../locales/code-settings.terms.js';
import type { DesignerContext } from '../designer-context.types.js';
import { numberControl, radioControl, tickControl } from '../editors/controls.js';

const CLASS_CHANGES = ['sticky', 'recode-at-review', 'recode'] as const;
const UNIQUENESS = ['record-type', 'workspace'] as const;

/** What holds for a pattern as a whole: how long, how it is read, what a change of class does, how far it is unique. */
export function settingsPane(context: DesignerContext): TemplateResult {
  const terms = context.localize.terms(codeSettingsTerms);
  return html`<div class="settings">
    <div class="settings-group">${lengthControl(context, terms)} ${uniqueness(context, terms)}</div>
    ${readingTicks(context, terms)} ${classChange(context, terms)}
  </div>`;
}

/** Changes members of the definition at once. */
function set(context: DesignerContext, patch: Partial<CodeDefinition>): void {
  context.edit((definition) => ({ ...definition, ...patch }));
}

function lengthControl(context: DesignerContext, terms: CodeSettingsTerms): TemplateResult {
  const { definition, editable } = context;
  return numberControl({
    label: terms.length,
    name: 'max-length',
    help: [terms.lengthHelp, lengthNow(context, terms)].join(' ').trim(),
    min: 1,
    value: definition.maxLength ?? null,
    placeholder: terms.noLimit,
    disabled: !editable,
    onInput: (maxLength) => context.edit((now) => ({ ...now, maxLength }), { merge: 'max-length' }),
    onClear: () => context.edit(withoutLimit, { merge: 'max-length' }),
    onSettle: () => context.settle(),
  });
}

function withoutLimit(definition: CodeDefinition): CodeDefinition {
  if (definition.maxLength === undefined) return definition;
  const { maxLength: _gone, ...rest } = definition;
  return rest;
}

/** How long codes are, so that the limit can be judged. */
function lengthNow({ compiled, localize, terms }: DesignerContext, words: CodeSettingsTerms): string {
  if (compiled === null || compiled.definition.segments.length === 0) return '';
  const { minLength, maxLength } = compiled;
  if (!Number.isFinite(maxLength)) return '';
  const most = terms.digits(maxLength);
  return words.lengthNow(minLength === maxLength ? most : `${localize.number(minLength)}–${most}`);
}

function readingTicks(context: DesignerContext, terms: CodeSettingsTerms): TemplateResult {
  const { input } = context.definition;
  const tick = (name: keyof CodeInput, label: string, help: string): TemplateResult =>
    tickControl({
      label,
      help,
      name,
      checked: input[name],
      disabled: !context.editable,
      onTick: (checked) => set(context, { input: { ...context.definition.input, [name]: checked } }),
    });
  return html`<fieldset class="radios">
    <legend class="field-label">${terms.reading}</legend>
    ${tick('nfkc', terms.fullWidth, terms.fullWidthHelp)}
    ${tick('caseFold', terms.caseFold, terms.caseFoldHelp)}
    ${tick('confusables', terms.lookAlikes, terms.lookAlikesHelp)}
  </fieldset>`;
}

function classChange(context: DesignerContext, terms: CodeSettingsTerms): TemplateResult {
  const { definition, editable } = context;
  return html`<div class="settings-group">
    ${radioControl({
      label: terms.classChange,
      name: 'class-change',
      value: definition.onClassChange,
      disabled: !editable,
      options: CLASS_CHANGES.map((value) => ({
        value,
        label: terms.classChanges[value],
        help: terms.classChangeHelp[value],
      })),
      onChoose: (onClassChange) => set(context, { onClassChange }),
    })}
    ${tickControl({
      label: terms.reclaim,
      help: terms.reclaimHelp,
      name: 'reclaim',
      checked: definition.reclaim,
      disabled: !editable,
      onTick: (reclaim) => set(context, { reclaim }),
    })}
  </div>`;
}

function uniqueness(context: DesignerContext, terms: CodeSettingsTerms): TemplateResult {
  return radioControl({
    label: terms.unique,
    name: 'uniqueness',
    value: context.definition.uniqueness,
    disabled: !context.editable,
    options: UNIQUENESS.map((value) => ({
      value,
      label: terms.uniqueness[value],
      help: terms.uniqueHelp[value],
    })),
    onChoose: (next) => set(context, { uniqueness: next }),
  });
}
