import { describe, expect, it } from 'vitest';
import { HAN_COUPLES } from './han-couples.js';
import { simplified } from './han-forms.js';

const couples = HAN_COUPLES.trim().split(/\s+/u);

describe('simplified', () => {
  it('puts one form in place of all', () => {
    expect(simplified('客戶分類標籤')).toBe('客户分类标签');
    expect(simplified('頭髮、發展、皇后、以後')).toBe('头发、发展、皇后、以后');
    expect(simplified('為爲眾衆裡裏')).toBe('为为众众里里');
  });

  it('leaves all else as it is', () => {
    for (const text of ['', 'VIP', '客户', 'かな', '😀 𠮷', '、。']) expect(simplified(text)).toBe(text);
    expect(simplified('a😀戶𠮷b')).toBe('a😀户𠮷b');
  });

  it('has each traditional character once, and none that is a simplified one as well', () => {
    const traditional = couples.flatMap((couple) => [...couple].slice(1));
    expect(new Set(traditional).size).toBe(traditional.length);
    const simple = new Set(couples.map((couple) => couple.charAt(0)));
    expect(simple.size).toBe(couples.length);
    expect(traditional.filter((character) => simple.has(character))).toEqual([]);
    expect(traditional.length).toBeGreaterThan(1_400);
  });
});
