import type { Concept } from '../../taxonomy/taxonomy.types.js';
import type { SuggestionReason } from './suggestion.types.js';

/** Words that speak for a tag. */
export interface TagKeywords {
  readonly tagId: string;
  /** Compared without case, width or accents; Latin words only as whole words. */
  readonly words: readonly string[];
  /** Words that take the others back where they stand in the same sentence, e.g. `不投诉`. */
  readonly unless?: readonly string[];
}

/** A text of a record. */
export interface RecordText {
  /** Where it stands, e.g. `conversations.text`. */
  readonly field?: string;
  readonly text: string;
}

/** A tag that texts speak for. */
export interface KeywordSuggestion {
  readonly tagId: string;
  readonly why: readonly SuggestionReason[];
}

/** Characters shown around a word. */
const AROUND = 60;
/** Reasons given for one tag. */
const REASONS = 5;

/**
 * Suggests tags for what somebody said: `我要投诉` suggests 需重点关注 where `投诉` is one of its words, and names the
 * words as they were written. Those with more reasons come first, then in the order of `keywords`.
 */
export function suggestByKeywords(
  texts: readonly RecordText[],
  keywords: readonly TagKeywords[],
): readonly KeywordSuggestion[] {
  const sentences = texts.flatMap(({ field, text }) =>
    text.split(/[。！？!?;；\n]|\.(?=\s|$)/u).map((sentence) => ({ field, sentence: sentence.trim() })),
  );
  const found = keywords.map((each) => ({
    tagId: each.tagId,
    why: sentences
      .flatMap(({ field, sentence }): SuggestionReason[] => {
        const words = wordsIn(sentence, each);
        if (words.length === 0) return [];
        return [
          { ...(field === undefined ? {} : { field }), words, text: excerpt(sentence, words[0] ?? '') },
        ];
      })
      .slice(0, REASONS),
  }));
  return found.filter(({ why }) => why.length > 0).toSorted((a, b) => b.why.length - a.why.length);
}

/** Words for the tags that may be given: their names and aliases. */
export function conceptKeywords(concepts: readonly Concept[]): readonly TagKeywords[] {
  return concepts
    .filter(({ kind, state }) => kind === 'tag' && state === 'active')
    .map(({ id, name, aliases }) => ({
      tagId: id,
      words: [...new Set([...Object.values(name), ...aliases])],
    }));
}

/** The words of the tag as they stand in the sentence. */
function wordsIn(sentence: string, { words, unless = [] }: TagKeywords): readonly string[] {
  const folded = foldedWithPlaces(sentence);
  if (unless.some((word) => placeOf(folded.text, fold(word)) !== -1)) return [];
  const found = words.flatMap((word) => {
    const needle = fold(word);
    const at = placeOf(folded.text, needle);
    if (at === -1) return [];
    return [sentence.slice(folded.starts[at], folded.ends[at + needle.length - 1])];
  });
  return [...new Set(found)];
}

/** Where a word stands; -1 for nowhere. One written in letters with spaces between words must be a whole word. */
function placeOf(text: string, word: string): number {
  if (word === '') return -1;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!continues(text[at - 1], word[0]) && !continues(word.at(-1), text[at + word.length])) return at;
  }
  return -1;
}

/** Whether two characters beside each other belong to one word: scripts that set no spaces have no such words. */
function continues(left: string | undefined, right: string | undefined): boolean {
  return isSpaced(left) && isSpaced(right);
}

function isSpaced(character: string | undefined): boolean {
  return (
    character !== undefined &&
    /[\p{L}\p{N}]/u.test(character) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character)
  );
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The folded text, and for each of its characters where it begins and ends in the text as written. */
function foldedWithPlaces(text: string): {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
} {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const part = fold(character);
    folded += part;
    starts.push(...part.split('').map(() => at));
    ends.push(...part.split('').map(() => end));
    at = end;
  }
  return { text: folded, starts, ends };
}

function excerpt(sentence: string, word: string): string {
  const at = Math.max(0, sentence.indexOf(word));
  const from = Math.max(0, at - AROUND);
  const to = Math.min(sentence.length, at + word.length + AROUND);
  const text = sentence
    .slice(from, to)
    .replace(/^[\uDC00-\uDFFF]/, '')
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${from > 0 ? '…' : ''}${text}${to < sentence.length ? '…' : ''}`;
}
