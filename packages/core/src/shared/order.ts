/** Order of UTF-16 code units, as `<` on strings: the order RFC 8785 asks for. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of Unicode code points, which is also the order of UTF-8 bytes: the order records are listed in,
 * the same in memory and in a database with binary collation. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const x = a.charCodeAt(index);
    const y = b.charCodeAt(index);
    if (x !== y) return rotateSurrogates(x) - rotateSurrogates(y);
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for code points above U+FFFF, above all other code units. */
function rotateSurrogates(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}
