import type { TemplateResult } from 'lit';
import type { LiteralValue } from '@tagma/expression';
import { cell, opener, preparing, words } from './cells.js';
import { literalsOf } from './list-literals.js';
import type { InRow } from './list-literals.js';
import { sayValue } from './say-value.js';
import type { RowView } from './row-view.types.js';

/** More values than this are counted. */
const SHOWN = 4;

/** The list that a value is looked up in. */
export function inValue(view: RowView<InRow>): TemplateResult {
  const { node, terms, context, place } = view;
  const control = view.control('value');
  const values = literalsOf(node.list);
  const shown = values === undefined ? sayValue(node.list, place.scope, context) : shortList(view, values);
  if (!context.editable(node, 'value')) return cell('value', words(shown, 'fixed'), 'value');
  const text = shown === '' ? terms.chooseValues : shown;
  return cell(
    'value',
    opener({
      control,
      name: `${text} - ${view.name('list')}`,
      text,
      className: shown === '' ? 'empty' : '',
      prepare: preparing(context),
      open: () =>
        context.work(({ openOperand, openList }) =>
          values === undefined
            ? openOperand(view, node.list, { control, label: view.name('list'), kind: 'list' })
            : openList(view, control),
        ),
    }),
    'value',
  );
}

function shortList({ terms, context, node, place }: RowView<InRow>, values: readonly LiteralValue[]): string {
  if (node.list.kind !== 'list') return '';
  const said = node.list.items.slice(0, SHOWN).map((item) => sayValue(item, place.scope, context));
  const rest = values.length - said.length;
  return rest > 0
    ? `${said.join(context.localize.code === 'zh-CN' ? '、' : ', ')} ${terms.more(context.localize.code === 'zh-CN' ? values.length : rest)}`
    : context.localize.list(said, 'disjunction');
}
