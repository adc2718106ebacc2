import type { Concept } from '@tagma/core';
import { asRead } from '../as-read.js';

/** Tags of the bench, as the address of the page says. */
const TAGS = Number(new URLSearchParams(location.search).get('tags'));
const PER_CATEGORY = 50;
const CHARS = [...'高价值客户活跃沉默流失新老重复购买首次会员投诉退货满意推荐微信门店直播华东华南季度年度'];
const WORDS = [
  'loyal',
  'quiet',
  'new',
  'lost',
  'frequent',
  'quick',
  'late',
  'early',
  'gold',
  'silver',
  'trial',
];

/** Tags in categories of fifty, with names in two languages and a colour each. */
export function makeConcepts(): Concept[] {
  const concepts: Concept[] = [];
  const base = { version: 1, aliases: [], layer: 'core', exclusive: false, state: 'active' } as const;
  const createdAt = '2026-01-01T00:00:00.000Z';
  for (let at = 0; at < TAGS; at += 1) {
    const parentId = `c${Math.floor(at / PER_CATEGORY)}`;
    if (at % PER_CATEGORY === 0) {
      const name = { en: `Category ${at / PER_CATEGORY}`, 'zh-CN': `分类${at / PER_CATEGORY}` };
      concepts.push({ ...base, id: parentId, kind: 'category', parentId: null, order: at, name, createdAt });
    }
    const name = { en: `${word(at)} customer ${at}`, 'zh-CN': `${chars(at)}${at}` };
    concepts.push({
      ...base,
      id: `t${at}`,
      kind: 'tag',
      parentId,
      order: at,
      name,
      color: 'blue',
      createdAt,
    });
  }
  return asRead(concepts);
}

function word(at: number): string {
  return `${WORDS[at % WORDS.length] ?? ''} ${WORDS[(at * 7 + 3) % WORDS.length] ?? ''}`;
}

function chars(at: number): string {
  return [at, at * 5 + 1, at * 11 + 4, at * 13 + 7].map((n) => CHARS[n % CHARS.length] ?? '').join('');
}

/** What the tags are called in Chinese. */
export function tagNames(): readonly string[] {
  return makeConcepts()
    .filter(({ kind }) => kind === 'tag')
    .map(({ name }) => name['zh-CN'] ?? '');
}

/** What a page of the comparison can be told to do. */
export interface PickerPage {
  /** Hands over the tags of a picker that stands there already. */
  load(): void;
  open(): void;
  type(text: string): void;
  /** Pastes the names of the first thousand tags; absent where that takes minutes. */
  readonly paste?: () => void;
  /** Tags chosen. */
  chosen(): number;
  /** Rows in sight. */
  rows(): number;
  elements(): number;
}

declare global {
  interface Window {
    picker: PickerPage;
  }
}
