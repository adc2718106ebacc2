import { raise, type EvaluationContext } from '../engine/context.js';
import type { Coding, Codings } from './codings.js';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of the low bytes of a text's code units. */
function base64encode(context: EvaluationContext, text: string): string {
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
function base64decode(context: EvaluationContext, text: string): string {
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

/** Makes a URL part of a text or a text of one. */
function url(name: string, convert: (text: string) => string): Coding {
  return (context, text) => {
    // No character needs more than nine.
    context.charge((text.length * 9) / 1024);
    const made = converted(name, convert, text);
    context.checkString(made.length);
    return made;
  };
}

function converted(name: string, convert: (text: string) => string, text: string): string {
  try {
    return convert(text);
  } catch {
    return raise('D3140', { value: text, functionName: name });
  }
}

/** Base64 and the coding of URLs. */
export const CODINGS: Codings = {
  base64encode,
  base64decode,
  encodeUrlComponent: url('encodeUrlComponent', encodeURIComponent),
  encodeUrl: url('encodeUrl', encodeURI),
  decodeUrlComponent: url('decodeUrlComponent', decodeURIComponent),
  decodeUrl: url('decodeUrl', decodeURI),
};
