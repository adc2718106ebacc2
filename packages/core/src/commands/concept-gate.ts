import { conceptPermissions } from '../permissions/can-on-concept.js';
import type { Command } from './commands.types.js';
import { conceptTargets } from './concept-targets.js';
import type { Decision, Facts } from './facts.types.js';
import { forbid } from './refuse-on-concept.js';

/**
 * The refusal when a category or tag that the command names does not let the actor do this, else `null`. What
 * roles deny is left to the command itself, which knows in what order to look.
 */
export function refuseByConcepts(command: Command, facts: Facts): Extract<Decision, { ok: false }> | null {
  const permission = conceptPermissions(facts.actor, facts.workspace);
  for (const { action, id } of conceptTargets(command, facts)) {
    const answer = permission(action, id);
    if (!answer.allowed && answer.conceptId !== undefined) return forbid(facts, answer);
  }
  return null;
}
