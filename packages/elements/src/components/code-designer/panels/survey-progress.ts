import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import type { Survey } from '../data/survey.types.js';
import type { DesignerContext } from '../designer-context.types.js';

/** How far a survey has come, with a button that ends it or begins it again. */
export function surveyProgress(
  { surveying }: DesignerContext,
  { total, done, stopped }: Survey,
  terms: CodeInsightTerms,
): TemplateResult {
  return html`<div class="run-going">
    <progress class="run-progress" max=${total} .value=${done} aria-label=${terms.counting}></progress>
    <button type="button" class="button small run-stop" @click=${stopped ? surveying.start : surveying.stop}>
      ${stopped ? terms.tryAgain : terms.stop}
    </button>
  </div>`;
}
