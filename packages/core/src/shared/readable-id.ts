/** Longer ones are cut, with a checksum of the whole. */
const KEPT = 150;

/**
 * An id that people recognize, made of a text: `Apparel > Shoes` → `Apparel:Shoes`. Ids take letters, digits
 * and `. _ - :`; the same text always gives the same id, different texts may give the same one.
 */
export function readableId(text: string): string {
  const readable = text.replace(/[^\p{L}\p{N}._-]+/gu, ':').replace(/^[^\p{L}\p{N}]+|:+$/gu, '');
  if (readable === '') return `concept:${checksum(text)}`;
  return readable.length <= KEPT ? readable : `${readable.slice(0, KEPT)}:${checksum(text)}`;
}

/** FNV-1a: enough to keep long texts with a common beginning apart. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
