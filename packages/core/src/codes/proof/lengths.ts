import type { Machine } from '../machines/machine.types.js';
import type { SymbolTable } from '../machines/symbols.js';

/** Least and most UTF-16 units of the words of an automaton without loops. */
export interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** How long the words of an automaton are. Characters that the pattern does not name count as one unit. */
export function lengthsOf({ start, edges, final }: Machine, symbols: SymbolTable): Lengths {
  const known = new Map<number, Lengths>();
  function from(state: number): Lengths {
    const found = known.get(state);
    if (found !== undefined) return found;
    let min = final[state] === true ? 0 : Infinity;
    let max = final[state] === true ? 0 : -Infinity;
    for (const [symbol, target] of edges[state] ?? []) {
      const units = Math.max(1, symbols.characterOf(symbol).length);
      const rest = from(target);
      min = Math.min(min, rest.min + units);
      max = Math.max(max, rest.max + units);
    }
    const lengths = { min, max };
    known.set(state, lengths);
    return lengths;
  }
  return from(start);
}

/** How many words an automaton without loops has; `null` when it has characters that the pattern does not name. */
export function countWords({ start, edges, final }: Machine): number | null {
  const known = new Map<number, number>();
  function from(state: number): number {
    const found = known.get(state);
    if (found !== undefined) return found;
    let count = final[state] === true ? 1 : 0;
    for (const [symbol, target] of edges[state] ?? []) count += symbol === 0 ? Infinity : from(target);
    known.set(state, count);
    return count;
  }
  const count = from(start);
  return Number.isFinite(count) ? count : null;
}
