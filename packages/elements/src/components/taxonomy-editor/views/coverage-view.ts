import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { displayName, meceReport } from '@tagma/core';
import type { MeceRow, RecordTypeDefinition, Session, WorkspaceSnapshot } from '@tagma/core';
import { OpenRecordEvent } from '../open.events.js';
import { ViewReader } from './reading.js';
import { Portions, conceptLink, emptyView, readingView, refreshButton } from './view-frame.js';
import type { ViewContext } from './view-frame.js';

const PAGE = 5_000;

/** Gaps and overlaps: who has none of a category's tags, and who has several. */
export class CoverageView {
  readonly #reader: ViewReader<readonly MeceRow[]>;
  readonly #portions: Portions;
  #type: string | null = null;
  /** One object for each choice of workspace and record type, as the key of the reading. */
  #key: { readonly workspace: WorkspaceSnapshot; readonly type: string } | null = null;

  constructor({ editor }: Pick<ViewContext, 'editor'>) {
    this.#reader = new ViewReader(editor);
    this.#portions = new Portions(editor, 25);
  }

  render(context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const { session, workspace } = editor;
    const type = this.#type ?? workspace?.settings.recordTypes[0]?.id;
    if (!session || !workspace || type === undefined) return html`<p class="muted">${terms.noSession}</p>`;
    if (this.#key?.workspace !== workspace || this.#key.type !== type) this.#key = { workspace, type };
    const at = new Date(editor.now()).toISOString();
    const reading = this.#reader.get(this.#key, (onDone) => readReport(session, workspace, type, at, onDone));
    return html`<p class="muted">${terms.coverage.intro}</p>
      ${this.#types(workspace.settings.recordTypes, type, context)}
      ${readingView(
        reading,
        this.#reader,
        terms,
        (rows) => this.#report(rows, type, context),
        (done) => terms.coverage.reading(editor.localize.number(done)),
      )}`;
  }

  #types(
    types: readonly RecordTypeDefinition[],
    type: string,
    { editor, terms }: ViewContext,
  ): TemplateResult | typeof nothing {
    if (types.length < 2) return nothing;
    return html`<label class="field"
      ><span class="label">${terms.coverage.recordType}</span
      ><select
        class="input"
        @change=${(event: Event) => {
          this.#type = (event.target as HTMLSelectElement).value;
          editor.host.requestUpdate();
        }}
      >
        ${types.map(({ id, title }) => html`<option value=${id} ?selected=${id === type}>${displayName(title, editor.localize.lang, 'en') || id}</option>`)}
      </select></label
    >`;
  }

  #report(rows: readonly MeceRow[], type: string, context: ViewContext): TemplateResult {
    const { terms } = context;
    if (rows.length === 0) return emptyView(terms.coverage.noCategories, terms.coverage.noCategoriesHelp);
    return html`${refreshButton(this.#reader, terms)} ${rows.map((row) => this.#row(row, type, context))}`;
  }

  #row(row: MeceRow, type: string, context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const category = editor.concept(row.categoryId);
    const name = editor.nameOf(row.categoryId);
    const percent =
      row.coverage === null
        ? '–'
        : editor.localize.number(row.coverage, { style: 'percent', maximumFractionDigits: 1 });
    const number = (value: number): string => editor.localize.number(value);
    return html`<section class="section" aria-label=${name}>
      <div class="line">
        ${conceptLink(row.categoryId, context)}
        ${category?.exclusive ? html`<span class="badge">${terms.coverage.exclusive}</span>` : nothing}
        ${category?.required ? html`<span class="badge">${terms.coverage.required}</span>` : nothing}
      </div>
      <dl class="figures">
        <div>
          <dt>${terms.coverage.covered}</dt>
          <dd>${percent}</dd>
        </div>
        <div>
          <dt>${terms.coverage.none}</dt>
          <dd>${number(row.none.length)}</dd>
        </div>
        <div>
          <dt>${terms.coverage.several}</dt>
          <dd>${number(row.several.length)}</dd>
        </div>
      </dl>
      ${row.isMece ? html`<p class="muted">${terms.coverage.good}</p>` : nothing}
      ${this.#records(terms.coverage.noneTitle(name), `none ${row.categoryId}`, row.none, type, context)}
      ${this.#records(
        terms.coverage.severalTitle(name),
        `several ${row.categoryId}`,
        row.several.map(({ recordId }) => recordId),
        type,
        context,
        new Map(row.several.map(({ recordId, tagIds }) => [recordId, tagIds])),
      )}
    </section>`;
  }

  #records(
    title: string,
    key: string,
    ids: readonly string[],
    type: string,
    context: ViewContext,
    tags?: ReadonlyMap<string, readonly string[]>,
  ): TemplateResult | typeof nothing {
    const { editor, terms } = context;
    if (ids.length === 0) return nothing;
    const { items, more } = this.#portions.of(key, ids, terms);
    return html`<details>
      <summary class="focusable">
        ${title} <span class="count">${editor.localize.number(ids.length)}</span>
      </summary>
      <ul class="rows">
        ${items.map(
          (id) =>
            html`<li>
              <button
                type="button"
                class="button link"
                aria-label=${terms.coverage.openRecord(id)}
                @click=${() => editor.host.dispatchEvent(new OpenRecordEvent({ type, id }))}
              >
                ${id}
              </button>
              <span class="muted"
                >${editor.localize.list((tags?.get(id) ?? []).map((tag) => editor.nameOf(tag)))}</span
              >
            </li>`,
        )}
      </ul>
      <div class="choices">${more}</div>
    </details>`;
  }
}

async function readReport(
  session: Session,
  { concepts }: WorkspaceSnapshot,
  recordType: string,
  at: string,
  onDone: (done: number) => void,
): Promise<readonly MeceRow[]> {
  const assignments = await session.assignments({ recordType });
  const recordIds: string[] = [];
  let after: string | undefined;
  do {
    const page = await session.records({
      type: recordType,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    recordIds.push(...page.items.map(({ id }) => id));
    onDone(recordIds.length);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return meceReport({ concepts, recordIds, assignments, at });
}
