import type { CsvDialect } from './read.types.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Number of times the delimiter stands outside quotes, per line, for the first lines of a text. */
function counts(sample: string, delimiter: string, newline: string): number[] {
  const lines: number[] = [0];
  let quoted = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === newline) lines.push(0);
    else if (character === delimiter) lines[lines.length - 1] = (lines.at(-1) ?? 0) + 1;
  }
  // The last line of a sample may be cut off.
  return lines.length > 1 ? lines.slice(0, -1) : lines;
}

/** Share of lines with as many delimiters as the header, or 0 when the header has none. */
function steadiness(perLine: readonly number[]): number {
  const header = perLine[0] ?? 0;
  if (header === 0) return 0;
  return perLine.filter((count) => count === header).length / perLine.length;
}

/**
 * Guesses delimiter and line break from the beginning of a file. The delimiter is the one that cuts most lines
 * into as many cells as the header, then the one that gives more cells. A file with one column gets a comma.
 */
export function guessDialect(sample: string): CsvDialect {
  const newline = !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n';
  let best: { delimiter: CsvDialect['delimiter']; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const perLine = counts(sample, delimiter, newline);
    const score = Math.round(steadiness(perLine) * 10) * 1000 + Math.min(perLine[0] ?? 0, 999);
    if ((perLine[0] ?? 0) > 0 && score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, newline };
}
