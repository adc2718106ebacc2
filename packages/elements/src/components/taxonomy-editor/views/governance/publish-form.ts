import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { charterGaps } from '@tagma/core/handbook';
import { alertIcon, icon } from '../../../../internal/icons.js';
import { charterNotes } from './charter-notes.js';
import type { GovernanceContext } from './governance-context.js';

/** Keeps the taxonomy as it is under a name. */
export class PublishForm {
  #error = '';
  #isBusy = false;

  render(context: GovernanceContext): TemplateResult {
    const { editor, words } = context;
    const permission = editor.can('concept.edit');
    if (!permission.allowed) return html`<p class="muted">${permission.reason}</p>`;
    const { versions } = words;
    return html`<form
      class="stack"
      aria-label=${versions.publishTitle}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#publish(event.currentTarget as HTMLFormElement, context);
      }}
    >
      ${charterNotes(charterGaps(editor.workspace?.settings.charter, editor.concepts), context)}
      <label class="field"
        ><span class="label">${versions.name}</span
        ><input
          class="input"
          name="name"
          maxlength="100"
          autocomplete="off"
          placeholder=${versions.nameExample}
          aria-invalid=${this.#error === '' ? 'false' : 'true'}
          aria-describedby="publish-error"
      /></label>
      <label class="field"
        ><span class="label">${versions.note}</span
        ><textarea class="input" name="note" rows="2" maxlength="2000"></textarea>
      </label>
      <div id="publish-error" role="alert">
        ${this.#error === '' ? nothing : html`<p class="error">${icon(alertIcon)}${this.#error}</p>`}
      </div>
      <div class="choices">
        <button type="submit" class="button primary" aria-disabled=${this.#isBusy ? 'true' : nothing}>
          ${versions.publish}
        </button>
      </div>
    </form>`;
  }

  async #publish(form: HTMLFormElement, { editor, words }: GovernanceContext): Promise<void> {
    // The button stays what it is while the answer is on its way, so that it keeps the focus.
    if (this.#isBusy) return;
    const given = new FormData(form);
    const [name, note] = [text(given, 'name'), text(given, 'note')];
    this.#isBusy = true;
    editor.host.requestUpdate();
    const outcome = await editor.execute(
      { type: 'publishTaxonomy', name, ...(note === '' ? {} : { note }) },
      { done: words.versions.published(name), showsRefusal: true },
    );
    this.#isBusy = false;
    const isTaken = !outcome.ok && outcome.refusal?.code === 'name-taken';
    this.#error = outcome.ok ? '' : isTaken ? words.versions.nameTaken : outcome.text;
    if (outcome.ok) form.reset();
    editor.host.requestUpdate();
  }
}

function text(given: FormData, member: string): string {
  const value = given.get(member);
  return typeof value === 'string' ? value.trim() : '';
}
