/** Parts of a day as `Intl` calls them. */
type Part = 'year' | 'month' | 'day';

const NUMERIC = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' } as const;

function partsOf(time: number, lang: string): Intl.DateTimeFormatPart[] {
  // Days are of the calendar that is stored, whatever calendar the language prefers.
  return new Intl.DateTimeFormat(lang, {
    ...NUMERIC,
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).formatToParts(time);
}

const isPart = (type: string): type is Part => type === 'year' || type === 'month' || type === 'day';

/** A day (`YYYY-MM-DD`) as the language writes it in figures; other texts as they are. */
export function showDay(day: string, lang: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return partsOf(time, lang)
    .map(({ value }) => value)
    .join('');
}

/** How the language writes a day, with words in place of the figures: `MM/DD/YYYY`. */
export function dayPattern(lang: string, words: Readonly<Record<Part, string>>): string {
  return partsOf(0, lang)
    .map(({ type, value }) => (isPart(type) ? words[type] : value))
    .join('');
}

/**
 * The day that somebody typed, `YYYY-MM-DD`: three figures in the order of the language, or the year first. `null` when
 * it is none; empty stays empty.
 */
export function readDay(text: string, lang: string): string | null {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return '';
  const figures = typed.match(/\d+/gu) ?? [];
  if (figures.length !== 3) return null;
  const order: readonly Part[] =
    figures[0].length === 4
      ? ['year', 'month', 'day']
      : partsOf(0, lang)
          .map(({ type }) => type)
          .filter(isPart);
  const figure = (part: Part): string => figures[order.indexOf(part)] ?? '';
  // Of two figures nobody knows the century.
  if (figure('year').length !== 4) return null;
  const day = `${figure('year')}-${figure('month').padStart(2, '0')}-${figure('day').padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** Whether the calendar has this day; February 30 is written like one and is none. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
