import type { Concept, RuleBindings, RuleParameter } from '@tagma/core';
import { ruleBindings } from '@tagma/core';
import { measureWord } from '@tagma/elements';
import { toSentence, type RecordSchema } from '@tagma/expression';
import { formatDate, formatNumber, localized } from './format.js';
import { fieldTitle } from './rule-schema.js';

/** What rules are said with: the names of tags and the titles of fields. */
export interface RuleVocabulary {
  readonly concepts: readonly Concept[];
  readonly schema: RecordSchema;
  readonly locale: string;
  /** Parameters that are said by their titles, with what they are. */
  readonly parameters?: readonly RuleParameter[] | undefined;
}

/** Says rules, and conditions of them, in plain words. */
export function ruleSpeaker({
  concepts,
  schema,
  locale,
  parameters = [],
}: RuleVocabulary): (text: string) => string {
  const names = new Map(concepts.map(({ id, name }) => [id, localized(name, locale)]));
  const variables = new Map(
    parameters.map((each) => [
      each.name,
      parameterInWords(each, ruleBindings({ parameters })[each.name], locale),
    ]),
  );
  return (text) =>
    toSentence(text, {
      locale,
      titles: (path) => fieldTitle(schema, path),
      measures: (path) => measureWord(fieldTitle(schema, path) ?? ''),
      tagNames: (id) => names.get(id),
      variables: (name) => variables.get(name),
    });
}

/** The title of a parameter and what it is. */
function parameterInWords(
  { name, title = `$${name}`, type }: RuleParameter,
  value: RuleBindings[string] | undefined,
  locale: string,
): string {
  if (value === undefined || typeof value === 'boolean') return title;
  const said =
    typeof value === 'number'
      ? formatNumber(value, locale)
      : type === 'date'
        ? formatDate(value, locale, false)
        : value;
  return locale.startsWith('zh') ? `${title}（${said}）` : `${title} (${said})`;
}
