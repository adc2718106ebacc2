import type { TemplateResult } from 'lit';
import type { NewValue } from '@tagma/expression';
import { knownSpecial } from '../data/known-special.js';
import type { FieldInfo } from '../fields/field-catalog.types.js';
import { cell, opener, preparing, words } from './cells.js';
import { fieldOf, kindOfLiteral } from './field-of.js';
import type { FieldCondition } from './operator-of.js';
import type { FieldRow, RowView } from './row-view.types.js';

/** The cell of what a row is about. */
export function fieldCell(view: RowView<FieldRow>, subject: NewValue): TemplateResult {
  const { context, node, terms, title } = view;
  const trouble = troubleWith(view, subject);
  const noteId = view.control('field-note');
  if (trouble !== '') view.notes.push({ id: noteId, text: trouble, tone: 'hint' });
  if (!context.editable(node, 'field')) return cell('field', words(title, 'fixed strong'));
  const control = view.control('field');
  return cell(
    'field',
    opener({
      control,
      name: terms.control(view.place.name, title, terms.parts.field),
      text: knownSpecial()?.dateOfPart(subject, view) ?? title,
      className: `field${trouble === '' ? '' : ' doubtful'}`,
      hint: view.info?.path.join('.') ?? title,
      describedBy: trouble === '' ? undefined : noteId,
      prepare: preparing(context),
      open: () => context.work(({ openField }) => openField(view, subject, control)),
    }),
  );
}

/** Why the schema does not agree with the row; empty when it does, or does not say. */
function troubleWith({ info, node, terms, place, context }: RowView<FieldRow>, subject: NewValue): string {
  const field = fieldOf(subject);
  if (field === undefined || field.path.length === 0) return '';
  const base = field.scope === 'record' ? [] : place.scope;
  if (info === undefined) {
    // Without a schema nothing is said of any field.
    return context.fields.inScope([]).length === 0 || isReadThroughUnknown(context, base)
      ? ''
      : terms.unknownField;
  }
  return isMistyped(node, info) ? terms.mistyped(kindWords(info, terms)) : '';
}

function isReadThroughUnknown(context: RowView['context'], scope: readonly string[]): boolean {
  return scope.length > 0 && context.fields.inScope(scope).length === 0;
}

function kindWords({ kind }: FieldInfo, terms: RowView['terms']): string {
  return kind === 'text' || kind === 'number' || kind === 'boolean' || kind === 'date'
    ? terms.kinds[kind]
    : terms.kinds.other;
}

const LISTS: ReadonlySet<string> = new Set(['tags', 'list', 'collection']);

function isMistyped(node: FieldCondition, { kind }: FieldInfo): boolean {
  if (kind === 'any') return false;
  switch (node.kind) {
    case 'tags':
      return kind !== 'tags' && kind !== 'list';
    case 'children':
      return !LISTS.has(kind);
    case 'window':
      return kind !== 'date';
    case 'text':
      return kind !== 'text' && kind !== 'date';
    case 'compare': {
      if (LISTS.has(kind) || kind === 'object') return true;
      const { right } = node;
      const literal =
        right.kind === 'literal' && right.value !== null ? kindOfLiteral(right.value) : undefined;
      return literal !== undefined && literal !== (kind === 'date' ? 'text' : kind);
    }
    default:
      return false;
  }
}
