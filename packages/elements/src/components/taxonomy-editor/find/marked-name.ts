import type { MarkedName } from '../tree/row-view.js';

/**
 * A name with what the search found in it. Text nodes only: a name may hold markup.
 *
 * @param marks - [start, end) in UTF-16 units, ascending.
 */
export function markedName(text: string, marks: readonly (readonly [number, number])[]): MarkedName | null {
  if (marks.length === 0) return null;
  return {
    key: marks.join(' '),
    fill: (label) => {
      const pieces: (string | HTMLElement)[] = [];
      let at = 0;
      for (const [start, end] of marks) {
        const mark = document.createElement('mark');
        mark.textContent = text.slice(start, end);
        pieces.push(text.slice(at, start), mark);
        at = end;
      }
      label.replaceChildren(...pieces, text.slice(at));
    },
  };
}
