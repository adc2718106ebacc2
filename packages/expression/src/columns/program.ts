/** What a step does with words of bits. */
export const AND = 0;
export const OR = 1;
/** All in the first that are in none of the others. */
export const AND_NOT = 2;

/** Bits that are all 0. */
export const NONE = 0;
/** Bits that are all 1 for rows that exist. */
export const ALL = 1;

/** One step: the result is what `kind` makes of the operands, all of them numbers of values. */
export interface Step {
  readonly kind: number;
  readonly result: number;
  readonly operands: readonly number[];
}

/**
 * Writes steps on bits, each of which computes a value that no earlier step has computed. A value is `NONE`,
 * `ALL`, an input, or the result of a step.
 */
export class ProgramBuilder {
  readonly steps: Step[] = [];
  /** Inputs, group by group. */
  readonly groups: { readonly first: number; readonly count: number }[] = [];
  readonly #known = new Map<string, number>();
  #values = 2;

  /** How many values there are. */
  get values(): number {
    return this.#values;
  }

  /** New inputs, numbered one after the other; the first is returned. */
  inputs(count: number): number {
    const first = this.#fresh(count);
    this.groups.push({ first, count });
    return first;
  }

  #fresh(count: number): number {
    const first = this.#values;
    this.#values += count;
    return first;
  }

  and(...operands: number[]): number {
    if (operands.includes(NONE)) return NONE;
    return this.#commutative(
      AND,
      operands.filter((operand) => operand !== ALL),
      ALL,
    );
  }

  or(...operands: number[]): number {
    if (operands.includes(ALL)) return ALL;
    return this.#commutative(
      OR,
      operands.filter((operand) => operand !== NONE),
      NONE,
    );
  }

  /** Bits of `value` that are in none of `others`. */
  andNot(value: number, ...others: number[]): number {
    const rest = [...new Set(others)].filter((other) => other !== NONE).sort((a, b) => a - b);
    if (value === NONE || rest.includes(ALL) || rest.includes(value)) return NONE;
    let result = value;
    for (const other of rest) result = this.#step(AND_NOT, [result, other]);
    return result;
  }

  not(value: number): number {
    return this.andNot(ALL, value);
  }

  #commutative(kind: number, operands: readonly number[], empty: number): number {
    const distinct = [...new Set(operands)].sort((a, b) => a - b);
    const [first] = distinct;
    if (first === undefined) return empty;
    if (distinct.length === 1) return first;
    // At most four operands a step.
    let rest: number[] = distinct;
    while (rest.length > 4) rest = [this.#step(kind, rest.slice(0, 4)), ...rest.slice(4)];
    return this.#step(kind, rest);
  }

  #step(kind: number, operands: readonly number[]): number {
    const key = `${kind}:${operands.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const result = this.#fresh(1);
    this.steps.push({ kind, result, operands });
    this.#known.set(key, result);
    return result;
  }
}
