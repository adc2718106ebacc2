import type { RecordSchema } from '@tagma/expression';
import type { FunctionDoc } from '@tagma/expression/function-docs';
import { expressionEditorTerms } from '../../../locales/expression-editor.terms.js';
import type { ExpressionEditorTerms } from '../../../locales/expression-editor.terms.js';
import type { ExpressionDiagnostic } from '../expression-editor.types.js';
import type { SurfaceHost } from '../surface/surface.types.js';

/* Explanations as nodes: CodeMirror takes nodes, and data never becomes markup. */

/** An element with text or children. */
export function element(
  name: string,
  className: string,
  ...content: readonly (string | Node)[]
): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** The type that a schema gives, in words. */
export function typeWords(
  schema: RecordSchema | undefined,
  { types, listOf }: ExpressionEditorTerms,
): string {
  const { type, format, items } = schema ?? {};
  const [first] = typeof type === 'string' ? [type] : (type ?? []);
  if (first === undefined) return '';
  if (first === 'string' && (format === 'date' || format === 'date-time')) return types[format];
  if (first !== 'array') return types[first];
  const inner = items?.type;
  return typeof inner === 'string' && inner !== 'array' ? listOf(types[inner]) : types.array;
}

/** A field as it is explained. */
export interface ExplainedField {
  readonly name: string;
  readonly field: RecordSchema | undefined;
  readonly path: readonly string[] | undefined;
  readonly optional: boolean;
}

/** Name, title, type, place and samples of a field. */
export function fieldInfo(
  { name, field, path, optional }: ExplainedField,
  samples: readonly (string | number | boolean)[],
  host: SurfaceHost,
): HTMLElement {
  const terms = host.localize.terms(expressionEditorTerms);
  const { title = '' } = field ?? {};
  const facts = [typeWords(field, terms), optional ? terms.mayBeMissing : ''].filter((part) => part !== '');
  return element(
    'div',
    'explain',
    element('div', 'explain-head', element('code', '', name), title === '' ? '' : ` ${title}`),
    ...(facts.length === 0 ? [] : [element('div', 'explain-facts', facts.join(' · '))]),
    ...(path === undefined || path.length < 2 ? [] : [element('div', 'explain-path', path.join(' › '))]),
    ...(samples.length === 0 ? [] : [sampleLine(samples, terms)]),
  );
}

function sampleLine(
  samples: readonly (string | number | boolean)[],
  terms: ExpressionEditorTerms,
): HTMLElement {
  const shown = samples.map((value) => shortened(JSON.stringify(value))).join(', ');
  return element('div', 'explain-samples', `${terms.samples} `, element('code', '', shown));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** How a function is called, what it gives, and an example. */
export function functionInfo(doc: FunctionDoc, host: SurfaceHost): HTMLElement {
  const terms = host.localize.terms(expressionEditorTerms);
  return element(
    'div',
    'explain',
    element('div', 'explain-head', element('code', '', doc.syntax)),
    element('div', 'explain-text', doc.summary),
    element(
      'div',
      'explain-example',
      element('span', 'explain-label', terms.example),
      ' ',
      element('code', '', `${doc.example} → ${doc.result}`),
    ),
  );
}

/** An operator and what it does. */
export function operatorInfo(operator: string, note: string): HTMLElement {
  return element(
    'div',
    'explain',
    element('div', 'explain-head', element('code', '', operator)),
    element('div', 'explain-text', note),
  );
}

/** A problem at a place. */
export function problemInfo(
  { severity, message }: ExpressionDiagnostic,
  terms: ExpressionEditorTerms,
): HTMLElement {
  return element(
    'div',
    `explain explain-${severity}`,
    element('strong', '', `${terms.severities[severity]} `),
    element('span', '', message),
  );
}
