import type { RuleCount } from '../../rule-builder.types.js';
import { testerOf, type Asking } from './judge.js';
import { spread } from './record-chunks.js';

/** Records that are looked at for a first figure, and how long at most. */
const SAMPLE = 400;
const MOST_MS = 15;

/** Fewer than these in that time, and a rule is too slow to be judged in the page. */
const QUICK = 30;

/** What a look at some records says. */
export interface FirstFigure {
  readonly count: RuleCount;
  /** The rest can be judged in the page without keeping it busy. */
  readonly quick: boolean;
}

/** A first figure from some records all over the list, in one short step; `null` without any records. */
export function firstFigure(records: readonly unknown[], text: string, asking: Asking): FirstFigure | null {
  const test = testerOf(text);
  const sample = spread(records, SAMPLE);
  const end = performance.now() + MOST_MS;
  const found = { looked: 0, matches: 0, errors: 0 };
  for (const record of strided(sample)) {
    if (found.looked > 0 && performance.now() > end) break;
    const outcome = test(record, asking);
    found.looked += 1;
    if (outcome === 'match') found.matches += 1;
    else if (outcome !== 'no-match') found.errors += 1;
  }
  if (found.looked === 0) return null;
  const scale = records.length / found.looked;
  const count = {
    matches: Math.round(found.matches * scale),
    errors: Math.round(found.errors * scale),
    total: records.length,
    exact: found.looked === records.length,
  };
  return { count, quick: found.looked >= Math.min(QUICK, records.length) };
}

/** Every eighth record first, then those after them: wherever it is broken off, it was all over the list. */
function* strided(sample: readonly unknown[]): Generator {
  const stride = 8;
  for (let offset = 0; offset < stride; offset++)
    for (let at = offset; at < sample.length; at += stride) yield sample[at];
}
