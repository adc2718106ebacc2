import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Command } from '@tagma/core';
import { alertIcon, closeIcon, icon, plusIcon } from '../../../internal/icons.js';
import type { TaxonomyDialogsTerms } from '../../../locales/taxonomy-dialogs.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { DialogKind } from './dialog-kind.js';
import { previewView } from './effect-view.js';
import type { DialogContent } from '../../../internal/modal/modal.js';
import { PreviewTask } from './preview-task.js';
import { emptyPart, existingTag, partProblems, splitPart } from './split-parts.js';
import type { PartDraft } from './split-parts.js';
import type { SplitFigures } from './split-reading.js';

/** Replaces a tag by several; who goes where is decided by conditions and shown before anything happens. */
export class SplitDialog implements DialogKind {
  readonly #context: EditorContext;
  readonly #terms: () => TaxonomyDialogsTerms;
  readonly #id: string;
  readonly #preview: PreviewTask;
  /** What forbids a split however it is made, told before a form is filled in and records are read for nothing. */
  readonly #gate: PreviewTask;
  #parts: readonly PartDraft[] = [emptyPart(), emptyPart()];
  /** Part for records that meet no condition; `null`: they keep the archived tag. */
  #rest: number | null = null;
  #shares: SplitFigures | null = null;
  #progress: { readonly done: number; readonly all: number } | null = null;
  #problems: ReadonlyMap<number, string> = new Map();
  #hasFailed = false;
  #reading = new AbortController();
  readonly #resultPlace = createRef<HTMLElement>();

  constructor(context: EditorContext, terms: () => TaxonomyDialogsTerms, id: string) {
    this.#context = context;
    this.#terms = terms;
    this.#id = id;
    this.#preview = new PreviewTask(context);
    this.#gate = new PreviewTask(context);
    // A split archives the tag.
    void this.#gate.show({ type: 'archiveConcepts', ids: [id] });
  }

  content(): DialogContent {
    const terms = this.#terms();
    return {
      title: terms.split.title(this.#context.nameOf(this.#id)),
      submitLabel: terms.split.submit,
      tone: 'primary',
      canSubmit: this.#shares !== null && this.#preview.isPossible,
      body: html`<p class="muted">${terms.split.help}</p>
        ${this.#isRefused ? previewView(this.#gate.current, this.#context, terms) : nothing}
        <div class="parts">
          ${repeat(
            this.#parts,
            ({ id }) => id,
            (part, index) => this.#part(part, index, terms),
          )}
        </div>
        <div class="choices">
          <button
            type="button"
            class="button small"
            @click=${() => this.#change([...this.#parts, emptyPart()])}
          >
            ${icon(plusIcon)}${terms.split.addPart}
          </button>
        </div>
        ${this.#restField(terms)}
        <div class="choices">
          <button type="button" class="button" ?disabled=${this.#isRefused} @click=${() => void this.#read()}>
            ${terms.split.preview}
          </button>
        </div>
        <div class="result" ${ref(this.#resultPlace)}>${this.#result(terms)}</div>`,
    };
  }

  end(): void {
    this.#reading.abort();
    this.#preview.end();
    this.#gate.end();
  }

  get #isRefused(): boolean {
    const { current } = this.#gate;
    return current.state === 'there' && !current.previewed.ok;
  }

