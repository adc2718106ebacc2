import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guessRedirectColumns, planRedirects, readRedirectRows } from '@tagma/core/exchange';
import type { MergePreview, RedirectPlan, RedirectProblem, Session } from '@tagma/core';
import { alertIcon, icon } from '../../../../internal/icons.js';
import { refusalText } from '../../../../locales/refusal-text.js';
import { refusalTerms } from '../../../../locales/refusal.terms.js';
import type { EditorContext } from '../../editor-context.types.js';
import { ViewReader } from '../reading.js';
import { fileField } from '../file-field.js';
import { Portions, readingView } from '../view-frame.js';
import type { ViewContext } from '../view-frame.js';
import { withWords, type GovernanceContext } from './governance-context.js';
import { splitTable } from './split-table.js';

interface RedirectFile {
  readonly name: string;
  readonly redirects: ReturnType<typeof readRedirectRows>['redirects'];
  readonly problems: readonly RedirectProblem[];
}

interface Effect {
  readonly plan: RedirectPlan;
  /** `null` where nothing is merged. */
  readonly preview: MergePreview | null;
}

/** Applies a publisher's list of replaced ids, after saying what that does. */
export class RedirectsView {
  readonly #editor: EditorContext;
  readonly #portions: Portions;
  #reader: ViewReader<Effect>;
  #file: RedirectFile | null = null;
  #fileName = '';
  #error = '';

  constructor({ editor }: Pick<ViewContext, 'editor'>) {
    this.#editor = editor;
    this.#portions = new Portions(editor, 25);
    this.#reader = new ViewReader(editor);
  }

