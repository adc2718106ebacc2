import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { styleProps } from '../../../../internal/style-props.js';
import type { Funnel, FunnelFigures } from '../data/funnel.js';
import type { InsightModel } from '../insight-model.js';
import { atHandNote, emptyPanel, whenKnown } from './live-view.js';

/** The rows of a rule with how many records are left after each. */
export function funnelView(model: InsightModel): TemplateResult {
  const { terms, figures, present } = model;
  if (present.text === null) return emptyPanel(present.isBroken ? terms.textBroken : terms.inactive);
  const live = figures.funnel();
  if (live === null) return emptyPanel(terms.noRecords);
  return whenKnown(live, figures.funnels, model, (funnel) => drawFunnel(funnel, model));
}

function drawFunnel(funnel: Funnel, model: InsightModel): TemplateResult {
  const { terms } = model;
  return html`<p class="muted">${terms.funnelHelp[funnel.operator ?? 'one']}</p>
    ${atHandNote(model)}
    <ol class="funnel">
      ${funnel.rows.map((row) => drawRow(row, funnel, model))}
    </ol>
    ${funnel.left === 0 ? nothing : html`<p class="muted">${terms.rowsLeft(model.number(funnel.left))}</p>`}`;
}

function drawRow(row: FunnelFigures, funnel: Funnel, model: InsightModel): TemplateResult {
  const { words, present, terms } = model;
  const said = words.row(row.part, present.tree?.text ?? '');
  const share = funnel.total === 0 ? 0 : ((row.after ?? row.alone ?? 0) / funnel.total) * 100;
  return html`<li ${styleProps({ '--_depth': row.depth })}>
    <button
      class="row-link"
      type="button"
      title=${terms.goToRow(said)}
      @click=${() => model.host.reveal(row.ids[0] ?? '')}
    >
      ${said}
    </button>
    <span class=${row.after === null ? 'bar inner' : 'bar'} aria-hidden="true"
      ><span ${styleProps({ 'inline-size': `${share}%` })}></span
    ></span>
    <span class="row-figures">${figuresOf(row, funnel, model)}</span>
  </li>`;
}

function figuresOf(row: FunnelFigures, funnel: Funnel, model: InsightModel): readonly TemplateResult[] {
  const { terms } = model;
  const parts: TemplateResult[] = [];
  const add = (text: string, tone: string): void => {
    parts.push(html`<span class=${tone}>${text}</span>`);
  };
  if (row.after !== null)
    add((funnel.operator === 'or' ? terms.reached : terms.left)(model.number(row.after)), 'strong');
  if (row.alone !== null) add(terms.alone(model.number(row.alone)), '');
  if (row.removes > 0) add(terms.removes(model.number(row.removes)), 'notable');
  if (row.adds > 0) add(terms.adds(model.number(row.adds)), 'notable');
  if (row.removes + row.adds === 0 && row.after !== null && funnel.operator === 'and')
    add(terms.removesNone, 'muted');
  if (row.errors > 0) add(terms.errorsHere(model.number(row.errors)), 'unjudged');
  return parts;
}

/** How many are left after a row, beside it. */
export function rowBadge(id: string, model: InsightModel): TemplateResult | typeof nothing {
  // A page that counts itself is asked for so much only when the funnel is open.
  const live = model.host.records === null ? model.figures.funnels.known : model.figures.funnel();
  if (live?.value?.rule !== model.present.text && model.host.records === null) return nothing;
  const row = live?.value?.byId.get(id);
  const operator = live?.value?.operator ?? null;
  const count = row?.after ?? (operator === null ? row?.alone : null);
  if (live === null || row === undefined || count === null || count === undefined) return nothing;
  const { terms, atHand } = model;
  const left = model.number(count);
  const said = [operator === 'or' ? terms.badgeOr(left) : terms.badge(left)];
  if (row.removes > 0) said.push(terms.removes(model.number(row.removes)));
  if (atHand !== null) said.push(terms.atHand(atHand));
  const more = said.join('; ');
  const shown = atHand === null ? left : terms.badgeAtHand(left, atHand);
  return html`<span class=${live.fresh ? 'row-badge' : 'row-badge stale'} title=${more}
    ><span aria-hidden="true">${shown}</span><span class="visually-hidden">${more}</span></span
  >`;
}
