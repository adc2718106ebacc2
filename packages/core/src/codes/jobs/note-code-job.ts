import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuseUnlessAllowed } from '../../commands/refuse.js';
import { listedPlan } from '../../store/listed.js';
import type { CodeCommandOf } from '../commands/code-commands.types.js';
import type { CodeJob } from './code-job.types.js';

/**
 * Keeps how far a job got. What it did stands in the history of the records, and was allowed or refused there; only
 * the service sends this.
 */
export function decideNoteCodeJob({ type, job }: CodeCommandOf<'noteCodeJob'>, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'record.read');
  if (refused !== null) return refused;
  const before = facts.entities?.get('codeJob', job.id) ?? null;
  const after: CodeJob = {
    ...job,
    version: (before?.version ?? 0) + 1,
    by: before?.by ?? facts.actor.id,
    notedAt: facts.now,
  };
  return carryOut(facts, type, listedPlan({ kind: 'codeJob', before, after }, 'code-job.noted'));
}
