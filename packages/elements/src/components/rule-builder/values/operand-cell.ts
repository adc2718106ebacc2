import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LiteralValue, RuleValue } from '@tagma/expression';
import { chevronDownIcon, workedOutIcon } from '../../../internal/icons.js';
import type { FieldKind } from '../fields/field-catalog.types.js';
import { cell, iconButton, opener, preparing, words } from '../rows/cells.js';
import type { Content } from '../rows/cells.js';
import type { RowView } from '../rows/row-view.types.js';
import { sayValue } from '../rows/say-value.js';
import { literalEditor } from './literal-editor.js';

/** A value beside the operator of a row. */
export interface Operand {
  readonly view: RowView;
  readonly part: 'value' | 'low' | 'high';
  readonly value: RuleValue;
  readonly kind: FieldKind;
  /** What stands before and behind it in the same cell. */
  readonly before?: Content;
  readonly after?: Content;
  /** Whether the values that the field has may be offered. */
  readonly pickable?: boolean;
}

/** The cell of a value: an editor for what stands in the text, words for what is worked out. */
export function operandCell(operand: Operand): TemplateResult {
  const { before = nothing, after = nothing } = operand;
  return cell(operand.part, html`${before}${operandContent(operand)}${after}`, 'value');
}

function operandContent(operand: Operand): unknown {
  const { view, value, kind, part } = operand;
  const said = (): string => sayValue(value, view.place.scope, view.context);
  if (!view.context.editable(view.node, 'value')) return words(said(), 'fixed');
  const literal = literalOf(value);
  if (literal === undefined)
    return opener({
      control: view.control(part),
      name: `${said()} - ${view.name(part)}`,
      text: said(),
      open: () => openSource(operand, view.control(part)),
      prepare: preparing(view.context),
    });
  return html`${literalEditor({
    view,
    part,
    value: literal.value,
    kind,
    write: (fresh, merge) => writeLiteral(operand, literal, fresh, merge),
  })}${pickButton(operand, literal)}${iconButton(workedOutIcon, {
    control: view.control(`${part}-source`),
    name: `${view.terms.parts.source} - ${view.name(part)}`,
    open: () => openSource(operand, view.control(`${part}-source`)),
    prepare: preparing(view.context),
  })}`;
}

type Literal = Extract<RuleValue, { kind: 'literal' }>;

/** The text of a value, through `$toMillis`. */
function literalOf(value: RuleValue): Literal | undefined {
  if (value.kind === 'literal') return value;
  return value.kind === 'date-of' && value.picture === undefined ? literalOf(value.of) : undefined;
}

function writeLiteral(
  { view }: Operand,
  literal: Literal,
  value: LiteralValue,
  merge: string | undefined,
): boolean {
  return view.context.edit(
    { type: 'set-value', node: literal.id, value: { literal: value } },
    merge === undefined ? {} : { merge },
  );
}

/** Where the field has few choices they are in the editor itself. */
function pickButton(operand: Operand, literal: Literal): Content {
  const { view, part, kind, pickable = true } = operand;
  const { context, info } = view;
  const known = info !== undefined && (context.values !== null || (info.choices?.length ?? 0) > 12);
  if (!pickable || !known || kind === 'boolean' || kind === 'date') return nothing;
  const control = view.control(`${part}-pick`);
  return iconButton(chevronDownIcon, {
    control,
    name: `${view.terms.parts.pick} - ${view.name(part)}`,
    prepare: preparing(context),
    open: () =>
      context.work(({ openPick }) =>
        openPick(view, { control, label: view.name(part), kind, literal }, (value) => {
          writeLiteral(operand, literal, value, undefined);
        }),
      ),
  });
}

function openSource({ view, value, kind, part }: Operand, control: string): void {
  view.context.work(({ openOperand }) => openOperand(view, value, { control, label: view.name(part), kind }));
}
