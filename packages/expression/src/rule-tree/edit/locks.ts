import type { RuleEdit, RuleLock, RulePart } from '../rule-tree.types.js';
import type { Place } from './places.js';

/** Which lock an edit runs into besides `all`; edits of a whole row run into each of them. */
const PARTS: Readonly<Partial<Record<RuleEdit['type'], RuleLock>>> = {
  'set-operator': 'operator',
  'set-missing': 'operator',
  'set-value': 'value',
  'set-field': 'field',
};
/** Edits that leave what a row says alone. */
const BESIDE: ReadonlySet<RuleEdit['type']> = new Set(['rename', 'note', 'lock', 'insert']);

/** Whether a lock on the part, on something around it or (when it would go) inside it forbids the edit. */
export function isLocked(
  place: Place,
  edit: RuleEdit,
  canEdit: ((part: RulePart, edit: RuleEdit) => boolean) | undefined,
): boolean {
  if (edit.type === 'lock' && canEdit === undefined) return false;
  const forbids = (part: RulePart): boolean => canEdit?.(part, edit) !== true;
  for (let each: Place | undefined = place; each !== undefined; each = each.parent) {
    if (bars(each.part, edit, each === place) && forbids(each.part)) return true;
  }
  const removes = edit.type === 'delete' || edit.type === 'replace' || edit.type === 'mute';
  return removes && locksWithin(place.part).some(forbids);
}

function bars({ lock }: RulePart, edit: RuleEdit, isTarget: boolean): boolean {
  if (lock === undefined) return false;
  // Who may not change a locked part may not lift its lock either.
  if (edit.type === 'lock') return isTarget || lock === 'all';
  if (lock === 'all') return !isTarget || !BESIDE.has(edit.type) || edit.type === 'insert';
  if (BESIDE.has(edit.type) || edit.type === 'move' || edit.type === 'wrap') return false;
  const part = PARTS[edit.type];
  return isTarget ? part === undefined || part === lock : lock === lockOfChild(edit);
}

/** A value inside a row is what the lock on its value means. */
function lockOfChild(edit: RuleEdit): RuleLock | undefined {
  return PARTS[edit.type] ?? 'value';
}

function locksWithin(value: unknown): readonly RulePart[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'lock' in value && value.lock !== undefined ? [value as RulePart] : [];
  return [...own, ...Object.values(value).flatMap(locksWithin)];
}
