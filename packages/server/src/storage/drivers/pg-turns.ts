import type { SqlSession } from './driver.types.js';

/** Tells these advisory locks from those of others in the same database. */
const NAMESPACE = 0x7461_676d;
/** Longer than any turn takes; a process that hangs keeps others waiting no longer than that. */
const PATIENCE = '10s';

/**
 * Holds an advisory lock of the server while work runs: it ends with the transaction, and with a process that dies.
 * Whatever becomes of the lock, the answer is the work's own.
 */
export async function inTurn<T>(
  transaction: (held: (session: SqlSession) => Promise<void>) => Promise<void>,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const answer: { running?: Promise<T> } = {};
  try {
    await transaction(async (session) => {
      await session.exec(`SET LOCAL lock_timeout = '${PATIENCE}'`);
      await session.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [NAMESPACE, name]);
      answer.running = work();
      await answer.running;
    });
  } catch {
    // A failure of the work is in its answer; a lock that could not be had or kept spoils nothing.
  }
  return answer.running ?? work();
}
