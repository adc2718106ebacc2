import type { ReactiveControllerHost } from 'lit';
import type { Transliterate } from '@tagma/core';
import { whenIdle } from '../idle.js';
import { painted } from '../painted.js';

/** Of the whole page. */
let pinyin: Transliterate | undefined;
let simplified: Transliterate['simplified'];
let arrival: Promise<void> | undefined;

/** What spells with the forms of characters, by what spells without. */
const knowing = new WeakMap<Transliterate, Transliterate>();

/**
 * What spells names for search in a language, once it has come: pinyin for Chinese, where the page gives nothing of its
 * own, and the forms of Chinese characters; nothing for others.
 */
export function spellingOf(language: string, given?: Transliterate): Transliterate | undefined {
  if (!isChinese(language)) return given;
  const spell = given ?? pinyin;
  return spell && !spell.simplified && simplified ? withForms(spell, simplified) : spell;
}

function withForms(spell: Transliterate, forms: (text: string) => string): Transliterate {
  const known = knowing.get(spell);
  if (known) return known;
  const made: Transliterate = Object.assign((text: string) => spell(text), { simplified: forms });
  knowing.set(spell, made);
  return made;
}

/** Fetches what spells names in a language when search is first used, and renders the element again. */
export async function fetchSpelling(
  host: Pick<ReactiveControllerHost, 'requestUpdate'>,
  language: string,
): Promise<void> {
  if (!isChinese(language) || (pinyin && simplified)) return;
  arrival ??= fetchAll();
  await arrival;
  host.requestUpdate();
}

async function fetchAll(): Promise<void> {
  // The list that asked for it goes first, and so does what is typed meanwhile.
  await painted();
  await idle();
  try {
    const [spelling, forms] = await Promise.all([import('@tagma/pinyin'), import('@tagma/core/han-forms')]);
    ({ pinyin } = spelling);
    ({ simplified } = forms);
  } catch {
    // Names are still found by their characters; the next element that is used tries again.
    arrival = undefined;
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    whenIdle(() => {
      resolve();
      return true;
    });
  });
}

function isChinese(language: string): boolean {
  return /^zh\b/i.test(language);
}
