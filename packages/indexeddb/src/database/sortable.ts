/** Code units from which UTF-16 order and code point order part ways. */
const LATE = /[\ud800-\uffff]/;
const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;
const SURROGATES = 0x800;
const ABOVE = 0x2000;

/**
 * A text that the browser's database, which compares code units, sorts in Unicode code point order: surrogates
 * trade places with the units above them. Different texts stay different; lone surrogates are kept apart too.
 */
export function sortable(text: string): string {
  return LATE.test(text) ? text.replaceAll(/[\ud800-\uffff]/g, swapped) : text;
}

function swapped(unit: string): string {
  const code = unit.charCodeAt(0);
  return String.fromCharCode(
    code >= AFTER_SURROGATES ? code - SURROGATES : code - FIRST_SURROGATE + FIRST_SURROGATE + ABOVE,
  );
}
