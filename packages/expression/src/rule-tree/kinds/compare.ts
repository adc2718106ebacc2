import type { CompareOperator } from '../rule-tree.types.js';
import { readsAsCalendar } from './calendar.js';
import { hole, spelling, type Spelling } from './spelling.js';

export const OPERATORS: readonly CompareOperator[] = ['=', '!=', '<', '<=', '>', '>='];

/** Spellings of one comparison. The first that fits is the one a new row is written in. */
export const COMPARE: readonly Spelling[] = [
  ...OPERATORS.map((operator) => compare(operator, 'skip', 'plain', `$LEFT ${operator} $RIGHT`)),
  compare('!=', 'match', 'not', '$not($LEFT = $RIGHT)'),
];

/** Spellings that take two conditions joined by `or`. */
export const COMPARE_OR: readonly Spelling[] = OPERATORS.flatMap((operator) => [
  compare(operator, 'match', 'missing-or', `$not($exists($LEFT)) or $LEFT ${operator} $RIGHT`),
  compare(operator, 'match', 'or-missing', `$LEFT ${operator} $RIGHT or $not($exists($LEFT))`),
]);

function compare(operator: CompareOperator, missing: 'skip' | 'match', form: string, text: string): Spelling {
  return spelling(
    'compare',
    form,
    text,
    (holes, reader) => {
      const [left, right] = [hole(holes, 'LEFT'), hole(holes, 'RIGHT')];
      // "Not in this month" is the negation of a row that says something, not a comparison of two texts.
      if (form === 'not' && readsAsCalendar(left, right, reader)) return undefined;
      return { operator, missing, left: reader.value(left), right: reader.value(right) };
    },
    (model, writer) =>
      model.operator === operator && model.missing === missing
        ? { LEFT: writer.value(model.left), RIGHT: writer.value(model.right) }
        : undefined,
  );
}
