import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { childrenOf } from '@tagma/core/taxonomy';
import type { Concept } from '@tagma/core';
import { alertIcon, icon } from '../../../../internal/icons.js';
import type { GovernanceContext } from './governance-context.js';

/** More categories than a list of choices can hold are found in the tree. */
const MOST_CATEGORIES = 500;

/** Asks for a new tag. */
export class ProposeForm {
  #error = '';

  render(context: GovernanceContext): TemplateResult | typeof nothing {
    const { editor, words } = context;
    if (editor.readonly || !editor.can('tag.suggest').allowed) return nothing;
    const { proposals } = words;
    return html`<section class="section" aria-label=${proposals.newTitle}>
      <h3 class="section-title">${proposals.newTitle}</h3>
      <form
        class="stack"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          void this.#propose(event.currentTarget as HTMLFormElement, context);
        }}
      >
        <label class="field"
          ><span class="label">${proposals.newName}</span
          ><input class="input" name="name" maxlength="100" autocomplete="off"
        /></label>
        <label class="field"
          ><span class="label">${proposals.newPlace}</span
          ><select class="input" name="parentId">
            ${categoriesOf(editor.concepts).map(
              ({ id }) => html`<option value=${id}>${editor.pathOf(id).join(' / ')}</option>`,
            )}
          </select></label
        >
        <label class="field"
          ><span class="label">${proposals.reason}</span
          ><textarea class="input" name="reason" rows="2" maxlength="500"></textarea>
        </label>
        ${this.#error === '' ? nothing : html`<p class="error" role="alert">${icon(alertIcon)}${this.#error}</p>`}
        <div class="choices">
          <button type="submit" class="button">${proposals.propose}</button>
        </div>
      </form>
    </section>`;
  }

  async #propose(form: HTMLFormElement, { editor, words }: GovernanceContext): Promise<void> {
    const given = new FormData(form);
    const text = (member: string): string => {
      const value = given.get(member);
      return typeof value === 'string' ? value.trim() : '';
    };
    const [name, reason] = [text('name'), text('reason')];
    const locale = editor.localize.code;
    const outcome = await editor.execute(
      {
        type: 'proposeChange',
        command: {
          type: 'createConcept',
          concept: { kind: 'tag', parentId: text('parentId') || null, name: { [locale]: name } },
        },
        ...(reason === '' ? {} : { reason }),
      },
      { done: words.proposals.proposed(name), showsRefusal: true },
    );
    this.#error = outcome.ok ? '' : outcome.text;
    if (outcome.ok) form.reset();
    editor.host.requestUpdate();
  }
}

/** In the order of the tree. */
function categoriesOf(concepts: readonly Concept[]): readonly Concept[] {
  return childrenOf(concepts, null)
    .flatMap((top) => [top, ...categoriesBelow(concepts, top.id)])
    .filter(({ kind, state }) => kind === 'category' && state === 'active')
    .slice(0, MOST_CATEGORIES);
}

/** Only what is below a category; trees are a few levels deep, and never a circle from the top. */
function categoriesBelow(concepts: readonly Concept[], id: string): readonly Concept[] {
  return childrenOf(concepts, id)
    .filter(({ kind }) => kind === 'category')
    .flatMap((child) => [child, ...categoriesBelow(concepts, child.id)]);
}
