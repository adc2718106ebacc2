import { html, nothing, type TemplateResult } from 'lit';
import type { Concept, RuleRunCounts } from '@tagma/core';
import type { RecordFailure, RuleTestResult, RuleRunStatus } from '@tagma/server/client';
import { failureWords } from '../state/error-words.js';
import { formatNumber } from '../state/format.js';
import { routeHref } from '../state/router.js';
import type { RulesTexts } from '../texts/rules.js';
import { renderTagFigures } from './rule-tag-figures.js';

/** Customers listed under a figure before "and n more". */
const LISTED = 20;

/** Figures of a dry run: who matches, and who cannot be evaluated and why. */
export function renderTestResult(result: RuleTestResult, locale: string, t: RulesTexts): TemplateResult {
  const { counts } = result;
  return html`
    ${figures(
      [
        [t.matches, counts.matches, 'success'],
        [t.noMatches, counts.noMatches, ''],
        [t.errors, counts.errors, counts.errors > 0 ? 'danger' : ''],
      ],
      locale,
    )}
    <div class="crm-result-list">
      <h3 class="crm-card__subtitle">${t.matchList}</h3>
      ${counts.matches === 0 ? html`<p class="crm-muted">${t.nobodyMatches}</p>` : matchList(result, locale, t)}
    </div>
    ${errorList(result.errors, counts.errors, locale, t)}
  `;
}

/** What the figures of a run are said with. */
export interface ResultWords {
  readonly locale: string;
  readonly t: RulesTexts;
  /** For the names of tags. */
  readonly concepts: readonly Concept[];
}

/** Figures of a finished run, in all and for each of several tags, and the way back. */
export function renderRunResult(
  status: RuleRunStatus,
  { locale, t, concepts }: ResultWords,
  undo: (() => void) | null,
): TemplateResult | typeof nothing {
  const counts = status.counts;
  if (!counts && (status.withheld === undefined || status.state !== 'done')) return nothing;
  const unchanged = status.transactionId === null;
  return html`
    <h3 class="crm-card__title">${t.runDone}</h3>
    ${counts ? figures(runFigures(counts, t), locale) : html`<p class="crm-muted">${t.withheld}</p>`}
    ${counts?.byTag ? renderTagFigures(counts.byTag, { locale, t, concepts }) : nothing}
    ${unchanged ? html`<p class="crm-muted">${t.nothingChanged}</p>` : nothing}
    ${undo ? html`<div><button type="button" class="crm-button" @click=${undo}>${t.undoRun}</button></div>` : nothing}
    ${errorList(status.errors, counts?.errors ?? status.errors.length, locale, t)}
  `;
}

type Figure = readonly [label: string, value: number, kind: string];

function runFigures(counts: RuleRunCounts, t: RulesTexts): readonly Figure[] {
  return [
    [t.matches, counts.matches, ''],
    [t.added, counts.added, counts.added > 0 ? 'success' : ''],
    [t.removed, counts.removed, counts.removed > 0 ? 'warning' : ''],
    [t.kept, counts.kept, ''],
    ...((counts.suggested ?? 0) > 0 ? [[t.suggested, counts.suggested ?? 0, 'success'] as const] : []),
    ...((counts.expiring ?? 0) > 0 ? [[t.expiring, counts.expiring ?? 0, 'warning'] as const] : []),
    ...(counts.held > 0 ? [[t.held, counts.held, 'warning'] as const] : []),
    [t.errors, counts.errors, counts.errors > 0 ? 'danger' : ''],
  ];
}

function figures(rows: readonly Figure[], locale: string) {
  return html`<dl class="crm-figures">
    ${rows.map(
      ([label, value, kind]) =>
        html`<div class="crm-figure" data-kind=${kind}>
          <dt>${label}</dt>
          <dd>${formatNumber(value, locale)}</dd>
        </div>`,
    )}
  </dl>`;
}

function matchList({ matches, counts }: RuleTestResult, locale: string, t: RulesTexts) {
  const shown = matches.slice(0, LISTED);
  const more = counts.matches - shown.length;
  return html`<ul class="crm-inline-list">
    ${shown.map(({ id, name }) => html`<li><a class="crm-link" href=${routeHref({ page: 'customer', id })}>${name}</a></li>`)}
    ${more > 0 ? html`<li class="crm-muted">${t.matchListMore(formatNumber(more, locale))}</li>` : nothing}
  </ul>`;
}

function errorList(errors: readonly RecordFailure[], total: number, locale: string, t: RulesTexts) {
  if (total === 0) return nothing;
  const shown = errors.slice(0, LISTED);
  return html`<div class="crm-result-list">
    <h3 class="crm-card__subtitle">${t.errorList}</h3>
    <p class="crm-muted">${t.errorListHelp}</p>
    <ul class="crm-error-list">
      ${shown.map(
        (failure) =>
          html`<li>
            <a class="crm-link crm-mono" href=${routeHref({ page: 'customer', id: failure.recordId })}
              >${failure.recordId}</a
            >
            <span>${failureWords(failure, locale)}</span>
            <span class="crm-muted crm-mono">${failure.code}</span>
          </li>`,
      )}
      ${total > shown.length ? html`<li class="crm-muted">${t.errorListMore(formatNumber(total - shown.length, locale))}</li>` : nothing}
    </ul>
  </div>`;
}
