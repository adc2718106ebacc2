import { StateField } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { Token } from '@tagma/expression/tokens';
import { firstTokenAt, tokenField } from './highlight.js';

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const MATCHED = Decoration.mark({ class: 'cm-bracket-match' });
const ALONE = Decoration.mark({ class: 'cm-bracket-alone' });

/** Brackets looked at before the search for a partner ends. */
const REACH = 20_000;

function textOf(state: EditorState, { kind, start, end }: Token): string {
  return kind === 'operator' && end - start === 1 ? state.sliceDoc(start, end) : '';
}

/** The token that closes or opens what `from` opens or closes. */
function partnerOf(state: EditorState, from: number): Token | null {
  const tokens = state.field(tokenField);
  const own = tokens[from];
  const sign = own === undefined ? '' : textOf(state, own);
  const step = sign in PAIRS ? 1 : -1;
  let depth = 0;
  for (let i = from; i >= 0 && i < tokens.length && Math.abs(i - from) < REACH; i += step) {
    const token = tokens[i];
    if (token === undefined) return null;
    const at = textOf(state, token);
    if (at in PAIRS) depth += step;
    else if (at in OPENERS) depth -= step;
    if (depth === 0) return (step === 1 ? PAIRS[sign] : OPENERS[sign]) === at ? token : null;
  }
  return null;
}

/** The bracket at the cursor: the one before it first. */
function bracketAt(state: EditorState, offset: number): number {
  const tokens = state.field(tokenField);
  const first = firstTokenAt(tokens, offset);
  for (const index of [first, first + 1]) {
    const token = tokens[index];
    const touches = token !== undefined && token.start <= offset && offset <= token.end;
    if (touches && /^[()[\]{}]$/.test(textOf(state, token))) return index;
  }
  return -1;
}

function decorations(state: EditorState): DecorationSet {
  const { main } = state.selection;
  const index = main.empty ? bracketAt(state, main.head) : -1;
  const own = state.field(tokenField)[index];
  if (own === undefined) return Decoration.none;
  const partner = partnerOf(state, index);
  const mark = partner === null ? ALONE : MATCHED;
  const both = partner === null ? [own] : [own, partner];
  return Decoration.set(
    both.map(({ start, end }) => mark.range(start, end)),
    true,
  );
}

/** Shows which bracket belongs to the one at the cursor. Brackets in strings and comments are none. */
export const bracketMatching = StateField.define<DecorationSet>({
  create: decorations,
  update: (shown, transaction) =>
    transaction.docChanged || transaction.selection !== undefined ? decorations(transaction.state) : shown,
  provide: (field) => EditorView.decorations.from(field),
});
