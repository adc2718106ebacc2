import type { SourceSpan } from '../errors/errors.types.js';

/** Adds line and column to an offset range of a text. Offsets outside the text are moved to its border. */
export function spanAt(text: string, start: number, end: number): SourceSpan {
  const position = clamp(start, text.length);
  const length = Math.max(0, clamp(end, text.length) - position);
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < position; i++) {
    const code = text.charCodeAt(i);
    // CR of a CRLF waits for its LF, so that the pair ends one line.
    const ends = code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10);
    if (!ends) continue;
    line++;
    lineStart = i + 1;
  }
  return { position, length, line, column: position - lineStart + 1 };
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length);
}
