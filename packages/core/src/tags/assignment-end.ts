import { addDuration } from '../shared/durations.js';
import type { Instant } from '../shared/shared.types.js';
import { conceptPath } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';

/** When a tag is given, and where: what a validity is counted from. */
export interface GivenAt {
  readonly now: Instant;
  /** IANA zone of the workspace. */
  readonly timeZone: string;
}

/**
 * When an assignment by hand ends. `asked` is the wish of whoever gives the tag; `undefined` takes the validity
 * of the tag or of the nearest category above that has one. Nothing outlives the end of a campaign (`activeTo`)
 * of the tag or a category above it, not even what was asked to stay for ever.
 */
export function assignmentEnd(
  concepts: readonly Concept[],
  tagId: string,
  asked: Instant | null | undefined,
  { now, timeZone }: GivenAt,
): Instant | null {
  const path = conceptPath(concepts, tagId);
  return [asked === undefined ? validUntil(path, now, timeZone) : asked, campaignEnd(path)].reduce(sooner);
}

/** Whether the tag may be given at this time, as `activeFrom` and `activeTo` of it and what is above it say. */
export function isOfferedAt(concepts: readonly Concept[], tagId: string, at: Instant): boolean {
  return conceptPath(concepts, tagId).every(
    ({ activeFrom, activeTo }) =>
      (activeFrom === undefined || activeFrom <= at) && (activeTo === undefined || at < activeTo),
  );
}

function validUntil(path: readonly Concept[], now: Instant, timeZone: string): Instant | null {
  const validity = path.findLast((concept) => concept.validity !== undefined)?.validity;
  return validity === undefined ? null : addDuration(now, validity, timeZone);
}

/** When the campaign of the tag, or of a category above it, ends; `null` for never. */
export function campaignEndOf(concepts: readonly Concept[], tagId: string): Instant | null {
  return campaignEnd(conceptPath(concepts, tagId));
}

function campaignEnd(path: readonly Concept[]): Instant | null {
  return path.map(({ activeTo = null }) => activeTo).reduce(sooner, null);
}

/** `null` is never. */
function sooner(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
