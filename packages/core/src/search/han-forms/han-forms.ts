import { HAN_COUPLES } from './han-couples.js';

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** For each character from the first one on its simplified form, 0 where it is none of the traditional ones. */
let forms: Uint16Array | undefined;

/** The text with simplified characters in place of traditional ones: 客戶 and 客户 become one. Nothing else changes, nor the length. */
export function simplified(text: string): string {
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST || code > LAST) continue;
    forms ??= readForms();
    const form = forms[code - FIRST];
    if (form === undefined || form === 0) continue;
    result += text.slice(done, at) + String.fromCharCode(form);
    done = at + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** A table looks a character up sooner than a map, and names are many. */
function readForms(): Uint16Array {
  const made = new Uint16Array(LAST - FIRST + 1);
  for (const couple of HAN_COUPLES.trim().split(/\s+/u))
    for (let at = 1; at < couple.length; at += 1) made[couple.charCodeAt(at) - FIRST] = couple.charCodeAt(0);
  return made;
}
