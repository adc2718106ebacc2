import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cleanUpList, countCoreTags, duplicateSlices, finishInSlices } from '@tagma/core/governance';
import type { CleanUpItem, Session, Similarity, WorkspaceSnapshot } from '@tagma/core';
import { ViewReader } from './reading.js';
import { Portions, conceptLink, emptyView, readingView, refreshButton } from './view-frame.js';
import type { ViewContext } from './view-frame.js';

interface CleanUp {
  readonly items: readonly CleanUpItem[];
  readonly similar: readonly Similarity[];
}

type Why = Exclude<CleanUpItem['why'], 'near-duplicate'>;

/** In the order of what is most worth doing. */
const REASONS: readonly Why[] = [
  'archive-due',
  'campaign-over',
  'unused',
  'used-once',
  'ownerless',
  'no-definition',
];
const ARCHIVABLE: ReadonlySet<Why> = new Set<Why>(['archive-due', 'campaign-over', 'unused']);

/** What could be tidied up, by reason, with the means to do it. */
export class CleanUpView {
  readonly #reader: ViewReader<CleanUp>;
  readonly #portions: Portions;

  constructor({ editor }: Pick<ViewContext, 'editor'>) {
    this.#reader = new ViewReader(editor);
    this.#portions = new Portions(editor, 25);
  }

  render(context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const { session, workspace } = editor;
    if (!session || !workspace) return html`<p class="muted">${terms.noSession}</p>`;
    const now = new Date(editor.now()).toISOString();
    const reading = this.#reader.get(workspace, () => readCleanUp(session, workspace, now));
    return readingView(reading, this.#reader, terms, (found) => this.#found(found, context));
  }

  #found({ items, similar }: CleanUp, context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    if (items.length + similar.length === 0)
      return emptyView(terms.cleanUp.allClean, terms.cleanUp.allCleanHelp);
    const core = countCoreTags(editor.concepts);
    const number = (value: number): string => editor.localize.number(value);
    return html`<p class="muted">${terms.cleanUp.intro}</p>
      ${refreshButton(this.#reader, terms)}
      ${
        core.isAboveAdvice
          ? html`<p class="hint">
              ${terms.cleanUp.coreTags(number(core.count), number(core.advised.from), number(core.advised.to))}
            </p>`
          : nothing
      }
      ${this.#similar(similar, context)}
      ${REASONS.map((why) =>
        this.#group(
          why,
          items.filter((item) => item.why === why),
          context,
        ),
      )}`;
  }

  #similar(similar: readonly Similarity[], context: ViewContext): TemplateResult | typeof nothing {
    const { editor, terms } = context;
    if (similar.length === 0) return nothing;
    const { items, more } = this.#portions.of('near-duplicate', similar, terms);
    return this.#frame(
      terms.cleanUp.reasons['near-duplicate'],
      similar.length,
      context,
      html`${items.map((pair) => {
        const names = editor.localize.list(pair.ids.map((id) => editor.nameOf(id)));
        return html`<li>
          <span class="pair">${pair.ids.map((id) => conceptLink(id, context))}</span>
          <span class="badge">${terms.cleanUp.similar[pair.why]}</span>
          ${
            editor.can('concept.edit').allowed
              ? html`<button
                  type="button"
                  class="button small"
                  aria-label=${terms.cleanUp.mergeThese(names)}
                  @click=${() => editor.openDialog('merge', pair.ids)}
                >
                  ${terms.cleanUp.merge}
                </button>`
              : nothing
          }
        </li>`;
      })}`,
      more,
    );
  }

  #group(why: Why, found: readonly CleanUpItem[], context: ViewContext): TemplateResult | typeof nothing {
    const { editor, terms } = context;
    if (found.length === 0) return nothing;
    const { items, more } = this.#portions.of(why, found, terms);
    const canArchive = ARCHIVABLE.has(why) && !editor.readonly && editor.can('concept.archive').allowed;
    const ids = found.map(({ conceptId }) => conceptId);
    return this.#frame(
      terms.cleanUp.reasons[why],
      found.length,
      context,
      html`${items.map((item) => this.#item(item, canArchive, context))}`,
      html`${more}
      ${
        canArchive && found.length > 1
          ? html`<button type="button" class="button small" @click=${() => editor.openDialog('archive', ids)}>
              ${terms.cleanUp.archiveAll(editor.localize.number(found.length))}
            </button>`
          : nothing
      }`,
    );
  }

  #item(item: CleanUpItem, canArchive: boolean, context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const timeZone = editor.workspace?.settings.timeZone ?? 'UTC';
    return html`<li>
      ${conceptLink(item.conceptId, context)}
      ${
        'since' in item
          ? html`<span class="muted"
              >${terms.cleanUp.since(editor.localize.date(item.since, { dateStyle: 'medium', timeZone }))}</span
            >`
          : nothing
      }
      ${
        canArchive
          ? html`<button
              type="button"
              class="button small"
              aria-label=${terms.cleanUp.archiveThis(editor.nameOf(item.conceptId))}
              @click=${() => editor.openDialog('archive', [item.conceptId])}
            >
              ${terms.cleanUp.archive}
            </button>`
          : nothing
      }
    </li>`;
  }

  #frame(
    title: string,
    count: number,
    { editor }: ViewContext,
    list: TemplateResult,
    foot: TemplateResult | typeof nothing,
  ): TemplateResult {
    return html`<section class="section" aria-label=${title}>
      <h3 class="section-title">${title} <span class="count">${editor.localize.number(count)}</span></h3>
      <ul class="rows">
        ${list}
      </ul>
      <div class="choices">${foot}</div>
    </section>`;
  }
}

async function readCleanUp(session: Session, workspace: WorkspaceSnapshot, now: string): Promise<CleanUp> {
  const { concepts, rules, settings } = workspace;
  const usage = new Map((await session.tagUsage({})).map((row) => [row.tagId, row]));
  const finder = await finishInSlices(
    counted(duplicateSlices(concepts)),
    () => new Promise((next) => setTimeout(next)),
  );
  return {
    items: cleanUpList({ concepts, rules, usage, now, timeZone: settings.timeZone }),
    similar: eachOnce(finder.all()),
  };
}

/** Slices that tell nothing about how far they are, for a runner that wants to know. */
function* counted<Result>(slices: Generator<undefined, Result>): Generator<number, Result, void> {
  for (let turn = 0; ; turn += 1) {
    const step = slices.next();
    if (step.done === true) return step.value;
    yield turn;
  }
}

/** Concepts may be alike in both languages: that is one thing to look at. The surest reason comes first. */
function eachOnce(similar: readonly Similarity[]): readonly Similarity[] {
  const byIds = new Map<string, Similarity>();
  for (const each of similar) {
    const key = JSON.stringify(each.ids);
    if (!byIds.has(key)) byIds.set(key, each);
  }
  return [...byIds.values()];
}
