import type { Concept } from '@tagma/core';
import type { Chances, Wish } from '../data/wishes.js';
import type { TagSpread } from '../data/tag-spread.js';

/** All that a row shows of its tag. */
export interface OptionFacts {
  readonly spread: TagSpread | undefined;
  readonly wish: Wish['kind'] | null;
  readonly chances: Chances;
  /** Why nothing can be done with it, or not all; empty when nothing stands in the way. */
  readonly reason: string;
  /** Names of the tags that it would replace on some of the records. */
  readonly replaces: readonly string[];
}

/** How the checkbox of a row stands: what will be wins over what is. */
export function checkedOf({ wish, chances }: OptionFacts): 'true' | 'false' | 'mixed' {
  if (wish !== null) return wish === 'add' ? 'true' : 'false';
  return chances.extent === 'all' ? 'true' : chances.extent === 'some' ? 'mixed' : 'false';
}

/** Whether a click does anything. */
export function isChangeable({ chances, wish }: OptionFacts): boolean {
  const { extent, mayAdd, mayRemove, isRenewable } = chances;
  if (wish !== null) return true;
  return (mayAdd && (extent !== 'all' || isRenewable)) || (mayRemove && extent !== 'none');
}

/** Whether adding the tag where it is does something: its value or its end is set anew. */
export function isRenewable(concept: Concept, above: readonly Concept[]): boolean {
  return (
    concept.valueType !== undefined || [concept, ...above].some(({ validity }) => validity !== undefined)
  );
}
