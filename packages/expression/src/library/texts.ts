import { unwrapInput } from '../closures/sequence.js';
import type { EvaluationContext } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';
import { isCallable } from './callable.js';
import { required } from './required.js';
import { writeText } from './text-of.js';

type Text = string | undefined;
type Numeric = number | undefined;

const OPTIONS = { isFunction: isCallable };

/** The text of a value as `$string` makes it; see `writeText`. */
export function textOf(context: EvaluationContext, value: unknown, pretty = false): string {
  return typeof value === 'string' ? value : writeText(context, unwrapInput(value), pretty, OPTIONS);
}

/** Half of a surrogate pair: where there is one, characters and code units differ. */
const SURROGATE = /[\uD800-\uDFFF]/;

/** Characters of a text, surrogate pairs counted as one. */
export function lengthOf(text: string): number {
  return SURROGATE.test(text) ? Array.from(text).length : text.length;
}

/** `length` characters of a text from `start` on, counted from the end when negative. */
export function substring(text: string, start: Numeric, length: Numeric): string {
  const chars = SURROGATE.test(text) ? Array.from(text) : text;
  let from = start ?? Number.NaN;
  if (chars.length + from < 0) from = 0;
  let to: Numeric;
  if (length !== undefined) {
    if (length <= 0) return '';
    to = (from >= 0 ? from : chars.length + from) + length;
  }
  return typeof chars === 'string' ? chars.slice(from, to) : chars.slice(from, to).join('');
}

function pad(context: EvaluationContext, text: Text, width: Numeric, char: Text): Text {
  if (text === undefined) return undefined;
  const filler = char === undefined || char === '' ? ' ' : char;
  const target = Math.trunc(width ?? Number.NaN);
  context.checkString(Math.abs(target || 0) * filler.length);
  const missing = Math.abs(target) - lengthOf(text);
  if (!(missing > 0)) return text;
  const padding = filler.repeat(missing);
  const cut = filler.length > 1 ? substring(padding, 0, missing) : padding;
  return target > 0 ? text + cut : cut + text;
}

function trim(_: EvaluationContext, text: Text): Text {
  return text?.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}

/** The place of a part. A missing part is looked for by its name in JavaScript, as in jsonata. */
function placeOf(text: string, part: Text): number {
  return text.indexOf(String(part));
}

function before(_: EvaluationContext, text: Text, part: Text): Text {
  const at = text === undefined ? -1 : placeOf(text, part);
  return at === -1 ? text : text?.slice(0, at);
}

function after(_: EvaluationContext, text: Text, part: Text): Text {
  const at = text === undefined ? -1 : placeOf(text, part);
  return at === -1 ? text : text?.slice(at + required(part).length);
}

function join(context: EvaluationContext, members: readonly unknown[] | undefined, separator = ''): Text {
  if (members === undefined) return undefined;
  // A partial application is not checked, so the members may be anything; jsonata leaves them to the platform.
  const texts = members.map((member) => (typeof member === 'string' ? member : [member].join()));
  let length = 0;
  for (const text of texts) length += text.length + separator.length;
  context.checkString(length);
  return texts.join(separator);
}

/** Functions that make texts of texts and values. */
export const TEXTS: readonly Definition[] = [
  define(
    'string',
    '<x-b?:s>',
    (context, value: unknown, pretty: boolean | undefined) =>
      value === undefined ? undefined : textOf(context, value, pretty),
    1,
  ),
  define('length', '<s-:n>', (_, text: Text) => (text === undefined ? undefined : lengthOf(text))),
  define('uppercase', '<s-:s>', (_, text: Text) => text?.toUpperCase()),
  define('lowercase', '<s-:s>', (_, text: Text) => text?.toLowerCase()),
  define('trim', '<s-:s>', trim),
  define('pad', '<s-ns?:s>', pad),
  define('join', '<a<s>s?:s>', join, 2),
  define('substring', '<s-nn?:s>', (_, text: Text, start: Numeric, length: Numeric) =>
    text === undefined ? undefined : substring(text, start, length),
  ),
  define('substringBefore', '<s-s:s>', before),
  define('substringAfter', '<s-s:s>', after),
];
