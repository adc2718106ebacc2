import type { Instant, Page, Store, TierAssignment } from '@tagma/core';
import {
  type CurrentPart,
  Movement,
  type MovementCell,
  type MovementSubject,
  type Period,
  PlacesAt,
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

/** What can be taken back in time: see `PlacesAt`. */
type Rewound = Pick<PlacesAt, 'start' | 'rewind'>;
type Reads = Pick<Store, 'audit' | 'entities' | 'assignments'>;

/**
 * Who moved between two moments.
 *
 * @returns `null` when `signal` ended it
 */
export async function readMovement(
  store: Reads,
  asked: MovementAsked,
  period: Period,
  signal: AbortSignal,
): Promise<readonly MovementCell[] | null> {
  const movement = new Movement(subjectOf(asked), period);
  return (await rewindAll(store, asked, movement, signal)) ? movement.cells() : null;
}

/**
 * Where records stood at several moments.
 *
 * @param moments The earliest first.
 * @returns `null` when `signal` ended it
 */
export async function readPlaces(
  store: Reads,
  asked: MovementAsked,
  moments: readonly Instant[],
  signal: AbortSignal,
): Promise<PlacesAt | null> {
  const places = new PlacesAt(subjectOf(asked), moments);
  return (await rewindAll(store, asked, places, signal)) ? places : null;
}

/** Where records stand at a moment by what is stored now, without the history. */
export async function readPlacesNow(
  store: Pick<Store, 'entities' | 'assignments'>,
  asked: MovementAsked,
  now: Instant,
): Promise<PlacesAt> {
  const places = new PlacesAt(subjectOf(asked), [now]);
  for await (const parts of partsOf(store, asked)) places.start(parts);
  return places;
}

/** Reads the history back, page by page, to where it does not matter any more; `false` when `signal` ended it. */
async function rewindAll(
  store: Reads,
  asked: MovementAsked,
  rewound: Rewound,
  signal: AbortSignal,
): Promise<boolean> {
  for await (const parts of partsOf(store, asked)) {
    if (signal.aborted) return false;
    rewound.start(parts);
  }
  for (let before: number | null = null; ;) {
    const { items, next } = await store.audit({ limit: AUDIT_PAGE, ...(before === null ? {} : { before }) });
    if (signal.aborted) return false;
    // Clocks of several services may differ by a little: the whole page is looked at before the reading ends.
    const isOver = items.map((entry) => rewound.rewind(entry)).every((matters) => !matters);
    if ((items.length > 0 && isOver) || next === null) return true;
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
