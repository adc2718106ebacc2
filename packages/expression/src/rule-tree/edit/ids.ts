import type { RuleNode, RulePart } from '../rule-tree.types.js';
import { placesOf, type Place } from './places.js';
import { oldSpan, type Kept } from './text-edits.js';

/** Gives the parts of a new tree, in place, the ids they had in the old one; new parts get ids that were never used. */
export function keepIds(before: RuleNode | undefined, after: RuleNode, kept: readonly Kept[]): void {
  const old = placesOf(before);
  const fresh = placesOf(after);
  const ids = new Map<RulePart, string>();
  const taken = new Set<string>();
  const matched = new Map<RulePart, Place>();
  const claim = (place: Place, found: Place): void => {
    ids.set(place.part, found.part.id);
    taken.add(found.part.id);
    matched.set(place.part, found);
  };
  claimBySpan(old, fresh, kept, taken, claim);
  claimByPlace(old, fresh, ids, taken, matched, claim);
  let next = old.reduce((highest, { part }) => Math.max(highest, Number(part.id.slice(1)) || 0), 0);
  for (const { part } of fresh) if (!ids.has(part)) ids.set(part, `n${String(++next)}`);
  // The tree was read a moment ago and nobody else has it yet.
  for (const { part } of fresh) Object.assign(part, { id: ids.get(part) });
}

type Claim = (place: Place, found: Place) => void;

/** What stood in the same characters before is the same part. */
function claimBySpan(
  old: readonly Place[],
  fresh: readonly Place[],
  kept: readonly Kept[],
  taken: ReadonlySet<string>,
  claim: Claim,
): void {
  const bySpan = new Map<string, Place[]>();
  for (const place of old) {
    const key = keyOf(place.part, place.part.span);
    const same = bySpan.get(key);
    if (same === undefined) bySpan.set(key, [place]);
    else same.push(place);
  }
  for (const place of fresh) {
    const span = oldSpan(kept, place.part.span);
    const found = span && bySpan.get(keyOf(place.part, span))?.find(({ part }) => !taken.has(part.id));
    if (found !== undefined) claim(place, found);
  }
}

/** The rest by where it stands: a row whose value was changed is the row that stood there. */
function claimByPlace(
  old: readonly Place[],
  fresh: readonly Place[],
  ids: ReadonlyMap<RulePart, string>,
  taken: ReadonlySet<string>,
  matched: ReadonlyMap<RulePart, Place>,
  claim: Claim,
): void {
  const byParent = new Map<RulePart | undefined, Place[]>();
  for (const place of old) {
    if (taken.has(place.part.id)) continue;
    const list = byParent.get(place.parent?.part);
    if (list === undefined) byParent.set(place.parent?.part, [place]);
    else list.push(place);
  }
  for (const place of fresh) {
    if (ids.has(place.part)) continue;
    const parent = place.parent === undefined ? undefined : matched.get(place.parent.part)?.part;
    if (place.parent !== undefined && parent === undefined) continue;
    const found = byParent
      .get(parent)
      ?.find(
        ({ part, role }) => role === place.role && !taken.has(part.id) && kindOf(part) === kindOf(place.part),
      );
    if (found !== undefined) claim(place, found);
  }
}

function keyOf(part: RulePart, { start, end }: { start: number; end: number }): string {
  return `${kindOf(part)} ${String(start)} ${String(end)}`;
}

function kindOf(part: RulePart): string {
  return 'kind' in part ? part.kind : 'part';
}
