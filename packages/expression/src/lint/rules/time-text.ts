import { quoteString } from '../../syntax/write.js';
import { callOf } from '../nodes.js';
import type { Change, NodeRule } from '../rule.types.js';

const PARTS =
  /^(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d))?(\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

/** `$toMillis` reads ISO 8601 times; without a zone the same text would mean another moment elsewhere. */
export const timeText: NodeRule = {
  code: 'time-without-zone',
  check(node) {
    const call = callOf(node, 'toMillis');
    const [given] = call?.arguments ?? [];
    if (call?.arguments.length !== 1 || given?.type !== 'string') return [];
    const parts = PARTS.exec(given.value);
    const iso = parts === null ? null : isoOf(parts);
    if (iso === given.value) return [];
    const details = { value: given.value };
    const zoneless = parts?.[4] !== undefined && parts[8] === undefined;
    const edits = [{ start: given.start, end: given.end, insert: quoteString(iso ?? '') }];
    const fixes: Change[] =
      iso === null ? [] : [{ code: zoneless ? 'as-utc' : 'as-iso', details: { value: iso }, edits }];
    return [
      {
        severity: 'error',
        span: given,
        details,
        fixes,
        code: zoneless ? 'time-without-zone' : 'time-not-iso',
      },
    ];
  },
};

/** Dates need no zone: they are midnight in UTC everywhere. */
function isoOf(parts: RegExpExecArray): string {
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', fraction = '', zone = 'Z'] =
    parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second}${fraction}${zone}`;
}
