import type { PlanScope } from '../plan/plan.types.js';
import { runPlan } from '../plan/run-plan.js';
import { firstOpaque } from '../plan/walk.js';
import { bitOf } from './abstract.js';
import { basesOf } from './bases.js';
import { buildRecord, type Part } from './build-record.js';
import { allowedCandidates } from './schema-candidates.js';
import type { PartsChoice, Workshop } from './workshop.types.js';
import { fieldCandidates } from './candidates.js';
import { listCandidates } from './list-candidates.js';
import { groupBy } from './group-by.js';
import type { Leaf } from './leaf.types.js';
import { ERROR, FALSE, MISSING, TRUE, type Outcomes } from './outcome.js';
import type { Unknown } from './solve.js';

/** Combinations of values tried for fields that are asked about together. */
const MOST_TRIED = 1500;

/**
 * Fields that rules ask about, each group of fields that hang together with real values for them. What no
 * value was found for may exist all the same; what is found does exist.
 */
export function concreteUnknowns(
  leaves: readonly Leaf[],
  workshop: Workshop,
): readonly Unknown<PartsChoice>[] {
  return groupsOf(leaves, workshop.home).map(([members, paths]) => ({
    leaves: members.map(({ index }) => index),
    choices: choicesOf(members, paths, workshop),
  }));
}

type Path = readonly string[];
type Group = readonly [members: readonly Leaf[], paths: readonly Path[]];

/** Leaves that read a path in common, or one below the other, belong together. */
function groupsOf(leaves: readonly Leaf[], home: PlanScope): readonly Group[] {
  let groups: Group[] = [];
  for (const leaf of leaves) {
    const paths = basesOf(leaf.plan, home);
    const near = groups.filter(([, theirs]) =>
      theirs.some((one) => paths.some((other) => isNested(one, other))),
    );
    const merged: Group = [
      [...near.flatMap(([members]) => members), leaf],
      uniquePaths([...near.flatMap(([, theirs]) => theirs), ...paths]),
    ];
    groups = [...groups.filter((group) => !near.includes(group)), merged];
  }
  return groups;
}

function isNested(one: Path, other: Path): boolean {
  return one.every((name, index) => index >= other.length || other[index] === name);
}

function uniquePaths(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [path.join('\n'), path])).values()];
}

function choicesOf(
  members: readonly Leaf[],
  paths: readonly Path[],
  workshop: Workshop,
): readonly PartsChoice[] {
  const pools = paths.map((path) =>
    allowedCandidates(path, workshop.schema, [
      ...listCandidates(path, members, workshop),
      ...fieldCandidates(path, members, workshop.home),
    ]),
  );
  const tried = combinations(pools).map((values) => {
    const parts = paths.map((path, index) => ({ path, value: values[index] }));
    return { parts, outcomes: members.map((leaf) => outcomeOf(leaf, parts, workshop)) };
  });
  return [...groupBy(tried, ({ outcomes }) => outcomes.join()).values()].map(([first]) => first);
}

/** Every combination, or, when there are too many, those with all but two values as simple as can be. */
function combinations(pools: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const size = pools.reduce((product, pool) => product * pool.length, 1);
  if (size <= MOST_TRIED) {
    return pools.reduce<readonly (readonly unknown[])[]>(
      (all, pool) => all.flatMap((one) => pool.map((value) => [...one, value])),
      [[]],
    );
  }
  const plain = pools.map((pool) => pool[0]);
  const pairs = pools.flatMap((_, i) => pools.slice(i + 1).map((__, offset) => [i, i + 1 + offset] as const));
  const each = pairs.flatMap(([i, j]) =>
    (pools[i] ?? []).flatMap((one) => (pools[j] ?? []).map((other) => plain.with(i, one).with(j, other))),
  );
  const step = Math.ceil(each.length / MOST_TRIED);
  return each.filter((_, index) => index % step === 0);
}

const UNKNOWN: Outcomes = TRUE | FALSE | MISSING | ERROR;

/** What a condition says; anything when it cannot be worked out here. */
function outcomeOf(leaf: Leaf, parts: readonly Part[], workshop: Workshop): Outcomes {
  if (firstOpaque(leaf.plan) !== undefined) return UNKNOWN;
  const outcome = runPlan(leaf.plan, buildRecord(parts), workshop);
  return outcome.ok ? bitOf(outcome.value) : ERROR;
}
