import type { CalendarUnit } from '../rule-tree.types.js';
import { string } from '../shape/make.js';
import { stringOf } from './literals.js';
import { hole, spelling, type Spelling } from './spelling.js';

/** Pictures that show one calendar unit and no more; the first of each is the usual one. */
const PICTURES: Readonly<Record<CalendarUnit, readonly string[]>> = {
  day: ['[Y0001]-[M01]-[D01]', '[Y]-[M]-[D]', '[Y0001][M01][D01]', '[Y]-[M01]-[D01]'],
  week: ['[X0001]-W[W01]', '[X]-[W]', '[X0001]-[W01]'],
  month: ['[Y0001]-[M01]', '[Y]-[M]', '[Y0001][M01]', '[Y]-[M01]'],
  year: ['[Y0001]', '[Y]'],
};
const UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'year'];
const ZONE = /^[+-]\d{4}$/;

/** Spellings of "this month": the date and now look the same when shown by month, in a zone. */
export const CALENDAR: readonly Spelling[] = [
  calendar('date-first', '$fromMillis($DATE, $PICTURE, $ZONE) = $fromMillis($millis(), $PICTURE, $ZONE)'),
  calendar('now-first', '$fromMillis($millis(), $PICTURE, $ZONE) = $fromMillis($DATE, $PICTURE, $ZONE)'),
];

function calendar(form: string, text: string): Spelling {
  return spelling(
    'window',
    form,
    text,
    (holes, reader) => {
      const picture = stringOf(hole(holes, 'PICTURE'));
      const zone = stringOf(hole(holes, 'ZONE'));
      const unit = UNITS.find((each) => PICTURES[each].includes(picture ?? ''));
      if (picture === undefined || zone === undefined || unit === undefined || !ZONE.test(zone))
        return undefined;
      return {
        date: reader.value(hole(holes, 'DATE')),
        window: { form: 'calendar', unit, zone },
        form: `${form} ${picture}`,
      };
    },
    (model, writer) => {
      if (model.window.form !== 'calendar') return undefined;
      const pictures = PICTURES[model.window.unit];
      const kept = pictures.find((each) => each === model.form?.split(' ')[1]);
      return {
        DATE: writer.value(model.date),
        PICTURE: string(kept ?? pictures[0] ?? ''),
        ZONE: string(model.window.zone),
      };
    },
  );
}
