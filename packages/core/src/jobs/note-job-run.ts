import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { listedPlan } from '../store/listed.js';
import type { JobCommand } from './job-commands.types.js';
import type { JobState } from './job.types.js';

/** Keeps the last run of a job. What the run changed stands in the history of what it changed. */
export function decideNoteJobRun(
  { type, jobId, ...run }: Extract<JobCommand, { type: 'noteJobRun' }>,
  facts: Facts,
): Decision {
  const before = facts.entities?.get('jobState', jobId) ?? null;
  const after: JobState = { id: jobId, version: (before?.version ?? 0) + 1, ...run };
  return carryOut(facts, type, listedPlan({ kind: 'jobState', before, after }, 'job.ran'));
}
