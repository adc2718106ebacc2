import type { CommitResult, Transaction } from '@tagma/core';
import { StoreError } from '../errors.js';

const MAX_TRANSACTIONS = 64;
const MAX_CHANGES = 1_000;

/** Carries out transactions in their order, in one database transaction; one result for each. */
export type CommitGroup = (transactions: readonly Transaction[]) => Promise<readonly CommitResult[]>;

interface Waiting {
  readonly transaction: Transaction;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits one after the other anyway, so those that arrive while one is being written share the next database
 * transaction: many writers then cost little more than one.
 */
export class CommitQueue {
  readonly #commitGroup: CommitGroup;
  #waiting: Waiting[] = [];
  #running = false;

  constructor(commitGroup: CommitGroup) {
    this.#commitGroup = commitGroup;
  }

  commit(transaction: Transaction): Promise<CommitResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ transaction, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) await this.#commitTogether(this.#takeGroup());
    this.#running = false;
  }

  /** At least one; not so many that a small commit waits for a large one longer than needed. */
  #takeGroup(): readonly Waiting[] {
    let changes = 0;
    const end = this.#waiting.findIndex(({ transaction }, index) => {
      changes += transaction.changes.length;
      return index > 0 && (index >= MAX_TRANSACTIONS || changes > MAX_CHANGES);
    });
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
  }

  async #commitTogether(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.#commitGroup(group.map(({ transaction }) => transaction));
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error('A commit got no answer.'));
        else resolve(result);
      });
    } catch (error) {
      await this.#handleFailure(group, error);
    }
  }

  /**
   * One bad transaction must not take the others along: those are tried again on their own. Any other failure,
   * such as a database that is away, is everybody's.
   */
  async #handleFailure(group: readonly Waiting[], error: unknown): Promise<void> {
    const isBadData = error instanceof StoreError && error.code === 'invalid-data';
    if (group.length > 1 && isBadData) for (const one of group) await this.#commitTogether([one]);
    else for (const { reject } of group) reject(error);
  }
}
