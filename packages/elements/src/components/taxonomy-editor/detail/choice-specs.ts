import { TAG_LAYERS } from '@tagma/core/taxonomy';
import type { Concept, TagColor, TagValueType } from '@tagma/core';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import { patch, refuse } from './field-spec.js';
import type { FieldSpec } from './field-spec.js';

/** A field with a closed list of values. */
export interface ChoiceSpec extends FieldSpec {
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** Core, extended or temporary. */
export function layerSpec(terms: TaxonomyDetailTerms): ChoiceSpec {
  return {
    key: 'layer',
    label: terms.layer,
    options: TAG_LAYERS.map((layer) => [layer, terms.layers[layer]]),
    read: ({ layer }) => layer,
    write: (text) => {
      const layer = TAG_LAYERS.find((known) => known === text);
      return patch(layer === undefined ? {} : { layer });
    },
  };
}

/** Whether data decide or a person judges. */
export function judgementSpec(terms: TaxonomyDetailTerms): ChoiceSpec {
  const words = terms.judgements;
  return {
    key: 'judgement',
    label: terms.judgement,
    options: [
      ['', words.none],
      ['objective', words.objective],
      ['subjective', words.subjective],
    ],
    read: ({ judgement }) => judgement ?? '',
    write: (text) => patch({ judgement: text === 'objective' || text === 'subjective' ? text : null }),
  };
}

/** A yes or no of a category. */
export function flagSpec(member: 'exclusive' | 'ordered' | 'required', label: string): FieldSpec {
  return {
    key: member,
    label,
    read: (concept) => (concept[member] === true ? 'yes' : ''),
    write: (text) => patch({ [member]: text === 'yes' }),
  };
}

/** What a tag carries beside its name on a record. */
export function valueTypeSpec(terms: TaxonomyDetailTerms): ChoiceSpec {
  return {
    key: 'valueType',
    label: terms.valueType,
    options: (['none', 'text', 'number', 'color'] as const).map((type) => [
      type === 'none' ? '' : type,
      terms.valueTypes[type],
    ]),
    read: ({ valueType }) => valueType?.type ?? '',
    write: (text) => {
      const type = text === 'text' || text === 'number' || text === 'color' ? text : null;
      return patch({ valueType: type === null ? null : { type } });
    },
  };
}

/** The bounds of a typed tag's value that its type has. */
export function valueBoundSpecs({ valueType }: Concept, terms: TaxonomyDetailTerms): readonly FieldSpec[] {
  if (valueType?.type === 'text') return [boundSpec('maxLength', terms.maxLength, terms)];
  if (valueType?.type !== 'number') return [];
  return [boundSpec('min', terms.min, terms), boundSpec('max', terms.max, terms), unitSpec(terms)];
}

/** A hue by name, or `#rrggbb`. Empty: none. */
export function colorSpec(terms: TaxonomyDetailTerms): FieldSpec {
  return {
    key: 'color',
    label: terms.color,
    read: ({ color }) => color ?? '',
    write: (text) => {
      const color = text.trim().toLowerCase();
      if (color === '') return patch({ color: null });
      if (isColor(color, terms)) return patch({ color });
      return refuse(terms.errors.color);
    },
  };
}

/** Name of an icon. Empty: none. */
export function iconSpec(terms: TaxonomyDetailTerms): FieldSpec {
  return {
    key: 'icon',
    label: terms.icon,
    read: ({ icon }) => icon ?? '',
    write: (text) => patch({ icon: text || null }),
  };
}

function isColor(text: string, { hues }: TaxonomyDetailTerms): text is TagColor {
  return Object.hasOwn(hues, text) || /^#[0-9a-f]{6}$/u.test(text);
}

type Bound = 'min' | 'max' | 'maxLength';

function boundSpec(bound: Bound, label: string, terms: TaxonomyDetailTerms): FieldSpec {
  return {
    key: `valueType.${bound}`,
    label,
    type: 'number',
    read: ({ valueType }) => {
      const value =
        valueType && bound in valueType ? (valueType as Partial<Record<Bound, number>>)[bound] : undefined;
      return value === undefined ? '' : String(value);
    },
    write: (text, { valueType }) => {
      if (!valueType) return patch({});
      const value = text.trim() === '' ? undefined : Number(text);
      if (value !== undefined && !Number.isFinite(value)) return refuse(terms.errors.number);
      const next = withMember(valueType, bound, value);
      if (next.type === 'number' && (next.min ?? -Infinity) > (next.max ?? Infinity))
        return refuse(terms.errors.range);
      return patch({ valueType: next });
    },
  };
}

function unitSpec(terms: TaxonomyDetailTerms): FieldSpec {
  return {
    key: 'valueType.unit',
    label: terms.unit,
    maxLength: 20,
    read: ({ valueType }) => (valueType?.type === 'number' ? (valueType.unit ?? '') : ''),
    write: (text, { valueType }) =>
      patch(valueType ? { valueType: withMember(valueType, 'unit', text.trim() || undefined) } : {}),
  };
}

function withMember(
  type: TagValueType,
  member: Bound | 'unit',
  value: number | string | undefined,
): TagValueType {
  const rest = Object.entries(type).filter(([key]) => key !== member);
  return Object.fromEntries(
    value === undefined ? rest : [...rest, [member, value]],
  ) as unknown as TagValueType;
}
