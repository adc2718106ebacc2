import type { PickerIndex } from './picker-index.js';

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
export function addToValue(value: readonly string[], tagId: string, { index, max }: ValueRules): Addition {
  if (value.includes(tagId)) return { value, replaced: [], added: false };
  const replaced = max === 1 ? value : index.rivals(tagId, value);
  const kept = value.filter((id) => !replaced.includes(id));
  if (max > 0 && kept.length >= max) return { value, replaced: [], added: false };
  return { value: [...kept, tagId], replaced, added: true };
}

/** Adds many; each once, in order, until the value is full. */
export function addAllToValue(
  value: readonly string[],
  tagIds: readonly string[],
  rules: ValueRules,
): {
  readonly value: readonly string[];
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly left: readonly string[];
} {
  const added: string[] = [];
  const replaced: string[] = [];
  const left: string[] = [];
  let current = value;
  for (const tagId of tagIds) {
    const step = addToValue(current, tagId, rules);
    if (step.added) added.push(tagId);
    else if (!current.includes(tagId)) left.push(tagId);
    replaced.push(...step.replaced);
    current = step.value;
  }
  return { value: current, added, replaced, left };
}

/** Whether two values hold the same tags in the same order. */
export function sameValue(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** Reads ids from the `value` attribute: separated by commas or spaces. */
export function parseValue(text: string | null): string[] {
  return [...new Set((text ?? '').split(/[\s,]+/u).filter((id) => id !== ''))];
}
