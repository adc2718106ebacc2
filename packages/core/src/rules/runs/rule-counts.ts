import type { RuleRunCounts, RuleTagCounts, RuleVerdict } from '../rules.types.js';

/** Figures of a run from those of each tag of its rule. */
export function ruleCounts(verdicts: readonly RuleVerdict[], byTag: readonly RuleTagCounts[]): RuleRunCounts {
  const verdictCount = (outcome: RuleVerdict['outcome']): number =>
    verdicts.reduce((count, verdict) => count + Number(verdict.outcome === outcome), 0);
  return {
    records: verdicts.length,
    matches: verdictCount('match'),
    added: sum(byTag, 'added') ?? 0,
    removed: sum(byTag, 'removed') ?? 0,
    kept: sum(byTag, 'kept') ?? 0,
    held: sum(byTag, 'held') ?? 0,
    errors: verdictCount('error'),
    ...present('expiring', byTag),
    ...present('suggested', byTag),
    ...present('withdrawn', byTag),
    ...(byTag.length > 1 ? { byTag } : {}),
  };
}

type Figure = Exclude<keyof RuleTagCounts, 'tagId'>;

function present<F extends Figure>(figure: F, byTag: readonly RuleTagCounts[]): Partial<Record<F, number>> {
  const total = sum(byTag, figure);
  return total === undefined ? {} : ({ [figure]: total } as Record<F, number>);
}

/** `undefined` where no tag has the figure. */
function sum(byTag: readonly RuleTagCounts[], figure: Figure): number | undefined {
  return byTag.reduce<number | undefined>((total, { [figure]: count }) => {
    return count === undefined ? total : (total ?? 0) + count;
  }, undefined);
}
