import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { displayName } from '@tagma/core/concepts';
import { finishNow, planImport } from '@tagma/core/exchange';
import type { ImportPlan, ImportedConcept, WorkspaceSnapshot } from '@tagma/core';
import { TEMPLATE_NAMES, templateConcepts, templateTitle } from '@tagma/core/templates';
import type { TemplateName } from '@tagma/core/templates';
import { memoize } from '../../../internal/memoize.js';
import type { ViewContext } from './view-frame.js';

/** Ready sets of categories and tags: choose, look at, add. */
export class TemplatesView {
  #name: TemplateName = TEMPLATE_NAMES[0];
  readonly #plan = memoize(planTemplate);

  render(context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const { session, workspace } = editor;
    if (!session || !workspace) return html`<p class="muted">${terms.noSession}</p>`;
    const concepts = templateConcepts(this.#name, { ownerId: session.actor.id });
    const { command, counts } = this.#plan(this.#name, session.actor.id, workspace);
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
      ${counts.refused === 0 ? nothing : html`<p class="hint">${terms.exchange.fates.refused(editor.localize.number(counts.refused))}</p>`}
      ${branch(concepts, null, editor.localize.lang)}
      ${
        permission.allowed && !editor.readonly
          ? html`<div class="choices">
              <button
                type="button"
                class="button primary"
                ?disabled=${command === null}
                @click=${() =>
                  command &&
                  void editor.execute(command, {
                    done: terms.templates.added(this.#title(this.#name, context)),
                  })}
              >
                ${terms.templates.add}
              </button>
              ${command === null ? html`<span class="muted">${terms.templates.allThere}</span>` : nothing}
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

/** What of a template can be added: names that are taken and what would hang below them are left out. */
function planTemplate(name: TemplateName, ownerId: string, workspace: WorkspaceSnapshot): ImportPlan {
  const items = templateConcepts(name, { ownerId }).map((concept, at) => ({ row: at + 1, concept }));
  return finishNow(planImport(items, workspace, 'skip'));
}
