import type { SourceSpan } from '../../errors/errors.types.js';
import { toRuleTree } from '../to-rule-tree.js';
import { lockedPartsKept } from './locked-parts.js';
import { lostPlace } from './lost-place.js';

/** Locked parts that another text does not keep, or of which nobody can tell, since one of the texts cannot be read. */
export interface LostLocks {
  readonly reason: 'changed' | 'unreadable';
  /** The name or the text of each. */
  readonly parts: readonly string[];
  /** Where each would have to stand in the new text. */
  readonly places: readonly SourceSpan[];
}

/** What {@link lockedPartsKept} says of two texts, in words; `null` when each locked part is kept. */
export function changedLocks(before: string, after: string): LostLocks | null {
  const check = lockedPartsKept(toRuleTree(before), toRuleTree(after));
  if (check.ok) return null;
  const { reason, parts } = check;
  return {
    reason,
    parts: parts.map(({ name, span }) => name ?? before.slice(span.start, span.end)),
    places: parts.map((part) => lostPlace(part, before, after)),
  };
}
