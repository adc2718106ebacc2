/**
 * 106 bits of a text as 22 hexadecimal digits; not for secrets. Two multiplicative 53-bit hashes (cyrb53, public
 * domain) with different seeds: among a million rows two equal ones are as good as impossible.
 */
export function contentHash(text: string): string {
  return hash53(text, 0) + hash53(text, 0x9e3779b9);
}

function hash53(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const high = (b >>> 0) & 0x1fffff;
  return high.toString(16).padStart(6, '0').slice(-5) + (a >>> 0).toString(16).padStart(8, '0');
}
