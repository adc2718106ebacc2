import { afterEach, describe, expect, it } from 'vitest';
import { formatDate, formatValue, showTimesIn } from './format.js';

/** Half past five in the evening of London, half past one of the next day in Shanghai. */
const MOMENT = '2026-11-22T17:30:00.000Z';

describe('days and times of the pages', () => {
  afterEach(() => showTimesIn('UTC'));

  it.each([
    ['Asia/Shanghai', 'Nov 23, 2026, 1:30 AM', '2026年11月23日 01:30'],
    ['America/New_York', 'Nov 22, 2026, 12:30 PM', '2026年11月22日 12:30'],
  ])('are those of the clocks of the workspace: %s', (timeZone, en, zh) => {
    showTimesIn(timeZone);
    expect(formatDate(MOMENT, 'en', true).replaceAll('\u202f', ' ')).toBe(en);
    expect(formatDate(MOMENT, 'zh-CN', true)).toBe(zh);
  });

  it('give a moment the day that it has there, also without its time', () => {
    showTimesIn('Asia/Shanghai');
    expect(formatDate(MOMENT, 'en', false)).toBe('Nov 23, 2026');
  });

  it('leave a plain day as it is, and add no time to it', () => {
    showTimesIn('America/New_York');
    expect(formatDate('2026-11-22', 'en', false)).toBe('Nov 22, 2026');
    expect(formatValue('2026-11-22', 'datetime', 'en')).toBe('Nov 22, 2026');
  });

  it('follow a workspace that changes its zone', () => {
    showTimesIn('Asia/Shanghai');
    formatDate(MOMENT, 'en', false);
    showTimesIn('UTC');
    expect(formatDate(MOMENT, 'en', false)).toBe('Nov 22, 2026');
  });

  it('stand in the zone of the reader when the browser does not know the one of the workspace', () => {
    showTimesIn('Mars/Olympus');
    const own = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
    expect(formatDate(MOMENT, 'en', true)).toBe(own.format(new Date(MOMENT)));
  });
});
