import { cutClasses, type CutClasses, type SlotLeaf } from './classes.js';
import { RAISES, type SlotFrame } from './outcome.js';

/** Values remembered for a source; more start anew. */
const MOST_VALUES = 4096;
/** Longer texts are not remembered. */
const LONGEST_TEXT = 256;

/** What the leaves of a source say of a value: one outcome a leaf. */
export type Vector = Uint8Array;

/**
 * What leaves say of single values, found by class for numbers and remembered for other values, so that a
 * value that was seen before costs one look-up however many leaves ask about it.
 */
export class ValueClasses {
  readonly error: Vector;
  readonly #known = new Map<unknown, Vector>();
  readonly #cuts: CutClasses | undefined;
  readonly #byClass: readonly Vector[];

  constructor(
    private readonly leaves: readonly SlotLeaf[],
    private readonly frame: SlotFrame,
  ) {
    this.error = new Uint8Array(leaves.length).fill(RAISES);
    this.#cuts = cutClasses(leaves, frame, 0);
    const { ordered = 0, outcomes = [] } = this.#cuts ?? {};
    this.#byClass = Array.from({ length: ordered }, (_, index) =>
      Uint8Array.from(outcomes, (says) => says[index] ?? 0),
    );
  }

  /** What the leaves say of a value; undefined for lists, objects and what else is no single value of JSON. */
  of(value: unknown): Vector | undefined {
    if (typeof value === 'number' && this.#cuts !== undefined && Number.isFinite(value)) {
      return this.#byClass[classOf(value, this.#cuts.cuts)];
    }
    return this.#known.get(value) ?? this.#learn(value);
  }

  #learn(value: unknown): Vector | undefined {
    if (typeof value === 'object' && value !== null) return undefined;
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return undefined;
    const vector = Uint8Array.from(this.leaves, ({ predicate }) => this.frame.outcome(predicate, value));
    if (typeof value === 'string' && value.length > LONGEST_TEXT) return vector;
    if (this.#known.size >= MOST_VALUES) this.#known.clear();
    this.#known.set(value, vector);
    return vector;
  }
}

/** How many cuts are not above a value. */
function classOf(value: number, cuts: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value >= (cuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
