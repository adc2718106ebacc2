import { readSyntax } from '../syntax/read-syntax.js';
import { lineBreaks } from './line-breaks.js';
import { onOneLine } from './on-one-line.js';

/** How to lay out a text. */
export interface FormatOptions {
  /** Columns that a line should not exceed. Default 80. */
  readonly width?: number;
  /** Spaces per level. Default 2. */
  readonly indent?: number;
}

/**
 * Lays out an expression for reading: one space around operators, and line breaks at `and`, `or`, `? :` and
 * inside brackets where a line would get too long. Changes nothing but the space between tokens, so the
 * meaning stays, and so do comments, quotes and brackets. A text that cannot be read comes back unchanged.
 *
 * @example
 * formatText('a=1 and b=2', { width: 10 }); // 'a = 1\nand b = 2'
 */
export function formatText(text: string, options: FormatOptions = {}): string {
  const { width = 80, indent = 2 } = options;
  if (readSyntax(text).errors.length > 0) return text;
  const line = onOneLine(text);
  const { root } = readSyntax(line);
  if (root === undefined) return text;
  let result = '';
  let from = 0;
  for (const { at, depth } of lineBreaks(line, root, { width, indent })) {
    result += `${line.slice(from, at).replace(/ +$/, '')}\n${' '.repeat(depth)}`;
    from = at;
  }
  return result + line.slice(from);
}
