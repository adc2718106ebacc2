import type { NewCondition } from '@tagma/expression';
import type { RulePhrasesTerms } from '../../../locales/rule-phrases.terms.js';
import type { NewConditionChoice } from './new-condition-choice.types.js';
import type { FieldInfo } from '../fields/field-catalog.types.js';
import type { BuilderContext } from '../row-context.types.js';
import { inLastMonth, newRow } from './new-row.js';
import { SEARCH_WORDS, type SearchedChoice } from './search-words.js';

/** Phrases about the entries of a list: how many lately, their sum, what a text of theirs contains. */
export function collectionPhrases(
  collection: FieldInfo,
  context: BuilderContext,
  terms: RulePhrasesTerms,
): readonly NewConditionChoice[] {
  const fields = context.fields.inScope(collection.path);
  const date = fields.find(({ kind }) => kind === 'date');
  const numbers = fields.filter(({ kind }) => kind === 'number').slice(0, 2);
  const texts = fields.filter(({ kind }) => kind === 'text').slice(0, 3);
  const choice = (
    id: string,
    label: string,
    about: SearchedChoice,
    model: () => NewCondition,
  ): NewConditionChoice => ({
    id: `${id} ${collection.path.join('.')}`,
    label,
    group: terms.common,
    words: SEARCH_WORDS[about],
    make: () => ({ model: model() }),
  });
  return [
    ...(date === undefined
      ? []
      : [choice('often', terms.boughtOften(collection.title), 'count', () => often(collection, date))]),
    ...(date === undefined
      ? []
      : numbers.map((number) =>
          choice(
            `sum ${number.local.join('.')}`,
            terms.sumRecently(collection.title, number.title),
            'sum',
            () => sumLately(collection, number, date),
          ),
        )),
    ...texts.map((text) =>
      choice(
        `some ${text.local.join('.')}`,
        (text.choices === null ? terms.someContain : terms.someAre)(collection.title, text.title),
        'text',
        () => someOf(collection, newRow(text, context.timeZone, text.choices === null ? 'contains' : '=')),
      ),
    ),
  ];
}

/** More than 3 of them in the last 30 days. */
function often({ local }: FieldInfo, date: FieldInfo): NewCondition {
  return {
    kind: 'children',
    form: 'more-than',
    path: local,
    mode: 'at-least',
    count: 4,
    where: inLastMonth(date),
  };
}

function sumLately({ local }: FieldInfo, number: FieldInfo, date: FieldInfo): NewCondition {
  return {
    kind: 'compare',
    left: {
      kind: 'aggregate',
      function: 'sum',
      path: local,
      where: inLastMonth(date),
      of: { kind: 'field', path: number.local },
    },
    operator: '>=',
    right: { kind: 'literal', value: 1000 },
    missing: 'skip',
  };
}

function someOf({ local }: FieldInfo, where: NewCondition): NewCondition {
  return { kind: 'children', path: local, mode: 'any', where };
}
