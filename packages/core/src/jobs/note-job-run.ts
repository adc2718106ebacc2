import { carryOut } from '../commands/carry-out.js';
import type { AuditNote, Decision, Facts } from '../commands/facts.types.js';
import { auditStates } from '../shared/json.js';
import { listedPlan } from '../store/listed.js';
import type { JobCommand } from './job-commands.types.js';
import type { JobState } from './job.types.js';

/**
 * Keeps the last run of a job. What the run changed stands in the history of what it changed; that somebody ended it
 * or called it off is an entry of its own.
 */
export function decideNoteJobRun(
  { type, jobId, ...run }: Extract<JobCommand, { type: 'noteJobRun' }>,
  facts: Facts,
): Decision {
  const before = facts.entities?.get('jobState', jobId) ?? null;
  const after: JobState = { id: jobId, version: (before?.version ?? 0) + 1, ...run };
  const plan = listedPlan({ kind: 'jobState', before, after }, 'job.ran');
  return carryOut(facts, type, { ...plan, audit: [...plan.audit, ...cancellation(before, after)] });
}

function cancellation(before: JobState | null, after: JobState): readonly AuditNote[] {
  if (after.calledOff === undefined || after.calledOff === before?.calledOff) return [];
  const states = auditStates(told(before), told(after));
  return [{ action: 'job.cancelled', target: { kind: 'job', id: after.id }, ...states }];
}

function told(state: JobState | null): Pick<JobState, 'state' | 'startedAt' | 'calledOff'> | null {
  if (state === null) return null;
  const { state: how, startedAt, calledOff } = state;
  return { state: how, startedAt, ...(calledOff === undefined ? {} : { calledOff }) };
}
