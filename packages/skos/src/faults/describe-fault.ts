import type { FileFault } from '../rdf/rdf.types.js';

/** Languages in which faults are said. */
export type FaultLocale = 'en' | 'zh-CN';

/**
 * Why a file cannot be read, as a sentence for people; English for languages that are not known here. Where it is stands
 * in `line` and `column` or in `path` of the fault, and is not repeated.
 */
export function describeFault(fault: FileFault, locale: string): string {
  const language: FaultLocale = locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  return describePlace(fault.message, language) ?? WHOLE[fault.code][language];
}

const WHOLE = {
  syntax: { en: 'This does not fit the format.', 'zh-CN': '此处不符合文件格式。' },
  'too-large': { en: 'The file is too large.', 'zh-CN': '文件太大。' },
  unsupported: {
    en: 'The file says this in a way that is not read here.',
    'zh-CN': '文件在这里用到了不支持的写法。',
  },
  'remote-context': {
    en: 'The file needs a context from the network, and nothing is fetched from there.',
    'zh-CN': '文件引用了网络上的上下文，这里不会联网读取。',
  },
  'no-concepts': { en: 'Nothing in the file is a SKOS concept.', 'zh-CN': '文件里没有 SKOS 概念。' },
} as const;

/** What the readers say, as a pattern, and how people say it; `$1` is what was found. */
const PLACES: readonly (readonly [RegExp, Readonly<Record<FaultLocale, string>>])[] = [
  [
    /The prefix "(.*?)" is not declared/u,
    { en: 'The prefix “$1” is not declared.', 'zh-CN': '前缀“$1”没有声明。' },
  ],
  [
    /ends in the middle of a statement/u,
    { en: 'The file ends in the middle of a statement.', 'zh-CN': '文件在语句中间结束了。' },
  ],
  [/no valid IRI/u, { en: 'This is no valid IRI.', 'zh-CN': '此处不是有效的 IRI。' }],
  [
    /A full stop, semicolon or comma is missing/u,
    {
      en: 'A full stop, semicolon or comma is missing before this.',
      'zh-CN': '此处之前缺少句点、分号或逗号。',
    },
  ],
  [/A full stop is missing/u, { en: 'A full stop is missing before this.', 'zh-CN': '此处之前缺少句点。' }],
  [
    /A closing bracket, semicolon or comma is missing/u,
    {
      en: 'A closing bracket, semicolon or comma is missing before this.',
      'zh-CN': '此处之前缺少右方括号、分号或逗号。',
    },
  ],
  [
    /A prefix with a colon is missing/u,
    { en: 'A prefix with a colon is expected here.', 'zh-CN': '此处应为带冒号的前缀。' },
  ],
  [
    /An IRI in angle brackets is missing/u,
    { en: 'An IRI in angle brackets is expected here.', 'zh-CN': '此处应为尖括号括起来的 IRI。' },
  ],
  [
    /text that begins here is not closed/u,
    {
      en: 'The text that begins here has no closing quotation mark.',
      'zh-CN': '从此处开始的文本缺少结束引号。',
    },
  ],
  [
    /escape does not exist/u,
    { en: 'The backslash here begins no valid escape.', 'zh-CN': '此处的反斜杠没有构成有效的转义。' },
  ],
  [
    /holds half a character/u,
    { en: 'The name here holds half a character.', 'zh-CN': '此处的名称含有不完整的字符。' },
  ],
  [
    /rdf:langString names its language/u,
    {
      en: 'A text of the type rdf:langString needs a language.',
      'zh-CN': 'rdf:langString 类型的文本必须注明语言。',
    },
  ],
  [
    /"(.*?)" is not Turtle 1\.1/u,
    {
      en: '“$1” is not Turtle 1.1; what TriG, N3 and RDF 1.2 add is not read here.',
      'zh-CN': '“$1”不是 Turtle 1.1 的写法；TriG、N3 和 RDF 1.2 增加的内容无法读取。',
    },
  ],
  [/Nesting as deep as this/u, { en: 'The nesting is too deep here.', 'zh-CN': '此处嵌套过深。' }],
  [/"(.+)" cannot stand here/su, { en: '“$1” cannot stand here.', 'zh-CN': '此处不能出现“$1”。' }],
];

/** Longer texts are cut. */
const LONGEST = 40;

function describePlace(message: string, language: FaultLocale): string | null {
  for (const [pattern, words] of PLACES) {
    const found = pattern.exec(message);
    if (found === null) continue;
    const text = found[1] ?? '';
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
    return words[language].replace('$1', () => shown);
  }
  return null;
}
