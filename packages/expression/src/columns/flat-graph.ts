/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and this runs for every node of every rule */
import { partsOf, visitGraph, type GraphNode, type Leaf } from './graph.js';
import { ABSENT, FALSE, RAISES, TRUE } from './outcome.js';

const ALL_OF = 0;
const ANY_OF = 1;
const NOT = 2;
const CHOICE = 3;

/** Conditions in an order in which each follows those that it is made of, as numbers. */
export class FlatGraph {
  /** What every node says: leaves first, in the order given. */
  readonly says: Uint8Array;
  /** How many leaves there are. */
  readonly leaves: number;
  readonly #positions = new Map<GraphNode, number>();
  readonly #kinds: Uint8Array;
  readonly #starts: Int32Array;
  readonly #parts: Int32Array;
  readonly #roots: Int32Array;

  constructor(roots: readonly (GraphNode | undefined)[], leaves: readonly Leaf[]) {
    for (const leaf of leaves) this.#positions.set(leaf, this.#positions.size);
    this.leaves = leaves.length;
    const seen = new Set<GraphNode>(leaves);
    const inner: GraphNode[] = [];
    const constants: GraphNode[] = [];
    for (const root of roots) {
      if (root !== undefined)
        visitGraph(root, seen, (node) => (node.kind === 'constant' ? constants : inner).push(node));
    }
    for (const node of [...constants, ...inner]) this.#positions.set(node, this.#positions.size);
    this.says = new Uint8Array(this.#positions.size);
    for (const node of constants) {
      this.says[this.positionOf(node)] = node.kind === 'constant' && node.value ? TRUE : FALSE;
    }
    this.#kinds = Uint8Array.from(inner, kindOf);
    const parts = inner.map((node) => partsOf(node).map((part) => this.positionOf(part)));
    this.#parts = Int32Array.from(parts.flat());
    this.#starts = new Int32Array(inner.length + 1);
    for (const [index, list] of parts.entries()) this.#starts[index + 1] = this.#starts[index]! + list.length;
    this.#roots = Int32Array.from(roots, (root) => (root === undefined ? -1 : this.positionOf(root)));
  }

  /** Where what a node says is kept. */
  positionOf(node: GraphNode): number {
    return this.#positions.get(node) ?? 0;
  }

  /** What a root says. */
  outcomeOf(root: number): number {
    return this.says[this.#roots[root]!] ?? FALSE;
  }

  /** Decides all nodes, given what the leaves say. */
  run(): void {
    const { says } = this;
    const kinds = this.#kinds;
    const starts = this.#starts;
    const parts = this.#parts;
    const first = says.length - kinds.length;
    for (let node = 0; node < kinds.length; node += 1) {
      const start = starts[node]!;
      const end = starts[node + 1]!;
      says[first + node] = decide(kinds[node]!, says, parts, start, end);
    }
  }
}

function decide(kind: number, says: Uint8Array, parts: Int32Array, start: number, end: number): number {
  const asked = says[parts[start]!]!;
  if (kind === NOT) return asked < ABSENT ? 1 - asked : asked;
  if (kind === CHOICE) {
    if (asked === RAISES) return RAISES;
    if (asked === TRUE) return says[parts[start + 1]!]!;
    return end - start > 2 ? says[parts[start + 2]!]! : ABSENT;
  }
  for (let part = start; part < end; part += 1) {
    const outcome = says[parts[part]!]!;
    if (outcome === RAISES) return RAISES;
    if ((outcome === TRUE) === (kind === ANY_OF)) return kind;
  }
  return 1 - kind;
}

function kindOf(node: GraphNode): number {
  if (node.kind === 'not') return NOT;
  if (node.kind === 'if') return CHOICE;
  return node.kind === 'or' ? ANY_OF : ALL_OF;
}
