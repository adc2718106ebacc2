import { foldName } from './search-text.js';
import type { Transliterate } from './transliterate.types.js';

/** What one character, or a run of Latin letters and digits, is typed as. */
export interface ReadingToken {
  /** Place in the text: [start, end) in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Small letters and digits, never empty. */
  readonly letters: string;
}

const LATIN = /^[a-z0-9]+$/;
const ASCII_ONLY = /^[\0-\x7f]*$/;

/** The parts of a text that can be typed in Latin letters. Empty when nothing in it has to be spelled. */
export function readingTokens(text: string, transliterate: Transliterate): readonly ReadingToken[] {
  if (ASCII_ONLY.test(text)) return [];
  const readings = transliterate(text);
  const tokens: ReadingToken[] = [];
  let hasReading = false;
  let run: { start: number; end: number; letters: string } | undefined;
  let at = 0;
  let place = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const reading = syllableOf(readings[place++] ?? '', character);
    const letters = reading === '' ? foldName(character) : '';
    if (reading !== '') {
      tokens.push({ start, end: at, letters: reading });
      hasReading = true;
      run = undefined;
    } else if (!LATIN.test(letters)) {
      run = undefined;
    } else if (run) {
      run.letters += letters;
      run.end = at;
    } else {
      tokens.push((run = { start, end: at, letters }));
    }
  }
  return hasReading ? tokens : [];
}

/** A text as it may be typed, each token after a space: `VIP客户` is ` vip ke hu`. Empty without readings. */
export function packReading(text: string, transliterate: Transliterate): string {
  let packed = '';
  for (const { letters } of readingTokens(text, transliterate)) packed += ` ${letters}`;
  return packed;
}

/** A reading without tones and case; empty for what is no syllable. */
function syllableOf(reading: string, character: string): string {
  if (reading === '' || reading === character) return '';
  if (isSmallLetters(reading)) return reading;
  const letters = plainLetters(reading.trim());
  return isSmallLetters(letters) ? letters : '';
}

function isSmallLetters(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return text !== '';
}

/** Small letters without accents, `v` for ü. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/\p{M}/gu, '');
}
