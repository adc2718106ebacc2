import type { AuditEntry } from '../audit/audit.types.js';
import type { RecordRef } from '../shared/shared.types.js';
import type { TagFact } from './history.types.js';
import { listAt, member, numberAt, textAt } from './read-json.js';

const CHANGES: Readonly<Record<string, TagFact['change']>> = {
  'tag.assigned': 'assigned',
  'tag.removed': 'removed',
  'tag.replaced': 'replaced',
  'tag.rule-added': 'rule-added',
  'tag.rule-removed': 'rule-removed',
  'tag.valued': 'valued',
  'tag.renewed': 'confirmed',
  'tag.end-moved': 'renewed',
  'tag.expired': 'expired',
  'tag.hold-lifted': 'hold-lifted',
  'tag.handed-over': 'handed-over',
  'tag.taken-over': 'taken-over',
  'tag.undone': 'undone',
};

/** The fact of an entry about a tag on a record; `null` for an action that is none. */
export function describeTag(entry: AuditEntry, record: RecordRef, tagId: string): TagFact | null {
  const { action, before, after } = entry;
  const named = Object.hasOwn(CHANGES, action) ? CHANGES[action] : undefined;
  if (named === undefined) return null;
  const change =
    named === 'assigned'
      ? assignedHow(before, after)
      : named === 'confirmed'
        ? againHow(before, after)
        : named;
  const ground = ruleGround(change, before, after);
  return {
    kind: 'tag',
    change,
    record,
    tagId,
    wasActive: isActive(before),
    isActive: isActive(after),
    ruleId: textAt(ground, 'ruleId'),
    ruleVersion: numberAt(ground, 'ruleVersion'),
    expiresAt: textAt(after, 'expiresAt'),
    hold: holdChange(before, after),
  };
}

function assignedHow(before: unknown, after: unknown): 'assigned' | 'renewed' | 'confirmed' {
  if (!isActive(before)) return 'assigned';
  const byHand = listAt(before, 'grounds').some((ground) => textAt(ground, 'type') === 'manual');
  return byHand ? againHow(before, after) : 'confirmed';
}

/** Said once more that it is right: only where its end is another one, that is what has changed. */
function againHow(before: unknown, after: unknown): 'renewed' | 'confirmed' {
  return textAt(before, 'expiresAt') === textAt(after, 'expiresAt') ? 'confirmed' : 'renewed';
}

function isActive(state: unknown): boolean {
  return textAt(state, 'state') === 'active';
}

/** The ground of a rule that the change is about: the one that came or went, else one that was there before. */
function ruleGround(change: TagFact['change'], before: unknown, after: unknown): unknown {
  const was = ruleGrounds(before);
  const is = ruleGrounds(after);
  const without = (grounds: readonly unknown[], others: readonly unknown[]): unknown =>
    grounds.find((ground) => others.every((other) => textAt(other, 'ruleId') !== textAt(ground, 'ruleId')));
  if (change === 'assigned' || change === 'renewed') return undefined;
  return without(is, was) ?? without(was, is) ?? was[0];
}

function ruleGrounds(state: unknown): readonly unknown[] {
  return listAt(state, 'grounds').filter((ground) => textAt(ground, 'type') === 'rule');
}

function holdChange(before: unknown, after: unknown): TagFact['hold'] {
  const was = isHeld(before);
  const is = isHeld(after);
  if (was === is) return null;
  return is ? 'created' : 'lifted';
}

function isHeld(state: unknown): boolean {
  const hold = member(state, 'hold');
  return hold !== undefined && hold !== null;
}
