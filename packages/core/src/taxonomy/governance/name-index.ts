import { compareCodePoints } from '../../shared/order.js';
import type { DuplicateOptions, Similarity } from './duplicates.types.js';
import type { GroupRanks } from './letter-groups.js';
import { nearTexts } from './near-texts.js';

/** Who has which texts, and which texts are alike. */
export interface NameIndex {
  /** Takes the texts in place of those that the concept had; none: the concept is gone. */
  put(id: string, texts: readonly string[]): void;
  all(): readonly Similarity[];
  /** The same in slices of a few milliseconds. */
  allSlices(): Generator<undefined, readonly Similarity[]>;
  of(id: string): readonly Similarity[];
}

/** An empty {@link NameIndex}. */
export function nameIndex(ranks: GroupRanks, { transliterate }: DuplicateOptions): NameIndex {
  const textsOf = new Map<string, readonly string[]>();
  const idsOf = new Map<string, Set<string>>();
  const near = nearTexts(ranks);
  const sounds = new Map<string, Set<string>>();
  const soundOf = (text: string): string | undefined =>
    transliterate !== undefined && HAN.test(text) ? transliterate(text).join('').toLowerCase() : undefined;

  const enter = (id: string, text: string): void => {
    const ids = idsOf.get(text);
    if (ids !== undefined) return void ids.add(id);
    idsOf.set(text, new Set([id]));
    near.add(text);
    const sound = soundOf(text);
    if (sound !== undefined) sounds.set(sound, (sounds.get(sound) ?? new Set()).add(text));
  };
  const leave = (id: string, text: string): void => {
    const ids = idsOf.get(text);
    if (ids?.delete(id) !== true || ids.size > 0) return;
    idsOf.delete(text);
    near.remove(text);
    sounds.get(soundOf(text) ?? '')?.delete(text);
  };

  /** Concepts of both texts, unless it is one and the same that has both. */
  const joined = (why: Similarity['why'], score: number, a: string, b: string): Similarity[] => {
    const ids = new Set([...(idsOf.get(a) ?? []), ...(idsOf.get(b) ?? [])]);
    const isOne = [a, b].some((text) => idsOf.get(text)?.size === ids.size);
    return isOne ? [] : [{ why, score, ids: inOrder(ids), texts: inOrder([a, b]) }];
  };

  const alike = (text: string, nearOnes: ReadonlyMap<string, number>): Similarity[] => {
    const ids = idsOf.get(text) ?? new Set<string>();
    const same: Similarity = { why: 'same-name', score: 1, ids: inOrder(ids), texts: [text] };
    const homophones = [...(sounds.get(soundOf(text) ?? '') ?? [])].filter((other) => other !== text);
    return [
      ...(ids.size > 1 ? [same] : []),
      ...homophones.flatMap((other) => joined('sounds-alike', 1, text, other)),
      ...[...nearOnes].flatMap(([other, score]) => {
        const isTold = soundOf(text) !== undefined && soundOf(text) === soundOf(other);
        return isTold ? [] : joined('near', score, text, other);
      }),
    ];
  };
  const isToldHere = (text: string, { why, texts }: Similarity): boolean =>
    why !== 'sounds-alike' || texts[0] === text;

  const ownOf = (text: string): Similarity[] =>
    alike(text, near.nearOnce(text)).filter((similarity) => isToldHere(text, similarity));
  function* allSlices(): Generator<undefined, readonly Similarity[]> {
    const found: Similarity[] = [];
    for (const [at, text] of [...idsOf.keys()].entries()) {
      if (at % SLICE === 0) yield;
      found.push(...ownOf(text));
    }
    return found;
  }

  return {
    allSlices,
    put(id, texts) {
      for (const text of textsOf.get(id) ?? []) leave(id, text);
      textsOf.delete(id);
      if (texts.length > 0) textsOf.set(id, texts);
      for (const text of texts) enter(id, text);
    },
    all: () => [...idsOf.keys()].flatMap(ownOf),
    of: (id) => (textsOf.get(id) ?? []).flatMap((text) => alike(text, near.near(text))),
  };
}

/** Texts looked at in one go. */
const SLICE = 100;

const HAN = /\p{Script=Han}/u;

function inOrder(texts: Iterable<string>): string[] {
  return [...texts].sort(compareCodePoints);
}
