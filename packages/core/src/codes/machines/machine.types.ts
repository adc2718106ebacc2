/**
 * A deterministic automaton over symbols. All states are reachable and lead to a final one, except that an
 * automaton without words has one state that is neither final nor left.
 */
export interface Machine {
  readonly start: number;
  /** Next state by symbol, for each state. */
  readonly edges: readonly ReadonlyMap<number, number>[];
  readonly final: readonly boolean[];
}
