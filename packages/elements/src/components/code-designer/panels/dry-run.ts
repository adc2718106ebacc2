import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { VirtualRowsController } from '../../../controllers/virtual-rows.js';
import { styleProps } from '../../../internal/style-props.js';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import { codeProblemTerms } from '../../../locales/code-problems.terms.js';
import { OUTCOMES } from '../data/survey.types.js';
import type { Outcome, Survey } from '../data/survey.types.js';
import type { DesignerContext } from '../designer-context.types.js';
import { inlineCode } from '../insight/code-view.js';
import { partsOfRow } from '../insight/examples.js';
import { detailsOf } from '../insight/proof-view.js';
import { outcomeRows } from './outcome-rows.js';
import { surveyProgress } from './survey-progress.js';

const ROW = 36;

/** What becomes of every record, as a table of which only what is in sight is in the page. */
export class DryRun {
  readonly #context: DesignerContext;
  readonly #rows: VirtualRowsController;
  #shown: Outcome | null = null;

  constructor(context: DesignerContext) {
    this.#context = context;
    this.#rows = new VirtualRowsController(
      context.host,
      () => context.host.renderRoot.querySelector<HTMLElement>('.run-rows'),
      () => context.host.requestUpdate(),
    );
  }

  render(terms: CodeInsightTerms): TemplateResult {
    const { survey, records, localize, compiled } = this.#context;
    if (records === null || records.length === 0) return html`<p class="side-help">${terms.dryRunEmpty}</p>`;
    if (compiled !== null && !compiled.ok && survey?.counts[OUTCOMES.indexOf('refused')] === records.length)
      return html`<p class="side-help">${terms.dryRunBroken}</p>`;
    if (survey === null) return html`<p class="side-help" role="status">${terms.counting}</p>`;
    const isDone = survey.done === survey.total;
    const coded = ['coded', 'kept', 'changed', 'reclaimed'].reduce(
      (sum, one) => sum + countOf(survey, one as Outcome),
      0,
    );
    return html`<p class="run-summary" role="status">
        ${
          isDone
            ? terms.dryRunDone(localize.number(coded), localize.number(survey.total))
            : (survey.stopped ? terms.stoppedAt : terms.progress)(
                localize.number(survey.done),
                localize.number(survey.total),
              )
        }
      </p>
      ${isDone ? nothing : surveyProgress(this.#context, survey, terms)}
      ${this.#filters(survey, terms)}${this.#table(survey, terms)}`;
  }

  #filters(survey: Survey, terms: CodeInsightTerms): TemplateResult {
    const { localize } = this.#context;
    const present = OUTCOMES.filter((outcome) => countOf(survey, outcome) > 0);
    const button = (outcome: Outcome | null, label: string, count: number): TemplateResult =>
      html`<button
        type="button"
        class="button small run-filter"
        data-outcome=${outcome ?? 'all'}
        aria-pressed=${String(outcome === this.#shown)}
        @click=${() => {
          this.#shown = outcome;
          this.#context.host.requestUpdate();
        }}
      >
        ${label} <span class="run-count">${localize.number(count)}</span>
      </button>`;
    return html`<div class="run-filters" role="group" aria-label=${terms.show}>
      ${button(null, terms.all, survey.done)}${present.map((outcome) => button(outcome, terms.outcomes[outcome], countOf(survey, outcome)))}
    </div>`;
  }

  #table(survey: Survey, terms: CodeInsightTerms): TemplateResult {
    const { currentCode } = this.#context;
    const rows = outcomeRows(survey, this.#shown);
    this.#rows.set({ count: rows.count, rowHeight: ROW, headerHeight: 0 });
    return html`<div
      class=${currentCode === null ? 'run-table' : 'run-table with-old'}
      role="table"
      aria-label=${this.#context.terms.panel.try}
      aria-rowcount=${rows.count + 1}
    >
      <div class="run-head" role="row" aria-rowindex="1">
        <span role="columnheader">${terms.record}</span>
        ${currentCode === null ? nothing : html`<span role="columnheader">${terms.oldCode}</span>`}
        <span role="columnheader">${terms.codeColumn}</span><span role="columnheader">${terms.outcome}</span>
      </div>
      <div class="run-rows" role="rowgroup" tabindex="0" aria-label=${this.#context.terms.panel.try}>
        ${rows.count === 0 ? html`<p class="side-help">${terms.noneOfThese}</p>` : nothing}
        <div
          class="run-space"
          role="presentation"
          ${styleProps({ 'block-size': `${String(this.#rows.totalHeight)}px` })}
        >
          ${repeat(
            this.#rows.rows,
            (row) => row,
            (row) => this.#row(row, rows.at(row), survey, terms),
          )}
        </div>
      </div>
    </div>`;
  }

  #row(row: number, index: number, survey: Survey, terms: CodeInsightTerms): TemplateResult {
    const context = this.#context;
    const record = context.records?.[index] ?? {};
    const outcome = OUTCOMES[survey.outcomes[index] ?? 0] ?? 'refused';
    const parts = partsOfRow(context, survey, index);
    return html`<div
      class="run-row"
      role="row"
      aria-rowindex=${row + 2}
      ${styleProps({ transform: `translateY(${String(row * ROW)}px)` })}
    >
      <span role="cell" class="run-name">${context.recordName(record, index)}</span>
      ${context.currentCode === null ? nothing : html`<span role="cell" class="mono" dir="ltr">${context.currentCode(record) ?? '–'}</span>`}
      <span role="cell">${parts === null ? '–' : inlineCode(parts, context, terms)}</span>
      <span role="cell" class=${`run-outcome ${outcome}`}
        >${terms.outcomes[outcome]}
        <span class="run-reason">${this.#reason(outcome, index, survey, terms)}</span></span
      >
    </div>`;
  }

  #reason(outcome: Outcome, index: number, survey: Survey, terms: CodeInsightTerms): string {
    const context = this.#context;
    const because = survey.because[index] ?? -1;
    if (outcome === 'full') return terms.fullReason;
    if (outcome === 'duplicate')
      return terms.duplicateReason(context.recordName(context.records?.[because] ?? {}, because));
    const problem = outcome === 'refused' ? survey.reasons[because]?.problem : undefined;
    if (problem === undefined) return '';
    const said = context.localize.terms(codeProblemTerms).render[problem.code];
    const text = typeof said === 'string' ? said : said(detailsOf(problem.details, context));
    const segment = context.definition.segments.find(({ id }) => id === problem.segmentId);
    return segment === undefined ? text : terms.means(context.nameOf(segment), text);
  }
}

function countOf(survey: Survey, outcome: Outcome): number {
  return survey.counts[OUTCOMES.indexOf(outcome)] ?? 0;
}
