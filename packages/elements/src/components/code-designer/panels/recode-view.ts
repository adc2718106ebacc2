import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import { OUTCOMES } from '../data/survey.types.js';
import type { Outcome, ScopeRoom, Survey } from '../data/survey.types.js';
import type { DesignerContext } from '../designer-context.types.js';
import { scopeName } from '../insight/capacity-view.js';
import { outcomeRows } from './outcome-rows.js';
import { surveyProgress } from './survey-progress.js';

/** Examples of each sort that are listed; the dry run has them all. */
const MOST = 6;

/** What re-coding would do to the codes that records have: changes, collisions, and what the counters have left. */
export function recodeView(
  context: DesignerContext,
  terms: CodeInsightTerms,
): TemplateResult | typeof nothing {
  const { survey } = context;
  if (context.currentCode === null || survey === null) return nothing;
  return html`<h3 class="panel-title">${terms.recodeTitle}</h3>
    ${survey.done < survey.total ? surveyProgress(context, survey, terms) : nothing}
    ${summary(context, survey, terms)}
    <div class="recode-parts">
      ${changes(context, survey, terms)} ${collisions(context, survey, terms)}
      ${rooms(context, survey, terms)}
    </div>
    <p class="side-help">${terms.recodeHelp}</p>`;
}

function countOf(survey: Survey, ...outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + (survey.counts[OUTCOMES.indexOf(outcome)] ?? 0), 0);
}

function summary({ localize }: DesignerContext, survey: Survey, terms: CodeInsightTerms): TemplateResult {
  const count = (...outcomes: readonly Outcome[]): string => localize.number(countOf(survey, ...outcomes));
  return html`<p class="recode">
    ${terms.recodeSummary(count('kept'), count('changed', 'reclaimed'), count('coded'), count('refused', 'full', 'duplicate'))}
  </p>`;
}

function part(title: string, content: TemplateResult): TemplateResult {
  return html`<section class="recode-part">
    <h4>${title}</h4>
    ${content}
  </section>`;
}

function changes(context: DesignerContext, survey: Survey, terms: CodeInsightTerms): TemplateResult {
  const rows = [...firstOf(survey, 'changed'), ...firstOf(survey, 'reclaimed')].slice(0, MOST);
  if (rows.length === 0) return part(terms.recodeChanges, html`<p>${terms.recodeNoChanges}</p>`);
  const item = (index: number): TemplateResult => {
    const record = context.records?.[index] ?? {};
    return html`<li>
      <span class="recode-name">${context.recordName(record, index)}</span>
      <span class="mono recode-codes" dir="ltr"
        ><del>${context.currentCode?.(record) ?? ''}</del> →
        <ins>${survey.recode?.codes[index] ?? ''}</ins></span
      >
    </li>`;
  };
  return part(
    terms.recodeChanges,
    html`<ul>
        ${rows.map(item)}
      </ul>
      <button type="button" class="button link small" @click=${() => context.openPanel('try')}>
        ${terms.recodeAll(context.localize.number(survey.done))}
      </button>`,
  );
}

function collisions(context: DesignerContext, survey: Survey, terms: CodeInsightTerms): TemplateResult {
  const rows = firstOf(survey, 'duplicate');
  if (rows.length === 0) return part(terms.recodeCollisions, html`<p>${terms.recodeNoCollisions}</p>`);
  const nameAt = (index: number): string => context.recordName(context.records?.[index] ?? {}, index);
  return part(
    terms.recodeCollisions,
    html`<ul>
      ${rows.map((index) => html`<li>${nameAt(index)}: ${terms.duplicateReason(nameAt(survey.because[index] ?? -1))}</li>`)}
    </ul>`,
  );
}

function rooms(context: DesignerContext, survey: Survey, terms: CodeInsightTerms): TemplateResult {
  const { localize } = context;
  const full = countOf(survey, 'full');
  const moved = survey.recode?.rooms ?? [];
  const shown = [...moved].sort((a, b) => a.free - b.free).slice(0, MOST);
  const item = (room: ScopeRoom): TemplateResult =>
    html`<li>
      <span class="recode-name">${scopeName(room, context, terms)}</span>
      <span>${terms.recodeTaken(localize.number(room.taken), localize.number(room.free))}</span>
    </li>`;
  return part(
    terms.recodeRoom,
    html`${full === 0 ? nothing : html`<p class="recode-full">${terms.recodeFull(localize.number(full))}</p>`}
    ${
      shown.length === 0
        ? html`<p>${terms.recodeNoRoom}</p>`
        : html`<ul>
            ${shown.map(item)}
          </ul>`
    }
    ${
      moved.length > shown.length
        ? html`<p class="side-help">${terms.moreScopes(localize.number(moved.length - shown.length))}</p>`
        : nothing
    }`,
  );
}

function firstOf(survey: Survey, outcome: Outcome): readonly number[] {
  const rows = outcomeRows(survey, outcome);
  return Array.from({ length: Math.min(rows.count, MOST) }, (_, row) => rows.at(row));
}
