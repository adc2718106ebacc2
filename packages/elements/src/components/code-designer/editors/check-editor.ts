import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CheckAlgorithm, CheckSegment } from '@tagma/core';
import { checkCatches } from '../data/check-catches.js';
import { inOrder } from '../model/definition-edits.js';
import { selectControl, tickControl } from './controls.js';
import type { EditorContext } from './editor-context.types.js';

/** Chooses how check characters are computed, with what each method catches on codes of this very pattern. */
export function checkEditor(given: EditorContext<CheckSegment>): TemplateResult {
  const { segment, context, terms, set } = given;
  const { engine } = context;
  const algorithms: readonly CheckAlgorithm[] = engine?.CHECK_ALGORITHMS ?? [segment.algorithm];
  return html`<div class="fields">
      ${selectControl<CheckAlgorithm>({
        label: terms.algorithm,
        name: 'algorithm',
        disabled: !context.editable,
        value: segment.algorithm,
        options: algorithms.map((algorithm) => [algorithm, optionText(algorithm, given)]),
        onChoose: (algorithm) => set({ algorithm }),
      })}
    </div>
    <p class="catches">${factsText(given)}</p>
    ${coverTicks(given)}`;
}

function optionText(
  algorithm: CheckAlgorithm,
  { segment, context, terms }: EditorContext<CheckSegment>,
): string {
  const name = terms.algorithms[algorithm];
  const found = checkCatches(context, { ...segment, algorithm });
  if (found === null) return name;
  return found.codes === 0
    ? `${name} (${terms.unfit})`
    : `${name} (${percent(found.single, context.localize.lang)})`;
}

function factsText({ segment, context, terms }: EditorContext<CheckSegment>): string {
  const { engine, localize } = context;
  if (engine === null) return '';
  const { reads, writes, length } = engine.checkFacts(segment.algorithm);
  const special =
    Array.from(writes).find((character) => !/[0-9A-Z]/u.test(character)) ??
    (reads.length === 10 && writes.includes('X') ? 'X' : undefined);
  const found = checkCatches(context, segment);
  return [
    found === null || found.codes === 0
      ? ''
      : terms.catches(percent(found.single, localize.lang), percent(found.swap, localize.lang)),
    found === null || found.codes === 0 ? '' : terms.measured(localize.number(found.codes)),
    terms.adds(length),
    readsText(reads, terms),
    special === undefined ? '' : terms.mayWrite(special),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function readsText(reads: string, terms: EditorContext<CheckSegment>['terms']): string {
  const digits = /\d/u.test(reads);
  const letters = /[A-Z]/u.test(reads);
  if (digits && letters) return terms.readsMixed;
  return digits ? terms.readsDigits : terms.readsLetters;
}

function percent(share: number, lang: string): string {
  // Rounding up to 100 % would promise what is not so.
  const shown = share === 1 ? 1 : Math.min(share, 0.9999);
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 }).format(shown);
}

function coverTicks({
  segment,
  context,
  terms,
  set,
}: EditorContext<CheckSegment>): TemplateResult | typeof nothing {
  const { segments } = context.definition;
  const offered = segments.filter(({ type }) => type !== 'check');
  if (offered.length === 0) return nothing;
  return html`<fieldset class="ticks">
    <legend class="field-label">${terms.covers}</legend>
    ${offered.map((one) =>
      tickControl({
        label: one.type === 'literal' ? `${context.nameOf(one)} “${one.text}”` : context.nameOf(one),
        name: `covers-${one.id}`,
        checked: segment.covers.includes(one.id),
        disabled: !context.editable,
        onTick: (checked) => {
          const covers = checked ? [...segment.covers, one.id] : segment.covers.filter((id) => id !== one.id);
          set({ covers: inOrder(segments, covers) });
        },
      }),
    )}
  </fieldset>`;
}
