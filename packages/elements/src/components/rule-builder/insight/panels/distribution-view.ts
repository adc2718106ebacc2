import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { styleProps } from '../../../../internal/style-props.js';
import type { Distribution, Spread, ValueCount } from '../data/distribution.js';
import type { InsightModel } from '../insight-model.js';

/** Which values a field has in the records: the most common ones, or how numbers and dates lie. */
export function distributionView(
  path: readonly string[],
  model: InsightModel,
): TemplateResult | typeof nothing {
  const value = model.distributions.of(path)?.value;
  if (value == null || value.values + value.missing === 0) return nothing;
  const { terms, words } = model;
  return html`<div class="distribution" role="group" aria-label=${terms.distribution(words.field(path))}>
    ${value.spread === null ? topValues(value, model) : histogram(value.spread, model)}
    <p class="muted">
      ${value.spread === null && value.different > value.top.length ? terms.different(model.number(value.different)) : nothing}
      ${value.missing === 0 ? nothing : terms.missingValues(model.number(value.missing))}
    </p>
  </div>`;
}

function topValues({ top, values }: Distribution, model: InsightModel): TemplateResult {
  return html`<ul>
    ${top.map(
      (each) =>
        html`<li>
          <span><bdi>${shown(each, model)}</bdi></span>
          <span class="bar" aria-hidden="true"
            ><span ${styleProps({ 'inline-size': `${(each.count / values) * 100}%` })}></span
          ></span>
          <span>${model.number(each.count)}</span>
        </li>`,
    )}
  </ul>`;
}

function shown({ value }: ValueCount, { terms, host }: InsightModel): string {
  if (value === null) return terms.noValue;
  if (value === '') return terms.emptyValue;
  return typeof value === 'number' ? host.localize.number(value) : String(value);
}

function histogram({ of, low, high, bars }: Spread, model: InsightModel): TemplateResult {
  const { localize, timeZone } = model.host;
  const most = bars.reduce((tallest, { count }) => Math.max(tallest, count), 1);
  const write = (at: number): string =>
    of === 'number'
      ? localize.number(at, { maximumFractionDigits: 2 })
      : localize.date(new Date(at), { dateStyle: 'medium', timeZone });
  return html`<div class="histogram" aria-hidden="true">
      ${bars.map(({ count }) => html`<span ${styleProps({ 'block-size': `${(count / most) * 100}%` })}></span>`)}
    </div>
    <p>${model.terms.range(write(low), write(high))}</p>`;
}
