import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CodeDefinition, PatternVersion } from '@tagma/core';
import { memoize } from '../../../internal/memoize.js';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import type { CodeEngine } from '../data/engine.js';
import type { DesignerContext } from '../designer-context.types.js';
import { compareDefinitions } from './definition-difference.js';
import type { SegmentDifference } from './definition-difference.js';
import { recodeView } from './recode-view.js';

/** Lines of a long table that are listed. */
const MOST = 12;

/** What changed since the published version, and what that does to the codes of now. */
export function compareView(context: DesignerContext, terms: CodeInsightTerms): TemplateResult {
  return html`${versionView(context, terms)}${recodeView(context, terms)}`;
}

const compare = memoize((engine: CodeEngine, published: PatternVersion, definition: CodeDefinition) =>
  compareDefinitions(published.definition, definition, (one) => engine.patternText(one)),
);

function versionView(context: DesignerContext, terms: CodeInsightTerms): TemplateResult {
  const { engine, published, definition, localize } = context;
  if (published === null) return html`<p class="side-help">${terms.nothingPublished}</p>`;
  if (engine === null) return html`<p class="side-help">${terms.loading}</p>`;
  const { segments, settings } = compare(engine, published, definition);
  const date = localize.date(published.publishedAt, { dateStyle: 'medium' });
  const isSame = segments.length === 0 && settings.before.length + settings.after.length === 0;
  return html`<h3 class="panel-title">${terms.against(localize.number(published.number), date)}</h3>
    ${isSame ? html`<p class="side-help">${terms.same}</p>` : nothing}
    <ul class="differences">
      ${segments.map((difference) => differenceItem(difference, context, terms))}
      ${
        settings.before.length + settings.after.length === 0
          ? nothing
          : html`<li class="difference changed">
              <strong>${terms.settingsChanged}</strong>${lines(settings.before, settings.after, terms)}
            </li>`
      }
    </ul>`;
}

function differenceItem(
  difference: SegmentDifference,
  context: DesignerContext,
  terms: CodeInsightTerms,
): TemplateResult {
  const { segment, kind } = difference;
  const said = {
    added: terms.partAdded,
    removed: terms.partRemoved,
    changed: terms.partChanged,
    moved: kind === 'moved' ? terms.partMoved(difference.from, difference.to) : '',
  }[kind];
  return html`<li class=${`difference ${kind}`}>
    <strong>${context.nameOf(segment)}</strong> <span class="difference-kind">${said}</span>
    ${kind === 'changed' ? lines(difference.before, difference.after, terms) : nothing}
  </li>`;
}

function lines(before: readonly string[], after: readonly string[], terms: CodeInsightTerms): TemplateResult {
  const list = (label: string, sign: string, all: readonly string[]): TemplateResult | typeof nothing =>
    all.length === 0
      ? nothing
      : html`<dt>${label}</dt>
          <dd class=${sign === '-' ? 'gone' : 'come'}>
            ${all.slice(0, MOST).map((line) => html`<code>${line}</code>`)}${all.length > MOST ? html`<code>…</code>` : nothing}
          </dd>`;
  return html`<dl class="lines">${list(terms.before, '-', before)}${list(terms.after, '+', after)}</dl>`;
}
