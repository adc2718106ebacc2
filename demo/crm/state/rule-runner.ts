import type { RuleRunStatus, HttpSession } from '@tagma/server/client';

/** How often the progress of a run is asked for, in milliseconds. */
const POLL_EVERY = 250;

/** Starts a run and follows it to its end; `onProgress` hears of every step. */
export async function runRule(
  session: HttpSession,
  ruleId: string,
  onProgress: (status: RuleRunStatus) => void,
): Promise<RuleRunStatus> {
  const { runId } = await session.rules.run(ruleId);
  for (;;) {
    const status = await session.rules.runStatus(runId);
    onProgress(status);
    if (status.state !== 'running') return status;
    await new Promise((resolve) => setTimeout(resolve, POLL_EVERY));
  }
}
