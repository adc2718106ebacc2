import { html, nothing } from 'lit';
import type { ExpressionError } from '@tagma/expression';
import { AppElement } from '../state/app-element.js';
import { formatNumber } from '../state/format.js';

/** What the check of a text said; `describe` is kept so that the words follow the language. */
interface Check {
  readonly text: string;
  readonly error: ExpressionError | null;
  readonly describe: (error: ExpressionError, locale: string) => string;
}

/**
 * A text area for JSONata with a located error under it. The compiler is loaded when first needed.
 * Fires `expression-change` with the text as detail.
 */
export class CrmRuleText extends AppElement {
  static override properties = {
    value: { attribute: false },
    readonly: { type: Boolean },
    fields: { attribute: false },
  };
  declare value: string;
  declare readonly: boolean;
  declare fields: readonly string[];

  #check: Check | null = null;
  #timer = 0;

  constructor() {
    super();
    this.value = '';
    this.readonly = false;
    this.fields = [];
  }

  protected override willUpdate(): void {
    if (this.#check?.text === this.value) return;
    clearTimeout(this.#timer);
    // Checking waits for a short pause, so that half-typed words are not called wrong.
    this.#timer = window.setTimeout(() => void this.#runCheck(this.value), 200);
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override render() {
    const t = this.t.rules;
    const error = this.#check?.text === this.value ? this.#check.error : null;
    return html`<div class="crm-field">
      <label class="crm-field__label" for="rule-expression">${t.expression}</label>
      <textarea
        id="rule-expression"
        class="crm-textarea crm-textarea--code"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="rule-expression-message"
        .value=${this.value}
        ?readonly=${this.readonly}
        @input=${this.#onInput}
      ></textarea>
      <div id="rule-expression-message" aria-live="polite">${this.#message(error)}</div>
      ${this.#fieldList()}
    </div>`;
  }

  #message(error: ExpressionError | null) {
    const t = this.t.rules;
    if (this.value.trim() === '')
      return html`<p class="crm-field__help">${t.emptyExpression} ${t.expressionHelp}</p>`;
    if (!error || !this.#check) {
      const valid = this.#check?.text === this.value;
      return html`<p class="crm-field__help">${valid ? t.compiles : t.expressionHelp}</p>`;
    }
    return html`<p class="crm-field__error">
        <strong>${t.errorAt(error.line, error.column)}:</strong> ${this.#check.describe(error, this.locale)}
        <span class="crm-mono">${error.code}</span>
        <button type="button" class="crm-button" data-variant="plain" @click=${() => this.#select(error)}>
          ${t.goToError}
        </button>
      </p>
      ${excerpt(this.value, error)}`;
  }

  #fieldList() {
    if (this.fields.length === 0) return nothing;
    const t = this.t.rules;
    return html`<details class="crm-more">
      <summary>${t.fields} (${formatNumber(this.fields.length, this.locale)})</summary>
      <ul class="crm-inline-list">
        ${this.fields.map(
          (field) =>
            html`<li>
              <button
                type="button"
                class="crm-chip crm-mono"
                ?disabled=${this.readonly}
                @click=${() => this.#insert(field)}
              >
                ${field}
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  async #runCheck(text: string): Promise<void> {
    const { compile, describeError } = await import('@tagma/expression');
    const result = text.trim() === '' ? null : compile(text);
    this.#check = {
      text,
      error: result && !result.ok ? result.error : null,
      describe: (error, locale) => describeError(error, locale === 'zh-CN' ? 'zh-CN' : 'en'),
    };
    this.requestUpdate();
  }

  #textarea(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  #select({ position, length }: ExpressionError): void {
    const area = this.#textarea();
    area?.focus();
    area?.setSelectionRange(position, position + Math.max(length, 1));
  }

  #insert(text: string): void {
    const area = this.#textarea();
    if (!area) return;
    area.focus();
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    this.#announce(area.value);
  }

  #onInput = (event: Event): void => this.#announce((event.currentTarget as HTMLTextAreaElement).value);

  #announce(value: string): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent<string>('expression-change', { detail: value }));
  }
}
customElements.define('crm-rule-text', CrmRuleText);

/** The line of the error with the place marked. */
function excerpt(text: string, { position, length }: ExpressionError) {
  const start = text.lastIndexOf('\n', Math.max(position - 1, 0)) + 1;
  const lineEnd = text.indexOf('\n', position);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const stop = Math.min(position + Math.max(length, 1), end);
  const mark = text.slice(position, stop);
  const from = Math.max(start, position - 60);
  return html`<pre
    class="crm-code crm-code--error"
    aria-hidden="true"
  ><code>${from > start ? '…' : ''}${text.slice(from, position)}<mark>${mark || ' '}</mark>${text.slice(stop, Math.min(end, stop + 60))}</code></pre>`;
}
