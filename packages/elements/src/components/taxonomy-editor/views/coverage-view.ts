import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { displayName } from '@tagma/core/concepts';
import { checkedCategories } from '@tagma/core/governance';
import type {
  CheckedCategory,
  GroupCoverage,
  OverlappingRecord,
  RecordTypeDefinition,
  Session,
  WorkspaceSnapshot,
} from '@tagma/core';
import { inboxIcon } from '../../../internal/icons.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import { CoverageNames, NAMED_AT_ONCE, withoutTags } from './coverage-names.js';
import { ViewReader } from './reading.js';
import { conceptLink, emptyView, readingView, refreshButton } from './view-frame.js';
import type { ViewContext } from './view-frame.js';

/** Gaps and overlaps: who has none of a category's tags, and who has several. */
export class CoverageView {
  readonly #reader: ViewReader<readonly CoverageRow[]>;
  readonly #names = new CoverageNames();
  #type: string | null = null;
  /** One object for each choice of workspace and record type, as the key of the reading. */
  #key: { readonly workspace: WorkspaceSnapshot; readonly type: string } | null = null;

  constructor({ editor }: Pick<ViewContext, 'editor'>) {
    this.#reader = new ViewReader(editor);
  }

  render(context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const { session, workspace } = editor;
    const type = this.#type ?? workspace?.settings.recordTypes[0]?.id;
    if (!session || !workspace || type === undefined) return html`<p class="muted">${terms.noSession}</p>`;
    if (this.#key?.workspace !== workspace || this.#key.type !== type) this.#key = { workspace, type };
    const reading = this.#reader.get(this.#key, () => readReport(session, workspace, type));
    return html`<p class="muted">${terms.coverage.intro}</p>
      ${this.#types(workspace.settings.recordTypes, type, context)}
      ${readingView(reading, this.#reader, terms, (rows) => this.#report(rows, type, context))}`;
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

  #report(rows: readonly CoverageRow[], type: string, context: ViewContext): TemplateResult {
    const { terms } = context;
    if (rows.length === 0)
      return emptyView(terms.coverage.noCategories, terms.coverage.noCategoriesHelp, inboxIcon);
    return html`${refreshButton(this.#reader, terms)} ${rows.map((row) => this.#row(row, type, context))}`;
  }

  #row(row: CoverageRow, type: string, context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const { categoryId, tagIds, records, none, several } = row;
    const category = editor.concept(categoryId);
    const name = editor.nameOf(categoryId);
    const number = (value: number): string => editor.localize.number(value);
    return html`<section class="section" aria-label=${name}>
      <div class="line">
        ${conceptLink(categoryId, context)}
        ${category?.exclusive ? html`<span class="badge">${terms.coverage.exclusive}</span>` : nothing}
        ${category?.required ? html`<span class="badge">${terms.coverage.required}</span>` : nothing}
      </div>
      <dl class="figures">
        <div>
          <dt>${terms.coverage.covered}</dt>
          <dd>${records === 0 ? '–' : coveredShare(records - none, records, editor.localize)}</dd>
        </div>
        <div>
          <dt>${terms.coverage.none}</dt>
          <dd>${number(none)}</dd>
        </div>
        <div>
          <dt>${terms.coverage.several}</dt>
          <dd>${number(several)}</dd>
        </div>
      </dl>
      ${none === 0 && several === 0 ? html`<p class="muted">${terms.coverage.good}</p>` : nothing}
      ${this.#names.render(
        {
          ...{ side: 'none', title: terms.coverage.noneTitle(name), type, tagIds },
          ...{ count: none, first: row.withNone },
        },
        context,
      )}
      ${this.#names.render(
        {
          ...{ side: 'several', title: terms.coverage.severalTitle(name), type, tagIds },
          ...{ count: several, first: row.severalRecords },
        },
        context,
      )}
    </section>`;
  }
}

/** What the store counted about a category. */
interface CoverageRow extends CheckedCategory, Omit<GroupCoverage, 'noneIds'> {
  readonly records: number;
  readonly withNone: readonly OverlappingRecord[];
}

/** Never rounded up to all, nor down to none. */
function coveredShare(some: number, all: number, localize: LocalizeController): string {
  const style = { style: 'percent', maximumFractionDigits: 1 } as const;
  const rounded = Math.round((some / all) * 1000) / 1000;
  const share = some > 0 && some < all ? Math.min(0.999, Math.max(0.001, rounded)) : rounded;
  return localize.number(share, style);
}

async function readReport(
  session: Session,
  { concepts }: WorkspaceSnapshot,
  recordType: string,
): Promise<readonly CoverageRow[]> {
  const categories = checkedCategories(concepts);
  if (categories.length === 0) return [];
  const groups = categories.map(({ tagIds }) => tagIds);
  const { records, groups: counted } = await session.tagCoverage({
    recordType,
    groups,
    limit: NAMED_AT_ONCE,
  });
  return counted.flatMap(({ noneIds, ...group }, index) => {
    const category = categories[index];
    return category ? [{ ...category, ...group, records, withNone: withoutTags(noneIds) }] : [];
  });
}
