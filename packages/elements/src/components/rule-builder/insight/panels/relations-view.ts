import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { describeUndecided } from '@tagma/expression';
import type { RelatedRule } from '../data/proofs.js';
import type { InsightModel } from '../insight-model.js';
import { givenValues, ownValues } from './given-values.js';
import { emptyPanel, whenKnown } from './live-view.js';

const WITNESSES = ['both', 'onlyA', 'onlyB'] as const;

/** How the other rules of the page stand to this one, each claim with records that were run. */
export class RelationsView {
  #asked = false;

  render(model: InsightModel): TemplateResult {
    const { terms, proofs, analyst, present } = model;
    if (model.host.otherRules.length === 0) return emptyPanel(terms.noOthers);
    if (present.text === null) return emptyPanel(present.isBroken ? terms.textBroken : terms.inactive);
    this.#asked ||= analyst.hasWorker;
    if (!this.#asked)
      return html`<p class="muted">${terms.checkSlow}</p>
        <button class="button small" type="button" @click=${() => this.#ask(model)}>${terms.check}</button>`;
    const live = proofs.relate();
    if (live === null) return emptyPanel(terms.noOthers);
    return whenKnown(
      live,
      proofs.relations,
      model,
      (related) =>
        html`<ul class="found">
          ${related.map((each) => relatedItem(each, model))}
        </ul>`,
    );
  }

  #ask(model: InsightModel): void {
    this.#asked = true;
    model.changed();
  }
}

function relatedItem({ rule, result }: RelatedRule, model: InsightModel): TemplateResult {
  const { terms, words, host } = model;
  const { relation, undecided, witnesses } = result;
  return html`<li>
    <strong><bdi>${rule.name}</bdi></strong>
    ${rule.tagName === undefined ? nothing : html`<span class="badge">${rule.tagName}</span>`}
    <span class=${`badge ${toneOf(relation)}`}>${terms.relation[relation]}</span>
    <p class="muted">${words.text(rule.text)}</p>
    ${ownValues(model)} ${givenValues(rule.text, rule.bindings ?? {}, model, terms.thatWithValues)}
    ${undecided === undefined ? nothing : html`<p class="note">${describeUndecided(undecided, host.localize.lang)}</p>`}
    ${WITNESSES.filter((key) => witnesses[key] !== undefined).map(
      (key) =>
        html`<details>
          <summary>${terms.witness[key]}</summary>
          <pre tabindex="0" dir="ltr">${JSON.stringify(witnesses[key], null, 2)}</pre>
        </details>`,
    )}
  </li>`;
}

/** Equal rules are one too many; one within another may be. */
function toneOf(relation: RelatedRule['result']['relation']): string {
  if (relation === 'equal') return 'warning';
  return relation === 'a-implies-b' || relation === 'b-implies-a' ? 'hint' : '';
}
