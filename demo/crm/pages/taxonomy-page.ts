import { html } from 'lit';
import type { Concept } from '@tagma/core';
import { pinyin } from '@tagma/pinyin';
import { personName } from '../../people.js';
import { AppElement } from '../state/app-element.js';
import { formatNumber } from '../state/format.js';
import { csvFormat } from '../state/formats/csv-format.js';
import { skosFormats } from '../state/formats/skos-formats.js';

/** Beside JSON, which the editor reads by itself. */
const FORMATS = [csvFormat, ...skosFormats];

/** The taxonomy in the kit's editor, bound to the session of the person who is signed in. */
export class CrmTaxonomyPage extends AppElement {
  protected override render() {
    const t = this.t.taxonomy;
    const concepts = this.app.signedIn?.workspace.concepts ?? [];
    const count = (kind: Concept['kind']) =>
      formatNumber(
        concepts.filter((concept) => concept.kind === kind && concept.state === 'active').length,
        this.locale,
      );
    return html`
      <div class="crm-page">
        <header class="crm-page__header">
          <div>
            <h1 class="crm-page__title">${t.title}</h1>
            <p class="crm-page__subtitle">${t.subtitle(count('tag'), count('category'))}</p>
          </div>
        </header>
        ${this.app.can('concept.edit') ? null : html`<p class="crm-note">${t.readOnly}</p>`}
        <tagma-taxonomy-editor
          class="crm-taxonomy"
          .label=${t.treeLabel}
          .transliterate=${pinyin}
          .formats=${FORMATS}
          .ownerName=${personName}
          @tagma-open-rule=${this.#openRule}
          @tagma-open-record=${this.#openRecord}
        ></tagma-taxonomy-editor>
      </div>
    `;
  }

  #openRule = (event: CustomEvent<{ readonly ruleId: string }>): void => {
    location.hash = `#/rules/${encodeURIComponent(event.detail.ruleId)}`;
  };

  #openRecord = (event: CustomEvent<{ readonly record: { readonly id: string } }>): void => {
    location.hash = `#/customers/${encodeURIComponent(event.detail.record.id)}`;
  };
}
customElements.define('crm-taxonomy-page', CrmTaxonomyPage);
