import type { TemplateResult } from 'lit';
import type { LiteralValue, RuleCondition, RuleValue } from '@tagma/expression';
import { cell, opener, preparing, words } from './cells.js';
import { sayValue } from './say-value.js';
import type { RowView } from './row-view.types.js';

/** A row that looks a value up in a list. */
export type InRow = Extract<RuleCondition, { kind: 'in' }>;

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

/** The values of a list; `undefined` when something else stands in it. */
export function literalsOf(list: RuleValue): readonly LiteralValue[] | undefined {
  if (list.kind !== 'list') return undefined;
  const values = list.items.map((item) => (item.kind === 'literal' ? item.value : undefined));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function shortList({ terms, context, node, place }: RowView<InRow>, values: readonly LiteralValue[]): string {
  if (node.list.kind !== 'list') return '';
  const said = node.list.items.slice(0, SHOWN).map((item) => sayValue(item, place.scope, context));
  const rest = values.length - said.length;
  return rest > 0
    ? `${said.join(context.localize.code === 'zh-CN' ? '、' : ', ')} ${terms.more(context.localize.code === 'zh-CN' ? values.length : rest)}`
    : context.localize.list(said, 'disjunction');
}
