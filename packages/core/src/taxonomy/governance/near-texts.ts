import { type GroupRanks, nearScore, sharedCount, tellingCount } from './letter-groups.js';
import { isLongerByOne, isShort, shortened } from './one-more.js';

/** Texts that differ in a few characters. */
export interface NearTexts {
  add(text: string): void;
  remove(text: string): void;
  /** Texts near this one, with their scores. */
  near(text: string): ReadonlyMap<string, number>;
  /** Some of them: asked of every text, each couple is told once, by one of the two. */
  nearOnce(text: string): ReadonlyMap<string, number>;
}

interface Entry {
  readonly text: string;
  /** Counts up with each entry: couples are told by the later one. */
  readonly serial: number;
  readonly groups: Int32Array;
  /** From which score on another text is near. */
  readonly limit: number;
}

/** An entry under one of its groups; `at`: which of its groups that is, the rarest being 0. */
interface Posting {
  readonly entry: Entry;
  readonly at: number;
}

/** An index of texts that finds those near a given one without comparing all. */
export function nearTexts(ranks: GroupRanks): NearTexts {
  const entries = new Map<string, Entry>();
  const postings = new Map<number, Posting[]>();
  let serial = 0;

  const search = (
    text: string,
    others: (entry: Entry) => Iterable<Entry>,
    before: number,
  ): Map<string, number> => {
    const found = new Map<string, number>();
    const entry = entries.get(text);
    if (entry === undefined) return found;
    for (const other of others(entry))
      if (sameNumbers(text, other.text)) found.set(other.text, Math.max(LEAST, scoreOf(entry, other)));
    for (const other of candidates(entry, postings, before)) {
      const score = scoreOf(entry, other);
      if (score >= entry.limit && sameNumbers(text, other.text)) found.set(other.text, score);
    }
    return found;
  };
  const shorterOnes = ({ text }: Entry): Entry[] =>
    shortened(text).flatMap((other) => entries.get(other) ?? []);
  const longerOnes = ({ text }: Entry): Entry[] =>
    isShort(text) ? [...entries.values()].filter((other) => isLongerByOne(other.text, text)) : [];

  return {
    add(text) {
      if (entries.has(text)) return;
      const entry: Entry = { text, serial: (serial += 1), groups: ranks.of(text), limit: nearScore(text) };
      entries.set(text, entry);
      for (const [at, group] of telling(entry).entries()) {
        const list = postings.get(group);
        if (list === undefined) postings.set(group, [{ entry, at }]);
        else list.push({ entry, at });
      }
    },
    remove(text) {
      const entry = entries.get(text);
      if (entry === undefined) return;
      entries.delete(text);
      for (const group of telling(entry)) {
        const list = postings.get(group) ?? [];
        const rest = list.filter((posting) => posting.entry !== entry);
        postings.set(group, rest);
      }
    },
    near: (text) => search(text, (entry) => [...shorterOnes(entry), ...longerOnes(entry)], Infinity),
    nearOnce: (text) => {
      const found = search(text, shorterOnes, entries.get(text)?.serial ?? 0);
      // A longer one that came earlier tells the couple itself.
      for (const other of found.keys()) if (isShort(text) && isLongerByOne(other, text)) found.delete(other);
      return found;
    },
  };
}

/** What a character more or less in a short text counts at least. */
const LEAST = 0.5;

function telling({ groups, limit }: Entry): Int32Array {
  return groups.subarray(0, tellingCount(groups.length, limit));
}

/**
 * Entries that could be near, judged where the two first meet: what is left of both from there on must hold the
 * groups that they need in common.
 */
function candidates(
  entry: Entry,
  postings: ReadonlyMap<number, readonly Posting[]>,
  before: number,
): ReadonlySet<Entry> {
  const met = new Set<Entry>([entry]);
  const found = new Set<Entry>();
  const { length } = entry.groups;
  for (const [at, group] of telling(entry).entries()) {
    for (const { entry: other, at: otherAt } of postings.get(group) ?? []) {
      // Later entries stand later in the list.
      if (other.serial >= before) break;
      if (met.has(other)) continue;
      met.add(other);
      const needed = (entry.limit / 2) * (length + other.groups.length);
      if (Math.min(length - at, other.groups.length - otherAt) >= needed - 1e-9) found.add(other);
    }
  }
  return found;
}

/** Dice coefficient: twice the shared groups over all groups of both. */
function scoreOf({ groups: a }: Entry, { groups: b }: Entry): number {
  return (2 * sharedCount(a, b)) / Math.max(1, a.length + b.length);
}

/** Different numbers mean different things: size 38 is not size 39. */
function sameNumbers(a: string, b: string): boolean {
  return digitsOf(a) === digitsOf(b);
}

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}+/gu, ' ').trim();
}
