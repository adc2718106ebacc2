import type { LiteralValue, NewValue, RuleValue } from '@tagma/expression';
import type { FieldKind } from '../../fields/field-catalog.types.js';
import { isTags } from '../is-tags.js';
import type { TagsRow } from '../is-tags.js';
import { literalsOf } from '../list-literals.js';
import type { InRow } from '../list-literals.js';
import { withoutMarks } from '../marks.js';
import { editForOperator } from '../row-edits.js';
import { memoryOf } from '../row-memory.js';
import type { RowView } from '../row-view.types.js';
import { findPart } from './find-part.js';
import { openPopup } from './popup-door.js';
import { specialTerms } from '../special-terms.js';

/** A value for which another one of the field can be picked. */
interface Pick {
  readonly control: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly literal: RuleValue;
}

/** Offers the values that the field of a row has, in place of one that stands in the text. */
export function openPick(
  { context, info }: RowView,
  { literal, ...popup }: Pick,
  write: (value: LiteralValue) => void,
): void {
  openPopup(context, {
    ...popup,
    type: 'values',
    path: info?.path ?? [],
    choices: info?.choices ?? null,
    multiple: false,
    chosen: () => {
      const now = findPart(context.tree.root, literal.id);
      return now !== undefined && 'kind' in now && now.kind === 'literal' ? [now.value] : [];
    },
    change: ([value]) => {
      if (value !== undefined) write(value);
    },
  });
}

/** Offers the values for a list that stands in the text. */
export function openList(view: RowView<InRow>, control: string): void {
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

/** Offers tags, or the texts that a list may hold. */
export function openTags(view: RowView<TagsRow>, control: string): void {
  const { node, context, terms, info } = view;
  const chosen = (): readonly string[] => {
    const now = findPart(context.tree.root, node.id);
    return now !== undefined && 'kind' in now && now.kind === 'tags' ? now.tags : [];
  };
  const change = (tags: readonly string[]): boolean => setTags(view, tags);
  if (isTags(view)) {
    openPopup(context, { type: 'tags', control, label: view.name('tags'), chosen, change });
    return;
  }
  openPopup(context, {
    type: 'values',
    control,
    label: terms.control(view.place.name, view.title, terms.parts.list),
    path: info?.path ?? [],
    choices: info?.choices ?? null,
    kind: 'text',
    multiple: true,
    chosen,
    change: (values) => void change(values.map(String)),
  });
}

/** The last tag of "none of" stays: without it the row would hold for everyone. */
function setTags(view: RowView<TagsRow>, tags: readonly string[]): boolean {
  const { node, context } = view;
  const { wanted } = memoryOf(context);
  const operator = wanted.get(node.id);
  if (tags.length === 0) {
    if (node.mode !== 'any') {
      context.announce(specialTerms(context).oneTag);
      return false;
    }
    return context.edit({
      type: 'replace',
      node: node.id,
      condition: { model: { ...withoutMarks(node), tags } },
    });
  }
  if (operator !== undefined) {
    const edit = editForOperator({ ...view, node: { ...node, tags: [] } }, operator);
    if (edit === undefined) {
      const mode = operator as TagsRow['mode'];
      const { form: _form, ...model } = withoutMarks(node);
      const done = context.edit({
        type: 'replace',
        node: node.id,
        condition: { model: { ...model, mode, tags } },
      });
      if (done) wanted.delete(node.id);
      return done;
    }
  }
  const items = tags.map((value) => ({ kind: 'literal' as const, value }));
  return context.edit({ type: 'set-value', node: node.id, value: { model: { kind: 'list', items } } });
}
