import { raise, type EvaluationContext } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';

type Text = string | undefined;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of the low bytes of a text's code units. */
function base64encode(context: EvaluationContext, text: Text): Text {
  if (text === undefined) return undefined;
  context.checkString(Math.ceil(text.length / 3) * 4);
  let made = '';
  for (let at = 0; at < text.length; at += 3) {
    const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
    const bits = ((a & 255) << 16) | ((b & 255) << 8) | (c & 255);
    const digit = (shift: number): string => DIGITS.charAt((bits >> shift) & 63);
    made += digit(18) + digit(12) + (at + 1 < text.length ? digit(6) : '=');
    made += at + 2 < text.length ? digit(0) : '=';
  }
  return made;
}

/** The bytes of a Base64 text, each as one character. Unknown characters are passed over; `=` ends it. */
function base64decode(context: EvaluationContext, text: Text): Text {
  if (text === undefined) return undefined;
  context.checkString(text.length);
  let made = '';
  let bits = 0;
  let count = 0;
  for (const char of text.replace(/-/g, '+').replace(/_/g, '/')) {
    if (char === '=') break;
    const digit = DIGITS.indexOf(char);
    if (digit === -1) continue;
    bits = ((bits << 6) | digit) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    made += String.fromCharCode((bits >> count) & 255);
  }
  return made;
}

/** A function that makes a URL part of a text or a text of one. */
function url(name: string, convert: (text: string) => string): Definition {
  return define(name, '<s-:s>', (context, text: Text) => {
    if (text === undefined) return undefined;
    // No character needs more than nine.
    context.charge((text.length * 9) / 1024);
    const made = converted(name, convert, text);
    context.checkString(made.length);
    return made;
  });
}

function converted(name: string, convert: (text: string) => string, text: string): string {
  try {
    return convert(text);
  } catch {
    return raise('D3140', { value: text, functionName: name });
  }
}

/** Functions that write texts in other forms and back. */
export const CODINGS: readonly Definition[] = [
  define('base64encode', '<s-:s>', base64encode),
  define('base64decode', '<s-:s>', base64decode),
  url('encodeUrlComponent', encodeURIComponent),
  url('encodeUrl', encodeURI),
  url('decodeUrlComponent', decodeURIComponent),
  url('decodeUrl', decodeURI),
];
