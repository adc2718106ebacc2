import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ruleTagIds } from '@tagma/core/rule-tags';
import type { Refusal } from '@tagma/core';
import { alertIcon, icon, loaderIcon } from '../../../internal/icons.js';
import { refusalText } from '../../../locales/refusal-text.js';
import { refusalTerms } from '../../../locales/refusal.terms.js';
import type { TaxonomyDialogsTerms } from '../../../locales/taxonomy-dialogs.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { Effect, RuleEffect } from './effect.js';
import type { Preview } from './preview.types.js';

/** Rules that are listed with their texts; more are counted. */
const MAX_RULES = 20;

/** What will happen, before it does. */
export function previewView(
  preview: Preview,
  context: EditorContext,
  terms: TaxonomyDialogsTerms,
): TemplateResult | typeof nothing {
  switch (preview.state) {
    case 'none':
      return nothing;
    case 'loading':
      return loadingView(preview.share, terms);
    case 'failed':
      return html`<p class="error" role="alert">${icon(alertIcon)}${terms.previewFailed}</p>`;
    case 'there':
      return preview.previewed.ok
        ? effectView(preview.previewed.effect, context, terms)
        : refusalView(preview.previewed.refusal, context, terms);
  }
}

function loadingView(share: number | null, terms: TaxonomyDialogsTerms): TemplateResult {
  return html`<p class="muted" role="status">${icon(loaderIcon, 'icon spinner')} ${terms.previewing}</p>
    ${
      share === null
        ? nothing
        : html`<progress class="share" max="1" .value=${share} aria-label=${terms.previewing}></progress>`
    }`;
}

function refusalView(refusal: Refusal, context: EditorContext, terms: TaxonomyDialogsTerms): TemplateResult {
  const id = refusal.details?.['id'];
  const name = typeof id === 'string' ? nameIn(context, id) : '';
  const text = refusalText(refusal, context.localize.terms(refusalTerms), name);
  return html`<div class="refused" role="alert">
    ${icon(alertIcon)}
    <div>
      <p class="strong">${terms.notPossible}</p>
      <p>${text}</p>
    </div>
  </div>`;
}

/** Name of a concept or a rule. */
function nameIn(context: EditorContext, id: string): string {
  const rule = context.workspace?.rules.find((candidate) => candidate.id === id);
  return rule?.name ?? (context.concept(id) ? context.nameOf(id) : '');
}

function effectView(effect: Effect, context: EditorContext, terms: TaxonomyDialogsTerms): TemplateResult {
  const keys = [
    'created',
    'merged',
    'records',
    'joined',
    'holds',
    'moved',
    'archived',
    'restored',
    'deleted',
  ] as const;
  const lines = keys.filter((key) => effect[key] > 0);
  const isEmpty = lines.length === 0 && effect.rules.length === 0;
  return html`<section class="effect" aria-label=${terms.effect} aria-live="polite">
    <h3 class="section-title">${terms.effect}</h3>
    <ul class="lines">
      ${lines.map((key) => html`<li>${terms[key](context.localize.number(effect[key]), effect[key] === 1)}</li>`)}
      ${isEmpty ? html`<li>${terms.noEffect}</li>` : nothing}
      ${effect.rules.length === 0 ? nothing : html`<li>${rules(effect.rules, context, terms)}</li>`}
    </ul>
    <p class="muted">${terms.canUndo}</p>
  </section>`;
}

function rules(
  effects: readonly RuleEffect[],
  context: EditorContext,
  terms: TaxonomyDialogsTerms,
): TemplateResult {
  const number = (value: number): string => context.localize.number(value);
  return html`${terms.rulesRewritten(number(effects.length), effects.length === 1)}
    <ul class="rules">
      ${effects.slice(0, MAX_RULES).map((effect) => ruleView(effect, context, terms))}
      ${effects.length > MAX_RULES ? html`<li class="muted">${terms.more(number(effects.length - MAX_RULES))}</li>` : nothing}
    </ul>`;
}

function ruleView(
  { before, after }: RuleEffect,
  context: EditorContext,
  terms: TaxonomyDialogsTerms,
): TemplateResult {
  const text = (rule: typeof before): TemplateResult =>
    before.expression === after.expression
      ? html`<span>${terms.ruleGives(ruleTagIds(rule).map((id) => context.nameOf(id)))}</span>`
      : html`<code dir="ltr">${rule.expression}</code>`;
  return html`<li>
    <span class="strong">${before.name}</span>
    <dl class="change">
      <dt>${terms.ruleBefore}</dt>
      <dd>${text(before)}</dd>
      <dt>${terms.ruleAfter}</dt>
      <dd>${text(after)}</dd>
    </dl>
  </li>`;
}
