import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isComposing } from '../../../../internal/ime.js';
import type { InsightModel } from '../insight-model.js';
import { explanationView } from './explanation-view.js';
import { emptyPanel, whenKnown } from './live-view.js';
import { recordText } from './record-list.js';
import { newTest } from './new-test.js';

/** Names offered for what was typed. */
const OFFERED = 8;

/** Why a record matches or not: picks the record, then shows each row. */
export class WhyView {
  #typed = '';
  #pasting = false;
  #pasted = '';
  #pasteError: string | null = null;

  render(model: InsightModel): TemplateResult {
    const { terms, present, picked } = model;
    if (present.tree === null) return emptyPanel(terms.textBroken);
    if (picked === null) return this.#picker(model);
    // A record that the page took away or replaced is not shown as if it were still there.
    const record =
      picked.place === null ? picked.record : (model.host.records?.[picked.place] ?? picked.record);
    return this.#explained(record, model);
  }

  #explained(record: unknown, model: InsightModel): TemplateResult {
    const { terms, host, picked } = model;
    const live = model.proofs.explanation(record);
    const name =
      picked?.place == null && model.names.of(record, null) === '—'
        ? terms.pastedName
        : model.names.of(record, picked?.place ?? null);
    return html`<div class="why-head">
        <h4><bdi>${name}</bdi></h4>
        <button class="button small" type="button" @click=${() => model.pick(null)}>
          ${terms.anotherRecord}
        </button>
        ${
          host.readonly
            ? nothing
            : html`<button
                class="button small"
                type="button"
                ?disabled=${live?.phase !== 'done'}
                @click=${() => saveTest(name, record, model)}
              >
                ${terms.saveTest}
              </button>`
        }
      </div>
      ${
        live === null
          ? nothing
          : whenKnown(live, model.proofs.explanations, model, (found) => explanationView(found, model))
      }
      ${recordText(record, model)}`;
  }

  #picker(model: InsightModel): TemplateResult {
    const { terms, host } = model;
    const records = host.records ?? [];
    const found = model.names.find(records, this.#typed, OFFERED);
    return html`${
      records.length === 0
        ? nothing
        : html`<label class="field"
              ><span class="label">${terms.pickRecord}</span
              ><input
                class="input"
                type="search"
                placeholder=${terms.pickHelp}
                .value=${this.#typed}
                @input=${(event: InputEvent) => this.#type(event, model)}
                @keydown=${(event: KeyboardEvent) => this.#pressKey(event, found, model)}
            /></label>
            ${found.length === 0 ? emptyPanel(terms.noneFound) : offers(found, model)}`
    }
    ${this.#paste(model, records.length === 0)}`;
  }

  #paste(model: InsightModel, open: boolean): TemplateResult {
    const { terms } = model;
    const change = (): void => model.changed();
    if (!this.#pasting && !open)
      return html`<button
        class="button link"
        type="button"
        @click=${() => {
          this.#pasting = true;
          change();
        }}
      >
        ${terms.pasteRecord}
      </button>`;
    return html`<label class="field"
        ><span class="label">${terms.pasteLabel}</span
        ><textarea
          class="input code"
          rows="5"
          dir="ltr"
          spellcheck="false"
          aria-invalid=${String(this.#pasteError !== null)}
          aria-describedby="paste-error"
          .value=${this.#pasted}
          @input=${(event: InputEvent) => {
            this.#pasted = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </label>
      <p class="error-text" id="paste-error" role="alert" ?hidden=${this.#pasteError === null}>
        ${this.#pasteError === null ? nothing : terms.notJson(this.#pasteError)}
      </p>
      <button class="button small" type="button" @click=${() => this.#use(model)}>
        ${terms.useRecord}
      </button>`;
  }

  #type(event: InputEvent, model: InsightModel): void {
    this.#typed = (event.target as HTMLInputElement).value;
    model.changed();
  }

  /** Enter takes the first one, but not the Enter that ends a composition. */
  #pressKey(event: KeyboardEvent, found: readonly number[], model: InsightModel): void {
    const [place] = found;
    if (event.key !== 'Enter' || isComposing(event) || place === undefined) return;
    event.preventDefault();
    model.pick({ record: model.host.records?.[place], place });
  }

  #use(model: InsightModel): void {
    try {
      const record: unknown = JSON.parse(this.#pasted);
      this.#pasteError = null;
      model.pick({ record, place: null });
    } catch (raised) {
      this.#pasteError = raised instanceof Error ? raised.message : String(raised);
      model.changed();
    }
  }
}

function offers(found: readonly number[], model: InsightModel): TemplateResult {
  return html`<ul class="offers">
    ${found.map(
      (place) =>
        html`<li>
          <button
            class="record"
            type="button"
            @click=${() => model.pick({ record: model.host.records?.[place], place })}
          >
            <bdi>${model.nameOf(place)}</bdi>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** The answer that the record has now becomes the one that it must have. */
function saveTest(name: string, record: unknown, model: InsightModel): void {
  const found = model.proofs.explanations.known.value;
  if (found?.ok !== true) return;
  const { host } = model;
  host.changeTests([...host.tests, newTest(name, record, found.outcome, model)]);
  host.announce(model.terms.testSaved(name));
}
