import type { RecordRef, RecordTypeDefinition, Session } from '@tagma/core';
import { CUSTOMER, customerName } from '../customers.js';

/** Customers asked for at once. */
const AT_ONCE = 200;

/** Names of customers, fetched as they are needed and kept. */
export class CustomerNames {
  readonly #names = new Map<string, string>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The name with the number behind it; the number alone as long as no name is known. */
  label({ id }: RecordRef): string {
    const name = this.#names.get(id);
    return name === undefined || name === id ? id : `${name} (${id})`;
  }

  /** Fetches the names that are missing. A customer that cannot be had stays a number. */
  async fetch(
    session: Pick<Session, 'fullRecords'>,
    definition: RecordTypeDefinition | undefined,
    records: readonly RecordRef[],
  ): Promise<void> {
    const ids = records.flatMap(({ type, id }) => (type === CUSTOMER && !this.#names.has(id) ? [id] : []));
    const missing = [...new Set(ids)];
    if (missing.length === 0) return;
    for (const id of missing) this.#names.set(id, id);
    for (let start = 0; start < missing.length; start += AT_ONCE) {
      const ids = missing.slice(start, start + AT_ONCE);
      const page = await session.fullRecords({ type: CUSTOMER, ids, limit: AT_ONCE }).catch(() => null);
      for (const record of page?.items ?? []) this.#names.set(record.id, customerName(record, definition));
      this.#changed();
    }
  }
}
