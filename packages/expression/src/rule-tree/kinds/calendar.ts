import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { CalendarUnit } from '../rule-tree.types.js';
import { binary, string } from '../shape/make.js';
import type { Holes } from '../shape/template.js';
import { CALENDAR_NUMBERS } from './calendar-numbers.js';
import { readStepBack, writeStepBack } from './calendar-step.js';
import { stringOf } from './literals.js';
import type { Reader } from './reader.types.js';
import { hole, spelling, type ModelOf, type Spelling } from './spelling.js';
import { isZone } from './zone.js';

/** Units that a picture can show by itself; there is none of a quarter. */
type ShownUnit = Exclude<CalendarUnit, 'quarter'>;
type CalendarWindow = Extract<ModelOf<'window'>['window'], { form: 'calendar' }>;

/** Pictures that show one calendar unit and no more; the first of each is the usual one. */
const PICTURES: Readonly<Record<ShownUnit, readonly string[]>> = {
  day: ['[Y0001]-[M01]-[D01]', '[Y]-[M]-[D]', '[Y0001][M01][D01]', '[Y]-[M01]-[D01]'],
  week: ['[X0001]-W[W01]', '[X]-[W]', '[X0001]-[W01]'],
  month: ['[Y0001]-[M01]', '[Y]-[M]', '[Y0001][M01]', '[Y]-[M01]'],
  year: ['[Y0001]', '[Y]'],
};
const UNITS: readonly ShownUnit[] = ['day', 'week', 'month', 'year'];

/** Spellings of "this month" and "last month": the date and a moment look the same when shown by month, in a zone. */
export const CALENDAR: readonly Spelling[] = [
  current('date-first', '$fromMillis($DATE, $PICTURE, $ZONE) = $fromMillis($millis(), $PICTURE, $ZONE)'),
  current('now-first', '$fromMillis($millis(), $PICTURE, $ZONE) = $fromMillis($DATE, $PICTURE, $ZONE)'),
  earlier(
    'date-first-back',
    '$fromMillis($DATE, $PICTURE, $ZONE) = $fromMillis($millis() - $STEP, $PICTURE, $ZONE)',
  ),
  earlier(
    'back-first',
    '$fromMillis($millis() - $STEP, $PICTURE, $ZONE) = $fromMillis($DATE, $PICTURE, $ZONE)',
  ),
  ...CALENDAR_NUMBERS,
];

/** Whether an equation of two sides says that a date is in a calendar unit. */
export function readsAsCalendar(left: SyntaxNode, right: SyntaxNode, reader: Reader): boolean {
  // A glance first: most equations are about plain values.
  if (!isWorkedOut(left) && !isWorkedOut(right)) return false;
  const equation = binary('=', left, right);
  return CALENDAR.some((spelled) => spelled.read(equation, reader) !== undefined);
}

function isWorkedOut(node: SyntaxNode): boolean {
  return node.type === 'call' || node.type === 'binary';
}

function current(form: string, text: string): Spelling {
  return spelling(
    'window',
    form,
    text,
    (holes, reader) => {
      const shown = readShown(holes);
      return shown && { ...windowOf(shown, holes, reader), form: `${form} ${shown.picture}` };
    },
    (model, writer) => {
      const { window } = model;
      if (window.form !== 'calendar' || window.ago !== undefined) return undefined;
      return writeShown(window, model.form, writer.value(model.date));
    },
  );
}

function earlier(form: string, text: string): Spelling {
  return spelling(
    'window',
    form,
    text,
    (holes, reader) => {
      const shown = readShown(holes);
      const step = shown && readStepBack(hole(holes, 'STEP'), shown);
      if (shown === undefined || step === undefined) return undefined;
      const fields = windowOf(shown, holes, reader, step.ago);
      return { ...fields, form: `${form} ${shown.picture} ${step.form}` };
    },
    (model, writer) => {
      const { window } = model;
      if (window.form !== 'calendar' || window.ago === undefined) return undefined;
      const step = writeStepBack(window, window.ago, model.form?.split(' ').slice(2) ?? []);
      const shown = step && writeShown(window, model.form, writer.value(model.date));
      return step && shown && { ...shown, STEP: step };
    },
  );
}

interface Shown {
  readonly unit: ShownUnit;
  readonly picture: string;
  readonly zone: string;
}

function readShown(holes: Holes): Shown | undefined {
  const picture = stringOf(hole(holes, 'PICTURE'));
  const zone = stringOf(hole(holes, 'ZONE'));
  const unit = UNITS.find((each) => PICTURES[each].includes(picture ?? ''));
  if (picture === undefined || zone === undefined || unit === undefined || !isZone(zone)) return undefined;
  return { unit, picture, zone };
}

function windowOf({ unit, zone }: Shown, holes: Holes, reader: Reader, ago?: number) {
  const date = reader.value(hole(holes, 'DATE'));
  return {
    date,
    window: { form: 'calendar' as const, unit, zone, ...(ago === undefined ? {} : { ago }) },
  };
}

function writeShown(window: CalendarWindow, form: string | undefined, date: SyntaxNode): Holes | undefined {
  if (window.unit === 'quarter') return undefined;
  const pictures = PICTURES[window.unit];
  const kept = pictures.find((each) => each === form?.split(' ')[1]);
  return { DATE: date, PICTURE: string(kept ?? pictures[0] ?? ''), ZONE: string(window.zone) };
}
