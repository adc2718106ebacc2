import { FALSE, all, any, choose, negated } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { errorCases, firstError, withError } from './errors.js';
import { isOther, textIn } from './kinds.js';
import { ANY_NUMBER, UNDECIDED, type NumberFacts, type SqlValue } from './value.types.js';

const DATE = '[0-9]{4}(-[01][0-9])?(-[0-3][0-9])?';
const CLOCK = 'T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]';
const ZONE = '([+-][0-2][0-9]:?[0-5][0-9]|Z)';

/** What JSONata lets through to `Date.parse`. */
const SHAPE = `'^${DATE}(${CLOCK})?([.][0-9]+)?${ZONE}?$'`;
/** Of these, what `Date.parse` reads: months and days that can be, a zone of less than 24 hours. */
const TIME =
  `'^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?` +
  `(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])|Z)?$'`;
/** Midnight at the end of a day, and a fraction without a time of day: too rare to spell out. */
const RARE = `'T24:00:00|^[0-9]{4}(-[0-9]{2}){0,2}[.]'`;
/** A time of day without a zone. */
const ZONELESS = `'${CLOCK}([.][0-9]+)?$'`;

/** Milliseconds of the years 0 to 9999. */
const FACTS: NumberFacts = { ...ANY_NUMBER, most: 2.6e14, least: 1, whole: true };

/** `$toMillis(value)` without a picture. */
export function toMillis(relation: Relation, value: SqlValue): SqlValue {
  const { dialect, options } = relation.build;
  if (value.timestamp !== undefined) {
    const sql = dialect.timestampMillis(value.timestamp);
    return { type: 'number', sql, optional: true, facts: FACTS, timestamp: value.timestamp };
  }
  const written = textIn(relation, value);
  const text = options.zonelessTimes === 'utc' ? zoned(relation, written) : relation.once(written);
  const isTime = relation.once(dialect.matches(text, TIME));
  const zoneless = dialect.matches(text, ZONELESS);
  const error = errorCases([
    [isOther(relation, value, 'string'), 'T0410'],
    [isTime, null],
    [options.zonelessTimes === 'utc' ? FALSE : all(shortText(relation, text), zoneless), 'G1004'],
    [negated(dialect.matches(text, SHAPE)), 'D3110'],
    [any(dialect.matches(text, RARE), zoneless), UNDECIDED],
  ]);
  const otherwise = choose([[`(${text} IS NOT NULL)`, dialect.nan]], 'NULL');
  return {
    type: 'number',
    sql: relation.once(choose([[isTime, millis(relation, text)]], otherwise)),
    optional: value.optional || value.type !== 'text',
    facts: { ...FACTS, nan: true },
    ...withError(firstError(value.error, error)),
  };
}

/** Longer texts are not looked at for a missing zone. */
function shortText({ build }: Relation, text: string): string {
  return `(${build.dialect.length(text)} <= 64)`;
}

/** A time without a zone, taken as UTC. */
function zoned(relation: Relation, text: string): string {
  const { dialect } = relation.build;
  const lacks = all(shortText(relation, text), dialect.matches(text, ZONELESS));
  return relation.once(choose([[lacks, `(${text} || 'Z')`]], text));
}

/** The sum of the parts of a text of the shape `TIME`. */
function millis({ build }: Relation, text: string): string {
  const { dialect } = build;
  const whole = (part: string): string => dialect.whole(part);
  const at = `strpos(${text}, 'T')`;
  const dated = (dash: number): string =>
    whole(`CASE WHEN substr(${text}, ${dash}, 1) = '-' THEN substr(${text}, ${dash + 1}, 2) ELSE '01' END`);
  const days = `${dialect.daysTo(whole(`substr(${text}, 1, 4)`), dated(5))} + ${dated(8)} - 1`;
  const clock = (offset: number): string => whole(`substr(${text}, ${at} + ${offset}, 2)`);
  const digits = dialect.replaceAll(`substr(${text}, ${at} + 10, 3)`, `'[^0-9].*'`, `''`);
  const fraction = choose([[`substr(${text}, ${at} + 9, 1) = '.'`, whole(`rpad(${digits}, 3, '0')`)]], '0');
  const zone = `right(replace(${text}, ':', ''), 5)`;
  const minutes = `(${whole(`substr(${zone}, 2, 2)`)} * 60 + ${whole(`substr(${zone}, 4, 2)`)})`;
  const offset = choose(
    [
      [`right(${text}, 1) = 'Z'`, '0'],
      [`substr(${zone}, 1, 1) = '-'`, `-${minutes}`],
    ],
    minutes,
  );
  const time = `((${clock(1)} * 60 + ${clock(4)} - ${offset}) * 60 + ${clock(7)}) * 1000 + ${fraction}`;
  const ofDay = choose([[`${at} > 0`, dialect.cast(`(${time})`, 'number')]], '0');
  return `(${dialect.cast(`(${days})`, 'number')} * 86400000 + ${ofDay})`;
}
