import { BucketQueue } from '../proof/bucket-queue.js';
import type { Chain } from '../proof/chain.js';

/** Most pairs of places that a search visits; beyond, nothing is said. */
const MOST_PAIRS = 200_000;

/** Both automata after the same text. */
interface Step {
  readonly one: number;
  readonly other: number;
  readonly from: number;
  readonly symbol: number;
  readonly segment: number;
  readonly length: number;
}

/** The symbols of a text that both read, and which segment of the first takes each. */
export interface CommonText {
  readonly symbols: readonly number[];
  readonly segments: readonly number[];
}

/** The shortest text that both automata read and that is accepted; `null` when there is none. */
export function findCommonText(
  one: Chain,
  other: Chain,
  accept: (text: CommonText) => boolean,
): CommonText | null {
  const steps: Step[] = [];
  const seen = new Set<number>();
  const queue = new BucketQueue();
  const visit = (step: Step): void => {
    const key = step.one * other.size + step.other;
    const left = Math.max(one.distance(step.one), other.distance(step.other));
    if (seen.has(key) || left === Infinity) return;
    seen.add(key);
    queue.put(steps.push(step) - 1, step.length + left);
  };
  visit({ one: one.start, other: other.start, from: -1, symbol: 0, segment: 0, length: 0 });
  for (let index = queue.take(); index !== undefined && steps.length < MOST_PAIRS; index = queue.take()) {
    const step = steps[index];
    if (step === undefined) continue;
    if (one.distance(step.one) === 0 && other.distance(step.other) === 0) {
      const text = textTo(steps, index);
      if (accept(text)) return text;
    }
    const next = other.next(step.other);
    for (const [symbol, targets] of one.next(step.one))
      for (const target of targets)
        for (const twin of next.get(symbol) ?? [])
          visit({
            one: target,
            other: twin,
            from: index,
            symbol,
            segment: one.segmentOf(target),
            length: step.length + 1,
          });
  }
  return null;
}

function textTo(steps: readonly Step[], end: number): CommonText {
  const symbols: number[] = [];
  const segments: number[] = [];
  for (let step = steps[end]; step !== undefined && step.from >= 0; step = steps[step.from]) {
    symbols.push(step.symbol);
    segments.push(step.segment);
  }
  return { symbols: symbols.reverse(), segments: segments.reverse() };
}
