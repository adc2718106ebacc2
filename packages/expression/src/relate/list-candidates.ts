import type { PlanValue } from '../plan/plan.types.js';
import { basesOf } from './bases.js';
import { buildRecord, type Part } from './build-record.js';
import { timeText } from './candidates.js';
import type { Workshop } from './workshop.types.js';
import type { Leaf } from './leaf.types.js';
import { listUses, type ListUse } from './list-use.js';
import { numbersAround } from './number-classes.js';
import { FALSE, MISSING, TRUE } from './outcome.js';
import { leavesOf } from './rule-leaves.js';
import { factsAt } from './schema-facts.js';
import { solve } from './solve.js';
import { subsets } from './text-classes.js';
import type { World } from './world.js';

const DEEPEST = 2;
const MOST_FILTERS = 4;
const MOST_ITEMS = 24;
const MOST_LISTS = 500;
const LONGEST_LIST = 120;

/** Lists worth trying at `path`: of items that pass some filters and fail others, in telling numbers. */
export function listCandidates(
  path: readonly string[],
  leaves: readonly Leaf[],
  workshop: Workshop,
): readonly unknown[] {
  if (workshop.depth >= DEEPEST) return [];
  const mine = leaves.flatMap((leaf) =>
    listUses(leaf.term ?? leaf.plan)
      .filter(({ root }) => root.scope === workshop.home && root.path.join('\n') === path.join('\n'))
      .map((use) => ({ use, leaf })),
  );
  if (mine.length === 0) return [];
  const counting = mine.filter(
    ({ leaf: { term } }) => term?.kind === 'aggregate' && term.function.startsWith('count'),
  );
  const adding = mine.filter((one) => !counting.includes(one));
  const items = itemsFor(
    mine.map(({ use }) => use),
    adding.flatMap(({ leaf }) => limitsOf(leaf)),
    workshop,
    factsAt(workshop.schema, path)?.schema.items,
  );
  const lengths = lengthsFor(counting.flatMap(({ leaf }) => limitsOf(leaf)));
  const single = items.flatMap((item) => lengths.map((length) => repeat(item, length)));
  return [[], ...single, ...pairsOf(items, lengths)];
}

function limitsOf({ asked }: Leaf): readonly number[] {
  return [...asked.bounds, ...asked.equals].filter((value) => typeof value === 'number');
}

function lengthsFor(limits: readonly number[]): readonly number[] {
  const near = limits.flatMap((limit) => [Math.ceil(limit) - 1, Math.ceil(limit), Math.floor(limit) + 1]);
  return [...new Set([1, 2, ...near])].filter((length) => length > 0 && length <= LONGEST_LIST).slice(0, 8);
}

/** Lists of two kinds of items, evenly picked when there are too many. */
function pairsOf(items: readonly unknown[], lengths: readonly number[]): readonly (readonly unknown[])[] {
  const kinds = items.flatMap((one) =>
    items.filter((other) => other !== one).map((other) => [one, other] as const),
  );
  const plans = kinds.flatMap((kind) =>
    lengths.flatMap((few) => lengths.map((more) => ({ kind, few, more }))),
  );
  const step = Math.max(1, Math.ceil(plans.length / MOST_LISTS));
  return plans
    .filter((_, index) => index % step === 0)
    .map(({ kind: [one, other], few, more }) => [...repeat(one, few), ...repeat(other, more)]);
}

function repeat(item: unknown, times: number): readonly unknown[] {
  return Array.from({ length: times }, () => item);
}

/** Items for every combination of passing and failing the filters, with telling values in what is added up. */
function itemsFor(
  uses: readonly ListUse[],
  limits: readonly number[],
  workshop: Workshop,
  schema: World['schema'],
): readonly unknown[] {
  const filters = uses.flatMap((use) => use.filters).slice(0, MOST_FILTERS);
  const inner: Workshop = { ...workshop, home: 'item', depth: workshop.depth + 1, schema };
  const { rules, leaves } = leavesOf(filters, workshop.asOf);
  const unknowns = workshop.makeUp(leaves, inner);
  const plain = subsets(filters.map((_, index) => index)).flatMap((passed) => {
    const goal = filters.map((_, index) => (passed.includes(index) ? TRUE : FALSE | MISSING));
    return solve(rules, unknowns, goal, { most: 2, steps: 2000 }).found.map((choices) =>
      choices.flatMap((choice) => choice?.parts ?? []),
    );
  });
  const values = [
    ...new Set(limits.flatMap((limit) => [limit, limit / 2]).concat(numbersAround(limits, true))),
  ];
  const taken = uses.flatMap(({ of }) => (of === undefined ? [] : [of]));
  const grown = plain.flatMap((parts) =>
    taken.flatMap((of) => values.map((value) => [...parts, ...partsFor(of, value)])),
  );
  // Items that pass everything and nothing are the most telling; they come last from `subsets`.
  const all = [...plain.toReversed(), ...grown.toReversed()].map((parts) => buildRecord(parts));
  return [...new Map(all.map((item) => [JSON.stringify(item), item])).values()].slice(0, MOST_ITEMS);
}

/** Parts of an item from which `value` is taken, as a guess. */
function partsFor(of: PlanValue | 'item', value: number): readonly Part[] {
  if (of === 'item') return [{ path: [], value }];
  const [first, ...others] = of.kind === 'field' ? [of.path] : basesOf(of, 'item');
  if (first === undefined) return [];
  const [text] = of.kind === 'to-millis' ? timeText(value) : [];
  return [{ path: first, value: text ?? value }, ...others.map((path) => ({ path, value: 1 }))];
}
