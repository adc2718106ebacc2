import type { CommitResult, Transaction } from '@tagma/core';
import type { SqlDriver } from '../drivers/driver.types.js';
import { commitGroup } from './commit-group.js';
import { lockHead } from './head.js';

/**
 * Commits a group in one database transaction. When the connection goes away while the database commits, looks
 * up what became of it, so that a commit that was kept is never reported as failed.
 */
export async function commitTogether(
  driver: SqlDriver,
  transactions: readonly Transaction[],
): Promise<readonly CommitResult[]> {
  const written: { results: readonly CommitResult[] } = { results: [] };
  try {
    return await driver.transaction(async (session) => {
      written.results = await commitGroup(session, transactions);
      return written.results;
    });
  } catch (error) {
    const accepted = transactions.find((_transaction, index) => written.results[index]?.ok);
    if (accepted !== undefined && (await isKept(driver, accepted.id))) return written.results;
    throw error;
  }
}

/** Waits for the head's lock: the lost connection's transaction may just be ending. */
async function isKept(driver: SqlDriver, transactionId: string): Promise<boolean> {
  return driver.transaction(async (session) => {
    await lockHead(session);
    const found = await session.query('SELECT id FROM tagma.transactions WHERE id = $1', [transactionId]);
    return found.length > 0;
  });
}
