import { RangeSetBuilder, StateField } from '@codemirror/state';
import type { EditorState, Transaction } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, ViewUpdate } from '@codemirror/view';
import { tokenize, updateTokens } from '@tagma/expression/tokens';
import type { Token } from '@tagma/expression/tokens';

/** The tokens of the text; only what stands around a change is read again. */
export const tokenField = StateField.define<readonly Token[]>({
  create: (state) => tokenize(state.doc.toString()),
  update: (tokens, transaction) => (transaction.docChanged ? updated(tokens, transaction) : tokens),
});

function updated(tokens: readonly Token[], { changes, newDoc }: Transaction): readonly Token[] {
  let start = Infinity;
  let end = 0;
  let after = 0;
  changes.iterChangedRanges((fromA, toA, _fromB, toB) => {
    start = Math.min(start, fromA);
    end = toA;
    after = toB;
  });
  return updateTokens(newDoc.toString(), tokens, { start, end, length: after - start });
}

/** The first token that ends behind an offset. */
export function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const MARKS = new Map<string, Decoration>();

function markOf(name: string): Decoration {
  const known = MARKS.get(name);
  if (known !== undefined) return known;
  const made = Decoration.mark({ class: `tok-${name}` });
  MARKS.set(name, made);
  return made;
}

/** How a token is drawn; `null` for what looks like plain text. */
function styleOf({ kind, start, end }: Token, state: EditorState): string | null {
  if (kind === 'variable') return state.sliceDoc(end, end + 1) === '(' ? 'function' : 'variable';
  if (kind !== 'operator') return kind === 'broken' ? brokenStyle(state.sliceDoc(start, start + 2)) : kind;
  const sign = state.sliceDoc(start, end);
  if (/^\w/.test(sign)) return 'word';
  return /^[()[\]{},;.]$/.test(sign) ? null : 'operator';
}

/** What is not closed yet looks as it will when it is. */
function brokenStyle(opening: string): string {
  if (opening === '/*') return 'comment';
  return /^["']/.test(opening) ? 'string' : 'broken';
}

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const tokens = view.state.field(tokenField);
  for (const { from, to } of view.visibleRanges) decorateRange(view.state, tokens, { from, to }, builder);
  return builder.finish();
}

function decorateRange(
  state: EditorState,
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  builder: RangeSetBuilder<Decoration>,
): void {
  let index = firstTokenAt(tokens, from);
  let gap = tokens[index - 1]?.end ?? 0;
  for (; gap < to; index++) {
    const token = tokens[index];
    markComments(state, gap, token?.start ?? state.doc.length, builder);
    if (token === undefined || token.start >= to) return;
    const style = styleOf(token, state);
    if (style !== null) builder.add(token.start, token.end, markOf(style));
    gap = token.end;
  }
}

/** Between tokens there is nothing but space and comments. */
function markComments(
  state: EditorState,
  from: number,
  to: number,
  builder: RangeSetBuilder<Decoration>,
): void {
  if (to - from < 4) return;
  for (const { 0: comment, index } of state.sliceDoc(from, to).matchAll(/\/\*[^]*?\*\//g))
    builder.add(from + index, from + index + comment.length, markOf('comment'));
}

/** Colours by what the reader of JSONata sees, not by a grammar of its own. */
export const highlighting = [
  tokenField,
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = decorate(view);
      }

      update({ docChanged, viewportChanged, view }: ViewUpdate): void {
        if (docChanged || viewportChanged) this.decorations = decorate(view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
];
