import { describe, expect, it } from 'vitest';
import { createPinyin, pinyin } from './pinyin.js';
import { readSyllables } from './syllables.js';
import { READINGS } from '../test-help/readings.js';

const joined = (text: string): string => pinyin(text).join(' ');

describe('pinyin', () => {
  it('knows every syllable once, in order', () => {
    const syllables = readSyllables();
    expect(syllables).toHaveLength(401);
    expect(new Set(syllables).size).toBe(401);
    expect(syllables).toEqual(expect.arrayContaining(['a', 'zhuang', 'lv', 'lve', 'nv', 'er', 'zuo']));
  });

  it.each(READINGS)('reads %s as %s', (text, reading) => {
    expect(joined(text)).toBe(reading);
  });

  it('answers one entry per character, empty for what is not Chinese', () => {
    expect(pinyin('VIP客户 1')).toEqual(['', '', '', 'ke', 'hu', '', '']);
    expect(pinyin('𠮷a')).toHaveLength(2);
    expect(pinyin('')).toEqual([]);
  });

  it('reads traditional characters', () => {
    expect(joined('價值')).toBe('jia zhi');
  });

  it('reads nothing where characters are not sorted by pinyin', () => {
    const byCode = createPinyin((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    expect(byCode('客户')).toEqual(['', '']);
  });

  it('reads on when another version of the data has moved a few rare characters', () => {
    const { compare } = new Intl.Collator('zh-u-co-pinyin');
    const isMoved = (text: string): boolean => '丷叓嗯'.includes(text);
    const moved = createPinyin((a, b) => Number(isMoved(a)) - Number(isMoved(b)) || compare(a, b));
    expect(moved('高价值客户')).toEqual(['gao', 'jia', 'zhi', 'ke', 'hu']);
    expect(moved('百度')).toEqual(pinyin('百度'));
  });
});
