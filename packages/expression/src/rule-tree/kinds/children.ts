import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { call, number, path } from '../shape/make.js';
import { same } from '../shape/same.js';
import { nameSteps, readItems, writeItems } from './items.js';
import { readLambdaItems, writeLambdaItems } from './lambda-items.js';
import { countOf } from './literals.js';
import { hole, spelling, type ModelOf, type Spelling } from './spelling.js';

type Mode = ModelOf<'children'>['mode'];

/** Spellings of "any of the orders …" and of how many. */
export const CHILDREN: readonly Spelling[] = [
  quantified('any', 'count', '$count($ITEMS) > 0'),
  quantified('any', 'count-one', '$count($ITEMS) >= 1'),
  quantified('any', 'exists', '$exists($ITEMS)', true),
  quantified('any', 'not-zero', '$not($count($ITEMS) = 0)'),
  quantified('any', 'unequal', '$count($ITEMS) != 0'),
  quantified('none', 'count', '$count($ITEMS) = 0'),
  quantified('none', 'count-below', '$count($ITEMS) < 1'),
  quantified('none', 'not-exists', '$not($exists($ITEMS))', true),
  quantified('none', 'not-count', '$not($count($ITEMS) > 0)'),
  every(),
  counted('at-least', 'count', '$count($ITEMS) >= $N', 0),
  counted('at-least', 'more-than', '$count($ITEMS) > $N', 1),
  counted('at-most', 'count', '$count($ITEMS) <= $N', 0),
  counted('at-most', 'less-than', '$count($ITEMS) < $N', -1),
  counted('exactly', 'count', '$count($ITEMS) = $N', 0),
];

/** `$exists(orders)` alone asks for the field; with a filter it asks for a child that fits. */
function quantified(mode: Mode, form: string, text: string, needsWhere = false): Spelling {
  return spelling(
    'children',
    form,
    text,
    (holes, reader) => {
      const node = hole(holes, 'ITEMS');
      const lambda = readLambdaItems(node, reader);
      if (lambda !== undefined) return { mode, ...lambda.items, form: `${form} ${lambda.variable}` };
      const items = readItems(node, reader);
      if (items === undefined || (needsWhere && items.where === undefined)) return undefined;
      return { mode, ...items };
    },
    (model, writer) => {
      if (model.mode !== mode || (needsWhere && model.where === undefined)) return undefined;
      return { ITEMS: itemsOf(model, writer) };
    },
  );
}

/** `offset`: how much more the count is than the number in the text. */
function counted(mode: Mode, form: string, text: string, offset: number): Spelling {
  return spelling(
    'children',
    form,
    text,
    (holes, reader) => {
      const written = countOf(hole(holes, 'N'));
      const count = written === undefined ? -1 : written + offset;
      const node = hole(holes, 'ITEMS');
      const lambda = count < 0 ? undefined : readLambdaItems(node, reader);
      if (lambda !== undefined) return { mode, count, ...lambda.items, form: `${form} ${lambda.variable}` };
      const items = count < 0 ? undefined : readItems(node, reader);
      return items && { mode, count, ...items };
    },
    (model, writer) => {
      const written = (model.count ?? 1) - offset;
      return model.mode === mode && written >= 0
        ? { ITEMS: itemsOf(model, writer), N: number(written) }
        : undefined;
    },
  );
}

/** All of them: as many fit as there are. */
function every(): Spelling {
  return spelling(
    'children',
    'count',
    '$count($ITEMS) = $count($ALL)',
    (holes, reader) => {
      const items = readItems(hole(holes, 'ITEMS'), reader);
      if (items?.where === undefined) return undefined;
      const whole = path(nameSteps(items.path, reader.itemVariable));
      return same(whole, hole(holes, 'ALL')) ? { mode: 'all', ...items } : undefined;
    },
    (model, writer) =>
      model.mode === 'all' && model.where !== undefined
        ? {
            ITEMS: writeItems(model.path, model.where, writer),
            ALL: writeItems(model.path, undefined, writer),
          }
        : undefined,
  );
}

/** The children in the author's spelling: with a filter, or with `$filter` and a function. */
function itemsOf(model: ModelOf<'children'>, writer: Parameters<Spelling['write']>[1]): SyntaxNode {
  const itemName = model.form?.split(' ')[1];
  if (itemName === undefined || model.where === undefined) return writeItems(model.path, model.where, writer);
  const all = writeItems(model.path, undefined, writer);
  return call('filter', all, writeLambdaItems(model.where, itemName, writer));
}
