import { raise, type EvaluationContext } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';
import type { Pictures } from './pictures.types.js';
import { readTime } from './iso-time.js';

type Text = string | undefined;
type Numeric = number | undefined;

let provided: Pictures | null = null;

/** Says who reads and writes pictures. Until then, what needs a picture raises `G1011`. */
export function providePictures(pictures: Pictures): void {
  provided = pictures;
}

function pictures(): Pictures {
  return provided ?? raise('G1011', {});
}

/** The times that `toISOString` writes with a year of four digits. */
const FIRST = -62_167_219_200_000;
const LAST = 253_402_300_799_999;

function formatTime(millis: number, picture: Text, zone: Text): unknown {
  const usual = picture === undefined && zone === undefined && millis >= FIRST && millis <= LAST;
  return usual ? new Date(millis).toISOString() : pictures().formatTime(millis, picture, zone);
}

function fromMillis(_: EvaluationContext, millis: Numeric, picture: Text, zone: Text): unknown {
  return millis === undefined ? undefined : formatTime(millis, picture, zone);
}

function toMillis(context: EvaluationContext, text: Text, picture: Text): unknown {
  if (text === undefined) return undefined;
  if (picture === undefined) return readTime(text, context.zonelessTimes);
  return pictures().parseTime(text, picture, context.asOf);
}

function formatNumber(_: EvaluationContext, value: Numeric, picture: Text, options: unknown): unknown {
  if (value === undefined) return undefined;
  return pictures().formatNumber(value, picture, options);
}

function formatInteger(_: EvaluationContext, value: Numeric, picture: Text): unknown {
  if (value === undefined) return undefined;
  return pictures().formatInteger(value, picture);
}

function parseInteger(_: EvaluationContext, text: Text, picture: Text): unknown {
  if (text === undefined) return undefined;
  return pictures().parseInteger(text, picture);
}

/** Functions of times, and those that read or write by a picture. */
export const TIMES: readonly Definition[] = [
  define('now', '<s?s?:s>', (context, picture: Text, zone: Text) => formatTime(context.asOf, picture, zone)),
  define('millis', '<:n>', (context) => context.asOf),
  define('toMillis', '<s-s?:n>', toMillis),
  define('fromMillis', '<n-s?s?:s>', fromMillis),
  define('formatNumber', '<n-so?:s>', formatNumber),
  define('formatInteger', '<n-s:s>', formatInteger),
  define('parseInteger', '<s-s:n>', parseInteger),
];
