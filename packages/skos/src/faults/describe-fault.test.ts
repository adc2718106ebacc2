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
    [
      '<http://e.org/a> a "open .',
      'The text that begins here has no closing quotation mark.',
      '从此处开始的文本缺少结束引号。',
    ],
    ['<http://e.org/a> "b" "c" .', '“"b"” cannot stand here.', '此处不能出现“"b"”。'],
    ['<http://e.org/a> a\u00a0skos:Concept .', '“U+00A0” cannot stand here.', '此处不能出现“U+00A0”。'],
    ['<http://e.org/a b> a skos:Concept .', 'This is no valid IRI.', '此处不是有效的 IRI。'],
    ['@prefix e: <http://e.org/> e:a a e:b .', 'A full stop is missing before this.', '此处之前缺少句点。'],
    [
      '<http://e.org/a> a [ a skos:Concept .',
      'A closing bracket, semicolon or comma is missing before this.',
      '此处之前缺少右方括号、分号或逗号。',
    ],
    ['@prefix <http://e.org/> .', 'A prefix with a colon is expected here.', '此处应为带冒号的前缀。'],
    ['@prefix e: e:a .', 'An IRI in angle brackets is expected here.', '此处应为尖括号括起来的 IRI。'],
    [
      '<http://e.org/a> a "\\q" .',
      'The backslash here begins no valid escape.',
      '此处的反斜杠没有构成有效的转义。',
    ],
    ['_:a\ud800 a skos:Concept .', 'The name here holds half a character.', '此处的名称含有不完整的字符。'],
    [
      '<http://e.org/a> a "b"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .',
      'A text of the type rdf:langString needs a language.',
      'rdf:langString 类型的文本必须注明语言。',
    ],
    [
      '<http://e.org/a> { <http://e.org/b> a skos:Concept }',
      '“{” is not Turtle 1.1; what TriG, N3 and RDF 1.2 add is not read here.',
      '“{”不是 Turtle 1.1 的写法；TriG、N3 和 RDF 1.2 增加的内容无法读取。',
    ],
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

  it('says that nesting is too deep, in both formats', async () => {
    const turtle = `<http://e.org/a> <http://e.org/p> ${'('.repeat(9000)}`;
    const json = `{"urn:p":${'['.repeat(9000)}${']'.repeat(9000)}}`;
    const both = ['The nesting is too deep here.', '此处嵌套过深。'];
    expect(await said(readSkosTurtle, turtle)).toEqual(both);
    expect(await said(readSkosJsonLd, json)).toEqual(both);
  });

  it('says what JSON-LD lacks', async () => {
    const remote = JSON.stringify({ '@context': 'https://example.org/context.jsonld', '@id': 'a' });
    expect(await said(readSkosJsonLd, remote)).toEqual([
      'The file needs a context from the network, and nothing is fetched from there.',
      '文件引用了网络上的上下文，这里不会联网读取。',
    ]);
  });

  it('cuts what is long, and speaks English elsewhere', () => {
    const message = `The Turtle breaks: "${'x'.repeat(900)}" cannot stand here.`;
    const text = describeFault({ code: 'syntax', message }, 'de');
    expect(text).toBe(`“${'x'.repeat(39)}…” cannot stand here.`);
  });
});
