import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReservedRange, SequenceSegment } from '@tagma/core';
import { inOrder, isClassSegment } from '../model/definition-edits.js';
import { alphabetControl } from './alphabet-control.js';
import { numberControl, selectControl, textControl, tickControl } from './controls.js';
import type { EditorContext } from './editor-context.types.js';

/** A running number: its width and what it counts by; the rest is rarely needed. */
export function sequenceEditor(given: EditorContext<SequenceSegment>): TemplateResult {
  const { segment, context, terms, type, settle } = given;
  const disabled = !context.editable;
  return html`<div class="fields">
      ${numberControl({ label: terms.width, name: 'width', min: 1, value: segment.width, disabled, onInput: (width) => type('width', { width }), onSettle: settle })}
      ${numberControl({ label: terms.start, name: 'start', min: 0, value: segment.start, disabled, onInput: (start) => type('start', { start }), onSettle: settle })}
    </div>
    ${scopeTicks(given)}
    <details class="more">
      <summary>${terms.more}</summary>
      ${moreFields(given, disabled)}
    </details>`;
}

function scopeTicks({ segment, context, terms, set }: EditorContext<SequenceSegment>): TemplateResult {
  const { segments } = context.definition;
  const classes = segments.filter((one) => isClassSegment(one) || one.type === 'literal');
  const offered = classes.filter((one) => one.type !== 'literal' || segment.scope.includes(one.id));
  if (offered.length === 0) return html`<p class="field-help">${terms.scopeNone}</p>`;
  return html`<fieldset class="ticks">
    <legend class="field-label">${terms.scope}</legend>
    ${offered.map(({ id }, index) => {
      const one = offered[index];
      return tickControl({
        label: one === undefined ? id : context.nameOf(one),
        name: `scope-${id}`,
        checked: segment.scope.includes(id),
        disabled: !context.editable,
        onTick: (checked) => {
          const scope = checked ? [...segment.scope, id] : segment.scope.filter((other) => other !== id);
          set({ scope: inOrder(segments, scope) });
        },
      });
    })}
    <p class="field-help">${terms.scopeHelp}</p>
  </fieldset>`;
}

function moreFields(
  { segment, terms, set, type, settle }: EditorContext<SequenceSegment>,
  disabled: boolean,
): TemplateResult {
  return html`<div class="fields">
    ${numberControl({ label: terms.step, name: 'step', min: 1, value: segment.step, disabled, onInput: (step) => type('step', { step }), onSettle: settle })}
    ${alphabetControl({ terms, value: segment.alphabet, disabled, exceptions: false, onChange: (alphabet) => type('alphabet', { alphabet }), onSettle: settle })}
    ${selectControl({
      label: terms.overflow,
      name: 'overflow',
      disabled,
      value: segment.overflow,
      options: (['error', 'grow'] as const).map((one) => [one, terms.overflows[one]]),
      onChoose: (overflow) => set({ overflow }),
    })}
    ${selectControl({
      label: terms.fill,
      name: 'fill',
      disabled,
      value: segment.fill,
      options: (['next', 'lowest-free'] as const).map((one) => [one, terms.fills[one]]),
      onChoose: (fill) => set({ fill }),
    })}
    ${textControl({ label: terms.skip, name: 'skip', mono: true, value: segment.skip.join(' '), help: terms.skipHelp, disabled, onSettle: (text) => set({ skip: words(text) }) })}
    ${textControl({
      label: terms.reserved,
      name: 'reserved',
      mono: true,
      value: segment.reserved.map(rangeText).join(' '),
      help: terms.reservedHelp,
      disabled,
      onSettle: (text) => set({ reserved: readRanges(text, segment.reserved) }),
    })}
  </div>`;
}

function words(text: string): readonly string[] {
  return text.split(/[\s,，、;；]+/u).filter((word) => word !== '');
}

function rangeText({ from, to }: ReservedRange): string {
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
}

/** Ranges as typed; one that was there keeps its note. */
function readRanges(text: string, before: readonly ReservedRange[]): readonly ReservedRange[] {
  return words(text.replace(/\s*[-–~～至]\s*/gu, '-')).flatMap((word) => {
    const [from, to = from] = word.split('-').map(Number);
    if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return [];
    const note = before.find((one) => one.from === from && one.to === to)?.note;
    return [{ from, to, ...(note === undefined ? {} : { note }) }];
  });
}
