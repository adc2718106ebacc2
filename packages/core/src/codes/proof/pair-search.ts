import { BucketQueue } from './bucket-queue.js';
import type { Chain } from './chain.js';

/** A text that can be cut in two ways: its symbols, and which segment takes each of them in either way. */
export interface TwoCuts {
  readonly symbols: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Most pairs of places that a search visits. */
const MOST_PAIRS = 1_000_000;

/** Two readings of one text that are at two places; `apart`: they have been at different ones. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly apart: boolean;
  /** Index of the pair before; -1 for the start. */
  readonly from: number;
  readonly symbol: number;
  readonly length: number;
}

/** How a search ended. */
export type SearchEnd = 'none' | 'found' | 'limit';

/**
 * Looks for texts that can be cut in two ways, the shortest first (A* over pairs of places, with the fewest
 * characters to the end as estimate), until one is accepted.
 *
 * @returns `none` is a proof that there are none; `limit` says nothing.
 */
export function searchTwoCuts(chain: Chain, accept: (cuts: TwoCuts) => boolean): SearchEnd {
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  const queue = new BucketQueue();
  let refused = false;

  function visit(pair: Pair): void {
    const key = (pair.first * chain.size + pair.second) * 2 + (pair.apart ? 1 : 0);
    if (seen.has(key)) return;
    seen.add(key);
    const left = Math.max(chain.distance(pair.first), chain.distance(pair.second));
    queue.put(pairs.push(pair) - 1, pair.length + left);
  }

  visit({ first: chain.start, second: chain.start, apart: false, from: -1, symbol: 0, length: 0 });
  for (let index = queue.take(); index !== undefined; index = queue.take()) {
    const pair = pairs[index];
    if (pair === undefined) continue;
    if (pairs.length > MOST_PAIRS) return 'limit';
    const ended = chain.distance(pair.first) === 0 && chain.distance(pair.second) === 0;
    if (pair.apart && ended) {
      if (accept(cutsOf(chain, pairs, index))) return 'found';
      refused = true;
    }
    expand(chain, pair, index, visit);
  }
  return refused ? 'limit' : 'none';
}

function expand(chain: Chain, pair: Pair, from: number, visit: (pair: Pair) => void): void {
  const { first, second, apart } = pair;
  const length = pair.length + 1;
  const others = chain.next(second);
  for (const [symbol, targets] of chain.next(first))
    for (const one of targets)
      for (const other of others.get(symbol) ?? [])
        // Before they part, the two are the same reading: each pair of ways once.
        if (apart || one <= other)
          visit({ first: one, second: other, apart: apart || one !== other, from, symbol, length });
}

function cutsOf(chain: Chain, pairs: readonly Pair[], end: number): TwoCuts {
  const symbols: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  for (let pair = pairs[end]; pair !== undefined && pair.from >= 0; pair = pairs[pair.from]) {
    symbols.push(pair.symbol);
    first.push(chain.segmentOf(pair.first));
    second.push(chain.segmentOf(pair.second));
  }
  return { symbols: symbols.reverse(), first: first.reverse(), second: second.reverse() };
}
