import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { describeError, describeNeeded } from '@tagma/expression';
import type { ExplainedChild, ExplainedRow, Explanation, Flip, RowOutcome } from '@tagma/expression';
import { alertIcon, checkIcon, clockIcon, closeIcon, icon, infoIcon } from '../../../../internal/icons.js';
import type { Icon } from '../../../../internal/icons.js';
import { outcomeName } from '../data/test-runs.js';
import { rowsById } from '../data/rows-by-id.js';
import type { InsightModel } from '../insight-model.js';
import { writeValue } from './write-value.js';

type Explained = Extract<Explanation, { ok: true }>;

/** Deeper than this, children of children are only counted. */
const DEEPEST = 3;

/** The verdict on a record, when it changes by itself, and each row. */
export function explanationView(found: Explanation, model: InsightModel): TemplateResult {
  const { terms, host } = model;
  if (!found.ok) return html`<p class="live failed">${describeError(found.error, host.localize.lang)}</p>`;
  const verdict = outcomeName(found.outcome);
  const error = typeof found.outcome === 'string' ? null : found.outcome.error;
  return html`<p class=${`verdict ${verdict}`}>
      <strong>${terms.verdict[verdict]}</strong
      >${error === null ? nothing : html` ${describeError(error, host.localize.lang)}`}
    </p>
    ${found.active ? flip(found, model) : html`<p class="muted">${terms.inactive}</p>`}
    <ol class="explained">
      ${found.rows.map((row) => explainedRow(row, found, model, 0))}
    </ol>`;
}

/** "Leaves the tag on 22 November 2026, 08:00." */
function flip({ flipsAt, outcome }: Explained, model: InsightModel): TemplateResult {
  return html`<p class="flip">
    ${icon(clockIcon)}<span>${flipWords(flipsAt, outcomeName(outcome), model)}</span>
  </p>`;
}

function flipWords(found: Flip, now: string, { terms, host }: InsightModel): string {
  const when = (at: string): string =>
    host.localize.date(at, { dateStyle: 'long', timeStyle: 'short', timeZone: host.timeZone });
  switch (found.kind) {
    case 'never':
      return terms.neverFlips;
    case 'unknown':
      return found.until === undefined ? terms.flipUnknown : terms.flipUnknownUntil(when(found.until));
    case 'at': {
      const then = outcomeName(found.outcome);
      if (then === 'match') return terms.enterOn(when(found.at));
      return then === 'error' || now !== 'match'
        ? terms.errorOn(when(found.at))
        : terms.leaveOn(when(found.at));
    }
  }
}

const SHAPES: Readonly<Record<RowOutcome, Icon>> = {
  pass: checkIcon,
  fail: closeIcon,
  missing: closeIcon,
  error: alertIcon,
  'not-reached': infoIcon,
  unknown: infoIcon,
};

function explainedRow(
  row: ExplainedRow,
  found: Explained,
  model: InsightModel,
  depth: number,
): TemplateResult {
  const { terms, host, words, present } = model;
  const tree = present.tree;
  const place = tree === null ? undefined : rowsById(tree).get(row.id);
  const said =
    place === undefined ? words.text(spanText(row, model)) : words.row(place.part, tree?.text ?? '');
  const label = place?.part.kind === 'group' ? terms.groupOf(place.part.operator) : said;
  return html`<li class=${`explained-row ${row.outcome}`} data-depth=${Math.min(place?.depth ?? 0, 5)}>
    <span class="mark">${icon(SHAPES[row.outcome])}<span>${terms.rowOutcome[row.outcome]}</span></span>
    <div class="told">
      ${
        depth === 0
          ? html`<button
              class="row-link"
              type="button"
              title=${terms.goToRow(label)}
              @click=${() => host.reveal(row.id)}
            >
              ${label}
            </button>`
          : html`<span>${label}</span>`
      }
      <span class="facts">${facts(row, model)}</span>
      ${
        found.nearMisses.includes(row.id) && depth === 0
          ? html`<span class="badge notable">${terms.standsAlone}</span>`
          : nothing
      }
      ${depth < DEEPEST ? children(row, found, model, depth) : nothing}
    </div>
  </li>`;
}

function spanText({ span }: ExplainedRow, { present }: InsightModel): string {
  return present.tree?.text.slice(span.start, span.end) ?? '';
}

/** What the record has, what was needed, what went wrong. */
function facts(row: ExplainedRow, model: InsightModel): TemplateResult {
  const { terms, host } = model;
  const { lang } = host.localize;
  const parts: string[] = [];
  if (row.outcome === 'not-reached' && row.ifReached !== undefined)
    parts.push(terms.notReached(terms.rowOutcome[row.ifReached]));
  if (row.needed !== undefined) {
    // What is not said is not "no value": a row over several values has none of its own.
    if (row.actual !== undefined) parts.push(terms.has(writeValue(row.actual, model)));
    else if (row.outcome === 'missing' || row.ifReached === 'missing') parts.push(terms.hasNone);
    const isTags = row.needed.operator.startsWith('tags-');
    const write = (value: unknown): string =>
      isTags ? model.words.tag(String(value)) : writeValue(value, model);
    parts.push(terms.needs(describeNeeded(row.needed, lang, write)));
  }
  if (row.error !== undefined) parts.push(describeError(row.error, lang));
  return html`${parts.map((part) => html`<span>${part}</span> `)}`;
}

function children(
  { children: told }: ExplainedRow,
  found: Explained,
  model: InsightModel,
  depth: number,
): TemplateResult | typeof nothing {
  if (told === undefined) return nothing;
  const { terms } = model;
  const summary = terms.childrenOf(model.number(told.pass), model.number(told.total));
  if (told.samples.length === 0) return html`<span class="muted">${summary}</span>`;
  return html`<details>
    <summary>${summary}</summary>
    <ul class="explained">
      ${told.samples.map((child) => explainedChild(child, found, model, depth + 1))}
    </ul>
  </details>`;
}

function explainedChild(
  child: ExplainedChild,
  found: Explained,
  model: InsightModel,
  depth: number,
): TemplateResult {
  const { terms } = model;
  return html`<li class=${`explained-row ${child.outcome}`}>
    <span class="mark">${icon(SHAPES[child.outcome])}<span>${terms.rowOutcome[child.outcome]}</span></span>
    <div class="told">
      <span>${terms.child(model.number(child.index + 1))}</span>
      <ul class="explained">
        ${child.rows.map((row) => explainedRow(row, found, model, depth))}
      </ul>
    </div>
  </li>`;
}
