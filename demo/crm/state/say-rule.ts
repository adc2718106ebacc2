import type { Concept } from '@tagma/core';
import { measureWord } from '@tagma/elements';
import { toSentence, type RecordSchema } from '@tagma/expression';
import { localized } from './format.js';
import { fieldTitle } from './rule-schema.js';

/** What rules are said with: the names of tags and the titles of fields. */
export interface RuleVocabulary {
  readonly concepts: readonly Concept[];
  readonly schema: RecordSchema;
  readonly locale: string;
}

/** Says rules, and conditions of them, in plain words. */
export function ruleSpeaker({ concepts, schema, locale }: RuleVocabulary): (text: string) => string {
  const names = new Map(concepts.map(({ id, name }) => [id, localized(name, locale)]));
  return (text) =>
    toSentence(text, {
      locale,
      titles: (path) => fieldTitle(schema, path),
      measures: (path) => measureWord(fieldTitle(schema, path) ?? ''),
      tagNames: (id) => names.get(id),
    });
}
