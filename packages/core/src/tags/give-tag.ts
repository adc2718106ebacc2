import type { TagGrant } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import type { RecordRef } from '../shared/shared.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { assignmentEnd } from './assignment-end.js';
import { liveGrounds, renewedGround, withGrounds } from './grounds.js';
import type { TagState } from './tag-changes.js';
import { assignableTag } from './tag-facts.js';
import { refuseValue } from './tag-value.js';
import type { Assignment, Ground } from './tags.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** A tag that may be given as the grant says, or why not; `path` is the pointer prefix of its members. */
export function grantableTag(
  grant: TagGrant,
  facts: Pick<Facts, 'workspace' | 'now'>,
  path: string,
): Concept | Refused {
  const { tagId, expiresAt, value } = grant;
  if (expiresAt != null && expiresAt <= facts.now)
    return refuse('invalid', `The end ${expiresAt} is not in the future; choose a later one.`, {
      path: `${path}/expiresAt`,
    });
  const tag = assignableTag(facts, tagId, `${path}/tagId`);
  if ('ok' in tag || value === undefined) return tag;
  return refuseValue(tag, value, `${path}/value`) ?? tag;
}

/**
 * The state in which a record has the tag by hand, or because a suggestion was accepted: the ground added or renewed,
 * the hold lifted. `null` when it is there by hand already, with the same end and value.
 */
export function givenState(
  record: RecordRef,
  { tagId, expiresAt: asked, value }: TagGrant,
  before: TagState,
  { actor, now, workspace }: Pick<Facts, 'actor' | 'now' | 'workspace'>,
  type: 'manual' | 'suggestion' = 'manual',
): TagState | null {
  const { concepts, settings } = workspace;
  const expiresAt = assignmentEnd(concepts, tagId, asked, { now, timeZone: settings.timeZone });
  const live = liveGrounds(before.assignment, now);
  const byHand = live.find((ground) => ground.type === type);
  const isValued = value === undefined || before.assignment?.value === value;
  if (byHand?.expiresAt === expiresAt && isValued) return null;
  const ground: Ground = renewedGround({ type, by: actor.id, at: now, expiresAt }, byHand);
  const grounds = [...live.filter((other) => other !== byHand), ground];
  const assignment = withGrounds({ record, tagId, previous: before.assignment }, grounds, now);
  return { assignment: value === undefined ? assignment : { ...assignment, value }, hold: null };
}

/** The row with another value, or with none. */
export function withValue(row: Assignment, value: Assignment['value'] | null): Assignment {
  const { value: _value, ...rest } = row;
  return value === null || value === undefined ? rest : { ...rest, value };
}
