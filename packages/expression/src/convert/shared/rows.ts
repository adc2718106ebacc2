import { LEVEL, operand, type Written } from './written.js';

/** One row of a group with the word that ties it to the rows before it. */
export interface Row {
  readonly word: 'and' | 'or';
  readonly condition: Written;
  readonly muted: boolean;
}

/** A group in text: its condition, and whether any row counts. */
export interface WrittenGroup {
  readonly condition: Written;
  readonly active: boolean;
}

/**
 * Joins rows. A muted row becomes an annotation comment that holds its word, so that taking it off again gives
 * the same rule. `and` binds more tightly than `or`, in JSONata as in lists with words between the rows.
 */
export function joinRows(rows: readonly Row[]): WrittenGroup {
  const active = rows.filter((row) => !row.muted);
  const [only] = active;
  if (only !== undefined && rows.length === 1) return { condition: only.condition, active: true };
  const words = new Set(active.slice(1).map((row) => row.word));
  const level = words.has('or')
    ? LEVEL.or
    : words.has('and')
      ? LEVEL.and
      : (only?.condition.level ?? LEVEL.term);
  return {
    condition: { text: rowTexts(rows), level: annotated(rows) ? Math.min(level, LEVEL.and) : level },
    active: only !== undefined,
  };
}

function annotated(rows: readonly Row[]): boolean {
  return rows.some((row) => row.muted);
}

function rowTexts(rows: readonly Row[]): string {
  const parts: string[] = [];
  let begun = false;
  for (const [index, row] of rows.entries()) {
    const text = operand(row.condition, LEVEL.compare);
    if (row.muted) {
      const next = rows[index + 1]?.word ?? row.word;
      parts.push(
        begun || !hasActiveAfter(rows, index) ? mutedAfter(row, text, begun) : `/*# mute: ${text} ${next} */`,
      );
    } else {
      parts.push(begun ? `${row.word} ${text}` : text);
      begun = true;
    }
  }
  return parts.join(' ');
}

function hasActiveAfter(rows: readonly Row[], index: number): boolean {
  return rows.slice(index + 1).some((row) => !row.muted);
}

function mutedAfter(row: Row, text: string, begun: boolean): string {
  return begun ? `/*# mute: ${row.word} ${text} */` : `/*# mute: ${text} */`;
}
