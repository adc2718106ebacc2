import type { SqlParam } from '../drivers/driver.types.js';

/** Several writes as one statement: each statement costs a round trip, or half a millisecond when embedded. */
export class Statement {
  readonly params: SqlParam[] = [];
  readonly #steps: string[] = [];

  /** Places a value and returns its placeholder. */
  bind(value: SqlParam): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }

  /** Adds a step that others may read by its name. Steps that write do not see each other's writes. */
  add(name: string, sql: string): void {
    this.#steps.push(`${name} AS (${sql}\n)`);
  }

  /** The whole text; `last` gives the rows. */
  sql(last: string): string {
    return this.#steps.length === 0 ? last : `WITH ${this.#steps.join(',\n')}\n${last}`;
  }
}
