import type { TemplateResult } from 'lit';
import type { LiteralValue, NewValue, RuleCondition, RuleValue } from '@tagma/expression';
import { cell, opener, words } from './cells.js';
import { findPart } from './find-part.js';
import { openOperand } from './open-operand.js';
import { openPopup, preparePopup } from './row-layer.js';
import { sayValue } from './say-value.js';
import type { RowView } from './row-view.types.js';

type InRow = Extract<RuleCondition, { kind: 'in' }>;

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
      prepare: () => preparePopup(context),
      open: () =>
        values === undefined
          ? openOperand(view, node.list, { control, label: view.name('list'), kind: 'list' })
          : openList(view, control),
    }),
    'value',
  );
}

/** The values of a list; `undefined` when something else stands in it. */
function literalsOf(list: RuleValue): readonly LiteralValue[] | undefined {
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

function openList(view: RowView<InRow>, control: string): void {
  const { node, context, info, kind } = view;
  openPopup(context, {
    type: 'values',
    control,
    label: view.name('list'),
    path: info?.path ?? [],
    choices: info?.choices ?? null,
    kind,
    multiple: true,
    chosen: () => {
      const now = findPart(context.tree.root, node.id);
      return now !== undefined && 'kind' in now && now.kind === 'in' ? (literalsOf(now.list) ?? []) : [];
    },
    change: (values) =>
      setList(view, { kind: 'list', items: values.map((value) => ({ kind: 'literal', value })) }),
  });
}

function setList({ node, context }: RowView<InRow>, model: NewValue): void {
  context.edit({ type: 'set-value', node: node.id, value: { model } });
}
