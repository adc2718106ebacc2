import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { assignmentEnd } from './assignment-end.js';
import { grantableTag } from './give-tag.js';
import { isActiveAt, liveGrounds, renewedGround, withGrounds } from './grounds.js';
import { refuseShortening } from './refuse-removal.js';
import { tagStepsPlan } from './tag-changes.js';
import { refuseUnknownRecord, tagStateOf } from './tag-facts.js';
import type { Ground } from './tags.types.js';

type RenewTag = Extract<Command, { type: 'renewTag' }>;

/**
 * Says that a tag is still right: the manual ground begins anew, so that it lasts another validity and counts as
 * confirmed now. The row stays the one it is: since when the record has the tag does not change.
 */
export function decideRenewTag(command: RenewTag, facts: Facts): Decision {
  const { record, tagId, expiresAt: asked } = command;
  const refused = refuseUnlessAllowed(facts, 'tag.assign') ?? refuseUnknownRecord(facts, record);
  if (refused !== null) return refused;
  const tag = grantableTag(command, facts, '');
  if ('ok' in tag) return tag;
  const { actor, now, workspace } = facts;
  const before = tagStateOf(facts, record, tagId);
  const row = before.assignment;
  if (row === null || !isActiveAt(row, now))
    return refuse('not-assigned', `The record ${record.id} does not have the tag ${tagId}.`, {
      details: { id: tagId },
    });
  const clock = { now, timeZone: workspace.settings.timeZone };
  const expiresAt = assignmentEnd(workspace.concepts, tagId, asked, clock);
  const live = liveGrounds(row, now);
  const byHand = live.find(({ type }) => type === 'manual');
  const ground: Ground = renewedGround({ type: 'manual', by: actor.id, at: now, expiresAt }, byHand);
  const others = live.filter(({ type }) => type !== 'manual');
  const assignment = withGrounds({ record, tagId, previous: row }, [...others, ground], now);
  const step = { record, tagId, before, after: { ...before, assignment } };
  const forbidden = asked === undefined ? null : refuseShortening([step], facts);
  if (forbidden !== null) return forbidden;
  return carryOut(facts, command.type, tagStepsPlan([step], 'tag.renewed', now));
}
