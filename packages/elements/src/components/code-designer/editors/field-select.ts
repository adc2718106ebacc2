import type { TemplateResult } from 'lit';
import type { FieldDefinition } from '@tagma/core';
import type { CodeSegmentTerms } from '../../../locales/code-segments.terms.js';
import { localText } from '../data/segment-names.js';
import type { DesignerContext } from '../designer-context.types.js';
import { selectControl, textControl } from './controls.js';

/** What a choice of fields is drawn with. */
interface FieldSelectSpec {
  readonly context: DesignerContext;
  readonly terms: CodeSegmentTerms;
  readonly label: string;
  readonly value: string;
  readonly fits: (field: FieldDefinition) => boolean;
  /** A choice before the fields, such as the day of issue. */
  readonly first: string;
  readonly onChoose: (key: string) => void;
}

/** Chooses a field of the records; where nothing is known of them, its key is typed. */
export function fieldSelect({
  context,
  terms,
  label,
  value,
  fits,
  first,
  onChoose,
}: FieldSelectSpec): TemplateResult {
  const disabled = !context.editable;
  const { recordType, localize } = context;
  if (recordType === null) return textControl({ label, name: 'field', value, disabled, onSettle: onChoose });
  const fields = recordType.fields.filter((field) => fits(field) || field.key === value);
  const unknown = value !== '' && !fields.some(({ key }) => key === value);
  return selectControl({
    label,
    name: 'field',
    disabled,
    value,
    options: [
      ['', first],
      ...fields.map(({ key, title }) => [key, localText(title, localize.lang) || key] as const),
      ...(unknown ? [[value, terms.unknownField(value)] as const] : []),
    ],
    onChoose,
  });
}
