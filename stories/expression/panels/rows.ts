import { html, nothing, type TemplateResult } from 'lit';
import {
  describeNeeded,
  explain,
  type ExplainedRow,
  type Explanation,
  type RowOutcome,
} from '@tagma/expression';
import type { Draft } from './panel.types.js';
import { outcomeBadge } from './shared.js';

const TONES: Readonly<Record<RowOutcome, string>> = {
  pass: 'success',
  fail: 'neutral',
  missing: 'warning',
  error: 'danger',
  'not-reached': 'neutral',
  unknown: 'neutral',
};

/** Every condition of the rule with its value, what it needed, and whether it passed. */
export function rowsPanel(draft: Draft): TemplateResult {
  const { text, record, asOf, t } = draft;
  const explanation = explain(text, record, { asOf });
  if (!explanation.ok) return html`<p>${t.needsValidRule}</p>`;
  if (!explanation.active) return html`<p>${t.inactive}</p>`;
  const { outcome } = explanation;
  return html`<p>
      ${outcomeBadge(typeof outcome === 'string' ? outcome : 'error', t)} ${flip(explanation, draft)}
    </p>
    <div class="scroll" role="group" aria-label=${t.panels.rows} tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${t.row}</th>
            <th scope="col">${t.verdict}</th>
            <th scope="col">${t.actual}</th>
            <th scope="col">${t.needed}</th>
          </tr>
        </thead>
        <tbody>
          ${explanation.rows.map((row) => tableRow(row, explanation.nearMisses.includes(row.id), draft))}
        </tbody>
      </table>
    </div>`;
}

function flip(explanation: Extract<Explanation, { ok: true }>, { locale, t }: Draft): string {
  const { flipsAt } = explanation;
  if (flipsAt.kind !== 'at') return '';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
  return t.flipsAt(`${format.format(new Date(flipsAt.at))} UTC`);
}

function tableRow(row: ExplainedRow, isNearMiss: boolean, { text, locale, t }: Draft): TemplateResult {
  const { outcome, actual, needed, children } = row;
  const found = children === undefined ? brief(actual) : t.children(children.pass, children.total);
  // A group looks at no value of its own.
  const isGroup = needed === undefined && actual === undefined;
  return html`<tr>
    <td><code>${text.slice(row.span.start, row.span.end)}</code></td>
    <td>
      <span class="badge" data-tone=${TONES[outcome]}>${t.verdicts[outcome]}</span>
      ${isNearMiss ? html`<span class="muted">${t.nearMiss}</span>` : nothing}
    </td>
    <td><code>${isGroup ? '' : found}</code></td>
    <td>${needed === undefined ? '' : describeNeeded(needed, locale, brief)}</td>
  </tr>`;
}

function brief(value: unknown): string {
  return value === undefined ? '—' : JSON.stringify(value);
}
