import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { diffTrees, toRuleTree } from '@tagma/expression';
import type { RowDifference, RuleTree } from '@tagma/expression';
import { memoize } from '../../../../internal/memoize.js';
import type { Comparison, Difference } from '../data/comparison.js';
import type { InsightModel } from '../insight-model.js';
import { atHandNote, emptyPanel, whenKnown } from './live-view.js';
import { recordList } from './record-list.js';

/** What changed since the published version, and who enters and leaves by it. */
export class CompareView {
  readonly #published = memoize((text: string) => toRuleTree(text));

  render(model: InsightModel): TemplateResult | typeof nothing {
    const { host, terms, figures, present } = model;
    const { publishedValue } = host;
    if (publishedValue === null) return nothing;
    const { tree } = present;
    if (publishedValue === host.text) return emptyPanel(terms.sameText);
    const published = this.#published(publishedValue);
    if (published.errors.length > 0) return emptyPanel(terms.publishedBroken);
    const live = figures.comparison();
    return html`${tree === null ? nothing : changes(published, tree, model)}
    ${
      live === null
        ? nothing
        : whenKnown(live, figures.comparisons, model, (found) => drawComparison(found, model))
    }`;
  }
}

function drawComparison(found: Comparison, model: InsightModel): TemplateResult {
  const { terms } = model;
  const { enters, leaves, nowErrors } = found;
  return html`${atHandNote(model)}
    <dl class="figures">
      <div>
        <dt>${terms.published}</dt>
        <dd>${model.number(found.before)}</dd>
      </div>
      <div>
        <dt>${terms.now}</dt>
        <dd>${model.number(found.now)}</dd>
      </div>
    </dl>
    ${enters.count + leaves.count + nowErrors.count === 0 ? emptyPanel(terms.nobody) : nothing}
    ${group('enters', terms.enters, enters, model)} ${group('leaves', terms.leaves, leaves, model)}
    ${group('unjudged', terms.nowUnjudged, nowErrors, model)}`;
}

function group(
  tone: string,
  title: (count: string) => string,
  { count, rows }: Difference,
  model: InsightModel,
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<h4 class=${tone}>${title(model.number(count))}</h4>
    ${recordList(rows, count, model)}`;
}

function changes(before: RuleTree, after: RuleTree, model: InsightModel): TemplateResult {
  const { terms } = model;
  const found = diffTrees(before, after);
  return html`<h4>${terms.changes}</h4>
    ${
      found.length === 0
        ? emptyPanel(terms.noChanges)
        : html`<ul class="changes">
            ${found.map((each) => html`<li class=${each.type}>${change(each, before, after, model)}</li>`)}
          </ul>`
    }`;
}

function change(
  found: RowDifference,
  before: RuleTree,
  after: RuleTree,
  { terms, words }: InsightModel,
): TemplateResult {
  const label = html`<span class="badge">${terms.rowChanges[found.type]}</span>`;
  if (found.type === 'added') return html`${label} <ins>${words.row(found.row, after.text)}</ins>`;
  if (found.type === 'removed') return html`${label} <del>${words.row(found.row, before.text)}</del>`;
  const now = words.row(found.after, after.text);
  if (found.type !== 'changed') return html`${label} <span>${now}</span>`;
  return html`${label} <del>${words.row(found.before, before.text)}</del> <ins>${now}</ins>`;
}
