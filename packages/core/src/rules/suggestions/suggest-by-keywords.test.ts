import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concepts } from '../../../test/fixture.js';
import { conceptKeywords, suggestByKeywords, type TagKeywords } from './suggest-by-keywords.js';

const KEYWORDS: readonly TagKeywords[] = [
  { tagId: 'tag-attention', words: ['投诉', '退款', 'complain', 'refund'], unless: ['不投诉', '没有投诉'] },
  { tagId: 'tag-vip', words: ['VIP'] },
];
const suggest = (text: string) =>
  suggestByKeywords([{ field: 'conversations.text', text }], KEYWORDS).map(({ tagId, why }) => [
    tagId,
    why.flatMap(({ words }) => words),
  ]);

describe('suggestByKeywords', () => {
  it.each([
    ['我要投诉', [['tag-attention', ['投诉']]]],
    ['我要投诉！马上退款。', [['tag-attention', ['投诉', '退款']]]],
    ['I want to COMPLAIN about this.', [['tag-attention', ['COMPLAIN']]]],
    ['我是ＶＩＰ客户', [['tag-vip', ['ＶＩＰ']]]],
    ['我没有投诉，只是问问', []],
    ['他不投诉了。但我要投诉', [['tag-attention', ['投诉']]]],
    ['vipassana course', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(suggest(text)).toEqual(expected);
  });

  it('names the field and the text around', () => {
    const [first] = suggestByKeywords(
      [{ field: 'chats.text', text: `${'啊'.repeat(100)}我要投诉` }],
      KEYWORDS,
    );
    expect(first?.why).toEqual([
      { field: 'chats.text', words: ['投诉'], text: `…${'啊'.repeat(58)}我要投诉` },
    ]);
  });

  it('takes names and aliases of tags that may be given', () => {
    expect(conceptKeywords(concepts).find(({ tagId }) => tagId === 'vip')).toEqual({
      tagId: 'vip',
      words: ['vip'],
    });
    expect(conceptKeywords(concepts).map(({ tagId }) => tagId)).not.toContain('old');
  });

  it('never throws, and only names words that stand in the text', () => {
    const unit = fc.constantFrom(...'aBｖ投诉éİßΣ。. ', '\u0301', '\ud800');
    fc.assert(
      fc.property(fc.string({ unit }), fc.array(fc.string({ unit, maxLength: 3 })), (text, words) => {
        const [found] = suggestByKeywords([{ text }], [{ tagId: 't', words }]);
        for (const { words: named } of found?.why ?? [])
          for (const word of named) expect(text.includes(word)).toBe(true);
      }),
    );
  });
});
