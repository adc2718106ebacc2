import { raise } from './context.js';
import type { SequenceMaker } from './stock.types.js';

/** jsonata's list of results: an array with a mark. */
interface Sequence extends Array<unknown> {
  sequence?: true;
}

const makers = new Map<number, SequenceMaker>();

/**
 * Makes jsonata's result lists, which may not grow beyond a limit. One `push` is shared by all lists of a
 * limit; jsonata, with a limit of its own, makes a new one for every list. (A subclass of Array would read
 * better and runs at half the speed.)
 */
export function sequenceMaker(limit: number): SequenceMaker {
  const known = makers.get(limit);
  if (known !== undefined) return known;
  const made = newMaker(limit);
  makers.set(limit, made);
  return made;
}

function newMaker(limit: number): SequenceMaker {
  // jsonata pushes one value at a time.
  function push(this: unknown[], item: unknown): number {
    const length = this.length;
    if (length >= limit) raise('D2015', { value: limit });
    this[length] = item;
    return length + 1;
  }
  return (...member) => {
    const list: Sequence = member.length === 1 ? [member[0]] : [];
    list.push = push;
    list.sequence = true;
    return list;
  };
}
