import { conceptPermissions } from '../permissions/can-on-concept.js';
import type { Action, Denial } from '../permissions/permissions.types.js';
import { refuse } from './refuse.js';
import type { Decision, Facts } from './facts.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** The refusal when the actor may not do this to any of these categories and tags, else `null`. */
export function refuseUnlessAllowedOn(
  facts: Pick<Facts, 'actor' | 'workspace'>,
  action: Action,
  conceptIds: readonly (string | null)[],
): Refused | null {
  const permission = conceptPermissions(facts.actor, facts.workspace);
  for (const id of conceptIds) {
    const answer = permission(action, id);
    if (!answer.allowed) return forbid(facts, answer);
  }
  return null;
}

/** A denial as a refusal: names what is missing and whom to ask. */
export function forbid({ actor }: Pick<Facts, 'actor'>, denial: Denial): Refused {
  const { action, why, conceptId, ownerId, named, scope, roles, until, timeZone } = denial;
  const missing = missingText(denial);
  return refuse('forbidden', `${actor.name} may not do this: ${missing}.`, {
    action,
    details: {
      action,
      why,
      ...(conceptId === undefined ? {} : { id: conceptId }),
      ...(ownerId === undefined ? {} : { ownerId }),
      ...(named === undefined ? {} : { named: named.join(', ') }),
      ...(scope === undefined ? {} : { scope }),
      ...(roles === undefined || roles.length === 0 ? {} : { roles: roles.join(', ') }),
      ...(until === undefined ? {} : { until }),
      ...(timeZone === undefined ? {} : { timeZone }),
    },
  });
}

function missingText({
  action,
  why,
  conceptId,
  ownerId,
  named = [],
  scope,
  roles = [],
  until,
}: Denial): string {
  const whom = ownerId ?? 'an administrator';
  if (why === 'too-late')
    return `what they gave could be taken back until ${until}. Ask somebody in a role that may (${roles.join(', ')})`;
  if (why === 'out-of-scope') {
    const reach = scope === 'own' ? 'only what is their own' : 'only what belongs to their team';
    const others = roles.length === 0 ? '' : `, or somebody in a role that reaches it (${roles.join(', ')})`;
    return `their permission ${action} covers ${reach}. Ask ${whom}${others}`;
  }
  if (conceptId === undefined) return `it needs the permission ${action}. Ask an administrator`;
  const who = named.length === 0 ? '' : `, only ${named.join(', ')}`;
  return `${conceptId} does not name them (${why})${who}. Ask ${whom}`;
}
