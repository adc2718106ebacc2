import { raise } from '../engine/context.js';

/** Longer texts are no times; reading them by a picture could take long. */
export const LONGEST_TIME = 64;

const LONGEST_PICTURE = 200;
const WIDEST_FIELD = 64;
/** Numbers beyond this have no Roman numeral that anybody could read, and take long to write. */
const LARGEST_ROMAN = 100_000;

/** Refuses date pictures that would make very long texts. */
export function checkPicture(picture: string | undefined): void {
  if (picture === undefined) return;
  if (picture.length > LONGEST_PICTURE) raise('G1003', { value: picture, limit: LONGEST_PICTURE });
  for (const marker of markersOf(picture)) {
    const widths = /,([^,]*)$/.exec(marker.text)?.[1]?.match(/\d+/g) ?? [];
    if (widths.some((width) => Number(width) > WIDEST_FIELD))
      raise('G1008', { value: picture, limit: WIDEST_FIELD });
  }
}

/**
 * Refuses date pictures that could take exponential time to read by: jsonata turns them into a regular
 * expression. Components must differ, and something that no component can read must stand between two of
 * them unless both have a fixed width.
 */
export function checkParsePicture(picture: string): void {
  checkPicture(picture);
  const markers = markersOf(picture);
  const letters = markers.map((marker) => marker.text.trim().charAt(0));
  if (new Set(letters).size < letters.length) raise('G1009', { value: picture });
  markers.slice(1).forEach((marker, index) => {
    const before = markers[index];
    if (before === undefined || isApart(before, marker, picture.slice(before.end, marker.start))) return;
    raise('G1010', { value: picture });
  });
}

/** What the texts of a component consist of. */
const LETTERS_AND_DIGITS = /[A-Za-z0-9]/;
const DIGITS = /[0-9]/;
const WORDS = /[A-Za-z0-9, -]/;
const ZONE = /[0-9+:-]/;

function isApart(before: Marker, after: Marker, between: string): boolean {
  const [first, second] = [charactersOf(before.text), charactersOf(after.text)];
  if (second === ZONE && first !== WORDS && first !== ZONE) return true;
  if (isFixed(before.text) && isFixed(after.text)) return true;
  return Array.from(between).some((char) => !first.test(char) && !second.test(char));
}

function charactersOf(marker: string): RegExp {
  const presentation = marker
    .trim()
    .slice(1)
    .replace(/,[^,]*$/, '');
  if (/^[Zz]/.test(marker.trim())) return ZONE;
  if (/[Ww]/.test(presentation)) return WORDS;
  const named = /^[FPCE]/.test(marker.trim());
  return !named && /^[0-9#]*$/.test(presentation) ? DIGITS : LETTERS_AND_DIGITS;
}

/** Digits given one by one, such as `Y0001` or `M01`. */
function isFixed(marker: string): boolean {
  return /^[A-Za-z]0*\d+$/.test(marker.trim());
}

interface Marker {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands in brackets; `[[` is a bracket of its own. */
function markersOf(picture: string): Marker[] {
  const found = [...picture.matchAll(/\[\[|\[([^\]]*)\]/g)];
  return found
    .filter((match) => match[1] !== undefined)
    .map((match) => ({ text: match[1] ?? '', start: match.index, end: match.index + match[0].length }));
}

/** Refuses numbers whose Roman numeral would be thousands of letters long, and very long pictures. */
export function checkIntegerPicture(value: number | undefined, picture: string | undefined): void {
  if (picture !== undefined && picture.length > LONGEST_PICTURE) {
    raise('G1003', { value: picture, limit: LONGEST_PICTURE });
  }
  if (value !== undefined && Math.abs(value) > LARGEST_ROMAN && /^I/i.test(picture ?? ''))
    raise('G1007', { value });
}
