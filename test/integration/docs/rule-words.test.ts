import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toSentence } from '@tagma/expression';
import { describe, expect, it } from 'vitest';

const page = readFileSync(join(resolve(import.meta.dirname, '../../..'), 'docs/rules.md'), 'utf8');

/** Lines of the tables that say a text in both languages. */
const lines = page
  .split('\n')
  .map((line) => /^\| `(.+)` +\| (.+?) +\| (.+?) +\|$/u.exec(line))
  .filter((found) => found !== null)
  .map(([, text = '', en = '', zh = '']) => ({ text, en, zh }));

describe('docs/rules.md', () => {
  it('has its tables', () => {
    expect(lines).toHaveLength(16);
  });

  it.each(lines)('says $text as the rule builder does', ({ text, en, zh }) => {
    expect([toSentence(text, { locale: 'en' }), toSentence(text, { locale: 'zh-CN' })]).toEqual([en, zh]);
  });
});
