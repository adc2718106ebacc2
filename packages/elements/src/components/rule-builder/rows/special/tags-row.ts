import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { cell, opener, preparing, words } from '../cells.js';
import { isTags } from '../is-tags.js';
import type { TagsRow } from '../is-tags.js';
import type { RowView } from '../row-view.types.js';
import { tagName } from './tag-name.js';
import { specialTerms } from '../special-terms.js';

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
  if (names.length === 0)
    view.notes.push({ id: noteId, text: specialTerms(context).emptyList, tone: 'hint' });
  const choose = isTags(view) ? specialTerms(context).chooseTags : terms.chooseValues;
  const shown = names.length === 0 ? choose : names.join(' ');
  return cell(
    'value',
    opener({
      control,
      name: `${shown} - ${view.name('tags')}`,
      text: names.length === 0 ? choose : chips,
      className: names.length === 0 ? 'empty' : 'chips',
      ...(isTags(view) ? { title: specialTerms(context).onlyUnexpired } : {}),
      describedBy: names.length === 0 ? noteId : undefined,
      prepare: preparing(context),
      open: () => context.work(({ openTags }) => openTags(view, control)),
    }),
    'value',
  );
}
