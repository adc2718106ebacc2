import type { SequenceMaker } from './stock.types.js';

/**
 * Makes jsonata's result lists, which may not grow beyond a limit.
 *
 * jsonata marks such lists by a member `sequence` and, with its own limit, gives each one a push function of
 * its own; one class per limit does the same for less.
 */
export function sequenceMaker(limit: number): SequenceMaker {
  const known = makers.get(limit);
  if (known !== undefined) return known;
  const made = newMaker(limit);
  makers.set(limit, made);
  return made;
}

const makers = new Map<number, SequenceMaker>();

function newMaker(limit: number): SequenceMaker {
  class Sequence extends Array<unknown> {
    declare readonly sequence: true;

    /** Parts and copies are plain lists, as in jsonata. */
    static override get [Symbol.species](): ArrayConstructor {
      return Array;
    }

    override push(...items: unknown[]): number {
      if (this.length + items.length > limit) throw { code: 'D2015', value: limit };
      return super.push(...items);
    }
  }
  Object.defineProperty(Sequence.prototype, 'sequence', { value: true, writable: true });
  return (...member) => {
    const list = new Sequence();
    if (member.length === 1) list[0] = member[0];
    return list;
  };
}
