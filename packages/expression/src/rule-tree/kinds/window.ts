import { hole, spelling, type ModelOf, type Spelling } from './spelling.js';
import type { Holes } from '../shape/template.js';
import type { Reader, Writer } from './reader.types.js';
import { readDuration, writeDuration } from './duration.js';
import { CALENDAR } from './calendar.js';

type Window = ModelOf<'window'>['window'];
type WindowOf<F extends Window['form']> = Extract<Window, { form: F }>;

/** Spellings of times seen from now. */
export const WINDOW: readonly Spelling[] = [
  last({ upperBound: false }, 'minus', '$DATE > $millis() - $AMOUNT'),
  last({ upperBound: false, startIncluded: true }, 'minus', '$DATE >= $millis() - $AMOUNT'),
  last({ upperBound: false }, 'since', '$millis() - $AMOUNT < $DATE'),
  last({ upperBound: false, startIncluded: true }, 'since', '$millis() - $AMOUNT <= $DATE'),
  last({ upperBound: false }, 'age', '$millis() - $DATE < $AMOUNT'),
  last({ upperBound: false, startIncluded: true }, 'age', '$millis() - $DATE <= $AMOUNT'),
  last({ upperBound: false }, 'text', '$DATE > $fromMillis($millis() - $AMOUNT)'),
  last({ upperBound: false, startIncluded: true }, 'text', '$DATE >= $fromMillis($millis() - $AMOUNT)'),
  older({}, 'minus', '$DATE <= $millis() - $AMOUNT'),
  older({ endExcluded: true }, 'minus', '$DATE < $millis() - $AMOUNT'),
  older({}, 'age', '$millis() - $DATE >= $AMOUNT'),
  older({ endExcluded: true }, 'age', '$millis() - $DATE > $AMOUNT'),
  older({}, 'text', '$DATE <= $fromMillis($millis() - $AMOUNT)'),
  older({ endExcluded: true }, 'text', '$DATE < $fromMillis($millis() - $AMOUNT)'),
  ...CALENDAR,
  beside('before', {}, '$DATE < $AT'),
  beside('before', { included: true }, '$DATE <= $AT'),
  beside('after', {}, '$DATE > $AT'),
  beside('after', { included: true }, '$DATE >= $AT'),
];

/** Spellings of two conditions joined by `and`. */
export const WINDOW_AND: readonly Spelling[] = [
  last({ upperBound: true }, 'minus', '$DATE > $millis() - $AMOUNT and $DATE <= $millis()'),
  last(
    { upperBound: true, startIncluded: true },
    'minus',
    '$DATE >= $millis() - $AMOUNT and $DATE <= $millis()',
  ),
  last({ upperBound: true }, 'upper-first', '$DATE <= $millis() and $DATE > $millis() - $AMOUNT'),
  last(
    { upperBound: true, startIncluded: true },
    'upper-first',
    '$DATE <= $millis() and $DATE >= $millis() - $AMOUNT',
  ),
  ...agoBetween({}, '>', '<='),
  ...agoBetween({ endExcluded: true }, '>', '<'),
  ...agoBetween({ startIncluded: true }, '>=', '<='),
  ...agoBetween({ startIncluded: true, endExcluded: true }, '>=', '<'),
];

function last(
  flags: Pick<WindowOf<'last'>, 'upperBound' | 'startIncluded'>,
  form: string,
  text: string,
): Spelling {
  return timed(
    form,
    text,
    (holes) => {
      const found = readDuration(hole(holes, 'AMOUNT'));
      return (
        found && {
          window: { form: 'last', amount: found.amount, unit: found.unit, ...flags },
          spelled: found.form,
        }
      );
    },
    (window, spelled) => {
      if (window.form !== 'last' || window.upperBound !== flags.upperBound) return undefined;
      if ((window.startIncluded ?? false) !== (flags.startIncluded ?? false)) return undefined;
      return { AMOUNT: writeDuration(window.amount, window.unit, spelled) };
    },
  );
}

