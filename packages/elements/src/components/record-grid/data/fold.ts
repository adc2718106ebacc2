/** ASCII and common Chinese characters need no normalising, which is most text and the slow part. */
const PLAIN = /^[\u0020-\u007e\u4e00-\u9fff]*$/;

/** Folds text for comparing: case, accents and full or half width do not matter. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
