import { expect } from '@open-wc/testing';
import { LateTerms } from './late-terms.js';
import { onLocaleRegistered, termsFor } from './locale-registry.js';

interface Words {
  readonly yes: string;
}

const ENGLISH: Words = { yes: 'yes' };
const CHINESE: Words = { yes: '是' };

/** Words with the languages that were fetched, in order. */
function lateWords(fetchChinese = (): Promise<Words> => Promise.resolve(CHINESE)) {
  const asked: string[] = [];
  const words = new LateTerms<Words>('test-late', {
    en: () => {
      asked.push('en');
      return Promise.resolve(ENGLISH);
    },
    'zh-CN': () => {
      asked.push('zh-CN');
      return fetchChinese();
    },
  });
  return { words, asked };
}

/** Resolves when elements are asked to render again. */
function announced(): Promise<void> {
  return new Promise((resolve) => {
    const end = onLocaleRegistered(() => {
      end();
      resolve();
    });
  });
}

describe('words of which one language is fetched', () => {
  it('are those of the language that was asked for, and no other is fetched', async () => {
    const { words, asked } = lateWords();
    await words.load('zh-CN');
    await words.load('zh-CN');
    expect([termsFor(words, 'zh-CN').yes, words.knows('zh-CN'), words.knows('en'), asked]).to.deep.equal([
      '是',
      true,
      false,
      ['zh-CN'],
    ]);
  });

  it('are English for the languages of a host', async () => {
    const { words, asked } = lateWords();
    await words.load('de');
    expect([termsFor(words, 'de').yes, words.knows('de'), words.isEmpty, asked]).to.deep.equal([
      'yes',
      true,
      false,
      ['en'],
    ]);
  });

  it('stay when the page changes its language, until the others are here', async () => {
    const { words } = lateWords();
    await words.load('en');
    const there = announced();
    expect(termsFor(words, 'zh-CN').yes).to.equal('yes');
    await there;
    expect(termsFor(words, 'zh-CN').yes).to.equal('是');
  });

  it('are fetched again after a failure', async () => {
    let isDown = true;
    const { words, asked } = lateWords(() =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve(CHINESE),
    );
    const failed = await words.load('zh-CN').catch((error: unknown) => error);
    expect(String(failed)).to.contain('down');
    isDown = false;
    await words.load('zh-CN');
    expect([termsFor(words, 'zh-CN').yes, asked]).to.deep.equal(['是', ['zh-CN', 'zh-CN']]);
  });

  it('cannot be used before any were fetched', () => {
    const { words } = lateWords();
    expect(words.isEmpty).to.equal(true);
    expect(() => words.en).to.throw('before they were fetched');
  });
});
