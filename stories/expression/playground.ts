import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AS_OF, EXAMPLES, RECORD } from './examples.js';
import { panelFor } from './panels/panels.js';
import type { Draft, PanelHost } from './panels/panel.types.js';
import { playgroundStyles } from './playground.styles.js';
import { PANELS, playgroundTexts, type PanelName } from './playground.texts.js';

/** Try an expression on a record, and see all that the package can tell about it. Only for Storybook. */
@customElement('expression-playground')
export class ExpressionPlayground extends LitElement implements PanelHost {
  static override styles = playgroundStyles;

  /** The rule text that is shown first. */
  @property() text: string = EXAMPLES[0]?.text ?? '';
  /** The panel that is open. */
  @property() panel: PanelName = 'result';
  /** The rule that the first one is compared with. */
  @property() other: string = EXAMPLES[1]?.text ?? '';
  @state() private recordText: string = JSON.stringify(RECORD, null, 2);
  @state() private asOf: string = AS_OF;

  /** A panel changes the rule text, e.g. by a fix. */
  setText(text: string): void {
    this.text = text;
  }

  setOther(text: string): void {
    this.other = text;
  }

  get locale(): 'en' | 'zh-CN' {
    return document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en';
  }

  protected override render() {
    const t = playgroundTexts(this.locale);
    const record = parseRecord(this.recordText);
    const asOfIsValid = isInstant(this.asOf);
    return html`<div class="columns">
      <div class="inputs">
        <div>
          <label for="example">${t.example}</label>
          <select id="example" @change=${this.#onExample}>
            ${
              EXAMPLES.some(({ text }) => text === this.text)
                ? nothing
                : html`<option value="" selected>${t.ownText}</option>`
            }
            ${EXAMPLES.map(
              ({ id, name, text }) =>
                html`<option value=${id} ?selected=${text === this.text}>${name[this.locale]}</option>`,
            )}
          </select>
        </div>
        <div>
          <label for="rule">${t.rule}</label>
          <textarea
            id="rule"
            class="rule"
            spellcheck="false"
            .value=${this.text}
            @input=${this.#onText}
          ></textarea>
        </div>
        <div>
          <label for="record">${t.record}</label>
          <textarea
            id="record"
            class="record"
            spellcheck="false"
            aria-invalid=${record.ok ? 'false' : 'true'}
            aria-describedby="record-error"
            .value=${this.recordText}
            @input=${this.#onRecord}
          ></textarea>
          <p id="record-error" class="error">${record.ok ? nothing : t.recordError(record.message)}</p>
        </div>
        <div>
          <label for="as-of">${t.asOf}</label>
          <input
            id="as-of"
            autocomplete="off"
            aria-invalid=${asOfIsValid ? 'false' : 'true'}
            aria-describedby="as-of-error"
            .value=${this.asOf}
            @input=${this.#onAsOf}
          />
          <p id="as-of-error" class="error">${asOfIsValid ? nothing : t.asOfError}</p>
        </div>
      </div>
      <div class="output">
        ${this.#tabs(t.panels)}
        <div class="panel" role="tabpanel" id="panel" aria-labelledby=${`tab-${this.panel}`} tabindex="0">
          ${record.ok && asOfIsValid ? panelFor(this.panel, this.#draft(record.value), this) : nothing}
        </div>
      </div>
    </div>`;
  }

  #draft(record: unknown): Draft {
    const { text, other, asOf, locale } = this;
    return { text, other, record, asOf, locale, t: playgroundTexts(locale) };
  }

  #tabs(names: Readonly<Record<PanelName, string>>) {
    return html`<div role="tablist" @keydown=${this.#onTabKey}>
      ${PANELS.map(
        (name) =>
          html`<button
            type="button"
            role="tab"
            id=${`tab-${name}`}
            aria-selected=${name === this.panel ? 'true' : 'false'}
            aria-controls="panel"
            tabindex=${name === this.panel ? 0 : -1}
            @click=${() => (this.panel = name)}
          >
            ${names[name]}
          </button>`,
      )}
    </div>`;
  }

  #onTabKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const turn = getComputedStyle(this).direction === 'rtl' ? -step : step;
    const next = (PANELS.indexOf(this.panel) + turn + PANELS.length) % PANELS.length;
    this.panel = PANELS[next] ?? 'result';
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.panel}`)?.focus();
    });
  };

  #onExample = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.text = EXAMPLES.find(({ id }) => id === value)?.text ?? this.text;
  };

  #onText = (event: Event): void => {
    this.text = (event.currentTarget as HTMLTextAreaElement).value;
  };

  #onRecord = (event: Event): void => {
    this.recordText = (event.currentTarget as HTMLTextAreaElement).value;
  };

  #onAsOf = (event: Event): void => {
    this.asOf = (event.currentTarget as HTMLInputElement).value;
  };
}

type ParsedRecord =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

function parseRecord(text: string): ParsedRecord {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function isInstant(text: string): boolean {
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
}

declare global {
  interface HTMLElementTagNameMap {
    'expression-playground': ExpressionPlayground;
  }
}
