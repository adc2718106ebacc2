import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { EditorState, Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import {
  EditorView,
  dropCursor,
  highlightSpecialChars,
  hoverTooltip,
  keymap,
  lineNumbers,
  placeholder,
  rectangularSelection,
  tooltips,
} from '@codemirror/view';
import { expressionEditorTerms } from '../../../locales/expression-editor.terms.js';
import { editorKey, historyInput } from '../surface/keys.js';
import type { SurfaceHost } from '../surface/surface.types.js';
import { bracketMatching } from './brackets.js';
import { completions } from './completions.js';
import { explanationAt, explanationKeys } from './explanation.js';
import { highlighting } from './highlight.js';
import { markedField, problemField } from './marks.js';
import { placeInfo } from './place-info.js';
import { typedOver } from './typed-over.js';

/** What JSONata's brackets and comments look like, for commands that ask. */
const LANGUAGE = {
  commentTokens: { block: { open: '/*', close: '*/' } },
  closeBrackets: { brackets: ['(', '[', '{', '"', "'", '`'] },
};

/** What stays as long as the surface does. */
export function fixedExtensions(host: SurfaceHost): Extension {
  return [
    highlighting,
    bracketMatching,
    problemField,
    markedField,
    highlightSpecialChars(),
    rectangularSelection(),
    dropCursor(),
    EditorView.lineWrapping,
    EditorState.allowMultipleSelections.of(true),
    EditorState.languageData.of(() => [LANGUAGE]),
    closeBrackets(),
    typedOver(),
    autocompletion({ override: [completions(host)], icons: false, positionInfo: placeInfo }),
    reachableList,
    // Floating parts stay inside the element, above what clips it.
    tooltips({ position: 'fixed' }),
    hoverTooltip((view, offset) => explanationAt(host, view.state, offset)),
    explanationKeys(host),
    hostKeys(host),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap]),
  ];
}

/** Whoever moves by keyboard alone can scroll the list; Tab closes it, so that it never takes the focus away. */
const reachableList = [
  EditorView.updateListener.of(({ view }) => {
    view.dom.querySelector('.cm-tooltip-autocomplete > ul')?.setAttribute('tabindex', '0');
  }),
  keymap.of([
    {
      key: 'Tab',
      shift: (view) => closeCompletion(view) && false,
      run: (view) => closeCompletion(view) && false,
    },
  ]),
];

/** Undo, redo and format are the editor's; Tab is nobody's, so that it leaves the text as in any field. */
function hostKeys(host: SurfaceHost): Extension {
  const ask = (event: Event, asked: 'undo' | 'redo' | 'format' | null): boolean => {
    if (asked === null) return false;
    event.preventDefault();
    host[asked]();
    return true;
  };
  return Prec.highest(
    EditorView.domEventHandlers({
      keydown: (event) => ask(event, editorKey(event)),
      beforeinput: (event) => ask(event, historyInput(event)),
    }),
  );
}

/** What follows the host: language, states, names. */
export function hostExtensions(host: SurfaceHost): Extension {
  const terms = host.localize.terms(expressionEditorTerms);
  return [
    EditorView.contentAttributes.of(contentAttributes(host)),
    EditorView.editable.of(!host.disabled),
    EditorState.readOnly.of(host.readonly || host.disabled),
    EditorState.phrases.of(terms.phrases),
    host.lineNumbers ? lineNumbers() : [],
    host.placeholder === '' ? [] : placeholder(host.placeholder),
  ];
}

function contentAttributes(host: SurfaceHost): Record<string, string> {
  const given = Object.entries(host.attributes).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return {
    ...Object.fromEntries(given),
    dir: 'ltr',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    translate: 'no',
    ...(host.disabled ? { 'aria-disabled': 'true' } : { tabindex: '0' }),
    // Nothing can be typed, so the keyboard of a phone need not rise.
    ...(host.readonly ? { 'aria-readonly': 'true', inputmode: 'none' } : {}),
  };
}
