import type { Span } from '../../syntax/syntax.types.js';
import type { RuleNode, RulePart } from '../rule-tree.types.js';
import { placesOf, type Place } from './places.js';
import { oldSpan, type Kept } from './kept.js';

/** Old parts by the new parts that they are. */
type Matches = Map<RulePart, RulePart>;

/**
 * Gives the parts of a new tree, in place, the ids they had in the old one; new parts get ids never used.
 *
 * @param reused Conditions of the new tree that came with their ids, each with what it was in the old one.
 */
export function keepIds(
  before: RuleNode | undefined,
  after: RuleNode,
  kept: readonly Kept[],
  reused: ReadonlyMap<object, RulePart>,
): void {
  const old = placesOf(before, new Set(reused.values()));
  const fresh = placesOf(after, reused);
  const taken = new Set<RulePart>();
  const matches: Matches = new Map();
  matchBySpan(old, fresh, kept, taken, matches);
  if (taken.size < fresh.length) matchByPlace(old, fresh, taken, matches);
  let next = highestId(before);
  for (const { part } of fresh) {
    // The tree was read a moment ago and nobody else has it yet.
    (part as { id: string }).id = matches.get(part)?.id ?? `n${String((next += 1))}`;
  }
  highest.set(after, next);
}

/** The highest number that an id of a tree has, by its root: a tree is changed again and again, and is large. */
const highest = new WeakMap<RuleNode, number>();

function highestId(root: RuleNode | undefined): number {
  const known = root && highest.get(root);
  return known ?? placesOf(root).reduce((most, { part }) => Math.max(most, Number(part.id.slice(1)) || 0), 0);
}

/** What stood in the same characters before is the same part. */
function matchBySpan(
  old: readonly Place[],
  fresh: readonly Place[],
  kept: readonly Kept[],
  taken: Set<RulePart>,
  matches: Matches,
): void {
  // By where they start alone: small whole numbers are found quickly, and few parts start in one place.
  const byStart = new Map<number, RulePart[]>();
  for (const { part } of old) {
    const same = byStart.get(part.span.start);
    if (same === undefined) byStart.set(part.span.start, [part]);
    else same.push(part);
  }
  for (const { part } of fresh) {
    const span = oldSpan(kept, part.span);
    const found =
      span && byStart.get(span.start)?.find((each) => isSame(each, part, span) && !taken.has(each));
    if (found === undefined) continue;
    matches.set(part, found);
    taken.add(found);
  }
}

/** The rest by where it stands: a row whose value was changed is the row that stood there. */
function matchByPlace(
  old: readonly Place[],
  fresh: readonly Place[],
  taken: Set<RulePart>,
  matches: Matches,
): void {
  // First come, first matched: a queue for each place, so that a list of thousands is gone through once.
  const byParent = new Map<RulePart | undefined, Map<string, RulePart[]>>();
  for (let index = old.length - 1; index >= 0; index--) {
    const place = old[index];
    if (place === undefined || taken.has(place.part)) continue;
    const above = place.parent?.part;
    const queues = byParent.get(above) ?? new Map<string, RulePart[]>();
    byParent.set(above, queues);
    const queue = queues.get(placeKey(place));
    if (queue === undefined) queues.set(placeKey(place), [place.part]);
    else queue.push(place.part);
  }
  for (const place of fresh) {
    const { part, parent } = place;
    if (matches.has(part)) continue;
    const above = parent === undefined ? undefined : matches.get(parent.part);
    if (parent !== undefined && above === undefined) continue;
    const found = byParent.get(above)?.get(placeKey(place))?.pop();
    if (found === undefined) continue;
    matches.set(part, found);
    taken.add(found);
  }
}

/** Parts of the same parent that may be each other's successors. */
function placeKey({ role, part }: Place): string {
  return `${role} ${kindOf(part)}`;
}

/** Whether an old part that starts in the right place also ends there, and is of the same kind. */
function isSame(old: RulePart, fresh: RulePart, { end }: Span): boolean {
  return old.span.end === end && kindOf(old) === kindOf(fresh);
}

function kindOf(part: RulePart): string {
  return 'kind' in part ? part.kind : 'part';
}
