/** Characters by what JavaScript takes them for under `i`; only those that are taken for more than themselves. */
let families: ReadonlyMap<number, readonly number[]> | undefined;

/**
 * The other characters that a character matches under the `i` flag, as JavaScript has it without `u`: by the
 * capital letter, one for one, and never across the border of ASCII. RE2 goes by other tables: to it `ſ` is an
 * `s` and the Kelvin sign a `k`.
 */
export function sameLetters(code: number): readonly number[] {
  families ??= allFamilies();
  return (families.get(canonical(code)) ?? []).filter((other) => other !== code);
}

function allFamilies(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let code = 0; code <= 0xffff; code++) {
    const head = canonical(code);
    if (head !== code) found.set(head, [...(found.get(head) ?? [head]), code]);
  }
  return found;
}

/** `Canonicalize` of the language's specification. */
function canonical(code: number): number {
  if (code > 0xffff) return code;
  const upper = String.fromCharCode(code).toUpperCase();
  const head = upper.charCodeAt(0);
  return upper.length !== 1 || (code >= 128 && head < 128) ? code : head;
}