function older(flags: Pick<WindowOf<'older'>, 'endExcluded'>, form: string, text: string): Spelling {
  return timed(
    form,
    text,
    (holes) => {
      const found = readDuration(hole(holes, 'AMOUNT'));
      return (
        found && {
          window: { form: 'older', amount: found.amount, unit: found.unit, ...flags },
          spelled: found.form,
        }
      );
    },
    (window, spelled) =>
      window.form === 'older' && (window.endExcluded ?? false) === (flags.endExcluded ?? false)
        ? { AMOUNT: writeDuration(window.amount, window.unit, spelled) }
        : undefined,
  );
}

/** Both orders: the longer time first as it is said, or the shorter one first as it passed. */
function agoBetween(
  flags: Pick<WindowOf<'ago-between'>, 'startIncluded' | 'endExcluded'>,
  after: string,
  until: string,
): readonly Spelling[] {
  const [start, end] = [`$DATE ${after} $millis() - $FROM`, `$DATE ${until} $millis() - $TO`];
  return [ago(flags, 'minus', `${start} and ${end}`), ago(flags, 'upper-first', `${end} and ${start}`)];
}

function ago(
  flags: Pick<WindowOf<'ago-between'>, 'startIncluded' | 'endExcluded'>,
  form: string,
  text: string,
): Spelling {
  return timed(
    form,
    text,
    (holes) => {
      const from = readDuration(hole(holes, 'FROM'));
      const to = readDuration(hole(holes, 'TO'));
      // Mixed units or spellings have no single number of days: two rows then.
      if (from === undefined || from.unit !== to?.unit || from.form !== to.form) return undefined;
      return {
        window: { form: 'ago-between', from: from.amount, to: to.amount, unit: from.unit, ...flags },
        spelled: from.form,
      };
    },
    (window, spelled) => {
      if (window.form !== 'ago-between') return undefined;
      const fits =
        (window.startIncluded ?? false) === (flags.startIncluded ?? false) &&
        (window.endExcluded ?? false) === (flags.endExcluded ?? false);
      if (!fits) return undefined;
      const length = (amount: number) => writeDuration(amount, window.unit, spelled);
      return { FROM: length(window.from), TO: length(window.to) };
    },
  );
}

/** A spelling whose form has two parts: where the time stands, and how its length is spelled. */
function timed(
  form: string,
  text: string,
  read: (holes: Holes) => { window: WindowOf<'last' | 'older' | 'ago-between'>; spelled: string } | undefined,
  write: (window: Window, spelled: string | undefined) => Holes | undefined,
): Spelling {
  return spelling(
    'window',
    form,
    text,
    (holes, reader) => {
      const found = read(holes);
      if (found === undefined) return undefined;
      return {
        date: reader.value(hole(holes, 'DATE')),
        window: found.window,
        form: `${form} ${found.spelled}`,
      };
    },
    (model, writer) => {
      const holes = write(model.window, model.form?.split(' ')[1]);
      return holes && { DATE: writer.value(model.date), ...holes };
    },
  );
}

/** Before or after a moment. Only of two times: two numbers or texts are compared, not dated. */
function beside(kind: 'before' | 'after', flags: { included?: true }, text: string): Spelling {
  return spelling(
    'window',
    'plain',
    text,
    (holes, reader) => readBeside(kind, flags, holes, reader),
    (model, writer: Writer) =>
      model.window.form === kind && (model.window.included ?? false) === (flags.included ?? false)
        ? { DATE: writer.value(model.date), AT: writer.value(model.window.at) }
        : undefined,
  );
}

function readBeside(kind: 'before' | 'after', flags: { included?: true }, holes: Holes, reader: Reader) {
  const [first, second] = [hole(holes, 'DATE'), hole(holes, 'AT')];
  // A glance first: reading a value that is thrown away costs time.
  if (first.type !== 'call' || second.type !== 'call') return undefined;
  const date = reader.value(first);
  if (date.kind !== 'date-of') return undefined;
  const at = reader.value(second);
  if (at.kind !== 'date-of' && at.kind !== 'now') return undefined;
  return { date, window: { form: kind, at, ...flags } };
}
