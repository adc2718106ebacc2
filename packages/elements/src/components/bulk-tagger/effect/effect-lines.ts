import type { RecordRef, TaggingPreview } from '@tagma/core';
import type { Wish } from '../data/wishes.js';
import type { EffectContext, TagEffect } from './effect-context.types.js';

/** One sentence about a change, and how serious it is. */
export interface EffectLine {
  readonly tone: 'plain' | 'note';
  readonly text: string;
  /** The records that it is about, where they are worth a look. */
  readonly records: readonly RecordRef[];
}

/** What adding or removing one tag does, in sentences. */
export function effectLines(
  tagId: string,
  { kind }: Wish,
  preview: TaggingPreview,
  context: EffectContext,
): readonly EffectLine[] {
  const tag = preview.tags.find((one) => one.tagId === tagId);
  const lines = tag === undefined ? [] : kind === 'add' ? additions(tag, context) : removals(tag, context);
  const replaced = kind === 'add' ? replacements(tagId, preview, context) : [];
  if (lines.length + replaced.length > 0) return [...lines, ...replaced];
  return [{ tone: 'plain', text: context.terms.nothingToDo, records: [] }];
}

function additions({ added, renewed, lifted }: TagEffect, { terms, number }: EffectContext): EffectLine[] {
  return [
    ...plain(added, terms.addTo, number),
    ...plain(renewed, terms.renewOn, number),
    ...note(lifted, terms.lifted, number),
  ];
}

function removals({ removed, heldBack }: TagEffect, { terms, number }: EffectContext): EffectLine[] {
  return [...plain(removed, terms.removeFrom, number), ...note(heldBack, terms.heldBack, number)];
}

/** Tags of its exclusive category that make way for it. */
function replacements(
  tagId: string,
  { tags }: TaggingPreview,
  { terms, number, nameOf, rivalsOf }: EffectContext,
): readonly EffectLine[] {
  const rivals = new Set(rivalsOf(tagId));
  return tags.flatMap((tag) => {
    if (tag.replaced === 0 || !rivals.has(tag.tagId)) return [];
    const name = nameOf(tag.tagId);
    return [
      ...note(tag.losers, (count, one) => terms.losers(name, count, one), number),
      ...note(tag.returning, (count, one) => terms.returning(name, count, one), number),
    ];
  });
}

type Say = (count: string, one: boolean) => string;

function plain(count: number, say: Say, number: (value: number) => string): readonly EffectLine[] {
  return count === 0 ? [] : [{ tone: 'plain', text: say(number(count), count === 1), records: [] }];
}

function note(
  records: readonly RecordRef[],
  say: Say,
  number: (value: number) => string,
): readonly EffectLine[] {
  const count = records.length;
  return count === 0 ? [] : [{ tone: 'note', text: say(number(count), count === 1), records }];
}
