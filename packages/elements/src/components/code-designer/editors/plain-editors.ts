import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type {
  DateFormat,
  DateSegment,
  ExpressionSegment,
  FieldSegment,
  FieldTransform,
  LiteralSegment,
} from '@tagma/core';
import { alphabetControl } from './alphabet-control.js';
import { numberControl, selectControl, textControl, tickControl } from './controls.js';
import { dateSamples } from './date-samples.js';
import type { EditorContext } from './editor-context.types.js';
import { fieldSelect } from './field-select.js';

const TRANSFORMS: readonly FieldTransform[] = ['none', 'upper', 'lower', 'initials', 'digits'];
const FORMATS: readonly DateFormat[] = [
  'YYYY',
  'YY',
  'YYYYMM',
  'YYMM',
  'YYYYMMDD',
  'YYMMDD',
  'YYYYDDD',
  'YYDDD',
  'YYYYWW',
  'YYWW',
  'MM',
  'DD',
  'Q',
];

/** Fixed text. */
export function literalEditor({
  segment,
  context,
  terms,
  type,
  settle,
}: EditorContext<LiteralSegment>): TemplateResult {
  return html`<div class="fields">
    ${textControl({
      label: terms.text,
      name: 'text',
      mono: true,
      value: segment.text,
      disabled: !context.editable,
      onInput: (text) => type('text', { text }),
      onSettle: settle,
    })}
  </div>`;
}

/** The text of a field itself. */
export function fieldEditor(given: EditorContext<FieldSegment>): TemplateResult {
  const { segment, context, terms, set, drop, type, settle } = given;
  const disabled = !context.editable;
  return html`<div class="fields">
      ${fieldSelect({ context, terms, label: terms.field, value: segment.field, fits: () => true, first: terms.chooseField, onChoose: (field) => set({ field }) })}
      ${selectControl({
        label: terms.transform,
        name: 'transform',
        disabled,
        value: segment.transform,
        options: TRANSFORMS.map((one) => [one, terms.transforms[one]]),
        onChoose: (transform) => set({ transform }),
      })}
      ${widthControls(given)}
      ${textControl({
        label: terms.pad,
        name: 'pad',
        short: true,
        mono: true,
        value: segment.pad ?? '',
        help: terms.padHelp,
        disabled,
        onSettle: (pad) => (pad === '' ? drop('pad') : set({ pad })),
      })}
      ${alphabetControl({ terms, value: segment.alphabet, disabled, exceptions: true, onChange: (alphabet) => type('alphabet', { alphabet }), onSettle: settle })}
    </div>
    ${tickControl({ label: terms.truncate, name: 'truncate', checked: segment.truncate, disabled, onTick: (truncate) => set({ truncate }) })}`;
}

/** A date, with what it looks like today. */
export function dateEditor({
  segment,
  context,
  terms,
  set,
  drop,
}: EditorContext<DateSegment>): TemplateResult {
  const disabled = !context.editable;
  const samples = dateSamples(context, FORMATS);
  return html`<div class="fields">
    ${fieldSelect({
      context,
      terms,
      label: terms.dateFrom,
      value: segment.field ?? '',
      fits: ({ type }) => type === 'date' || type === 'datetime',
      first: terms.issueDate,
      onChoose: (key) => set({ field: key === '' ? null : key }),
    })}
    ${selectControl({
      label: terms.format,
      name: 'format',
      disabled,
      value: segment.format,
      options: FORMATS.map((format) => [
        format,
        samples.has(format) ? `${format} (${samples.get(format) ?? ''})` : format,
      ]),
      onChoose: (format) => set({ format }),
    })}
    ${textControl({
      label: terms.timeZone,
      name: 'time-zone',
      value: segment.timeZone ?? '',
      help: terms.timeZoneDefault(context.timeZone),
      disabled,
      onSettle: (timeZone) =>
        timeZone.trim() === '' ? drop('timeZone') : set({ timeZone: timeZone.trim() }),
    })}
  </div>`;
}

/** A formula, with how much it may write. */
export function expressionEditor(
  given: EditorContext<ExpressionSegment>,
  formula: TemplateResult,
): TemplateResult {
  const { segment, context, terms, type, settle } = given;
  const disabled = !context.editable;
  return html`${formula}
    <div class="fields">
      ${widthControls(given)}
      ${alphabetControl({ terms, value: segment.alphabet, disabled, exceptions: true, onChange: (alphabet) => type('alphabet', { alphabet }), onSettle: settle })}
    </div>`;
}

function widthControls({
  segment,
  context,
  terms,
  type,
  settle,
}: EditorContext<FieldSegment> | EditorContext<ExpressionSegment>): TemplateResult {
  const { width } = segment;
  const disabled = !context.editable;
  return html`${numberControl({
    label: terms.least,
    name: 'least',
    min: 0,
    value: width.min,
    disabled,
    onInput: (min) => type('least', { width: { min, max: Math.max(min, width.max) } }),
    onSettle: settle,
  })}${numberControl({
    label: terms.most,
    name: 'most',
    min: 1,
    value: width.max,
    disabled,
    onInput: (max) => type('most', { width: { min: Math.min(width.min, max), max } }),
    onSettle: settle,
  })}`;
}
