import { describe, expect, it } from 'vitest';
import { parseTime, toDate, toDateTime, type DateOrder } from './dates.js';

function instant(text: string, zone = 'Asia/Shanghai', order: DateOrder = 'ymd'): string | null {
  const parsed = parseTime(text, order);
  return parsed === null ? null : toDateTime(parsed, zone);
}

describe('parseTime', () => {
  it.each([
    ['2026-01-08T09:05:00Z', '2026-01-08T09:05:00.000Z'],
    ['2026-01-08T09:05:00.1234+08:00', '2026-01-08T01:05:00.123Z'],
    ['2026-01-08 09:05', '2026-01-08T01:05:00.000Z'],
    ['2026/1/8 9:05:07', '2026-01-08T01:05:07.000Z'],
    ['2026年1月8日 下午3:05', '2026-01-08T07:05:00.000Z'],
    ['2026年1月8日下午3:05', '2026-01-08T07:05:00.000Z'],
    ['2026-01-08 12:05 AM', '2026-01-07T16:05:00.000Z'],
    ['2026.01.08', '2026-01-07T16:00:00.000Z'],
  ])('reads %s in Shanghai as %s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-01-08 25:00',
    '2026-01-08 09:60',
    'soon',
    '',
    '20260108',
    '2026-01-08T09:05+25:00',
    '2026-01-08x',
    '08/01/2026',
    '0000-01-01',
  ])('refuses %j', (text) => {
    expect(instant(text)).toBeNull();
  });

  it('reads days and months in the order it is told', () => {
    expect(instant('3/4/2026', 'UTC', 'dmy')).toBe('2026-04-03T00:00:00.000Z');
    expect(instant('3/4/2026', 'UTC', 'mdy')).toBe('2026-03-04T00:00:00.000Z');
    expect(instant('25/12/2026', 'UTC', 'mdy')).toBeNull();
  });

  it('follows summer time, its gaps and its repeated hours', () => {
    expect(instant('2026-07-01 12:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00.000Z');
    expect(instant('2026-12-01 12:00', 'Europe/Berlin')).toBe('2026-12-01T11:00:00.000Z');
    // 02:30 never was; 03:30 was as far behind the change.
    expect(instant('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    // 02:30 was twice; the first.
    expect(instant('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('gives a plain date only when no time of day would be lost', () => {
    const date = (text: string): string | null => toDate(parseTime(text) ?? expect.fail(text));
    expect(date('2026-01-08')).toBe('2026-01-08');
    expect(date('2026-01-08 00:00:00')).toBe('2026-01-08');
    expect(date('2026-01-08 09:00')).toBeNull();
  });
});
