import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { describeError } from '@tagma/expression';
import { ERROR, MATCH, testerOf } from '../data/judge.js';
import type { Counted } from '../data/figures.js';
import { placesOf, type Funnel } from '../data/funnel.js';
import type { InsightModel } from '../insight-model.js';
import { atHandNote, emptyPanel, liveState, whenKnown } from './live-view.js';
import { recordList } from './record-list.js';

const SHOWN = 12;

/** How many match, some of them, those that nearly do, and those that cannot be judged. */
export function matchesView(model: InsightModel): TemplateResult {
  const { terms, figures, present } = model;
  if (present.text === null) return emptyPanel(present.isBroken ? terms.textBroken : terms.inactive);
  const live = figures.count();
  if (live === null) return emptyPanel(terms.noRecords);
  return html`${whenKnown(live, figures.counted, model, (value) => counted(value, model))}
  ${model.host.records === null ? nothing : atHand(model)}`;
}

function counted({ count, marks }: Counted, model: InsightModel): TemplateResult {
  const { terms } = model;
  const others = count.total - count.matches - count.errors;
  const about = count.exact ? '' : '≈ ';
  return html`<dl class="figures">
      ${tile(terms.matching, about + model.number(count.matches))}
      ${tile(terms.notMatching, about + model.number(others))}
      ${count.errors === 0 || !count.exact ? nothing : tile(terms.unjudged, model.number(count.errors), 'bad')}
      ${tile(terms.total, model.number(count.total))}
    </dl>
    ${marks === null ? nothing : examples(marks, count.matches, model)}
    ${marks === null || count.errors === 0 ? nothing : errors(marks, count.errors, model)}`;
}

function tile(label: string, value: string, tone = ''): TemplateResult {
  return html`<div class=${tone}>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function examples(marks: Uint8Array, count: number, model: InsightModel): TemplateResult {
  const { terms } = model;
  return html`<h4>${terms.sampleMatches}</h4>
    ${count === 0 ? emptyPanel(terms.noMatches) : recordList(placesOf(marks, MATCH, SHOWN), count, model)}`;
}

/** By what went wrong: most often it is one thing. */
function errors(marks: Uint8Array, count: number, model: InsightModel): TemplateResult {
  const { terms, present, host } = model;
  const test = testerOf(present.text ?? '');
  const byError = new Map<string, number[]>();
  const shown = placesOf(marks, ERROR, SHOWN);
  for (const place of shown) {
    const said = test(host.records?.[place], present.asking);
    const error = typeof said === 'string' ? '' : describeError(said.error, host.localize.lang);
    byError.set(error, [...(byError.get(error) ?? []), place]);
  }
  return html`<h4>${terms.unjudged}</h4>
    <p class="muted">${terms.errorsHelp}</p>
    ${[...byError].map(
      ([error, places]) =>
        html`<p>${error}</p>
          ${recordList(places, places.length, model)}`,
    )}
    ${count > shown.length ? html`<p class="muted">${terms.more(model.number(count - shown.length))}</p>` : nothing}`;
}

/** What the records at hand add to the figures: those that match, where the page itself counts, and near misses. */
function atHand(model: InsightModel): TemplateResult | typeof nothing {
  const { terms, figures, host } = model;
  const live = figures.funnel();
  if (live === null) return nothing;
  return html`${host.count === null ? nothing : matchesAtHand(live.value?.matching ?? null, model)}
    <h4>${terms.nearMisses}</h4>
    ${atHandNote(model)}
    ${live.value === null ? liveState(live, figures.funnels, model) : missList(live.value, model)}`;
}

function matchesAtHand(
  matching: readonly number[] | null,
  model: InsightModel,
): TemplateResult | typeof nothing {
  const { terms } = model;
  if (matching === null) return nothing;
  return html`<h4>${terms.sampleMatches}</h4>
    ${atHandNote(model)}
    ${matching.length === 0 ? emptyPanel(terms.noMatches) : recordList(matching.slice(0, SHOWN), matching.length, model)}`;
}

/** Records that fail by one row alone, with the row. */
function missList(funnel: Funnel, model: InsightModel): TemplateResult {
  const { terms, words, present } = model;
  const rowOf = new Map(
    funnel.rows.flatMap((row) => row.nearMisses.map((place) => [place, row.part] as const)),
  );
  const count = funnel.rows.reduce((sum, row) => sum + (row.depth === 0 ? row.removes : 0), 0);
  if (rowOf.size === 0) return emptyPanel(terms.noNearMisses);
  const places = [...rowOf.keys()].slice(0, SHOWN);
  return html`<p class="muted">${terms.nearMissesHelp}</p>
    ${recordList(places, Math.max(count, places.length), model, (place) => {
      const part = rowOf.get(place);
      return part === undefined ? '' : words.row(part, present.tree?.text ?? '');
    })}`;
}
