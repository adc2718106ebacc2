import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { CHARTER_PARTS, EMPTY_CHARTER, charterGaps } from '@tagma/core/handbook';
import type { CharterPart, TaxonomyCharter } from '@tagma/core';
import type { EditorContext } from '../../editor-context.types.js';
import type { ViewContext } from '../view-frame.js';
import { charterNotes } from './charter-notes.js';
import { withWords, type GovernanceContext } from './governance-context.js';

/** As long as the core allows. */
const MAX_TEXT = 2000;

/** What the departments agreed on: what the tags are for, how far they go, who agreed, what records are looked at by. */
export class CharterView {
  readonly #editor: EditorContext;
  #error = '';
  #isBusy = false;

  constructor({ editor }: Pick<ViewContext, 'editor'>) {
    this.#editor = editor;
  }

  render(view: ViewContext): TemplateResult {
    const context = withWords(view);
    const { editor, words, terms } = context;
    const settings = editor.workspace?.settings;
    if (settings === undefined) return html`<p class="muted">${terms.noSession}</p>`;
    const charter = settings.charter ?? EMPTY_CHARTER;
    const notes = charterNotes(charterGaps(settings.charter, editor.concepts), context);
    return html`<p class="muted">${words.charter.intro}</p>
      ${notes}
      ${editor.can('concept.edit').allowed ? this.#form(charter, context) : readText(charter, context)}`;
  }

  #form(charter: TaxonomyCharter, context: GovernanceContext): TemplateResult {
    const { words } = context;
    return html`<form
      class="stack"
      aria-label=${words.views.charter}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#save(event.currentTarget as HTMLFormElement, context);
      }}
    >
      ${CHARTER_PARTS.map(
        (part) =>
          html`<label class="field"
            ><span class="label">${words.charter.parts[part]}</span
            ><textarea
              class="input"
              name=${part}
              rows=${isList(part) ? 3 : 2}
              maxlength=${isList(part) ? nothing : MAX_TEXT}
              placeholder=${words.charter.examples[part]}
              .value=${textOf(charter, part)}
            ></textarea
            >${isList(part) ? html`<span class="help">${words.charter.onePerLine}</span>` : nothing}</label
          >`,
      )}
      <div role="alert">${this.#error === '' ? nothing : html`<p class="error">${this.#error}</p>`}</div>
      <div class="choices">
        <button type="submit" class="button primary" aria-disabled=${this.#isBusy ? 'true' : nothing}>
          ${words.charter.save}
        </button>
      </div>
    </form>`;
  }

  async #save(form: HTMLFormElement, { editor, words }: GovernanceContext): Promise<void> {
    // The button stays what it is while the answer is on its way, so that it keeps the focus.
    if (this.#isBusy) return;
    const given = new FormData(form);
    const charter: TaxonomyCharter = {
      aim: said(given, 'aim').trim(),
      scope: said(given, 'scope').trim(),
      participants: lines(given, 'participants'),
      dimensions: lines(given, 'dimensions'),
    };
    this.#isBusy = true;
    this.#editor.host.requestUpdate();
    const outcome = await editor.execute(
      { type: 'setCharter', expectedVersion: editor.workspace?.settings.version ?? 0, charter },
      { done: words.charter.saved, showsRefusal: true },
    );
    this.#isBusy = false;
    const twice = outcome.ok ? undefined : outcome.refusal?.details?.['name'];
    const isTwice = !outcome.ok && outcome.refusal?.code === 'name-taken' && twice !== undefined;
    this.#error = outcome.ok ? '' : isTwice ? words.charter.twice(String(twice)) : outcome.text;
    this.#editor.host.requestUpdate();
  }
}

function readText(charter: TaxonomyCharter, { words }: GovernanceContext): TemplateResult {
  return html`<dl class="stack">
    ${CHARTER_PARTS.map(
      (part) =>
        html`<div>
          <dt class="label">${words.charter.parts[part]}</dt>
          <dd class="note"><bdi>${textOf(charter, part) || words.charter.nothing}</bdi></dd>
        </div>`,
    )}
  </dl>`;
}

function isList(part: CharterPart): part is 'participants' | 'dimensions' {
  return part === 'participants' || part === 'dimensions';
}

function textOf(charter: TaxonomyCharter, part: CharterPart): string {
  const value = charter[part];
  return typeof value === 'string' ? value : value.join('\n');
}

function said(given: FormData, part: CharterPart): string {
  const value = given.get(part);
  return typeof value === 'string' ? value : '';
}

function lines(given: FormData, part: CharterPart): readonly string[] {
  return said(given, part)
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
