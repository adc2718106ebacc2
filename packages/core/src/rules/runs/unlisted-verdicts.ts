import type { RuleRunCounts, UnlistedVerdicts } from '../rules.types.js';

/** Records whose verdicts were only counted. */
export function unlistedRecords(unlisted: UnlistedVerdicts | undefined): number {
  return unlisted === undefined ? 0 : unlisted.noMatches + unlisted.kept + unlisted.errors;
}

/** Figures of the listed verdicts together with those that were only counted. */
export function countsWithUnlisted(
  counts: RuleRunCounts,
  unlisted: UnlistedVerdicts | undefined,
): RuleRunCounts {
  if (unlisted === undefined) return counts;
  // Who is kept has every tag of the rule.
  const byTag = counts.byTag?.map((tag) => ({ ...tag, kept: tag.kept + unlisted.kept }));
  return {
    ...counts,
    records: counts.records + unlistedRecords(unlisted),
    matches: counts.matches + unlisted.kept,
    kept: counts.kept + unlisted.kept * (byTag?.length ?? 1),
    errors: counts.errors + unlisted.errors,
    ...(byTag === undefined ? {} : { byTag }),
  };
}
