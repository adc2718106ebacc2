import type { LocalizedText, RecordTypeDefinition, Segment } from '@tagma/core';
import type { CodeDesignerTerms } from '../../../locales/code-designer.terms.js';

/** A text in a language, or in one that is close, or in any. */
export function localText(text: LocalizedText, lang: string): string {
  const language = lang.split('-')[0] ?? lang;
  const close = Object.keys(text).find((key) => key.split('-')[0] === language);
  return (
    text[lang] ??
    (close === undefined ? undefined : text[close]) ??
    text['en'] ??
    Object.values(text)[0] ??
    ''
  );
}

/** What a field is called. */
export function fieldName(recordType: RecordTypeDefinition | null, key: string, lang: string): string {
  const field = recordType?.fields.find((one) => one.key === key);
  return field === undefined ? key : localText(field.title, lang) || key;
}

/** What a segment is called: its field, or what it is. */
export function segmentName(
  segment: Segment,
  recordType: RecordTypeDefinition | null,
  terms: CodeDesignerTerms,
  lang: string,
): string {
  switch (segment.type) {
    case 'map':
    case 'field':
      return segment.field === '' ? terms.type[segment.type] : fieldName(recordType, segment.field, lang);
    case 'date':
      return segment.field === null ? terms.issueDate : fieldName(recordType, segment.field, lang);
    default:
      return terms.type[segment.type];
  }
}
