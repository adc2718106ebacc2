import type { TemplateResult } from 'lit';
import type { RuleValue } from '@tagma/expression';
import type { BuilderContext, RowPlace } from '../../row-context.types.js';
import { literalEditor } from '../../values/literal-editor.js';
import { html } from 'lit';
import { workedOutIcon } from '../../../../internal/icons.js';
import { cell, iconButton, noteCell, opener, preparing, words } from '../cells.js';
import { kindOf } from '../field-of.js';
import { headWords } from './other-rows.js';
import { viewOf } from '../row-view.js';
import type { RowView } from '../row-view.types.js';
import { sayValue } from '../say-value.js';
import { textEditor } from './text-editor.js';

/** A value that stands by itself: points, what a case gives, what a name stands for. */
export function renderValue(node: RuleValue, place: RowPlace, context: BuilderContext): TemplateResult {
  const view = viewOf<RuleValue>(node, undefined, place, context);
  if (node.kind === 'decide' || node.kind === 'let') return headWords(node.kind, view);
  const content =
    node.kind === 'block'
      ? textEditor(view, node, (text) => context.edit({ type: 'set-value', node: node.id, value: { text } }))
      : cell('value', valueContent(node, view), 'value');
  return html`${content}${noteCell(view.notes)}`;
}

function valueContent(node: RuleValue, view: RowView<RuleValue>): unknown {
  const { context, place } = view;
  const said = sayValue(node, place.scope, context);
  if (!context.editable(node, 'value')) return words(said, 'fixed');
  const open = (control: string) => (): void =>
    context.work(({ openOperand }) =>
      openOperand(view, node, { control, label: view.name('value'), kind: view.kind }),
    );
  const prepare = preparing(context);
  if (node.kind !== 'literal') {
    const control = view.control('value');
    return opener({
      control,
      name: `${said} - ${view.name('value')}`,
      text: said,
      prepare,
      open: open(control),
    });
  }
  const control = view.control('value-source');
  const editor = literalEditor({
    view,
    part: 'value',
    value: node.value,
    kind: kindOf(node, place.scope, context),
    write: (literal, merge) =>
      context.edit(
        { type: 'set-value', node: node.id, value: { literal } },
        merge === undefined ? {} : { merge },
      ),
  });
  const name = `${view.terms.parts.source} - ${view.name('value')}`;
  return html`${editor}${iconButton(workedOutIcon, { control, name, prepare, open: open(control) })}`;
}
