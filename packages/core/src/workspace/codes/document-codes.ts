import type { CodePattern } from '../../codes/codes.types.js';
import type { CodeCounter, NumberGap } from '../../codes/counter.types.js';
import { lowestNumber } from '../../codes/numbers/next-number.js';
import { sequenceOf } from '../../codes/render/keys.js';
import { counterKey } from '../../codes/sequence/counter-state.js';
import { compareCodePoints } from '../../shared/order.js';
import type { Instant } from '../../shared/shared.types.js';
import type { DocumentCodePattern, DocumentCounter } from './document-codes.types.js';

/** Patterns and counters as a store keeps them. */
export interface StoredCodes {
  readonly patterns: readonly CodePattern[];
  readonly counters: readonly CodeCounter[];
}

/** Patterns by id, counters by scope, so that equal ones are equal texts. Counters that gave nothing are left out. */
export function codesInDocument({ patterns, counters }: StoredCodes): readonly DocumentCodePattern[] {
  const byPattern = new Map<string, DocumentCounter[]>();
  for (const { patternId, scopeKey, last } of counters)
    if (last !== null) byPattern.set(patternId, [...(byPattern.get(patternId) ?? []), { scopeKey, last }]);
  return [...patterns]
    .sort((a, b) => compareCodePoints(a.id, b.id))
    .map(({ version: _version, ...pattern }) => ({
      ...pattern,
      counters: (byPattern.get(pattern.id) ?? []).sort((a, b) => compareCodePoints(a.scopeKey, b.scopeKey)),
    }));
}

/**
 * The patterns of a document with counters that go on where they were. Numbers up to there were taken elsewhere: they
 * are a gap with the reason `deleted`, which nothing fills, until an import brings their codes.
 */
export function codesFromDocument(documented: readonly DocumentCodePattern[], at: Instant): StoredCodes {
  const patterns = documented.map(({ counters: _counters, ...pattern }) => ({ ...pattern, version: 1 }));
  const counters = documented.flatMap((pattern) =>
    pattern.counters.map((counter) => storedCounter(pattern, counter, at)),
  );
  return { patterns, counters };
}

function storedCounter(
  pattern: DocumentCodePattern,
  { scopeKey, last }: DocumentCounter,
  at: Instant,
): CodeCounter {
  const from = lowestOf(pattern, last);
  const gaps: readonly NumberGap[] = [{ from, to: last, reason: 'deleted', at }];
  const id = counterKey(pattern.id, scopeKey);
  return { id, version: 1, patternId: pattern.id, scopeKey, updatedAt: at, last, leases: [], gaps };
}

/** The lowest number that any version of the pattern can have given. */
function lowestOf({ published }: DocumentCodePattern, last: number): number {
  return published.reduce((lowest, { definition }) => {
    const segment = sequenceOf(definition);
    return segment === undefined ? lowest : Math.min(lowest, lowestNumber(segment));
  }, last);
}
