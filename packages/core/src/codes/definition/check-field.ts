import { charactersOf } from '../alphabet/characters.js';
import type { RecordTypeDefinition } from '../../records/records.types.js';
import type { DateSegment, FieldSegment } from '../codes.types.js';
import { alphabetTest } from '../alphabet/alphabets.js';
import type { CodeInput } from '../codes.types.js';
import { DATE_FORMATS } from '../dates/date-text.js';
import { isTimeZone } from '../dates/day-in-zone.js';
import { checkAlphabet, checkWidth } from './check-text.js';
import type { Report } from './report.js';

/** Reports a field that the record type does not have. */
export function checkFieldKey(
  field: string,
  recordType: RecordTypeDefinition | undefined,
  report: Report,
): void {
  const known =
    recordType === undefined || recordType.fields.some(({ key }) => key === field) || field === 'id';
  if (field === '' || !known) report('unknown-field', { field });
}

/** Field segments: the field, the width, the alphabet and the character that fills up. */
export function checkFieldSegment(
  segment: FieldSegment,
  input: CodeInput,
  recordType: RecordTypeDefinition | undefined,
  report: Report,
): void {
  checkFieldKey(segment.field, recordType, report);
  checkWidth(segment.width, report);
  checkAlphabet(segment.alphabet, input, report);
  const { pad } = segment;
  if (pad !== undefined && (charactersOf(pad).length !== 1 || !alphabetTest(segment.alphabet)(pad)))
    report('bad-pad');
}

/** Date segments: a date field, a known format and zone. */
export function checkDateSegment(
  { field, format, timeZone }: DateSegment,
  recordType: RecordTypeDefinition | undefined,
  report: Report,
): void {
  if (field !== null) {
    checkFieldKey(field, recordType, report);
    const type = recordType?.fields.find(({ key }) => key === field)?.type;
    // Texts may hold dates; numbers and flags never do.
    if (type === 'number' || type === 'integer' || type === 'boolean')
      report('wrong-field-type', { field, type });
  }
  if (!Object.hasOwn(DATE_FORMATS, format)) report('bad-format', { format });
  if (timeZone !== undefined && !isTimeZone(timeZone)) report('bad-time-zone', { timeZone });
}
