import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import { cell, opener, words } from './cells.js';
import { findPart } from './find-part.js';
import { withoutMarks } from './marks.js';
import { memoryOf } from './row-memory.js';
import { openPopup, preparePopup } from './row-layer.js';
import type { RowView } from './row-view.types.js';
import { editForOperator } from './row-edits.js';
import { tagName } from './tag-name.js';

type TagsRow = Extract<RuleCondition, { kind: 'tags' }>;

/** More tags than this are counted. */
const SHOWN = 6;

/** The tags, or the texts, that a list is asked for. */
export function tagsValue(view: RowView<TagsRow>): TemplateResult {
  const { node, terms, context } = view;
  const control = view.control('value');
  const names = node.tags.slice(0, SHOWN).map((tag) => (isTags(view) ? tagName(tag, context) : tag));
  const chips = html`${names.map((name) => html`<span class="tag-chip">${name}</span> `)}${
    node.tags.length > SHOWN ? html`<span class="words muted">+${node.tags.length - SHOWN}</span>` : ''
  }`;
  if (!context.editable(node, 'value')) return cell('value', words(chips, 'fixed'), 'value');
  const noteId = view.control('tags-note');
  if (names.length === 0) view.notes.push({ id: noteId, text: terms.emptyList, tone: 'hint' });
  const choose = isTags(view) ? terms.chooseTags : terms.chooseValues;
  const shown = names.length === 0 ? choose : names.join(' ');
  return cell(
    'value',
    opener({
      control,
      name: `${shown} - ${view.name('tags')}`,
      text: names.length === 0 ? choose : chips,
      className: names.length === 0 ? 'empty' : 'chips',
      ...(isTags(view) ? { title: terms.onlyUnexpired } : {}),
      describedBy: names.length === 0 ? noteId : undefined,
      prepare: () => preparePopup(context),
      open: () => openTags(view, control),
    }),
    'value',
  );
}

/** Whether the texts are ids of tags: the field is one of tags, or they are known as such. */
function isTags({ kind, node, context }: RowView<TagsRow>): boolean {
  if (kind === 'tags') return true;
  return kind === 'any' && node.tags.some((tag) => context.concepts.some(({ id }) => id === tag));
}

function openTags(view: RowView<TagsRow>, control: string): void {
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
  const { node, context, terms } = view;
  const { wanted } = memoryOf(context);
  const operator = wanted.get(node.id);
  if (tags.length === 0) {
    if (node.mode !== 'any') {
      context.announce(terms.oneTag);
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
