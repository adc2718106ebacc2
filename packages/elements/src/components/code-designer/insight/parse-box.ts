import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ParseResult } from '@tagma/core';
import { alertIcon, icon, successIcon } from '../../../internal/icons.js';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import type { DesignerContext } from '../designer-context.types.js';
import { whenTyped } from '../../../internal/ime.js';
import { largeCode } from './code-view.js';

/** Possible characters that are listed. */
const MOST = 16;

/** Reads a typed code back: what each part means, or which character is the first wrong one and why. */
export class ParseBox {
  readonly #context: DesignerContext;
  #text = '';

  constructor(context: DesignerContext) {
    this.#context = context;
  }

  render(terms: CodeInsightTerms): TemplateResult | typeof nothing {
    const { engine, compiled, definition } = this.#context;
    if (engine === null || compiled === null || definition.segments.length === 0) return nothing;
    const typed = whenTyped((text) => {
      this.#text = text;
      this.#context.host.requestUpdate();
    });
    return html`<section class="side-section parse">
      <h3 id="parse-title">${terms.parse}</h3>
      <input
        class="control mono parse-input"
        type="text"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        data-own-undo
        aria-labelledby="parse-title"
        aria-describedby="parse-result"
        placeholder=${terms.parsePlaceholder}
        .value=${this.#text}
        @input=${typed}
        @compositionend=${typed}
      />
      <div id="parse-result" class="parse-result" role="status">
        ${this.#text.trim() === '' ? html`<p class="side-help">${terms.parseEmpty}</p>` : this.#result(engine.parseCode(compiled, this.#text), terms)}
      </div>
    </section>`;
  }

  #result(result: ParseResult, terms: CodeInsightTerms): TemplateResult {
    if (result.ok)
      return html`<p class="parse-ok">${icon(successIcon)}${terms.parseOk(result.code)}</p>
        ${largeCode(result.parts, this.#context, terms)}`;
    const { at, reason, expected, segmentId } = result;
    const segment = this.#context.definition.segments.find(({ id }) => id === segmentId);
    const broken = reason === 'broken-pattern' || reason === 'empty';
    return html`<p class="parse-wrong">
        ${icon(alertIcon)}<span
          >${broken ? nothing : html`<strong>${terms.parseAt(characterAt(this.#text, at))}</strong>${segment === undefined ? '' : ` ${terms.inPart(this.#context.nameOf(segment))}`}: `}${terms.reason[reason]}
          ${expected.length === 0 ? nothing : terms.expected(listed(expected))}</span
        >
      </p>
      ${broken ? nothing : pointer(this.#text, at)}`;
  }
}

/** The typed code with the wrong character set off, by a mark as well as by colour. */
function pointer(text: string, at: number): TemplateResult {
  const wrong = Array.from(text.slice(at))[0] ?? '';
  return html`<p class="parse-pointer" dir="ltr" aria-hidden="true">
    <span>${text.slice(0, at)}</span><mark>${wrong === '' ? '\u00a0' : wrong}</mark
    ><span>${text.slice(at + wrong.length)}</span>
  </p>`;
}

/** People count characters from 1. */
function characterAt(text: string, at: number): number {
  return Array.from(text.slice(0, at)).length + 1;
}

function listed(expected: readonly string[]): string {
  const shown = expected.slice(0, MOST).join(' ');
  return expected.length > MOST ? `${shown} …` : shown;
}
