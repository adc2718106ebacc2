import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Range } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { ExpressionDiagnostic, TextSpan } from '../expression-editor.types.js';
import type { PlacedProblem } from '../surface/surface.types.js';

/** Draws these problems in place of those before. */
export const setProblems = StateEffect.define<readonly PlacedProblem[]>();
/** Marks a stretch; `null` for none. */
export const setMarked = StateEffect.define<TextSpan | null>();

/** The problems at their places, which move with the text. */
export const problemField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = transaction.docChanged ? shown.map(transaction.changes) : shown;
    for (const effect of transaction.effects)
      if (effect.is(setProblems)) next = underlined(effect.value, transaction.state);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function underlined(problems: readonly PlacedProblem[], state: EditorState): DecorationSet {
  const ranges = problems.flatMap(({ problem, start, end }): Range<Decoration>[] => {
    const { from, to } = visible(start, end, state);
    const mark = Decoration.mark({ class: `cm-problem cm-problem-${problem.severity}`, problem });
    return from < to ? [mark.range(from, to)] : [];
  });
  return Decoration.set(ranges, true);
}

/** What cannot be pointed at, such as the end of the text, is shown at the character before it. */
function visible(start: number, end: number, { doc }: EditorState): { from: number; to: number } {
  const to = Math.min(end, doc.length);
  if (start < to) return { from: start, to };
  return to < doc.length ? { from: to, to: to + 1 } : { from: Math.max(0, to - 1), to };
}

/** The problems drawn at an offset. */
export function problemsAt(state: EditorState, offset: number): readonly ExpressionDiagnostic[] {
  const found: ExpressionDiagnostic[] = [];
  state.field(problemField).between(offset, offset, (_from, _to, { spec }) => {
    found.push((spec as { readonly problem: ExpressionDiagnostic }).problem);
  });
  return found;
}

const MARKED = Decoration.mark({ class: 'cm-marked' });

/** The stretch that is marked from outside. */
export const markedField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = transaction.docChanged ? shown.map(transaction.changes) : shown;
    for (const effect of transaction.effects)
      if (effect.is(setMarked)) next = marked(effect.value, transaction.state.doc.length);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marked(span: TextSpan | null, length: number): DecorationSet {
  if (span === null || span.start >= Math.min(span.end, length)) return Decoration.none;
  return Decoration.set([MARKED.range(span.start, Math.min(span.end, length))]);
}
