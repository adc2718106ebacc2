import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Concept } from '@tagma/core';
import { registryOf } from '../../../internal/registry-of.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { DetailFacts } from './detail-facts.js';

/** The list of changes, closed until somebody opens it; the element for it is fetched then. */
export class HistorySection {
  readonly #context: EditorContext;
  readonly #facts: DetailFacts;
  #isOpen = false;
  #isDefined = false;

  constructor(context: EditorContext, facts: DetailFacts) {
    this.#context = context;
    this.#facts = facts;
  }

  render(concept: Concept, terms: TaxonomyDetailTerms): TemplateResult {
    return html`<details
      class="section"
      ?open=${this.#isOpen}
      @toggle=${(event: Event) => this.#toggle(event.target as HTMLDetailsElement)}
    >
      <summary class="section-title focusable">${terms.sections.history}</summary>
      ${this.#isOpen ? this.#content(concept, terms) : nothing}
    </details>`;
  }

  #content(concept: Concept, terms: TaxonomyDetailTerms): TemplateResult {
    const { session, workspace, concepts, localize, now } = this.#context;
    if (!session) return html`<p class="muted">${terms.historyEmptyOffline}</p>`;
    const loaded = this.#facts.history(session, concept.id);
    const common = localize.terms(commonTerms);
    if (!this.#isDefined) return html`<p class="muted">${common.loading}</p>`;
    return html`<tagma-history
      heading-level="4"
      label=${terms.sections.history}
      time-zone=${workspace?.settings.timeZone ?? nothing}
      ?loading=${loaded.state === 'loading'}
      .error=${loaded.state === 'failed' ? common.unavailable : null}
      .entries=${loaded.state === 'there' ? loaded.value : []}
      .concepts=${concepts}
      .rules=${workspace?.rules ?? []}
      .now=${now}
      @tagma-retry=${() => this.#facts.retryHistory()}
    ></tagma-history>`;
  }

  #toggle({ open }: HTMLDetailsElement): void {
    if (open === this.#isOpen) return;
    this.#isOpen = open;
    this.#context.host.requestUpdate();
    if (open && !this.#isDefined) void this.#define();
  }

  async #define(): Promise<void> {
    const { host } = this.#context;
    const { defineHistory } = await import('./history-part.js');
    defineHistory(registryOf(host));
    this.#isDefined = true;
    host.requestUpdate();
  }
}
