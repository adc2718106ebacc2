import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Counted } from '../data/figures.js';
import type { Live } from '../data/live-result.js';
import { styleProps } from '../../../../internal/style-props.js';
import type { InsightModel } from '../insight-model.js';
import { liveState } from './live-view.js';

/** The rule in plain words, and how many records match. */
export function summaryView(model: InsightModel): TemplateResult {
  const { terms, present, words } = model;
  const { tree } = present;
  const live = model.figures.count();
  return html`<div class="insight-summary">
    ${
      tree === null
        ? nothing
        : html`<p class="sentence">
            <span class="visually-hidden">${terms.sentence}: </span>${words.sentence(tree)}
          </p>`
    }
    ${live === null ? nothing : countLine(live, model)} ${rowScale(model)}
  </div>`;
}

/** The figure is of all records, those beside the rows are of fewer. */
function rowScale({ atHand, terms, present }: InsightModel): TemplateResult | typeof nothing {
  if (atHand === null || present.text === null) return nothing;
  return html`<p class="muted row-scale">${terms.rowScale(atHand)}</p>`;
}

/** "1,240 of 10,000 records match", with what could not be judged, a bar, and how far it is. */
function countLine(live: Live<Counted>, model: InsightModel): TemplateResult {
  const { terms, figures, present } = model;
  const { value } = live;
  const isOld = present.isBroken || (!live.fresh && live.phase !== 'working');
  return html`<div class=${live.fresh && !isOld ? 'count-line' : 'count-line stale'}>
    ${value === null ? nothing : figure(value, model)}
    ${isOld && value !== null && live.phase !== 'failed' ? html`<span class="muted">${terms.old}</span>` : nothing}
    ${value !== null && live.phase === 'working' ? nothing : liveState(live, figures.counted, model)}
  </div>`;
}

/** Errors are few: a sample says little of them, so they wait for the exact figure. */
function figure({ count }: Counted, model: InsightModel): TemplateResult {
  const { terms } = model;
  const [matches, total] = [model.number(count.matches), model.number(count.total)];
  const share = count.total === 0 ? 0 : (count.matches / count.total) * 100;
  return html`<span class="meter" aria-hidden="true"
      ><span ${styleProps({ 'inline-size': `${share}%` })}></span></span
    ><strong>${count.exact ? terms.count(matches, total) : terms.about(matches, total)}</strong>
    ${count.errors === 0 || !count.exact ? nothing : html`<span class="unjudged">${terms.cannotJudge(model.number(count.errors))}</span>`}`;
}
