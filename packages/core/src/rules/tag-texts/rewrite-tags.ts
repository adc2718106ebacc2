import { parse } from '@tagma/expression';
import { applyTextEdits } from '@tagma/expression/edits';
import { LIMITS } from '../../validation/limits.js';
import { findTagLiterals, type TagLiteral } from './find-tag-literals.js';
import { editsOf, type TagEdit } from './literal-edits.js';

/** What becomes of a rule text when tags get other ids. `unsafe` names the literal that stands in the way. */
export type RewrittenText =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'rewritten';
      readonly text: string;
      /** Tags the text names now. */ readonly reads: ReadonlySet<string>;
    }
  | { readonly kind: 'unsafe'; readonly tagId: string; readonly position: number };

/**
 * A rule text with tags named by other ids: only the literals that stand for tags change, every other
 * character stays. Where that cannot be done without changing what the rule means, it says so.
 */
export function rewriteTags(text: string, renames: ReadonlyMap<string, string>): RewrittenText {
  const named = quotedTexts(text).find((each) => renames.has(each));
  if (named === undefined && !hidesTexts(text)) return { kind: 'same' };
  const parsed = parse(text);
  if (!parsed.ok) return named === undefined ? { kind: 'same' } : unsafe(named, parsed.error.position);
  const found = findTagLiterals(parsed.tree.root, new Set(renames.keys()));
  if (found.unclear !== null) return unsafe(found.unclear.value, found.unclear.start);
  const edits: TagEdit[] = [];
  for (const literal of found.literals) {
    const own = editsOf(literal, text, renames);
    if (own === null) return unsafe(firstRenamed(literal, renames), literal.node.start);
    edits.push(...own);
  }
  if (edits.length === 0) return { kind: 'same' };
  const written = applyTextEdits(
    text,
    edits.toSorted((a, b) => a.start - b.start),
  );
  if (written.length > LIMITS.expression || !parse(written).ok)
    return unsafe(edits[0]?.tagId ?? '', edits[0]?.start ?? 0);
  return { kind: 'rewritten', text: written, reads: readTags(found.literals, renames) };
}

function unsafe(tagId: string, position: number): RewrittenText {
  return { kind: 'unsafe', tagId, position };
}

function firstRenamed({ values }: TagLiteral, renames: ReadonlyMap<string, string>): string {
  return values.find(({ value }) => renames.has(value))?.value ?? '';
}

function readTags(
  literals: readonly TagLiteral[],
  renames: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  return new Set(literals.flatMap(({ values }) => values.map(({ value }) => renames.get(value) ?? value)));
}

/** The tags among `ids` that a rule text names as tags, or may name. */
export function tagsRead(text: string, ids: ReadonlySet<string>): ReadonlySet<string> {
  const suspects = quotedTexts(text).filter((each) => ids.has(each));
  if (suspects.length === 0 && !hidesTexts(text)) return new Set();
  const parsed = parse(text);
  if (!parsed.ok) return new Set(suspects);
  const found = findTagLiterals(parsed.tree.root, ids);
  const read = found.literals.flatMap(({ values }) => values.map(({ value }) => value));
  return new Set([...read, ...(found.unclear === null ? [] : suspects)].filter((id) => ids.has(id)));
}

/**
 * Everything that stands between two quotation marks of a kind: all text literals without escapes, and what
 * lies between them. Reading a rule costs more than this, and most rules do not name the tag at all.
 */
function quotedTexts(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/["']/gu)) {
    const end = text.indexOf(match[0], match.index + 1);
    if (end !== -1) found.push(text.slice(match.index + 1, end));
  }
  return found;
}

/** An escape may hide an id from a look at the plain text. */
function hidesTexts(text: string): boolean {
  return text.includes('\\');
}
