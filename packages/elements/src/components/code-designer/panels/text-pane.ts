import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CodeDefinition, PatternTextError } from '@tagma/core';
import { memoize } from '../../../internal/memoize.js';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import { codeTextTerms } from '../../../locales/code-text.terms.js';
import type { CodeEngine } from '../data/engine.js';
import type { DesignerContext } from '../designer-context.types.js';
import { whenTyped } from '../../../internal/ime.js';
import { detailsOf } from '../insight/proof-view.js';

/** Errors that are listed. */
const MOST = 10;

/** The text that is being written, with the pattern that it stood for last. */
interface Draft {
  readonly text: string;
  readonly definition: CodeDefinition;
  readonly errors: readonly PatternTextError[];
}

/** The pattern in writing. What is typed shows above at once; what cannot be read changes nothing. */
export class TextPane {
  readonly #context: DesignerContext;
  #draft: Draft | null = null;

  constructor(context: DesignerContext) {
    this.#context = context;
  }

  render(terms: CodeInsightTerms): TemplateResult {
    const { engine, definition, editable, terms: frame } = this.#context;
    if (engine === null) return html`<p class="side-help">${terms.loading}</p>`;
    // An edit elsewhere is newer than what stands here.
    if (this.#draft?.definition !== definition) this.#draft = null;
    const typed = whenTyped((text) => this.#take(text, engine));
    const errors = this.#draft?.errors ?? [];
    return html`<label class="field"
        ><span class="field-label">${terms.textLabel}</span
        ><textarea
          class="control mono pattern-text"
          data-name="pattern-text"
          dir="ltr"
          rows="10"
          spellcheck="false"
          aria-invalid=${errors.length > 0 ? 'true' : 'false'}
          aria-describedby="text-errors"
          .value=${live(this.#draft?.text ?? this.#write(engine, definition))}
          ?readonly=${!editable}
          @input=${typed}
          @compositionend=${typed}
          @change=${() => this.#context.settle()}
        ></textarea
        ><span class="field-help">${terms.textHelp}</span></label
      >
      <div id="text-errors" role="status" aria-label=${frame.panel.text}>
        ${errors.length === 0 ? nothing : this.#errors(errors, terms)}
      </div>`;
  }

  readonly #write = memoize((engine: CodeEngine, definition: CodeDefinition) =>
    engine.patternText(definition),
  );

  #take(text: string, engine: CodeEngine): void {
    if (!this.#context.editable) return;
    const read = engine.parsePatternText(text);
    if (read.ok) {
      this.#draft = { text, definition: read.definition, errors: [] };
      this.#context.edit(() => read.definition, { merge: 'text' });
    } else this.#draft = { text, definition: this.#context.definition, errors: read.errors };
    this.#context.host.requestUpdate();
  }

  #errors(errors: readonly PatternTextError[], terms: CodeInsightTerms): TemplateResult {
    const words = this.#context.localize.terms(codeTextTerms);
    return html`<p class="text-wrong">${terms.textTake}</p>
      <ul class="text-errors">
        ${errors.slice(0, MOST).map((error) => {
          const said = words.error[error.code];
          const message = typeof said === 'string' ? said : said(detailsOf(error.details, this.#context));
          const column = error.offset - (this.#draft?.text ?? '').lastIndexOf('\n', error.offset - 1);
          return html`<li>
            <button type="button" class="button link small" @click=${() => this.#show(error)}>
              ${terms.textError(error.line, column, message)}
            </button>
          </li>`;
        })}
      </ul>`;
  }

  #show({ offset, length }: PatternTextError): void {
    const area = this.#context.host.renderRoot.querySelector<HTMLTextAreaElement>('.pattern-text');
    area?.focus();
    area?.setSelectionRange(offset, offset + Math.max(1, length));
  }
}
