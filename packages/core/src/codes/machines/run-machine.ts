import type { Machine } from './machine.types.js';
import { MachineBuilder } from './machine-builder.js';

/** Any `min` to `max` symbols of a set. */
export function runMachine(symbols: readonly number[], min: number, max: number): Machine {
  const builder = new MachineBuilder();
  let state = builder.state(true, []);
  for (let length = max - 1; length >= 0; length -= 1) {
    const target = state;
    state = builder.state(
      length >= min,
      symbols.map((symbol) => [symbol, target] as const),
    );
  }
  return builder.finish(state);
}

/** `length` symbols of a set, then what another automaton reads. */
export function runThen(symbols: readonly number[], length: number, rest: Machine): Machine {
  const edges = [...rest.edges];
  const final = [...rest.final];
  let start = rest.start;
  for (let count = 0; count < length; count += 1) {
    const target = start;
    start = edges.length;
    edges.push(new Map(symbols.map((symbol) => [symbol, target] as const)));
    final.push(false);
  }
  return { start, edges, final };
}
