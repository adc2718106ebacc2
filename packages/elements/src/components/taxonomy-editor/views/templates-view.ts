import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { TEMPLATE_NAMES, displayName, templateConcepts, templateTitle } from '@tagma/core';
import type { ImportedConcept, TemplateName } from '@tagma/core';
import type { ViewContext } from './view-frame.js';

/** Ready sets of categories and tags: choose, look at, add. */
export class TemplatesView {
  #name: TemplateName = TEMPLATE_NAMES[0];

  render(context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const ownerId = editor.session?.actor.id;
    if (ownerId === undefined) return html`<p class="muted">${terms.noSession}</p>`;
    const concepts = templateConcepts(this.#name, { ownerId });
    const fresh = concepts.filter(({ id }) => editor.concept(id) === undefined);
    const count = (kind: 'category' | 'tag'): string =>
      editor.localize.number(concepts.filter((concept) => concept.kind === kind).length);
    const permission = editor.can('concept.create');
    return html`<p class="muted">${terms.templates.intro}</p>
      <label class="field"
        ><span class="label">${terms.templates.choose}</span
        ><select
          class="input"
          name="template"
          @change=${(event: Event) => {
            const value = (event.target as HTMLSelectElement).value;
            this.#name = TEMPLATE_NAMES.find((name) => name === value) ?? this.#name;
            editor.host.requestUpdate();
          }}
        >
          ${TEMPLATE_NAMES.map((name) => html`<option value=${name} ?selected=${name === this.#name}>${this.#title(name, context)}</option>`)}
        </select></label
      >
      <p class="muted">${terms.templates.contents(count('category'), count('tag'))}</p>
      ${branch(concepts, null, editor.localize.lang)}
      ${
        permission.allowed && !editor.readonly
          ? html`<div class="choices">
              <button
                type="button"
                class="button primary"
                ?disabled=${fresh.length === 0}
                @click=${() =>
                  void editor.execute(
                    { type: 'importConcepts', concepts, onExisting: 'skip' },
                    { done: terms.templates.added(this.#title(this.#name, context)) },
                  )}
              >
                ${terms.templates.add}
              </button>
              ${fresh.length === 0 ? html`<span class="muted">${terms.templates.allThere}</span>` : nothing}
            </div>`
          : html`<p class="muted">${permission.reason}</p>`
      }`;
  }

  #title(name: TemplateName, { editor }: ViewContext): string {
    return displayName(templateTitle(name), editor.localize.lang, 'en');
  }
}

/** The concepts below a parent as nested lists. */
function branch(
  concepts: readonly ImportedConcept[],
  parentId: string | null,
  locale: string,
): TemplateResult {
  const own = concepts.filter((concept) => concept.parentId === parentId);
  if (own.length === 0) return html`${nothing}`;
  return html`<ul class=${parentId === null ? 'tree' : ''}>
    ${own.map(
      (concept) =>
        html`<li>
          <bdi>${displayName(concept.name, locale, 'en')}</bdi>${branch(concepts, concept.id, locale)}
        </li>`,
    )}
  </ul>`;
}
