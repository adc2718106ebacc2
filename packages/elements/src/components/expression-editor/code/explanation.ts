import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, keymap, showTooltip } from '@codemirror/view';
import type { Tooltip } from '@codemirror/view';
import { expressionEditorTerms } from '../../../locales/expression-editor.terms.js';
import type { SurfaceHost } from '../surface/surface.types.js';
import { element, fieldInfo, functionInfo, operatorInfo, problemInfo } from './explain-dom.js';
import { loadHelp } from './help.js';
import type { Help } from './help.js';
import { problemsAt } from './marks.js';

const SAMPLES = 3;

/** What is said about a place: its problems, and what stands there. Null when there is nothing to say. */
export async function explanationAt(
  host: SurfaceHost,
  state: EditorState,
  offset: number,
): Promise<Tooltip | null> {
  const help = await loadHelp();
  const subject = help.subjectAt(state.doc.toString(), offset, host.facts.schema);
  const terms = host.localize.terms(expressionEditorTerms);
  const parts = problemsAt(state, offset).map((problem) => problemInfo(problem, terms));
  const described = subject === null ? null : describe(subject, host, help);
  if (described !== null) parts.push(described);
  if (parts.length === 0) return null;
  const { start, end } = subject ?? { start: offset, end: offset };
  const told = element('div', 'explanation', ...parts);
  // It may be drawn more than once, and a node has one place only.
  return { pos: start, end, above: true, create: () => ({ dom: told.cloneNode(true) as HTMLElement }) };
}

function describe(
  subject: NonNullable<ReturnType<Help['subjectAt']>>,
  host: SurfaceHost,
  help: Help,
): HTMLElement | null {
  const { code } = host.localize;
  if (subject.kind === 'operator') {
    const note = help.describeOperator(subject.operator, code);
    return note === undefined ? null : operatorInfo(subject.operator, note);
  }
  if (subject.kind === 'variable') return describeVariable(subject.name, host, help);
  const { schema, path, optional } = subject.value;
  const samples = path === undefined ? [] : help.sampleValues(host.facts.samples, path, SAMPLES);
  if (schema === undefined && samples.length === 0) return null;
  return fieldInfo({ name: subject.name, field: schema, path, optional }, samples, host);
}

function describeVariable(name: string, host: SurfaceHost, help: Help): HTMLElement | null {
  const doc = help.functionDoc(name, host.localize.code);
  if (doc !== undefined) return functionInfo(doc, host);
  const terms = host.localize.terms(expressionEditorTerms);
  if (name === '') return operatorInfo('$', terms.contextNote);
  if (name === '$') return operatorInfo('$$', terms.recordNote);
  const parameter = host.facts.parameters.find((known) => known.name === name);
  return parameter === undefined
    ? null
    : operatorInfo(
        `$${name}`,
        [parameter.title ?? '', terms.parameter].filter((part) => part !== '').join(' · '),
      );
}

const setExplanation = StateEffect.define<Tooltip | null>();

/** The explanation asked for by key; it goes when the cursor moves or the text changes. */
const shownExplanation = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(setExplanation)) return effect.value;
    return transaction.docChanged || transaction.selection !== undefined ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

/** F1 explains what is at the cursor, in sight and to screen readers; Escape puts it away. */
export function explanationKeys(host: SurfaceHost): Extension {
  return [
    shownExplanation,
    keymap.of([
      {
        key: 'F1',
        run: (view) => {
          void explain(host, view);
          return true;
        },
      },
      { key: 'Escape', run: hideExplanation },
    ]),
  ];
}

async function explain(host: SurfaceHost, view: EditorView): Promise<void> {
  const { head } = view.state.selection.main;
  const found =
    (await explanationAt(host, view.state, head)) ??
    (head > 0 ? await explanationAt(host, view.state, head - 1) : null);
  if (view.state.selection.main.head !== head) return;
  view.dispatch({ effects: setExplanation.of(found) });
  const text = found?.create(view).dom.innerText;
  host.announce(text ?? host.localize.terms(expressionEditorTerms).nothingToExplain);
}

function hideExplanation(view: EditorView): boolean {
  if (view.state.field(shownExplanation) === null) return false;
  view.dispatch({ effects: setExplanation.of(null) });
  return true;
}
