import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OverlappingRecord, Session, TagCoverageRequest } from '@tagma/core';
import { alertIcon, icon } from '../../../internal/icons.js';
import { OpenRecordEvent } from '../open.events.js';
import type { ViewContext } from './view-frame.js';

/** Records named at once. */
export const NAMED_AT_ONCE = 25;

/** One list of the report: who has none of the tags of a category, or who has several. */
export interface NamedRecords {
  readonly side: 'none' | 'several';
  readonly title: string;
  readonly type: string;
  readonly tagIds: readonly string[];
  /** All there are; the store names them portion by portion. */
  readonly count: number;
  readonly first: readonly OverlappingRecord[];
}

interface Shown {
  readonly records: readonly OverlappingRecord[];
  readonly state: 'still' | 'loading' | 'failed';
}

/** Names records in portions, as many as somebody asks for. Forgets them with the list they were read for. */
export class CoverageNames {
  readonly #shown = new WeakMap<readonly OverlappingRecord[], Shown>();

  render(list: NamedRecords, context: ViewContext): TemplateResult | typeof nothing {
    const { editor } = context;
    if (list.count === 0) return nothing;
    const shown = this.#of(list);
    return html`<details>
      <summary class="focusable">
        ${list.title} <span class="count">${editor.localize.number(list.count)}</span>
      </summary>
      <ul class="rows">
        ${shown.records.map((record) => recordRow(record, list.type, context))}
      </ul>
      ${this.#foot(list, shown, context)}
    </details>`;
  }

  #foot(list: NamedRecords, shown: Shown, context: ViewContext): TemplateResult | typeof nothing {
    const { editor, terms } = context;
    const left = Math.min(NAMED_AT_ONCE, list.count - shown.records.length);
    if (left <= 0) return nothing;
    return html`${
        shown.state === 'failed'
          ? html`<p class="error" role="alert">${icon(alertIcon)}${terms.failed}</p>`
          : nothing
      }
      <div class="choices">
        <button
          type="button"
          class="button small"
          aria-busy=${String(shown.state === 'loading')}
          @click=${() => void this.#more(list, context)}
        >
          ${terms.showMore(editor.localize.number(left))}
        </button>
      </div>`;
  }

  #of({ first }: NamedRecords): Shown {
    return this.#shown.get(first) ?? { records: first, state: 'still' };
  }

  async #more(list: NamedRecords, { editor }: ViewContext): Promise<void> {
    const { session } = editor;
    const { records, state } = this.#of(list);
    const last = records.at(-1);
    if (!session || !last || state === 'loading') return;
    const show = (shown: Shown): void => {
      this.#shown.set(list.first, shown);
      editor.host.requestUpdate();
    };
    show({ records, state: 'loading' });
    try {
      const request = { recordType: list.type, groups: [list.tagIds], after: last.recordId };
      show({ records: [...records, ...(await namesOf(session, list.side, request))], state: 'still' });
    } catch {
      show({ records, state: 'failed' });
    }
  }
}

async function namesOf(
  session: Session,
  side: NamedRecords['side'],
  request: TagCoverageRequest,
): Promise<readonly OverlappingRecord[]> {
  const { groups } = await session.tagCoverage({ ...request, limit: NAMED_AT_ONCE });
  const [group] = groups;
  if (!group) return [];
  return side === 'several' ? group.severalRecords : withoutTags(group.noneIds);
}

/** Records that have none of the tags, in the form of those that have several. */
export function withoutTags(ids: readonly string[]): readonly OverlappingRecord[] {
  return ids.map((recordId) => ({ recordId, tagIds: [] }));
}

function recordRow(
  { recordId, tagIds }: OverlappingRecord,
  type: string,
  { editor, terms }: ViewContext,
): TemplateResult {
  return html`<li>
    <button
      type="button"
      class="button link"
      aria-label=${terms.coverage.openRecord(recordId)}
      @click=${() => editor.host.dispatchEvent(new OpenRecordEvent({ type, id: recordId }))}
    >
      ${recordId}
    </button>
    <span class="muted">${editor.localize.list(tagIds.map((tag) => editor.nameOf(tag)))}</span>
  </li>`;
}
