import type { SourceSpan } from '../../errors/errors.types.js';
import { spanAt } from '../../source/span.js';
import type { Span } from '../../syntax/syntax.types.js';
import type { RulePart } from '../rule-tree.types.js';

type Place = Pick<RulePart, 'span' | 'annotation'>;

/** Letters behind a part by which its end is found again. */
const FOLLOWING = 8;

/**
 * Where a part of the old text would have to stand in the new one: behind its note where that is still there. Else
 * what comes before and after the stretch in which the texts differ moves along, what lies in it is somewhere in it.
 */
export function lostPlace(part: Place, before: string, after: string): SourceSpan {
  const { start, end } = behindNote(part, before, after) ?? movedAlong(part.span, before, after);
  return spanAt(after, start, Math.max(start, end));
}

/** A note that is there twice says nothing. */
function behindNote({ span, annotation }: Place, before: string, after: string): Span | undefined {
  if (annotation === undefined || annotation.end > span.start) return undefined;
  const note = before.slice(annotation.start, span.start);
  const at = after.indexOf(note);
  if (at < 0 || after.includes(note, at + 1)) return undefined;
  const start = at + note.length;
  const following = before.slice(span.end, span.end + FOLLOWING);
  const end = following === '' ? after.length : after.indexOf(following, start);
  return { start, end: end < 0 ? movedAlong(span, before, after).end : end };
}

function movedAlong(span: Span, before: string, after: string): Span {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < most - same && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const moved = (offset: number, otherwise: number): number => {
    if (offset <= same) return offset;
    return offset >= before.length - tail ? offset + after.length - before.length : otherwise;
  };
  return { start: moved(span.start, same), end: moved(span.end, after.length - tail) };
}
