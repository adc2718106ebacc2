import { describe, expect, it } from 'vitest';
import { readSkosJsonLd, readSkosTurtle } from '../skos.js';
import { describeFault } from './describe-fault.js';

const HEAD = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n';

/** What is said of a file that breaks, in both languages. */
async function said(read: typeof readSkosTurtle, text: string): Promise<readonly string[]> {
  const reading = await read(text);
  if (reading.ok) throw new Error('It can be read.');
  return ['en', 'zh-CN'].map((locale) => describeFault(reading.fault, locale));
}

describe('describeFault', () => {
  it.each([
    ['ex:a a skos:Concept .', 'The prefix “ex:” is not declared.', '前缀“ex:”没有声明。'],
    ['<http://e.org/a>', 'The file ends in the middle of a statement.', '文件在语句中间结束了。'],
    ['<http://e.org/a> a "open .', '“"open” cannot stand here.', '此处不能出现“"open”。'],
    [
      '<http://e.org/a> a skos:Concept <http://e.org/b> .',
      'A full stop, semicolon or comma is missing before this.',
      '此处之前缺少句点、分号或逗号。',
    ],
    [
      '<http://e.org/a> <http://e.org/p> "x" .',
      'Nothing in the file is a SKOS concept.',
      '文件里没有 SKOS 概念。',
    ],
  ])('says of %s what is wrong, without the place', async (text, en, zh) => {
    expect(await said(readSkosTurtle, HEAD + text)).toEqual([en, zh]);
  });

  it('says what JSON-LD lacks', async () => {
    const remote = JSON.stringify({ '@context': 'https://example.org/context.jsonld', '@id': 'a' });
    expect(await said(readSkosJsonLd, remote)).toEqual([
      'The file needs a context from the network, and nothing is fetched from there.',
      '文件引用了网络上的上下文，这里不会联网读取。',
    ]);
  });

  it('cuts what is long, and speaks English elsewhere', () => {
    const message = `Unexpected "${'x'.repeat(900)}" on line 1.`;
    const text = describeFault({ code: 'syntax', message }, 'de');
    expect(text).toBe(`“${'x'.repeat(39)}…” cannot stand here.`);
  });
});
