import type { MissingValues, TierContent, TierPart, TierTable } from '../tiers.types.js';
import { factorScorer, type Scorer } from './factor-score.js';

/** The scores of all records of a table. */
export interface GradedTable {
  /** By record; `null`: not enough values. */
  readonly scores: readonly (number | null)[];
  /** What each factor added to the score of the record at this place. */
  readonly partsAt: (index: number) => readonly TierPart[];
}

/** Scores every record of the table; its columns are those of `content.factors`. */
export function gradeTable(
  content: Pick<TierContent, 'factors' | 'missing'>,
  { recordIds, values }: Pick<TierTable, 'recordIds' | 'values'>,
): GradedTable {
  const columns: readonly Column[] = content.factors.map(({ id, weight, scale }, index) => {
    const column = values[index] ?? [];
    return { id, weight, column, score: factorScorer(scale, column) };
  });
  const partsAt = (index: number): readonly TierPart[] => partsOf(columns, index, content.missing);
  return {
    scores: recordIds.map((_, index) => scoreAt(columns, index, content.missing)),
    partsAt,
  };
}

interface Column {
  readonly id: string;
  readonly weight: number;
  readonly column: readonly (number | null)[];
  readonly score: Scorer;
}

function partsOf(columns: readonly Column[], index: number, missing: MissingValues): readonly TierPart[] {
  const read = columns.map(({ id, weight, column, score }) => {
    const value = column[index] ?? null;
    const points = value === null ? (missing === 'zero' ? 0 : null) : score(value);
    return { id, weight, value, score: points };
  });
  const whole = read.reduce((sum, part) => sum + (part.score === null ? 0 : part.weight), 0);
  return read.map(({ id, weight, value, score }) => {
    const share = score === null || whole === 0 ? 0 : weight / whole;
    return { factorId: id, value, score, share, points: share * (score ?? 0) };
  });
}

function scoreAt(columns: readonly Column[], index: number, missing: MissingValues): number | null {
  let sum = 0;
  let weights = 0;
  for (const { weight, column, score } of columns) {
    const value = column[index] ?? null;
    if (value === null && missing === 'report') return null;
    if (value === null && missing === 'reweigh') continue;
    sum += weight * (value === null ? 0 : score(value));
    weights += weight;
  }
  return weights === 0 ? null : rounded(sum / weights);
}

/** Two decimals: what people see is what the lines are compared with. */
function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
