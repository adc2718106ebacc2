import { describe, expect, it } from 'vitest';
import { concept } from '../../test/fixture.js';
import { conceptText } from './concept-text.js';
import { markName } from './mark-name.js';
import { parseQuery } from './query.js';

const spell = (text: string): readonly string[] =>
  [...text].map((character) => ({ 高: 'gao', 价: 'jia' })[character] ?? character);

describe('conceptText', () => {
  it('holds all names, aliases and the code number of any kind and state, folded', () => {
    const archived = concept('c', null, {
      kind: 'category',
      state: 'archived',
      name: { en: 'ＶＩＰ  Customers', 'zh-CN': '高价' },
      aliases: ['Top'],
      notation: 'A-1',
    });
    expect(conceptText(archived).text.split('\u0001')).toEqual(['vip customers', '高价', 'top', 'a-1']);
    expect(conceptText(archived).reading).toBe('');
    expect(conceptText(archived, spell).reading).toContain(' gao jia');
  });
});

describe('markName', () => {
  const terms = (query: string) => parseQuery(query)?.terms ?? [];

  it('marks what stands in the name, in its own width and case, and what is spelled', () => {
    expect(markName('ＶＩＰ and vip', terms('vip'))).toEqual([
      [0, 3],
      [8, 11],
    ]);
    expect(markName('很高价', terms('gj'), spell)).toEqual([[1, 3]]);
    expect(markName('很高价', terms('gj'))).toEqual([]);
  });
});
