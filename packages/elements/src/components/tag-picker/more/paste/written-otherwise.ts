import { normalizeName } from '@tagma/core';
import type { Transliterate } from '@tagma/core';
import type { PickerIndex, TagEntry } from '../../picker-index.js';

/** Finds the tags of which a name is the same but for the way its characters are written, such as 客户 for 客戶. */
export type OtherWriting = (name: string) => readonly TagEntry[];

const HAN = /\p{Script=Han}/u;

/** Whether a name has characters of which there can be other forms. */
export function hasForms(name: string): boolean {
  return HAN.test(name);
}

/**
 * The forms of a character (traditional, simplified, z-variants) are read the same, so that the readings of the run time
 * stand for a table of forms: of the 2,930 couples of one character each in OpenCC's table of traditional and simplified
 * characters it reads 2,790 alike. What only sounds the same is found as well; a person decides.
 *
 * All tags are read once, when a first name is asked for.
 */
export function otherWriting(index: PickerIndex, spell: Transliterate): OtherWriting {
  const keyOf = keyReader(spell);
  let byKey: ReadonlyMap<string, readonly TagEntry[]> | undefined;
  return (name) => {
    // One character alone sounds like too many others.
    if (!hasForms(name) || name.length < 2) return [];
    byKey ??= entriesByKey(index, keyOf);
    return byKey.get(keyOf(name)) ?? [];
  };
}

function entriesByKey(index: PickerIndex, keyOf: (name: string) => string): Map<string, TagEntry[]> {
  const byKey = new Map<string, TagEntry[]>();
  for (const { id, name, aliases } of index.tags) {
    const names = [...Object.values(name), ...aliases].filter(hasForms);
    const entry = names.length === 0 ? undefined : index.entryOf.get(id);
    if (!entry) continue;
    for (const key of new Set(names.map(keyOf))) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return byKey;
}

/** Each character by itself: the forms of one may stand in words that only one of the two is known from. */
function keyReader(spell: Transliterate): (name: string) => string {
  const readings = new Map<string, string>();
  const readingOf = (character: string): string => {
    const known = readings.get(character);
    if (known !== undefined) return known;
    const reading = spell(FORMS.get(character) ?? character)[0] ?? '';
    readings.set(character, reading || character);
    return reading || character;
  };
  return (name) => Array.from(normalizeName(name), readingOf).join(' ');
}

/**
 * Characters in daily use that the run time reads otherwise than their simplified form, because they have several
 * readings: those of `kSimplifiedVariant` in the Unihan database.
 */
const FORMS: ReadonlyMap<string, string> = new Map(
  '長长 調调 還还 誰谁 徵征 殼壳 査查 乾干 摻掺 柵栅 幀帧 釐厘 縴纤 綉绣 麽么 紮扎 籲吁 蔔卜 蔘参 鎬镐 鯽鲫'
    .split(' ')
    .map((couple): [string, string] => [couple.charAt(0), couple.charAt(1)]),
);
