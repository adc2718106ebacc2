import type { FileFault } from '../rdf/rdf.types.js';

/** Languages in which faults are said. */
export type FaultLocale = 'en' | 'zh-CN';

/**
 * Why a file cannot be read, as a sentence for people; English for languages that are not known here. Where it is stands
 * in `line` and `column` or in `path` of the fault, and is not repeated.
 */
export function describeFault(fault: FileFault, locale: string): string {
  const language: FaultLocale = locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  return fault.code === 'syntax' ? describeSyntax(fault.message, language) : WHOLE[fault.code][language];
}

const WHOLE = {
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

/** What the parsers say, as a pattern, and how people say it; `$1` is what was found. */
const SYNTAX: readonly (readonly [RegExp, Readonly<Record<FaultLocale, string>>])[] = [
  [/Undefined prefix "([^"]*)"/u, { en: 'The prefix “$1” is not declared.', 'zh-CN': '前缀“$1”没有声明。' }],
  [
    /(?:but got|Unexpected) "?eof"?\b/u,
    { en: 'The file ends in the middle of a statement.', 'zh-CN': '文件在语句中间结束了。' },
  ],
  [/Invalid (?:IRI|URI)/u, { en: 'This is no valid IRI.', 'zh-CN': '此处不是有效的 IRI。' }],
  [
    /Expected punctuation to follow|Expected dot to follow|to end with a dot/u,
    {
      en: 'A full stop, semicolon or comma is missing before this.',
      'zh-CN': '此处之前缺少句点、分号或逗号。',
    },
  ],
  [/Unexpected "(.+?)"/su, { en: '“$1” cannot stand here.', 'zh-CN': '此处不能出现“$1”。' }],
];

const OTHER: Readonly<Record<FaultLocale, string>> = {
  en: 'This does not fit the format.',
  'zh-CN': '此处不符合文件格式。',
};

/** Longer texts are cut. */
const LONGEST = 40;

function describeSyntax(message: string, language: FaultLocale): string {
  for (const [pattern, words] of SYNTAX) {
    const found = pattern.exec(message);
    if (found === null) continue;
    const text = found[1] ?? '';
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
    return words[language].replace('$1', () => shown);
  }
  return OTHER[language];
}
