import type { Page, Store, TierAssignment } from '@tagma/core';
import {
  type CurrentPart,
  Movement,
  type MovementCell,
  type MovementSubject,
  type Period,
  tagParts,
  tagSubject,
  tierParts,
  tierSubject,
} from '@tagma/core/movement';

/** What movement is asked about: a scheme of tiers, or tags of a record type. */
export type MovementAsked =
  | { readonly type: 'tiers'; readonly schemeId: string }
  | { readonly type: 'tags'; readonly recordType: string; readonly tagIds: readonly string[] };

/** Entries and rows read at a time. */
const AUDIT_PAGE = 500;
const ROWS_PAGE = 5000;

/**
 * Who moved between two moments. Reads the history back to the first moment, page by page, and keeps what it finds
 * about the records in question.
 *
 * @returns `null` when `signal` ended it
 */
export async function readMovement(
  store: Pick<Store, 'audit' | 'entities' | 'assignments'>,
  asked: MovementAsked,
  period: Period,
  signal: AbortSignal,
): Promise<readonly MovementCell[] | null> {
  const movement = new Movement(subjectOf(asked), period);
  for await (const parts of partsOf(store, asked)) {
    if (signal.aborted) return null;
    movement.start(parts);
  }
  for (let before: number | null = null; ;) {
    const { items, next } = await store.audit({ limit: AUDIT_PAGE, ...(before === null ? {} : { before }) });
    if (signal.aborted) return null;
    // Clocks of several services may differ by a little: the whole page is looked at before the reading ends.
    const isOver = items.map((entry) => movement.rewind(entry)).every((matters) => !matters);
    if ((items.length > 0 && isOver) || next === null) return movement.cells();
    before = Number(next);
  }
}

function subjectOf(asked: MovementAsked): MovementSubject {
  return asked.type === 'tiers'
    ? tierSubject(asked.schemeId)
    : tagSubject(asked.recordType, new Set(asked.tagIds));
}

async function* partsOf(
  store: Pick<Store, 'entities' | 'assignments'>,
  asked: MovementAsked,
): AsyncGenerator<readonly CurrentPart[]> {
  if (asked.type === 'tags') {
    const { recordType, tagIds } = asked;
    yield tagParts(await store.assignments({ recordType, tagIds, includeInactive: true }));
    return;
  }
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page: Page<TierAssignment> = await store.entities('tierAssignment', {
      groups: [asked.schemeId],
      limit: ROWS_PAGE,
      ...(after === null ? {} : { after }),
    });
    yield tierParts(page.items);
    after = page.next;
  }
}
