import type { SequenceSegment } from '../codes.types.js';
import { lowestNumber } from '../numbers/next-number.js';
import { digitsOf, lastNumber, numberSystem } from '../numbers/number-system.js';
import { skipWatch } from '../numbers/skip-words.js';
import type { Machine } from './machine.types.js';
import { MachineBuilder } from './machine-builder.js';

/** Where a number stands while it is read. */
interface Place {
  readonly length: number;
  readonly watch: number;
  /** Whether the digits so far are those of the lowest number; -1: below them, so only a longer number will do. */
  readonly bound: 0 | 1 | -1;
  /** A number that grew has no leading zero. */
  readonly zeroFirst: boolean;
}

/** All numbers that codes may hold: from the lowest, without skipped words, in the width and what it may grow to. */
export function numberMachine(segment: SequenceSegment, symbols: readonly number[]): Machine {
  const builder = new MachineBuilder();
  const lowest = digitsOf(segment, lowestNumber(segment));
  const longest = digitsOf(segment, lastNumber(segment)).length;
  const { base } = numberSystem(segment);
  const known = new Map<string, number | null>();

  /** The state of a place; `null` when no number can follow. */
  function stateOf(place: Place): number | null {
    const key = `${place.length} ${place.watch} ${place.bound} ${place.zeroFirst ? 0 : 1}`;
    let state = known.get(key);
    if (state === undefined) {
      state = makeState(place);
      known.set(key, state);
    }
    return state;
  }

  function makeState(place: Place): number | null {
    const final = place.length >= segment.width && (place.length > segment.width || place.bound >= 0);
    const edges: [number, number][] = [];
    for (let digit = 0; digit < base && mayGrow(place); digit += 1) {
      const watch = skipWatch(segment).next(place.watch, digit);
      const target = watch < 0 ? null : stateOf(after(place, digit, watch));
      if (target !== null) edges.push([symbols[digit] ?? 0, target]);
    }
    return final || edges.length > 0 ? builder.state(final, edges) : null;
  }

  function mayGrow({ length, zeroFirst }: Place): boolean {
    return length < segment.width || (length < longest && !zeroFirst);
  }

  function after(place: Place, digit: number, watch: number): Place {
    const least = lowest[place.length] ?? 0;
    const bound = place.bound !== 0 || place.length >= segment.width ? place.bound : compare(digit, least);
    return {
      length: place.length + 1,
      watch,
      bound,
      zeroFirst: place.length === 0 ? digit === 0 : place.zeroFirst,
    };
  }

  return builder.finish(
    stateOf({ length: 0, watch: 0, bound: 0, zeroFirst: false }) ?? builder.state(false, []),
  );
}

function compare(digit: number, least: number): 0 | 1 | -1 {
  return digit === least ? 0 : digit > least ? 1 : -1;
}
