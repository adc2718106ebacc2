import type { PickerIndex } from '../picker-index.js';

/** What adding a tag does to a value. */
export interface Addition {
  readonly value: readonly string[];
  /** Tags that had to go: rivals in an exclusive category, or the former choice where one is allowed. */
  readonly replaced: readonly string[];
  /** Whether the tag is in the value now. */
  readonly added: boolean;
}

/** Rules for a value. */
export interface ValueRules {
  readonly index: PickerIndex;
  /** At most so many tags; 0 for no limit; 1 makes each choice replace the one before. */
  readonly max: number;
}

/** Adds a tag the way the rules say; a full value stays as it is. */
export function addToValue(value: readonly string[], tagId: string, rules: ValueRules): Addition {
  const { value: next, added, replaced } = addAllToValue(value, [tagId], rules);
  return { value: next, replaced, added: added.length > 0 };
}

/** Adds many; each once, in order, until the value is full. */
export function addAllToValue(
  value: readonly string[],
  tagIds: readonly string[],
  { index, max }: ValueRules,
): {
  readonly value: readonly string[];
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly left: readonly string[];
} {
  const added: string[] = [];
  const replaced: string[] = [];
  const left: string[] = [];
  const current = new Set(value);
  for (const tagId of tagIds) {
    if (current.has(tagId)) continue;
    const isAlone = max === 1;
    const hasRivals = isAlone || index.exclusiveCategoryOf(tagId) !== undefined;
    const gone = !hasRivals ? [] : isAlone ? [...current] : index.rivals(tagId, [...current]);
    if (max > 0 && current.size - gone.length >= max) {
      left.push(tagId);
      continue;
    }
    for (const id of gone) current.delete(id);
    current.add(tagId);
    added.push(tagId);
    replaced.push(...gone);
  }
  return { value: added.length === 0 ? value : [...current], added, replaced, left };
}
