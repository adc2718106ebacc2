import type { PlanPredicate } from '../plan/plan.types.js';
import { cutsOf, nextDown } from './cuts.js';
import { RAISES, type SlotFrame } from './outcome.js';
import { ERROR, MISSING, NULL, ODD } from './states.js';

/** A condition on a source, with the slot in its place. */
export interface SlotLeaf {
  readonly predicate: PlanPredicate;
  readonly strict: boolean;
}

/**
 * The values of a source, parted into classes: every leaf says the same of all values of a class. Rows of the
 * class `odd` are asked one by one.
 */
export interface Classes {
  readonly count: number;
  /** Per leaf what it says of each class. */
  readonly outcomes: readonly Uint8Array[];
  /** The class of odd rows. */
  readonly odd: number;
  /** The classes from 0 to here are in the order of their numbers. */
  readonly ordered: number;
}

const ALL_STATES = -1;

/** Classes of numbers, parted at cuts; after them one each for error, odd, null and missing. */
export interface CutClasses extends Classes {
  readonly cuts: readonly number[];
}

/**
 * Classes of numbers, or undefined when one of the leaves has no known cuts.
 *
 * @param stateBits Which states occur; what leaves say of the others is left open.
 * @param nullRaises Whether the source itself raises an error for null, as `$toMillis` does.
 */
export function cutClasses(
  leaves: readonly SlotLeaf[],
  frame: SlotFrame,
  stateBits = ALL_STATES,
  nullRaises = false,
): CutClasses | undefined {
  const found: number[] = [];
  for (const { predicate } of leaves) {
    const cuts = cutsOf(predicate, frame);
    if (cuts === undefined) return undefined;
    found.push(...cuts);
  }
  const cuts = [...new Set(found)].sort((a, b) => a - b);
  const samples = [cuts.length === 0 ? 0 : nextDown(cuts[0] ?? 0), ...cuts];
  const count = samples.length + 4;
  const outcomes = leaves.map((leaf) => {
    const says = new Uint8Array(count);
    for (const [index, sample] of samples.entries()) says[index] = frame.outcome(leaf.predicate, sample);
    const occurs = (state: number): boolean => ((stateBits >>> state) & 1) === 1;
    says[specialClass(samples.length, ERROR)] = RAISES;
    if (occurs(NULL)) {
      says[specialClass(samples.length, NULL)] = nullRaises ? RAISES : frame.outcome(leaf.predicate, null);
    }
    if (occurs(MISSING))
      says[specialClass(samples.length, MISSING)] = frame.outcome(leaf.predicate, undefined);
    return says;
  });
  return { cuts, count, outcomes, odd: specialClass(samples.length, ODD), ordered: samples.length };
}

/** The class of a state: states count down from the largest stored number, classes go up with the numbers. */
export function specialClass(numbers: number, state: number): number {
  return numbers + ERROR - state;
}

/** Classes of codes: codes of which every leaf says the same are one class. */
export interface CodeClasses extends Classes {
  /** The class of each code. */
  readonly classOf: Int32Array;
}

/** What a code stands for. */
export type CodeMeaning = { readonly value: unknown } | 'odd' | 'error';

/** Classes of the codes from 0 to before `codes`. */
export function codeClasses(
  codes: number,
  meaning: (code: number) => CodeMeaning,
  leaves: readonly SlotLeaf[],
  frame: SlotFrame,
): CodeClasses {
  const classOf = new Int32Array(codes);
  const classes = new Map<string, number>();
  const vectors: number[][] = [];
  const odd = 0;
  vectors.push(leaves.map(() => 0));
  for (let code = 0; code < codes; code += 1) {
    const what = meaning(code);
    if (what === 'odd') continue;
    const vector = leaves.map(({ predicate }) =>
      what === 'error' ? RAISES : frame.outcome(predicate, what.value),
    );
    const key = vector.join('');
    const known = classes.get(key) ?? vectors.length;
    if (known === vectors.length) {
      classes.set(key, known);
      vectors.push(vector);
    }
    classOf[code] = known;
  }
  const outcomes = leaves.map((_, leaf) => Uint8Array.from(vectors, (vector) => vector[leaf] ?? 0));
  return { classOf, count: vectors.length, outcomes, odd, ordered: 0 };
}
