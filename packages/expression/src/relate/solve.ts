import { outcomesOf, type Outcomes, type Skeleton } from './outcome.js';

/** One way in which something that rules ask about can turn out. */
export interface Choice {
  /** The outcome of each of the leaves of its unknown, in their order. */
  readonly outcomes: readonly Outcomes[];
}

/** Something that rules ask about. */
export interface Unknown<C extends Choice = Choice> {
  readonly leaves: readonly number[];
  readonly choices: readonly C[];
}

/** Whether two choices can hold at once, for unknowns that hang together. */
export type Compatible<C extends Choice> = (
  first: Unknown<C>,
  one: C,
  second: Unknown<C>,
  other: C,
) => boolean;

/** What is looked for: for each rule the outcomes that will do. */
export type Goal = readonly Outcomes[];

/** A search: the first solutions, and whether there may be more or the search was given up. */
export interface Solutions<C extends Choice> {
  /** For each unknown the choice, or undefined when any will do. */
  readonly found: readonly (readonly (C | undefined)[])[];
  /** Everything was looked at. Without a solution this proves that there is none. */
  readonly complete: boolean;
}

/** Steps after which a search is given up. */
const MOST_STEPS = 60_000;

/** Finds choices with which every rule does what the goal says. */
export function solve<C extends Choice>(
  rules: readonly Skeleton[],
  unknowns: readonly Unknown<C>[],
  goal: Goal,
  options: { readonly most: number; readonly compatible?: Compatible<C>; readonly steps?: number },
): Solutions<C> {
  const leaves = openLeaves(unknowns);
  const chosen: (C | undefined)[] = unknowns.map(() => undefined);
  const found: (readonly (C | undefined)[])[] = [];
  let steps = options.steps ?? MOST_STEPS;
  let complete = true;

  const search = (next: number): void => {
    if (found.length >= options.most || steps-- <= 0) {
      complete = false;
      return;
    }
    const state = stateOf(rules, leaves, goal);
    if (state === 'impossible') return;
    const unknown = unknowns[next];
    if (state === 'reached' || unknown === undefined) {
      if (state === 'reached') found.push([...chosen]);
      return;
    }
    for (const choice of unknown.choices) {
      if (!fits(unknown, choice, next)) continue;
      chosen[next] = choice;
      write(leaves, unknown, choice);
      search(next + 1);
    }
    chosen[next] = undefined;
    open(leaves, unknown);
  };

  const fits = (unknown: Unknown<C>, choice: C, next: number): boolean => {
    if (options.compatible === undefined) return true;
    const { compatible } = options;
    return unknowns.slice(0, next).every((earlier, index) => {
      const other = chosen[index];
      return other === undefined || compatible(unknown, choice, earlier, other);
    });
  };

  search(0);
  return { found, complete };
}

function stateOf(
  rules: readonly Skeleton[],
  leaves: readonly Outcomes[],
  goal: Goal,
): 'reached' | 'impossible' | 'open' {
  let state: 'reached' | 'open' = 'reached';
  for (const [index, rule] of rules.entries()) {
    const good = goal[index] ?? 0;
    const possible = outcomesOf(rule, leaves);
    if ((possible & good) === 0) return 'impossible';
    if ((possible & ~good) !== 0) state = 'open';
  }
  return state;
}

function openLeaves(unknowns: readonly Unknown[]): Outcomes[] {
  const leaves: Outcomes[] = [];
  for (const unknown of unknowns) open(leaves, unknown);
  return leaves;
}

/** Each leaf may come out as in any of the choices. */
function open(leaves: Outcomes[], unknown: Unknown): void {
  for (const [place, leaf] of unknown.leaves.entries()) {
    leaves[leaf] = unknown.choices.reduce((all, choice) => all | (choice.outcomes[place] ?? 0), 0);
  }
}

function write(leaves: Outcomes[], unknown: Unknown, choice: Choice): void {
  for (const [place, leaf] of unknown.leaves.entries()) leaves[leaf] = choice.outcomes[place] ?? 0;
}
