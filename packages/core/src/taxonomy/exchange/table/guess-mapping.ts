import { normalizeName } from '../../names.js';
import { MEMBER_WORDS, TEXT_WORDS, type Words } from './heading-words.js';
import type { CellMember, ConceptColumn, ConceptMapping, TextMember } from './table.types.js';

/** Most telling first: ` > ` is rarely part of a name, `/` often. */
const PATH_SEPARATORS = [' > ', ' / ', ' → ', ' » ', '>', '→', '|', '\\', '/'];
const LOCALE = /^(.*?)[\s:：_([（-]+([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)[\])）]?$/u;
const LEVEL = /^(?:level|l|tier|类目级别|级别)?\s*([1-9])(?:\s*(?:level|级))?(?:分类|类目|标签|目录)?$/iu;
const CHINESE_LEVEL = /^([一二三四五六七八九])级(?:分类|类目|标签|目录|名称)?$/u;
const LANGUAGES: Readonly<Record<string, string>> = {
  中文: 'zh-CN',
  英文: 'en',
  chinese: 'zh-CN',
  english: 'en',
};

/**
 * What the columns of a table probably say, by their headings in English and Chinese and, for paths, by the
 * first rows. `locale` is the language of names without one.
 */
export function guessConceptMapping(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  locale: string,
): ConceptMapping {
  const taken = new Set<string>();
  const columns = header.map((heading): ConceptColumn => {
    const guess = guessColumn(heading, locale);
    const key = JSON.stringify(guess);
    // The second column that says the same would overwrite the first.
    if (guess.is === 'ignored' || taken.has(key)) return { is: 'ignored' };
    taken.add(key);
    return guess;
  });
  return { header, columns, separator: guessSeparator(columns, sample), locale };
}

function guessColumn(heading: string, locale: string): ConceptColumn {
  const text = normalizeName(heading);
  const level = LEVEL.exec(text)?.[1] ?? chineseLevel(text);
  if (level !== undefined && text !== level) return { is: 'level', level: Number(level) };
  const plain = columnOf(text, locale);
  if (plain !== null) return plain;
  const [, words = '', tail = ''] = LOCALE.exec(heading.trim()) ?? [];
  const localized = columnOf(normalizeName(words), tail);
  if (localized?.is === 'text') return localized;
  for (const [word, language] of Object.entries(LANGUAGES)) {
    if (!text.startsWith(word)) continue;
    const rest = text.slice(word.length).trim();
    const found = columnOf(rest === '名' || rest === '' ? 'name' : rest, language);
    if (found?.is === 'text') return found;
  }
  return { is: 'ignored' };
}

function chineseLevel(text: string): string | undefined {
  const sign = CHINESE_LEVEL.exec(text)?.[1];
  return sign === undefined ? undefined : String('一二三四五六七八九'.indexOf(sign) + 1);
}

function columnOf(text: string, locale: string): ConceptColumn | null {
  if (/^(id|key|编号id|标识|标签id|分类id)$/u.test(text)) return { is: 'id' };
  if (/^(parent|parent id|parent_id|parentid|parent name|broader|上级|上级id|父级|父级id|父标签|父分类|上级分类|父id)$/u.test(text)) return { is: 'parent' }; // prettier-ignore
  if (/^(path|full path|full name|breadcrumb|路径|完整路径|层级|全路径)$/u.test(text)) return { is: 'path' };
  const member = memberOf<TextMember>(TEXT_WORDS, text);
  if (member !== null) return { is: 'text', member, locale };
  const cell = memberOf<CellMember>(MEMBER_WORDS, text);
  return cell === null ? null : { is: 'member', member: cell };
}

function memberOf<Member extends string>(words: Words<Member>, text: string): Member | null {
  const entries = Object.entries(words) as unknown as (readonly [Member, readonly string[]])[];
  return (
    entries.find(([member, names]) => normalizeName(member) === text || names.includes(text))?.[0] ?? null
  );
}

function guessSeparator(columns: readonly ConceptColumn[], sample: readonly (readonly string[])[]): string {
  const at = columns.findIndex(({ is }) => is === 'path');
  const paths = at === -1 ? [] : sample.map((cells) => cells[at] ?? '');
  return PATH_SEPARATORS.find((separator) => paths.some((path) => path.includes(separator))) ?? ' > ';
}
