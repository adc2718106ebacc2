import type { CodeDefinition, FieldDefinition, MapSegment, RecordTypeDefinition, Segment } from '@tagma/core';
import type { CodeRecords } from '../code-designer.types.js';
import { countValues } from '../data/value-counts.js';
import { freeId, inOrder, isClassSegment } from './definition-edits.js';
import { fillCodes, styleOf } from './suggest-codes.js';
import type { CodeStyle } from './suggest-codes.js';

/** The parts of the palette, in the order in which most codes have them. */
export const SEGMENT_TYPES = ['map', 'field', 'date', 'literal', 'sequence', 'check', 'expression'] as const;

/** A part of the palette. */
export type SegmentType = (typeof SEGMENT_TYPES)[number];

/** More values than this make no class. */
const MOST_CLASSES = 60;

/** What a new segment is made from. */
export interface SegmentSetting {
  readonly definition: CodeDefinition;
  readonly recordType: RecordTypeDefinition | null;
  readonly records: CodeRecords | null;
  /** Where the segment will stand; default the end. */
  readonly at?: number;
}

/** A segment as most people want it: a field that is not used yet, its real values, counted by every class. */
export function newSegment(type: SegmentType, setting: SegmentSetting): Segment {
  const { definition } = setting;
  switch (type) {
    case 'map':
      return newMap(setting);
    case 'literal':
      return { type, id: literalIdAt(setting), text: '-' };
    case 'field': {
      const field = unusedField(setting, ({ type: kind }) => kind === 'text') ?? '';
      const width = { min: 2, max: 2 };
      return {
        type,
        id: freeId(definition, field || 'field'),
        field,
        transform: 'upper',
        width,
        truncate: true,
        alphabet: 'alphanumeric',
      };
    }
    case 'date':
      return { type, id: freeId(definition, 'date'), field: null, format: 'YYYYMM' };
    case 'sequence':
      return {
        type,
        id: freeId(definition, 'no'),
        width: 3,
        start: 1,
        step: 1,
        alphabet: 'digits',
        skip: [],
        scope: definition.segments.filter(isClassSegment).map(({ id }) => id),
        overflow: 'error',
        reserved: [],
        fill: 'next',
      };
    case 'check':
      return {
        type,
        id: freeId(definition, 'check'),
        algorithm: 'iso7064-mod37,36',
        covers: inOrder(
          definition.segments,
          definition.segments
            .filter((one) => one.type !== 'check' && one.type !== 'literal')
            .map(({ id }) => id),
        ),
      };
    case 'expression':
      return {
        type,
        id: freeId(definition, 'formula'),
        expression: '',
        width: { min: 2, max: 2 },
        alphabet: 'upper',
      };
  }
}

/** A table over a field: with the real values, where they are few enough to be classes. */
export function mapOver(
  segment: Omit<MapSegment, 'field' | 'table'>,
  field: string,
  { definition, records }: SegmentSetting,
): MapSegment {
  const counts = records === null || field === '' ? [] : countValues(records, field).counts;
  const rows = counts.length > MOST_CLASSES ? [] : counts.map(({ value }) => ({ value, code: '' }));
  return { ...segment, field, table: fillCodes(rows, nextStyle(definition, segment.id)) };
}

/** Letters, and digits after a segment of letters: `A1`. */
export function nextStyle({ segments }: CodeDefinition, before: string): CodeStyle {
  const at = segments.findIndex(({ id }) => id === before);
  const tables = segments
    .slice(0, at === -1 ? undefined : at)
    .filter((one): one is MapSegment => one.type === 'map');
  return styleOf(tables.at(-1)?.table.map(({ code }) => code) ?? []) === 'letters' ? 'digits' : 'letters';
}

/** The id that the text form gives a plain text in this place, so that it shows there as it is. */
function literalIdAt({ definition, at = definition.segments.length }: SegmentSetting): string {
  const taken = new Set(definition.segments.map(({ id }) => id));
  for (let place = at + 1; ; place += 1) {
    const id = `text-${String(place)}`;
    if (!taken.has(id)) return id;
  }
}

function newMap(setting: SegmentSetting): MapSegment {
  const { definition, records } = setting;
  const field =
    unusedField(setting, ({ key, type }) => {
      if (type === 'date' || type === 'datetime') return false;
      const found = records === null ? null : countValues(records, key).counts.length;
      return found === null ? type === 'text' : found >= 2 && found <= MOST_CLASSES;
    }) ?? '';
  return mapOver(
    { type: 'map', id: freeId(definition, field || 'class'), unmapped: 'error' },
    field,
    setting,
  );
}

function unusedField(
  { definition, recordType }: SegmentSetting,
  fits: (field: FieldDefinition) => boolean,
): string | undefined {
  const used = new Set(definition.segments.map((segment) => ('field' in segment ? segment.field : null)));
  return recordType?.fields.find(
    (field) => !used.has(field.key) && field.key !== recordType.nameField && fits(field),
  )?.key;
}
