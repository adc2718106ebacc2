import { html, nothing, type TemplateResult } from 'lit';
import type { ShellTexts } from '../texts/shell.js';

/** The head of a page: what it is, what it is for, and what can be done here. */
export function pageHeader(title: string, subtitle: string, actions: unknown = nothing): TemplateResult {
  return html`<header class="crm-page__header">
    <div>
      <h1 class="crm-page__title">${title}</h1>
      <p class="crm-page__subtitle">${subtitle}</p>
    </div>
    ${actions === nothing ? nothing : html`<div class="crm-actions">${actions}</div>`}
  </header>`;
}

/** What a page has read, or how far the reading is. */
export interface Reading<Data> {
  readonly data: Data | null;
  readonly problem: string | null;
  readonly retry: () => void;
}

/** The content of what was read; a placeholder before, and what failed with another try. */
export function readingOf<Data>(
  { data, problem, retry }: Reading<Data>,
  t: ShellTexts,
  content: (data: Data) => unknown,
): TemplateResult {
  const failed =
    problem === null
      ? nothing
      : html`<p class="crm-problem" role="alert">
          <span>${problem}${data === null ? '' : ` ${t.shownFromBefore}`}</span>
          <button type="button" class="crm-button" name="retry" @click=${retry}>${t.tryAgain}</button>
        </p>`;
  if (data !== null) return html`${failed}${content(data)}`;
  return problem === null ? skeleton(t.loading) : html`${failed}`;
}

/** Grey lines where a card will be. */
function skeleton(label: string): TemplateResult {
  return html`<div class="crm-card crm-skeleton" role="status" aria-label=${label}>
    <span></span><span></span><span></span>
  </div>`;
}
