import type { MissingPolicy } from '../rule-tree.types.js';
import { hole, spelling, type Spelling } from './spelling.js';

/** Spellings of "is one of". JSONata itself says of a missing value: not in the list. */
export const IN: readonly Spelling[] = [
  within(false, 'skip', 'plain', '$ITEM in $LIST'),
  within(true, 'match', 'not', '$not($ITEM in $LIST)'),
];

/** Spellings of two conditions joined by `and`. */
export const IN_AND: readonly Spelling[] = [
  within(true, 'skip', 'exists-and', '$exists($ITEM) and $not($ITEM in $LIST)'),
  within(true, 'skip', 'and-exists', '$not($ITEM in $LIST) and $exists($ITEM)'),
];

/** Spellings of two conditions joined by `or`. */
export const IN_OR: readonly Spelling[] = [
  within(false, 'match', 'missing-or', '$not($exists($ITEM)) or $ITEM in $LIST'),
  within(false, 'match', 'or-missing', '$ITEM in $LIST or $not($exists($ITEM))'),
];

function within(negated: boolean, missing: MissingPolicy, form: string, text: string): Spelling {
  return spelling(
    'in',
    form,
    text,
    (holes, reader) => ({
      negated,
      missing,
      item: reader.value(hole(holes, 'ITEM')),
      list: reader.value(hole(holes, 'LIST')),
    }),
    (model, writer) =>
      model.negated === negated && model.missing === missing
        ? { ITEM: writer.value(model.item), LIST: writer.value(model.list) }
        : undefined,
  );
}
