import { rulePhrasesTerms } from '../../../locales/rule-phrases.terms.js';
import type { RulePhrasesTerms } from '../../../locales/rule-phrases.terms.js';
import type { NewConditionChoice } from './new-condition-choice.types.js';
import type { FieldInfo } from '../fields/field-catalog.types.js';
import type { BuilderContext, FieldScope } from '../row-context.types.js';
import { collectionPhrases } from './collection-phrases.js';
import { ruleRowsTerms } from '../../../locales/rule-rows.terms.js';
import { CALENDAR_PARTS } from './calendar-parts.js';
import { newPartRow } from './new-part-row.js';
import { newRow } from './new-row.js';
import { SEARCH_WORDS, type SearchedChoice } from './search-words.js';
import { structureChoices } from './structure-choices.js';

/** Fields beyond these are found by searching the field of a row. */
const MOST_FIELDS = 300;

/** Parts of more dates are found by the field and the choice in its row. */
const MOST_DATES = 10;

/** What can be added where a row stands, the most useful first. */
export function newConditions(scope: FieldScope, context: BuilderContext): readonly NewConditionChoice[] {
  const terms = context.localize.terms(rulePhrasesTerms);
  const fields = context.fields.inScope(scope);
  const collections = fields.filter(({ kind }) => kind === 'collection');
  return [
    ...collections.flatMap((each) => collectionPhrases(each, context, terms)),
    ...commonChoices(fields, context, terms),
    ...structureChoices(fields, context, terms),
    ...fields.slice(0, MOST_FIELDS).map((field) => fieldChoice(field, context, terms)),
    ...fields
      .filter(({ kind }) => kind === 'date')
      .slice(0, MOST_DATES)
      .flatMap((field) => partChoices(field, context, terms)),
  ];
}

/** Tags, long texts and dates of the record itself. */
function commonChoices(
  fields: readonly FieldInfo[],
  context: BuilderContext,
  terms: RulePhrasesTerms,
): readonly NewConditionChoice[] {
  const tags = fields.filter(({ kind }) => kind === 'tags').slice(0, 2);
  const texts = fields.filter(({ kind, choices }) => kind === 'text' && choices === null).slice(0, 3);
  const dates = fields.filter(({ kind }) => kind === 'date').slice(0, 3);
  const choice = (
    id: string,
    label: string,
    about: SearchedChoice,
    make: NewConditionChoice['make'],
  ): NewConditionChoice => ({
    id,
    label,
    group: terms.common,
    words: SEARCH_WORDS[about],
    make,
  });
  return [
    ...tags.map((field) => ({
      ...choice(`tags ${nameOf(field)}`, terms.hasTags(field.title), 'tags', () => ({
        model: newRow(field, context.timeZone),
      })),
      hint: terms.unexpired,
    })),
    ...texts.map((field) =>
      choice(`contains ${nameOf(field)}`, terms.contains(field.title), 'text', () => ({
        model: newRow(field, context.timeZone, 'contains'),
      })),
    ),
    ...dates.map((field) =>
      choice(`recently ${nameOf(field)}`, terms.recently(field.title), 'date', () => ({
        model: newRow(field, context.timeZone, 'last'),
      })),
    ),
  ];
}

/** "Month of the order date is 11", for what comes back each year. */
function partChoices(
  field: FieldInfo,
  context: BuilderContext,
  terms: RulePhrasesTerms,
): readonly NewConditionChoice[] {
  const { calendarParts } = context.localize.terms(ruleRowsTerms);
  return CALENDAR_PARTS.map((part) => ({
    id: `${part} ${nameOf(field)}`,
    label: terms.datePart(calendarParts[part], field.title),
    group: terms.byDatePart,
    words: SEARCH_WORDS.date,
    make: () => newPartRow(field, part, context.timeZone),
  }));
}

function fieldChoice(field: FieldInfo, context: BuilderContext, terms: RulePhrasesTerms): NewConditionChoice {
  const inObject = field.local.length > 1 ? context.fields.titleOf(field.path.slice(0, -1)) : '';
  return {
    id: `field ${nameOf(field)}`,
    label: fieldPhrase(field, terms),
    hint: inObject === '' ? nameOf(field) : inObject,
    group: terms.byField,
    words: wordsOf(field.kind),
    make: () => ({ model: newRow(field, context.timeZone) }),
  };
}

function wordsOf(kind: FieldInfo['kind']): string {
  switch (kind) {
    case 'tags':
    case 'date':
    case 'number':
    case 'text':
      return SEARCH_WORDS[kind];
    case 'collection':
      return SEARCH_WORDS.count;
    default:
      return '';
  }
}

function fieldPhrase({ kind, title }: FieldInfo, terms: RulePhrasesTerms): string {
  switch (kind) {
    case 'number':
      return terms.compared(title);
    case 'date':
      return terms.recently(title);
    case 'tags':
      return terms.hasTags(title);
    case 'list':
      return terms.includes(title);
    case 'collection':
      return terms.some(title);
    case 'object':
      return terms.present(title);
    default:
      return terms.is(title);
  }
}

function nameOf({ path }: FieldInfo): string {
  return path.join('.');
}
