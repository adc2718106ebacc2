import type { Instant, Store, TierScheme } from '@tagma/core';
import type { PlacesAt } from '@tagma/core/movement';
import { PlaceChanges, PlacePeriodsTally } from '@tagma/core/outcomes';
import { readPlaces, readPlacesNow } from '../movement/read-movement.js';
import { eachFigure } from './each-figure.js';
import type {
  TierChangeAnswer,
  TierChangeQuestion,
  TierPeriodsAnswer,
  TierPeriodsQuestion,
  TiersOf,
} from './outcomes.types.js';

/** What a reading of outcomes needs: `store` as far as the caller sees it. */
export interface OutcomeContext {
  readonly store: Store;
  readonly scheme: TierScheme;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

const DAY = 86_400_000;

/** Records and figures by tier and period; `null` when broken off. */
export async function tierPeriods(
  context: OutcomeContext,
  { bounds, measure, tiersOf }: Omit<TierPeriodsQuestion, 'schemeId'>,
): Promise<TierPeriodsAnswer | null> {
  const ends = bounds.slice(1);
  const places = await placesOf(context, ends, tiersOf);
  if (places === null) return null;
  const tally = new PlacePeriodsTally(bounds, measure);
  const errors = await eachFigure({
    ...{ ...context, recordType: context.scheme.recordType, measure, bounds },
    onFigures: (recordId, figures) => tally.add(placesIn(places, recordId, tiersOf, ends.length), figures),
  });
  return errors === null ? null : { rows: tally.rows(), all: tally.all(), errors };
}

/** Means before and after a moment by tier; `null` when broken off. */
export async function tierChange(
  context: OutcomeContext,
  { at, days, measure, tiersOf }: Omit<TierChangeQuestion, 'schemeId'>,
  everything: Pick<Store, 'audit'>,
): Promise<TierChangeAnswer | null> {
  const length = Math.min(days * DAY, Date.parse(context.now) - Date.parse(at));
  const moment = (offset: number): Instant => new Date(Date.parse(at) + offset).toISOString();
  const [from, to] = [moment(-length), moment(length)];
  const ranAt = tiersOf === 'now' ? null : await firstRunSince(everything, context.scheme.id, at);
  const kind: TiersOf = ranAt === null ? 'now' : 'then';
  const tiersAt = ranAt ?? context.now;
  const places = await placesOf(context, [tiersAt], kind);
  if (places === null) return null;
  const changes = new PlaceChanges();
  const errors = await eachFigure({
    ...{ ...context, recordType: context.scheme.recordType, measure, bounds: [from, at, to] },
    onFigures: (recordId, [before = null, after = null]) =>
      changes.add(places.places(recordId)[0] ?? null, before, after),
  });
  if (errors === null) return null;
  return { from, at, to, tiersAt, tiers: changes.places(), all: changes.all(), errors };
}

function placesOf(
  { store, scheme, now, signal }: OutcomeContext,
  moments: readonly Instant[],
  tiersOf: TiersOf,
): Promise<PlacesAt | null> {
  const asked = { type: 'tiers', schemeId: scheme.id } as const;
  return tiersOf === 'now' ? readPlacesNow(store, asked, now) : readPlaces(store, asked, moments, signal);
}

function placesIn(
  places: PlacesAt,
  recordId: string,
  tiersOf: TiersOf,
  periods: number,
): readonly (string | null)[] {
  const found = places.places(recordId);
  return tiersOf === 'then' ? found : new Array<string | null>(periods).fill(found[0] ?? null);
}

/** When the scheme graded for the first time since a moment; `null`: not yet. */
async function firstRunSince(
  store: Pick<Store, 'audit'>,
  schemeId: string,
  moment: Instant,
): Promise<Instant | null> {
  let first: Instant | null = null;
  for (let before: number | null = null; ;) {
    const target = { kind: 'tier-scheme', id: schemeId } as const;
    const page = await store.audit({ target, limit: 500, ...(before === null ? {} : { before }) });
    for (const { action, at } of page.items)
      if (action === 'tier-scheme.ran' && at >= moment && (first === null || at < first)) first = at;
    if (page.next === null || page.items.every(({ at }) => at < moment)) return first;
    before = Number(page.next);
  }
}
