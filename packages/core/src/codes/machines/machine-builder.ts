import type { Machine } from './machine.types.js';

/** Collects states, the last ones first; states with equal ends and edges become one. */
export class MachineBuilder {
  readonly #known = new Map<string, number>();
  readonly #edges: Map<number, number>[] = [];
  readonly #final: boolean[] = [];

  /** A state; its edges lead to states that were made before. */
  state(final: boolean, edges: readonly (readonly [number, number])[]): number {
    const key = `${final ? 1 : 0}${edges.map(([symbol, target]) => `${symbol}:${target}`).join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.#edges.length;
    this.#known.set(key, id);
    this.#edges.push(new Map(edges));
    this.#final.push(final);
    return id;
  }

  /** The automaton that starts in a state. */
  finish(start: number): Machine {
    return { start, edges: this.#edges, final: this.#final };
  }
}
