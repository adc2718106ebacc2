import type { TemplateResult } from 'lit';
import type { LiteralValue } from '@tagma/expression';
import type { FieldKind } from '../fields/field-catalog.types.js';
import { select } from '../rows/cells.js';
import type { RowView } from '../rows/row-view.types.js';
import { sayLiteral } from '../rows/say-value.js';
import { knownSpecial } from '../data/known-special.js';
import { typedInput } from './typed-input.js';
import type { TypedInput } from './typed-input.js';
import { specialTerms } from '../rows/special-terms.js';

/** A value that stands in the text, and how it is changed. */
export interface LiteralEditor {
  readonly view: RowView;
  readonly part: 'value' | 'low' | 'high';
  readonly value: LiteralValue;
  readonly kind: FieldKind;
  readonly write: (value: LiteralValue, merge?: string) => boolean;
}

/** More choices than this are searched in the popup. */
const FEW = 12;

/** The editor for a value of that kind. */
export function literalEditor(editor: LiteralEditor): TemplateResult {
  const { view, value, kind } = editor;
  const { choices } = view.info ?? { choices: null };
  if (kind === 'boolean' || typeof value === 'boolean') return oneOf(editor, [true, false]);
  if (choices !== null && choices.length <= FEW) return oneOf(editor, choices);
  if (kind === 'number' || (kind === 'any' && typeof value === 'number')) return numberInput(editor);
  return (kind === 'date' ? knownSpecial()?.dateInput(editor) : undefined) ?? textInput(editor);
}

/** A value that is not among the choices stays on offer. */
function oneOf(
  { view, part, value, write }: LiteralEditor,
  choices: readonly LiteralValue[],
): TemplateResult {
  const all = choices.includes(value) ? choices : [value, ...choices];
  return select({
    control: view.control(part),
    name: view.name(part),
    value: String(all.indexOf(value)),
    options: all.map((each, index) => [String(index), choiceWords(each, view)]),
    pick: (index) => void write(all[Number(index)] ?? null),
  });
}

function choiceWords(value: LiteralValue, { terms }: RowView): string {
  return typeof value === 'string' && value !== '' ? value : sayLiteral(value, terms);
}

/** What all editors share that are typed into. */
export function typedBase({ view, part, write }: LiteralEditor) {
  return {
    context: view.context,
    control: view.control(part),
    name: view.name(part),
    notes: view.notes,
    write: (value: LiteralValue, merge: string) => write(value, merge),
  } satisfies Partial<TypedInput<LiteralValue>>;
}

function numberInput(editor: LiteralEditor): TemplateResult {
  const { context } = editor.view;
  return typedInput<LiteralValue>({
    ...typedBase(editor),
    shown: String(editor.value ?? ''),
    inputMode: 'decimal',
    className: 'number',
    read: (typed, { parseNumber }) => {
      const value = parseNumber(typed);
      return value === undefined ? { error: specialTerms(context).noNumber } : { value };
    },
    show: String,
  });
}

function textInput(editor: LiteralEditor): TemplateResult {
  const { value, view } = editor;
  return typedInput<LiteralValue>({
    ...typedBase(editor),
    shown: typeof value === 'string' ? value : String(value ?? ''),
    placeholder: value === null ? view.terms.nothing : view.terms.emptyText,
    className: 'text',
    read: (typed) => ({ value: typed }),
    show: String,
  });
}
