/** Numbers groups of letters, the rarest first, so that a few of them are enough to find what could be near. */
export interface GroupRanks {
  /** Ranks of the letter groups of a text, ascending, each once. */
  readonly of: (text: string) => Int32Array;
}

/** Chinese labels are short, two characters say much; other scripts need three letters. */
const HAN = /\p{Script=Han}/u;

/**
 * From which share of common letter groups on a text is near another. Lower where groups are longer, since one
 * letter more or less breaks more of them.
 */
export function nearScore(text: string): number {
  return HAN.test(text) ? 0.8 : 0.75;
}

/** Texts that are counted in one go. */
const SLICE = 500;

/**
 * Counts the groups of all texts once; groups seen later rank as the rarest. In slices, since half of what there is to
 * do for a whole taxonomy is done here.
 */
export function* rankGroups(texts: Iterable<string>): Generator<undefined, GroupRanks> {
  const groups = new Map<string, readonly number[]>();
  const counts = new Map<number, number>();
  for (const text of texts) {
    if (groups.has(text)) continue;
    const own = groupsOf(text);
    groups.set(text, own);
    if (groups.size % SLICE === 0) yield;
    for (const group of own) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  yield;
  const byRarity = [...counts].sort(([a, countA], [b, countB]) => countA - countB || a - b);
  const ranks = new Map(byRarity.map(([group], rank) => [group, rank]));
  const rankOf = (group: number): number => {
    const known = ranks.get(group) ?? byRarity.length - ranks.size - 1;
    ranks.set(group, known);
    return known;
  };
  return {
    of(text) {
      const own = groups.get(text) ?? groupsOf(text);
      // Needed once: a text enters an index and stays.
      groups.delete(text);
      return Int32Array.from(own, rankOf).sort();
    },
  };
}

function groupsOf(text: string): readonly number[] {
  const size = HAN.test(text) ? 2 : 3;
  const groups = new Set<number>();
  for (let at = 0; at + size <= text.length; at += 1) {
    let group = 0;
    for (let offset = 0; offset < size; offset += 1) group = group * 65_536 + text.charCodeAt(at + offset);
    groups.add(group);
  }
  return [...groups];
}

/** How many of its rarest groups a text is found by: two near texts cannot differ in all of them. */
export function tellingCount(length: number, score: number): number {
  if (length === 0) return 0;
  // A hair less, as the product may come out above a whole number.
  return length - Math.ceil((score / (2 - score)) * length - 1e-9) + 1;
}

/** How many of both are the same. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}
