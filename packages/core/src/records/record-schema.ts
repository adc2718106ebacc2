import type { RecordSchema } from '@tagma/expression';
import { displayName } from '../taxonomy/names.js';
import type { FieldDefinition, FieldType, RecordTypeDefinition } from './records.types.js';

const TYPES: Readonly<Record<FieldType, RecordSchema>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
};

/** Names that `ruleInput()` gives in both languages; fields of these names are not seen by rules. */
const OWN_TITLES: Readonly<Record<'id' | 'tags' | 'tagTree', { readonly en: string; readonly zh: string }>> =
  {
    id: { en: 'ID', zh: '编号' },
    tags: { en: 'Tags', zh: '标签' },
    tagTree: { en: 'Tags with those above', zh: '标签（含上级）' },
  };

/**
 * What rules see of records of a type, as JSON Schema: its fields, one list per collection, and what `ruleInput()`
 * adds. Titles are in the language of `locale`, else in English, else in any.
 */
export function recordSchema(type: RecordTypeDefinition, locale: string): RecordSchema {
  const titleOf = (definition: Pick<FieldDefinition, 'title' | 'key'>): string =>
    displayName(definition.title, locale, 'en') || definition.key;
  const fields = (list: readonly FieldDefinition[]): readonly (readonly [string, RecordSchema])[] =>
    list.map((field) => [field.key, { ...TYPES[field.type], title: titleOf(field) }]);
  const collections = type.collections.map((collection): readonly [string, RecordSchema] => [
    collection.key,
    {
      type: 'array',
      title: titleOf(collection),
      items: { type: 'object', properties: Object.fromEntries(fields(collection.fields)) },
    },
  ]);
  return {
    type: 'object',
    required: ['id', ...type.collections.map(({ key }) => key), 'tags', 'tagTree'],
    properties: { ...Object.fromEntries([...fields(type.fields), ...collections]), ...ownFields(locale) },
  };
}

function ownFields(locale: string): Readonly<Record<string, RecordSchema>> {
  const title = (key: keyof typeof OWN_TITLES): string =>
    OWN_TITLES[key][locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'];
  const ids: RecordSchema = { type: 'array', items: { type: 'string' } };
  return {
    id: { type: 'string', title: title('id') },
    tags: { ...ids, title: title('tags') },
    tagTree: { ...ids, title: title('tagTree') },
  };
}
