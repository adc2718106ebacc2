import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { finishInSlices, planImport } from '@tagma/core/exchange';
import type { Command, ImportFate, ImportItem, ImportPlan, ImportProblem, OnExisting } from '@tagma/core';
import { alertIcon, icon, loaderIcon } from '../../../internal/icons.js';
import type { EditorContext } from '../editor-context.types.js';
import type { TaxonomyFormat } from './format.types.js';
import { fileField } from './file-field.js';
import { Portions } from './view-frame.js';
import type { ViewContext } from './view-frame.js';

const FATES: readonly ImportFate[] = ['added', 'updated', 'unchanged', 'refused'];

interface ReadFile {
  readonly name: string;
  readonly items: readonly ImportItem[];
  readonly problems: readonly ImportProblem[];
  readonly refused: number | undefined;
  readonly after: readonly Command[];
}

/** Takes a file, says what importing it would do, and does it in one step that can be undone. */
export class ImportPanel {
  readonly #context: EditorContext;
  readonly #portions: Portions;
  #file: ReadFile | null = null;
  #fileName = '';
  #plan: ImportPlan | null = null;
  #onExisting: OnExisting = 'skip';
  #error = '';
  #isBusy = false;
  #turn = 0;

  constructor(context: EditorContext) {
    this.#context = context;
    this.#portions = new Portions(context, 25);
  }

  render(formats: readonly TaxonomyFormat[], context: ViewContext): TemplateResult {
    const { terms } = context;
    const labels = this.#context.localize.list(formats.map(({ label }) => label));
    return html`${fileField({
      id: 'import-file',
      label: terms.exchange.file,
      choose: terms.chooseFile,
      name: this.#fileName || terms.noFile,
      help: terms.exchange.fileHelp(labels),
      accept: formats.flatMap(({ extensions }) => extensions).join(','),
      onFile: (file) => void this.#open(file, formats, context),
    })}
    ${this.#error === '' ? nothing : html`<p class="error" role="alert">${icon(alertIcon)}${this.#error}</p>`}
    ${this.#isBusy ? html`<p class="muted" role="status">${icon(loaderIcon, 'icon spinner')} ${terms.loading}</p>` : nothing}
    ${this.#file && this.#plan ? this.#report(this.#file, this.#plan, context) : nothing}`;
  }

  #report(file: ReadFile, plan: ImportPlan, context: ViewContext): TemplateResult {
    const { terms } = context;
    const words = terms.exchange;
    const fates = FATES.filter((fate) => plan.counts[fate] > 0);
    return html`<label class="field"
        ><span class="label">${words.onExisting}</span
        ><select
          class="input"
          @change=${(event: Event) => {
            this.#onExisting = (event.target as HTMLSelectElement).value === 'update' ? 'update' : 'skip';
            void this.#judge(file);
          }}
        >
          <option value="skip" ?selected=${this.#onExisting === 'skip'}>${words.onExistingSkip}</option>
          <option value="update" ?selected=${this.#onExisting === 'update'}>${words.onExistingUpdate}</option>
        </select></label
      >
      <section class="effect" aria-label=${words.report} aria-live="polite">
        <h4 class="section-title">${words.report}</h4>
        <ul class="lines">
          ${fates.map((fate) => html`<li>${words.fates[fate](this.#context.localize.number(plan.counts[fate]))}</li>`)}
          ${plan.command === null ? html`<li>${words.nothingToDo}</li>` : nothing}
        </ul>
      </section>
      ${this.#problems(plan.problems, context)}
      <div class="choices">
        <button
          type="button"
          class="button primary"
          ?disabled=${plan.command === null || this.#isBusy}
          @click=${() => void this.#run(file, plan, context)}
        >
          ${words.submit}
        </button>
      </div>`;
  }

  #problems(problems: readonly ImportProblem[], { terms }: ViewContext): TemplateResult | typeof nothing {
    if (problems.length === 0) return nothing;
    const words = terms.exchange;
    const { items, more } = this.#portions.of('problems', problems, terms);
    return html`<details open>
      <summary class="focusable">${words.problems}</summary>
      <ul class="rows">
        ${items.map(
          ({ row, column, member, code, value }) =>
            html`<li>
              <span class="strong"
                >${words.problemAt(
                  this.#context.localize.number(row),
                  column ?? words.members[member ?? ''] ?? member ?? '',
                )}</span
              >
              <span>${words.problem[code]}</span>
              ${value === undefined ? nothing : html`<code><bdi>${value}</bdi></code>`}
            </li>`,
        )}
      </ul>
      <div class="choices">${more}</div>
    </details>`;
  }

  async #open(file: File, formats: readonly TaxonomyFormat[], { terms }: ViewContext): Promise<void> {
    const turn = this.#start();
    this.#fileName = file.name;
    const name = file.name.toLowerCase();
    const format = formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
    const { workspace } = this.#context;
    if (!format || !workspace) {
      this.#stop(terms.exchange.unknownFormat(file.name));
      return;
    }
    try {
      const reading = await format.read(await textOf(file, format), workspace);
      if (turn !== this.#turn) return;
      if (!reading.ok) {
        this.#stop(terms.exchange.cannotRead(reading.message));
        return;
      }
      const { items, problems, refused, after = [] } = reading;
      this.#file = { name: file.name, items, problems, refused, after };
      await this.#judge(this.#file);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#stop(terms.exchange.cannotRead(error instanceof Error ? error.message : String(error)));
    }
  }

  async #judge({ items, problems, refused }: ReadFile): Promise<void> {
    const { workspace, host } = this.#context;
    if (!workspace) return;
    const turn = this.#begin();
    const slices = planImport(items, workspace, this.#onExisting, problems, refused);
    const plan = await finishInSlices(slices, () => new Promise((next) => setTimeout(next)));
    if (turn !== this.#turn) return;
    this.#plan = plan;
    this.#isBusy = false;
    host.requestUpdate();
  }

  async #run(file: ReadFile, { command }: ImportPlan, { terms }: ViewContext): Promise<void> {
    if (command === null) return;
    const turn = this.#begin();
    const done = terms.exchange.done(file.name);
    const commands: readonly Command[] = [command, ...file.after];
    for (const next of commands) {
      const outcome = await this.#context.execute(next, { done, showsRefusal: true });
      if (turn !== this.#turn) return;
      if (!outcome.ok) {
        this.#stop(outcome.text);
        return;
      }
    }
    this.#stop('');
  }

  #start(): number {
    this.#file = null;
    this.#plan = null;
    this.#error = '';
    return this.#begin();
  }

  #begin(): number {
    this.#isBusy = true;
    this.#context.host.requestUpdate();
    return (this.#turn += 1);
  }

  #stop(error: string): void {
    this.#error = error;
    this.#isBusy = false;
    if (error === '') {
      this.#file = null;
      this.#fileName = '';
      this.#plan = null;
    }
    this.#context.host.requestUpdate();
  }
}

async function textOf(file: File, format: TaxonomyFormat): Promise<string> {
  if (format.decode === undefined) return file.text();
  return format.decode(new Uint8Array(await file.arrayBuffer()));
}
