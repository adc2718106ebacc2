import type { ReactiveControllerHost } from 'lit';
import type { Transliterate } from '@tagma/core';
import { whenIdle } from '../idle.js';
import { painted } from '../painted.js';

/** Of the whole page. */
let pinyin: Transliterate | undefined;
let arrival: Promise<void> | undefined;

/** What spells names for search in a language, once it has come: pinyin for Chinese, nothing for others. */
export function spellingOf(language: string): Transliterate | undefined {
  return isChinese(language) ? pinyin : undefined;
}

/** Fetches what spells names in a language when search is first used, and renders the element again. */
export async function fetchSpelling(host: ReactiveControllerHost, language: string): Promise<void> {
  if (!isChinese(language) || pinyin) return;
  arrival ??= fetchPinyin();
  await arrival;
  host.requestUpdate();
}

async function fetchPinyin(): Promise<void> {
  // The list that asked for it goes first, and so does what is typed meanwhile.
  await painted();
  await idle();
  try {
    ({ pinyin } = await import('@tagma/pinyin'));
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
