import { compareCodePoints } from '../shared/order.js';
import type { Workload } from './outcomes.types.js';

/** Counts whose records are in which tier. */
export class WorkloadTally {
  readonly #owners = new Map<string | null, Map<string | null, number>>();

  /** Adds a record. */
  add(ownerId: string | null, tierId: string | null): void {
    const tiers = this.#owners.get(ownerId) ?? new Map<string | null, number>();
    this.#owners.set(ownerId, tiers.set(tierId, (tiers.get(tierId) ?? 0) + 1));
  }

  /** Whom records were counted for. */
  has(ownerId: string): boolean {
    return this.#owners.has(ownerId);
  }

  /**
   * Who has most comes first; what is nobody's, last.
   *
   * @param idle Users and teams to tell even if they have nothing to look after.
   */
  rows(idle: readonly string[] = []): readonly Workload[] {
    const nothing = idle
      .filter((id) => !this.#owners.has(id))
      .map((id) => [id, new Map<string | null, number>()] as const);
    return [...this.#owners, ...nothing]
      .map(([ownerId, tiers]) => ({
        ownerId,
        records: [...tiers.values()].reduce((all, records) => all + records, 0),
        byTier: [...tiers].map(([tierId, records]) => ({ tierId, records })),
      }))
      .sort(byLoad);
  }
}

/** How a load compares with what one can look after; `free` is negative where that is exceeded. */
export function loadOf(records: number, capacity: number): { readonly share: number; readonly free: number } {
  return { share: records / capacity, free: capacity - records };
}

function byLoad(a: Workload, b: Workload): number {
  if (a.ownerId === null || b.ownerId === null) return a.ownerId === null ? 1 : -1;
  return b.records - a.records || compareCodePoints(a.ownerId, b.ownerId);
}
