import type { Command } from '@tagma/core';
import type { SessionAnswer } from '../../../internal/session-answer.js';

/** How several commands went. */
export interface BulkRun {
  /** What was changed, in order; a command that had nothing to change is not in it. */
  readonly transactionIds: readonly string[];
  /** Commands that were carried out. */
  readonly done: number;
  /** Why it did not go on; `null` at the end of all, and where it was stopped. */
  readonly failure: Exclude<SessionAnswer, { ok: true }> | null;
}

/** How to go through commands. */
export interface RunOptions {
  /** Ends it before the next command. */
  readonly signal: AbortSignal;
  /** Called after each command with how many are done. */
  readonly onProgress: (done: number) => void;
}

/** Carries commands out one after the other until one is refused; between them the page can do something else. */
export async function runInTurn(
  commands: readonly Command[],
  execute: (command: Command) => Promise<SessionAnswer>,
  { signal, onProgress }: RunOptions,
): Promise<BulkRun> {
  const transactionIds: string[] = [];
  let done = 0;
  for (const command of commands) {
    if (signal.aborted) break;
    const answer = await execute(command);
    if (!answer.ok) return { transactionIds, done, failure: answer };
    if (answer.transactionId !== null) transactionIds.push(answer.transactionId);
    done += 1;
    onProgress(done);
    // A session over a store in the page answers without a pause.
    if (done < commands.length) await new Promise((resolve) => setTimeout(resolve));
  }
  return { transactionIds, done, failure: null };
}
