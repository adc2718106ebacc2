import type { Span, SyntaxReading } from '../syntax/syntax.types.js';
import type { NewBase, RuleLock } from './rule-tree.types.js';

/** What an annotation comment says of the node after it. */
export interface Marks {
  readonly name?: string;
  readonly note?: string;
  readonly lock?: RuleLock;
  /** Keeps parentheses around a single row as a group. */
  readonly group?: 'and' | 'or';
}

/** An annotation comment in a text: marks of the next node, or a muted row. */
export type Annotation = Span &
  ({ readonly kind: 'marks'; readonly marks: Marks } | { readonly kind: 'mute'; readonly muted: string });

const MUTE = /^\/\*#\s*mute:\s?/;
const PAIR = /\s*(name|note|lock|group)=("(?:[^"\\]|\\.)*"|[a-z]+)/y;
const LOCKS: ReadonlySet<string> = new Set(['all', 'field', 'operator', 'value']);

/** The annotation comments of a text, in order. Comments that only look like one are left alone. */
export function annotationsOf({ text, trivia }: SyntaxReading): readonly Annotation[] {
  const found: Annotation[] = [];
  for (const { kind, start, end } of trivia) {
    if (kind !== 'comment' || !text.startsWith('/*#', start)) continue;
    const read = readAnnotation(text.slice(start, end));
    if (read !== undefined) found.push({ start, end, ...read });
  }
  return found;
}

type Content =
  { readonly kind: 'marks'; readonly marks: Marks } | { readonly kind: 'mute'; readonly muted: string };

function readAnnotation(comment: string): Content | undefined {
  const muted = readMuteComment(comment);
  if (muted !== undefined) return { kind: 'mute', muted };
  const marks = readMarks(comment.slice(3, -2));
  return marks && { kind: 'marks', marks };
}

/** The row in a comment that mutes it; undefined for any other comment. */
export function readMuteComment(comment: string): string | undefined {
  const mute = MUTE.exec(comment);
  return mute === null ? undefined : unescapeMuted(comment.slice(mute[0].length, -2).replace(/ $/, ''));
}

function readMarks(body: string): Marks | undefined {
  const marks: Record<string, string> = {};
  let at = 0;
  while (body.slice(at).trim() !== '') {
    PAIR.lastIndex = at;
    const [, key, value] = PAIR.exec(body) ?? [];
    if (key === undefined || value === undefined) return undefined;
    at = PAIR.lastIndex;
    const read = value.startsWith('"') ? unquote(value) : value;
    if (read === undefined || !fits(key, read)) return undefined;
    marks[key] = read;
  }
  return at === 0 ? undefined : marks;
}

function fits(key: string, value: string): boolean {
  if (key === 'lock') return LOCKS.has(value);
  return key !== 'group' || value === 'and' || value === 'or';
}

function unquote(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    // Not JSON text: then it is a comment of the author that only looks like ours.
    return undefined;
  }
}

/** The comment that says this; undefined when there is nothing to say. */
export function writeMarks(marks: Marks): string | undefined {
  const parts = [
    ...(marks.name === undefined ? [] : [`name=${quote(marks.name)}`]),
    ...(marks.note === undefined ? [] : [`note=${quote(marks.note)}`]),
    ...(marks.lock === undefined ? [] : [`lock=${marks.lock}`]),
    ...(marks.group === undefined ? [] : [`group=${marks.group}`]),
  ];
  return parts.length === 0 ? undefined : `/*# ${parts.join(' ')} */`;
}

/** What a node of a model says in its annotation. */
export function marksOf(node: NewBase & { readonly kind?: string; readonly operator?: string }): Marks {
  const marked = node.kind === 'group' && node.form === 'marked';
  return {
    ...(node.name === undefined ? {} : { name: node.name }),
    ...(node.note === undefined ? {} : { note: node.note }),
    ...(node.lock === undefined ? {} : { lock: node.lock }),
    ...(marked ? { group: node.operator === 'or' ? 'or' : 'and' } : {}),
  };
}

/** JSON text that cannot end a comment: JSON allows the slash to be escaped. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll('*/', '*\\/');
}

/** The comment that keeps a row without letting it count. */
export function writeMute(text: string): string {
  return `/*# mute: ${escapeMuted(text)} */`;
}

/** The end of a comment inside the row gets one more backslash, so that it can be taken away again. */
export function escapeMuted(text: string): string {
  return text.replace(/\*(\\*)\//g, '*$1\\/');
}

export function unescapeMuted(text: string): string {
  return text.replace(/\*(\\*)\\\//g, '*$1/');
}
