import type { CalendarUnit } from '../rule-tree.types.js';
import { number, string } from '../shape/make.js';
import { countOf, stringOf } from './literals.js';
import { hole, spelling, type Spelling } from './spelling.js';
import { isZone } from './zone.js';

/** Calendar units that are counted up: the number of the month since the year 0, and so on. */
const COUNTED: readonly (readonly [unit: CalendarUnit, form: string, count: (of: string) => string])[] = [
  ['year', 'year', year],
  ['month', 'month', (of) => `${year(of)} * 12 + ${month(of)}`],
  ['quarter', 'quarter', (of) => `${year(of)} * 4 + $ceil(${month(of)} / 3)`],
  ['quarter', 'quarter-floor', (of) => `$floor((${year(of)} * 12 + ${month(of)} - 1) / 3)`],
];

/** Spellings of "last quarter" by numbers: that of the date is one less than that of now. */
export const CALENDAR_NUMBERS: readonly Spelling[] = COUNTED.flatMap(([unit, form, count]) => {
  const [date, now] = [count('$DATE'), count('$millis()')];
  return [
    counted(unit, form, `${date} = ${now}`),
    counted(unit, `${form}-less`, `${date} = ${now} - $AGO`),
    counted(unit, `${form}-apart`, `${now} - ${bracketed(date)} = $AGO`),
    // Another order of the same.
    counted(unit, `${form}-now`, `${now} = ${date}`),
  ];
});

function year(of: string): string {
  return `$number($fromMillis(${of}, "[Y]", $ZONE))`;
}

function month(of: string): string {
  return `$number($fromMillis(${of}, "[M]", $ZONE))`;
}

function bracketed(text: string): string {
  return text.includes(' + ') && !text.startsWith('$floor') ? `(${text})` : text;
}

function counted(unit: CalendarUnit, form: string, text: string): Spelling {
  const shifted = text.includes('$AGO');
  return spelling(
    'window',
    form,
    text,
    (holes, reader) => {
      const zone = stringOf(hole(holes, 'ZONE'));
      const ago = shifted ? countOf(hole(holes, 'AGO')) : undefined;
      if (zone === undefined || !isZone(zone) || (shifted && (ago === undefined || ago === 0)))
        return undefined;
      return {
        date: reader.value(hole(holes, 'DATE')),
        window: { form: 'calendar', unit, zone, ...(ago === undefined ? {} : { ago }) },
      };
    },
    (model, writer) => {
      const { window } = model;
      if (window.form !== 'calendar' || window.unit !== unit) return undefined;
      if ((window.ago === undefined) === shifted) return undefined;
      const ago = window.ago === undefined ? {} : { AGO: number(window.ago) };
      return { DATE: writer.value(model.date), ZONE: string(window.zone), ...ago };
    },
  );
}