  render(view: ViewContext): TemplateResult {
    const context = withWords(view);
    const { editor, terms, words } = context;
    const { session, workspace } = editor;
    if (!session || !workspace) return html`<p class="muted">${terms.noSession}</p>`;
    const permission = editor.can('concept.edit');
    if (!permission.allowed) return html`<p class="muted">${permission.reason}</p>`;
    const file = this.#file;
    const { redirects } = words;
    return html`<p class="muted">${redirects.intro}</p>
      ${fileField({
        id: 'redirect-file',
        label: redirects.file,
        choose: terms.chooseFile,
        name: this.#fileName || terms.noFile,
        help: redirects.fileHelp,
        accept: '.csv,.tsv,.txt',
        onFile: (chosen) => void this.#open(chosen, context),
      })}
      ${this.#error === '' ? nothing : html`<p class="error" role="alert">${icon(alertIcon)}${this.#error}</p>`}
      ${
        file === null
          ? nothing
          : readingView(
              this.#reader.get(workspace, () =>
                readEffect(session, file, new Date(editor.now()).toISOString()),
              ),
              this.#reader,
              terms,
              (effect) => this.#report(file, effect, context),
            )
      }`;
  }

  #report(file: RedirectFile, { plan, preview }: Effect, context: GovernanceContext): TemplateResult {
    const { editor, words } = context;
    const { redirects } = words;
    const number = (value: number): string => editor.localize.number(value);
    const refusal = preview?.refusal ?? null;
    const hasWork = plan.merges.length + plan.former.length > 0;
    return html`<section class="effect" aria-label=${redirects.report} aria-live="polite">
        <h3 class="section-title">${redirects.report}</h3>
        <ul class="lines">
          ${hasWork ? nothing : html`<li>${redirects.nothing}</li>`}
          ${counted(plan.merges, redirects.merges, number)}
          ${preview === null || preview.records === 0 ? nothing : html`<li>${redirects.records(number(preview.records))}</li>`}
          ${counted(plan.former, redirects.former, number)}
          ${counted(plan.choices, redirects.choices, number)}
          ${counted(plan.unknown, redirects.unknown, number)}
          ${counted(plan.compact.loops, redirects.loops, number)}
        </ul>
        ${
          refusal === null
            ? nothing
            : html`<p class="error" role="alert">
                ${icon(alertIcon)}${refusalText(
                  refusal,
                  editor.localize.terms(refusalTerms),
                  editor.nameOf(String(refusal.details?.['id'] ?? '')),
                )}
              </p>`
        }
      </section>
      ${this.#located(file, plan, context)}
      <div class="choices">
        <button
          type="button"
          class="button primary"
          ?disabled=${!hasWork || refusal !== null}
          @click=${() => void this.#apply(file, plan, context)}
        >
          ${redirects.apply}
        </button>
      </div>`;
  }

  /** What goes where, and what is left out, line by line. */
  #located({ problems }: RedirectFile, plan: RedirectPlan, context: GovernanceContext): TemplateResult {
    const { editor, words } = context;
    const { redirects } = words;
    const name = (id: string): string => editor.nameOf(id);
    const list = (ids: readonly string[]): string => editor.localize.list(ids.map((id) => `“${name(id)}”`));
    const lines = {
      merges: plan.merges.map(({ id, intoId }) => redirects.merge(name(id), name(intoId))),
      choices: plan.choices.map(({ id, ids }) => redirects.choose(name(id), list(ids))),
      unknown: plan.unknown,
      loops: plan.compact.loops.map((ids) => [...ids, ...ids.slice(0, 1)].join(' → ')),
      problems: problems.map(({ row, code }) => redirects.problem(editor.localize.number(row), code)),
    };
    const number = (value: number): string => editor.localize.number(value);
    const titles = {
      merges: redirects.merges(number(lines.merges.length)),
      choices: redirects.choices(number(lines.choices.length)),
      unknown: redirects.unknown(number(lines.unknown.length)),
      loops: redirects.loops(number(lines.loops.length)),
      problems: `${redirects.problems} (${number(lines.problems.length)})`,
    };
    const keys = Object.keys(lines) as (keyof typeof lines)[];
    return html`${keys.map((key) => this.#lines(key, titles[key], lines[key], context))}`;
  }

  #lines(
    key: string,
    title: string,
    lines: readonly string[],
    { terms }: GovernanceContext,
  ): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    const { items, more } = this.#portions.of(key, lines, terms);
    return html`<details>
      <summary class="focusable">${title}</summary>
      <ul class="lines">
        ${items.map((line) => html`<li><bdi>${line}</bdi></li>`)}
      </ul>
      <div class="choices">${more}</div>
    </details>`;
  }

  async #open(file: File, { words }: GovernanceContext): Promise<void> {
    this.#fileName = file.name;
    const [header = [], ...rows] = splitTable(await file.text());
    const columns = guessRedirectColumns(header);
    const { redirects, problems } = readRedirectRows(rows, columns);
    this.#reader = new ViewReader(this.#editor);
    this.#error = redirects.length === 0 ? words.redirects.cannotRead(file.name) : '';
    this.#file = redirects.length === 0 ? null : { name: file.name, redirects, problems };
    this.#editor.host.requestUpdate();
  }

  async #apply(
    file: RedirectFile,
    { merges, former }: RedirectPlan,
    { words }: GovernanceContext,
  ): Promise<void> {
    const done = words.redirects.done(file.name);
    // Former ids first: they come with the names as they are, which merging adds to.
    const commands = [
      ...(former.length === 0
        ? []
        : [{ type: 'importConcepts', concepts: former, onExisting: 'update' } as const]),
      ...(merges.length === 0 ? [] : [{ type: 'redirectConcepts', redirects: merges } as const]),
    ];
    const outcome = await this.#editor.execute(commands, { done, showsRefusal: true });
    this.#error = outcome.ok ? '' : outcome.text;
    if (this.#error === '') {
      this.#file = null;
      this.#fileName = '';
    }
    this.#editor.host.requestUpdate();
  }
}

function counted(
  items: readonly unknown[],
  words: (count: string) => string,
  number: (value: number) => string,
): TemplateResult | typeof nothing {
  return items.length === 0 ? nothing : html`<li>${words(number(items.length))}</li>`;
}

async function readEffect(session: Session, { redirects }: RedirectFile, now: string): Promise<Effect> {
  const { concepts } = await session.workspace();
  const plan = planRedirects(concepts, redirects);
  if (plan.merges.length === 0) return { plan, preview: null };
  const command = { type: 'redirectConcepts', redirects: plan.merges } as const;
  const { loadPreviewFacts, previewMerge } = await import('./previews.js');
  return { plan, preview: previewMerge(command, await loadPreviewFacts(session, command, now)) };
}
