import { typeOf } from '../plan/static-type.js';
import { mayFail } from '../plan/may-fail.js';
import type { PlanValue } from '../plan/plan.types.js';
import type { Asked } from './leaf.types.js';
import { listClasses } from './list-classes.js';
import { numbersAround, wholeNumbersAround } from './number-classes.js';
import { textClasses } from './text-classes.js';

/** A value that stands for all values that no condition tells from it; or an error in its place. */
export type Example = { readonly value: unknown } | { readonly fails: true };

/** The examples of a value; `whole` when there is one for every class of values. */
export interface Examples {
  readonly examples: readonly Example[];
  readonly whole: boolean;
}

/**
 * One example of every class of values that a term can have, as far as what is asked of it can tell. More
 * classes than there really are do no harm: a claim then holds for more than it has to.
 */
export function examplesOf(term: PlanValue, asked: Asked): Examples {
  const type = typeOf(term);
  const failing: readonly Example[] = mayFail(term) ? [{ fails: true }] : [];
  if (type === 'number') {
    return { whole: true, examples: [...failing, ...values([undefined, ...numbersOf(term, asked)])] };
  }
  const texts = textClasses(asked, rangeOf(term));
  if (type === 'text') {
    return { whole: texts.whole, examples: [...failing, ...values([undefined, ...texts.values])] };
  }
  const lists = listClasses(asked);
  const numbers = numbersAround(numbersIn(asked), asked.truth);
  const others = [undefined, null, true, false, ...numbers, ...texts.values, ...lists.values, {}, { a: 1 }];
  return { whole: texts.whole && lists.whole, examples: [...failing, ...values(others)] };
}

function values(list: readonly unknown[]): readonly Example[] {
  return list.map((value) => ({ value }));
}

function numbersOf(term: PlanValue, asked: Asked): readonly number[] {
  const counted =
    (term.kind === 'aggregate' && (term.function === 'count' || term.function === 'count-distinct')) ||
    (term.kind === 'text' && term.function === 'length');
  if (counted) return wholeNumbersAround(numbersIn(asked));
  const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return [...numbersAround(numbersIn(asked), asked.truth), ...odd];
}

function numbersIn(asked: Asked): readonly number[] {
  return [...asked.equals, ...asked.bounds, ...asked.members].filter((value) => typeof value === 'number');
}

/** Which texts a function can give; all when it is none that limits them. */
function rangeOf(term: PlanValue): (text: string) => boolean {
  if (term.kind !== 'text') return () => true;
  if (term.function === 'uppercase') return (text) => text.toUpperCase() === text;
  if (term.function === 'lowercase') return (text) => text.toLowerCase() === text;
  return () => true;
}
