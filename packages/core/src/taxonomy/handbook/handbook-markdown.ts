import { durationParts } from '../../shared/durations.js';
import type { Duration } from '../../shared/shared.types.js';
import { CHARTER_PARTS } from '../charter/charter-gaps.js';
import type { TaxonomyCharter } from '../charter/charter.types.js';
import type { Handbook, HandbookEntry } from './handbook.types.js';
import { type HandbookWords, handbookWords } from './handbook-words.js';
import { markdownText } from './markdown-text.js';

/** How a handbook is written out. */
export interface HandbookMarkdownOptions {
  /** Language of the words around the texts: Chinese or English. */
  readonly locale: string;
  /** Heading of the whole. Default: “Tag handbook” in that language. */
  readonly title?: string;
}

/** Writes a handbook as Markdown: a heading for each category and tag, its facts below, gaps at the end. */
export function handbookMarkdown(book: Handbook, { locale, title }: HandbookMarkdownOptions): string {
  const words = handbookWords(locale);
  const blocks = [
    `# ${markdownText(title ?? words.title)}`,
    ...charterBlocks(book, words),
    ...book.entries.flatMap((entry) => entryBlocks(entry, words)),
    ...gapBlocks(book, words),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What the taxonomy is for comes first: whoever reads the rest judges it by that. */
function charterBlocks({ charter }: Handbook, words: HandbookWords): readonly string[] {
  if (charter === null) return [];
  return charterLines(charter, words).map(
    ([label, value]) => `**${label}**${words.colon}${markdownText(value)}`,
  );
}

/** The parts of a charter that say something, with their labels. */
export function charterLines(
  charter: TaxonomyCharter,
  words: HandbookWords,
): readonly (readonly [string, string])[] {
  return CHARTER_PARTS.map((part) => {
    const said = charter[part];
    return [words.charter[part], typeof said === 'string' ? said : said.join(words.listComma)] as const;
  }).filter(([, value]) => value !== '');
}

/** Deepest heading that Markdown has. */
const DEEPEST = 6;

function entryBlocks(entry: HandbookEntry, words: HandbookWords): readonly string[] {
  const heading = `${'#'.repeat(Math.min(entry.level + 1, DEEPEST))} ${markdownText(entry.name)}`;
  const facts = factsOf(entry, words)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `- **${label}**${words.colon}${markdownText(value)}`);
  const notes = [
    ...(entry.isExclusive ? [`- ${words.exclusive}`] : []),
    ...(entry.isRequired ? [`- ${words.required}`] : []),
  ];
  const list = [...facts, ...notes].join('\n');
  return list === '' ? [heading] : [heading, list];
}

function factsOf(entry: HandbookEntry, words: HandbookWords): readonly (readonly [string, string])[] {
  const { valueType, judgement, validity, reviewEvery } = entry;
  return [
    [words.definition, entry.definition],
    [words.useCase, entry.useCase],
    [words.example, entry.example],
    [words.aliases, entry.aliases.join(words.listComma)],
    [words.value, valueType === null ? '' : words.valueOf(valueType)],
    [words.judgement, judgement === null ? '' : words.judgements[judgement]],
    [words.layer, entry.kind === 'tag' ? words.layers[entry.layer] : ''],
    [words.validity, spanOf(validity, words.lasts)],
    [words.review, spanOf(reviewEvery, words.every)],
    [words.owner, entry.owner],
  ];
}

function spanOf(duration: Duration | null, say: HandbookWords['lasts']): string {
  const parts = duration === null ? null : durationParts(duration);
  return parts === null ? '' : say(parts);
}

function gapBlocks({ entries }: Handbook, words: HandbookWords): readonly string[] {
  const lines = entries
    .filter(({ missing }) => missing.length > 0)
    .map(({ path, name, missing }) => {
      const place = [...path, name].map(markdownText).join(' / ');
      return `- ${place}${words.colon}${missing.map((gap) => words.gaps[gap]).join(words.listComma)}`;
    });
  return lines.length === 0 ? [] : [`## ${words.incomplete}`, lines.join('\n')];
}