  submit(): { readonly command: Command; readonly done: string } | null {
    const command = this.#command;
    if (command === null) return null;
    const parts = this.#context.localize.list(this.#parts.map(({ name }) => name.trim()));
    return { command, done: this.#terms().split.done(this.#context.nameOf(this.#id), parts) };
  }

  get #command(): Command | null {
    const source = this.#context.concept(this.#id);
    if (!source || this.#shares === null) return null;
    const { concepts, localize } = this.#context;
    return {
      type: 'splitConcept',
      id: this.#id,
      parts: this.#parts.map((part) => splitPart(part, source, concepts, localize.code)),
      assign: this.#shares.shares.filter(({ records }) => records.length > 0),
      rest: this.#rest ?? 'keep',
    };
  }

  #part(part: PartDraft, index: number, terms: TaxonomyDialogsTerms): TemplateResult {
    const number = this.#context.localize.number(index + 1);
    const source = this.#context.concept(this.#id);
    const existing = source && existingTag(part.name, source, this.#context.concepts);
    const problem = this.#problems.get(index);
    return html`<fieldset class="part">
      <legend>${terms.split.part(number)}</legend>
      <label class="field"
        ><span class="label">${terms.split.name}</span
        ><input
          class="input"
          dir="auto"
          maxlength="100"
          autocomplete="off"
          .value=${part.name}
          @input=${(event: Event) => this.#edit(index, { name: valueOf(event) })}
        />${existing ? html`<span class="help">${terms.split.usesExisting(this.#context.pathOf(existing.id).join(' / '))}</span>` : nothing}</label
      >
      <button
        type="button"
        class="button quiet icon-only"
        aria-label=${terms.split.removePart(number)}
        ?disabled=${this.#parts.length <= 2}
        @click=${() => this.#change(this.#parts.filter((_part, at) => at !== index))}
      >
        ${icon(closeIcon)}
      </button>
      <label class="field"
        ><span class="label">${terms.split.condition}</span
        ><textarea
          class="input"
          rows="1"
          dir="ltr"
          spellcheck="false"
          placeholder="$sum(orders.amount) &gt; 1000"
          .value=${part.condition}
          @input=${(event: Event) => this.#edit(index, { condition: valueOf(event) })}
        ></textarea
        ><span class="help">${terms.split.conditionHelp}</span></label
      >
      ${problem === undefined ? nothing : html`<p class="error field" role="alert">${icon(alertIcon)}${problem}</p>`}
    </fieldset>`;
  }

  #restField(terms: TaxonomyDialogsTerms): TemplateResult {
    return html`<label class="field"
      ><span class="label">${terms.split.rest}</span
      ><select
        class="input"
        .value=${this.#rest === null ? '' : String(this.#rest)}
        @change=${(event: Event) => {
          const value = valueOf(event);
          this.#rest = value === '' ? null : Number(value);
          void this.#showEffect();
        }}
      >
        <option value="" ?selected=${this.#rest === null}>${terms.split.restKeep}</option>
        ${this.#parts.map(
          ({ name }, index) =>
            html`<option value=${index} ?selected=${this.#rest === index}>
              ${terms.split.restPart(name.trim() || terms.split.part(String(index + 1)))}
            </option>`,
        )}
      </select></label
    >`;
  }

  #result(terms: TaxonomyDialogsTerms): TemplateResult | typeof nothing {
    const number = (value: number): string => this.#context.localize.number(value);
    if (this.#hasFailed)
      return html`<p class="error" role="alert">${icon(alertIcon)}${terms.previewFailed}</p>`;
    if (this.#progress) {
      const { done, all } = this.#progress;
      const label = terms.split.reading(number(done), number(all));
      return html`<div role="status">
        <p class="muted">${label}</p>
        <progress max=${Math.max(1, all)} .value=${done} aria-label=${label}></progress>
      </div>`;
    }
    if (!this.#shares) return nothing;
    const { shares, rest, failed } = this.#shares;
    return html`<ul class="lines">
        ${shares.map(({ records }, index) => html`<li>${terms.split.share(this.#parts[index]?.name ?? '', number(records.length))}</li>`)}
        <li>${terms.split.restCount(number(rest))}</li>
        ${failed === 0 ? nothing : html`<li>${terms.split.failures(number(failed))}</li>`}
      </ul>
      ${previewView(this.#preview.current, this.#context, terms)}`;
  }

  #edit(index: number, change: Partial<PartDraft>): void {
    this.#change(this.#parts.map((part, at) => (at === index ? { ...part, ...change } : part)));
  }

  /** Whatever was worked out is about other parts now. */
  #change(parts: readonly PartDraft[]): void {
    this.#reading.abort();
    if (parts.length !== this.#parts.length) this.#rest = null;
    this.#parts = parts;
    this.#shares = null;
    this.#progress = null;
    this.#problems = new Map();
    void this.#preview.show(null);
  }

  async #showEffect(): Promise<void> {
    await this.#preview.show(this.#command);
    await this.#revealResult();
  }

  /** Below a long form it would come unseen: all of it is brought into sight, from its beginning on. */
  async #revealResult(): Promise<void> {
    await this.#context.host.updateComplete;
    this.#resultPlace.value?.scrollIntoView({ block: 'start' });
  }

  async #read(): Promise<void> {
    this.#reading.abort();
    const reading = (this.#reading = new AbortController());
    this.#hasFailed = false;
    try {
      await this.#share(reading.signal);
    } catch {
      this.#hasFailed = !reading.signal.aborted;
    }
    if (this.#reading === reading) this.#progress = null;
    this.#context.host.requestUpdate();
  }

  /** Who goes where, when the parts are in order. What reads conditions is fetched when it is first asked for. */
  async #share(signal: AbortSignal): Promise<void> {
    const { session, workspace, now, host } = this.#context;
    const { compileRuleText, readShares } = await import('./split-reading.js');
    if (signal.aborted) return;
    this.#problems = partProblems(this.#parts, this.#terms(), compileRuleText);
    host.requestUpdate();
    if (this.#problems.size > 0 || !session || !workspace) return;
    const shares = await readShares(session, {
      recordTypes: workspace.settings.recordTypes.map(({ id }) => id),
      tagId: this.#id,
      conditions: this.#parts.map(({ condition }) => condition),
      concepts: workspace.concepts,
      now: new Date(now()).toISOString(),
      signal,
      onProgress: (done, all) => {
        if (!signal.aborted) this.#tell(done, all);
      },
    });
    if (shares === null) return;
    this.#shares = shares;
    this.#progress = null;
    await this.#showEffect();
  }

  #tell(done: number, all: number): void {
    const isFirst = this.#progress === null;
    this.#progress = { done, all };
    this.#context.host.requestUpdate();
    if (isFirst) void this.#revealResult();
  }
}

const valueOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
