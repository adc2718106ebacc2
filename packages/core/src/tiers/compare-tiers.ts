import { gradeTable } from './scoring/grade-table.js';
import { tierForScore } from './scoring/standing.js';
import type { TierContent, TierTable } from './tiers.types.js';

/** One record that another content would put elsewhere; `null`: without a grade. */
export interface TierMove {
  readonly recordId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromScore: number | null;
  readonly toScore: number | null;
}

/** What changes between two contents, by score alone: lines of leaving and reviews are left out. */
export interface TierComparison {
  readonly moves: readonly TierMove[];
  /** How many records go from a tier (or none) to a tier (or none). */
  readonly count: (from: string | null, to: string | null) => number;
}

/** A content with the values of its own factors for the same records. */
export interface ComparedTiers {
  readonly content: TierContent;
  readonly table: Pick<TierTable, 'recordIds' | 'values'>;
}

/** Who would move: every record graded by both. Both tables list the same records in the same order. */
export function compareTiers(before: ComparedTiers, after: ComparedTiers): TierComparison {
  const [from, to] = [tiersOf(before), tiersOf(after)];
  const counts = new Map<string, number>();
  const moves: TierMove[] = [];
  for (const [index, recordId] of after.table.recordIds.entries()) {
    const [old, next] = [from[index] ?? NONE, to[index] ?? NONE];
    const key = keyOf(old.tierId, next.tierId);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (old.tierId === next.tierId) continue;
    moves.push({ recordId, from: old.tierId, to: next.tierId, fromScore: old.score, toScore: next.score });
  }
  return { moves, count: (old, next) => counts.get(keyOf(old, next)) ?? 0 };
}

interface Graded {
  readonly tierId: string | null;
  readonly score: number | null;
}

const NONE: Graded = { tierId: null, score: null };

function tiersOf({ content, table }: ComparedTiers): readonly Graded[] {
  return gradeTable(content, table).scores.map((score) => ({
    score,
    tierId: score === null ? null : (tierForScore(content.tiers, score)?.id ?? null),
  }));
}

function keyOf(from: string | null, to: string | null): string {
  return JSON.stringify([from, to]);
}
