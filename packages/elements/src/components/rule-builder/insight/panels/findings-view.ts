import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { describeUndecided } from '@tagma/expression';
import type { Answer, GapResult, LintFinding, RedundantPart } from '@tagma/expression';
import type { FindingStep, Findings } from '../data/proofs.js';
import { rowAt } from '../data/rows-by-id.js';
import type { InsightModel } from '../insight-model.js';
import { ownValues } from './given-values.js';
import { emptyPanel, whenKnown } from './live-view.js';
import { recordText } from './record-list.js';

/** Traps, and what can be proved about the rule alone. */
export class FindingsView {
  #asked = false;

  render(model: InsightModel): TemplateResult {
    const { terms, proofs, analyst } = model;
    // Without a worker a proof may hold the page up, so it is made only when someone asks for it.
    // Once begun it goes on, in the page if the worker fails.
    this.#asked ||= analyst.hasWorker;
    if (!this.#asked)
      return html`<p class="muted">${terms.checkSlow}</p>
        <button class="button small" type="button" @click=${() => this.#ask(model)}>${terms.check}</button>`;
    const live = proofs.check();
    return whenKnown(live, proofs.findings, model, (found) => drawFindings(found, model));
  }

  #ask(model: InsightModel): void {
    this.#asked = true;
    model.changed();
  }
}

function drawFindings(found: Findings, model: InsightModel): TemplateResult {
  const { terms } = model;
  const { lint, never, always, redundant = [], gaps = [], step } = found;
  const items = [
    ...lint.map((each) => lintItem(each, model)),
    ...answerItem(never, 'never', model),
    ...(never?.answer === 'yes' ? [] : answerItem(always, 'always', model)),
    ...(never?.answer === 'yes' ? [] : redundant.map((each) => redundantItem(each, model))),
    ...gaps.flatMap((each) => gapItem(each, model)),
  ];
  return html`${step === null ? nothing : html`<p class="muted">${terms.checking(terms.steps[step])}</p>`}
    ${items.length === 0 && step === null ? emptyPanel(terms.noFindings) : nothing}
    <ul class="found">
      ${items}
    </ul>`;
}

function item(
  severity: LintFinding['severity'],
  text: string,
  model: InsightModel,
  more: unknown = nothing,
): TemplateResult {
  return html`<li>
    <span class=${`badge ${severity}`}>${model.terms.severity[severity]}</span>
    <p>${text}</p>
    ${more}
  </li>`;
}

function lintItem({ severity, message, span, fixes }: LintFinding, model: InsightModel): TemplateResult {
  const { terms, host } = model;
  const place = { start: span.position, end: span.position + span.length };
  const fixable =
    host.readonly || fixes.length === 0
      ? nothing
      : html`<div class="fixes">
          ${fixes.map(
            ({ title, edits }) =>
              html`<button
                class="button small"
                type="button"
                @click=${() => {
                  if (host.writeText(edits)) host.announce(terms.fixed);
                }}
              >
                ${terms.fix(title)}
              </button>`,
          )}
        </div>`;
  return item(severity, message, model, html`${rowLink(place, model)}${fixable}`);
}

/** Where it is: the row in words, which leads there. */
function rowLink(
  span: { readonly start: number; readonly end: number },
  model: InsightModel,
): TemplateResult | typeof nothing {
  const { present, host, words } = model;
  const row = present.tree === null ? undefined : rowAt(present.tree, span);
  if (row === undefined || present.isBroken) return nothing;
  const said = words.row(row, present.tree?.text ?? '');
  return html`<button
    class="record"
    type="button"
    title=${model.terms.goToRow(said)}
    @click=${() => host.reveal(row.id)}
  >
    ${said}
  </button>`;
}

function answerItem(
  answer: Answer | undefined,
  what: Extract<FindingStep, 'never' | 'always'>,
  model: InsightModel,
): readonly TemplateResult[] {
  const { terms } = model;
  if (answer?.answer === 'yes') return [item('error', terms[what], model, ownValues(model))];
  return answer?.answer === 'cannot-decide' ? [undecided(terms.steps[what], answer.undecided, model)] : [];
}

function undecided(
  what: string,
  reason: Extract<Answer, { answer: 'cannot-decide' }>['undecided'],
  model: InsightModel,
): TemplateResult {
  const said = model.terms.cannotDecide(what, describeUndecided(reason, model.host.localize.lang));
  return html`<li class="note">
    <p>${said}</p>
    ${ownValues(model)}
  </li>`;
}

function redundantItem({ span, because }: RedundantPart, model: InsightModel): TemplateResult {
  const { terms, words, present } = model;
  const text = present.tree?.text ?? '';
  const said = words.text(text.slice(span.start, span.end));
  const other = because === undefined ? null : words.text(text.slice(because.start, because.end));
  return item(
    'warning',
    other === null ? terms.redundant(said) : terms.redundantBecause(said, other),
    model,
    html`${ownValues(model)}${rowLink(span, model)}`,
  );
}

function gapItem(result: GapResult, model: InsightModel): readonly TemplateResult[] {
  const { terms } = model;
  if (result.covered === true)
    return [
      html`<li class="note">
        <p>${terms.gapsCovered}</p>
        ${ownValues(model)}
      </li>`,
    ];
  if (result.covered === 'cannot-decide') return [undecided(terms.steps.gaps, result.undecided, model)];
  const { gaps } = result;
  return [
    item(
      'warning',
      terms.gap(model.number(gaps.length)),
      model,
      html`${ownValues(model)}${gaps.map((record) => recordText(record, model))}`,
    ),
  ];
}
