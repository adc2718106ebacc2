import type { RuleCondition, RuleValue } from '../../rule-tree/rule-tree.types.js';
import {
  type ExportPlace,
  type ExportState,
  noteAnnotation,
  placeOf,
  refuseNode,
} from '../shared/export-shared.js';
import { opposite } from '../shared/slots.js';
import { exportBetween, exportCompare, exportIn, exportText, fieldName } from './export-rows.js';
import type { QueryBuilderGroup, QueryBuilderMatch, QueryBuilderRule } from './query-builder.types.js';

type Item = QueryBuilderRule | QueryBuilderGroup;
type Of<K extends RuleCondition['kind']> = RuleCondition & { readonly kind: K };

/** A condition as a row or group; `undefined` when it has no counterpart, which is then noted. */
export function exportCondition(
  node: RuleCondition,
  place: ExportPlace,
  state: ExportState,
): Item | undefined {
  noteAnnotation(node, state);
  const item = exportPlain(node, place, state);
  return item !== undefined && node.muted === true ? { ...item, muted: true } : item;
}

function exportPlain(node: RuleCondition, place: ExportPlace, state: ExportState): Item | undefined {
  switch (node.kind) {
    case 'group':
      return exportGroup(node, place, state);
    case 'not':
      return exportNot(node, place, state);
    case 'compare':
      return exportCompare(node, place, state);
    case 'between':
      return exportBetween(node, place, state);
    case 'in':
      return exportIn(node, place, state);
    case 'text':
      return exportText(node, place, state);
    case 'exists':
      return exportExists(node, place, state);
    case 'tags':
      return exportTags(node, place, state);
    case 'children':
      return exportChildren(node, place, state);
    default: {
      refuseNode(node, state);
      return;
    }
  }
}

function exportGroup(node: Of<'group'>, place: ExportPlace, state: ExportState): Item | undefined {
  const special = node.items.length === 2 ? allRow(node, place, state) : undefined;
  if (special !== undefined) return special;
  const rules = node.items.map((item) => exportCondition(item, place, state));
  return rules.every((rule) => rule !== undefined) ? { combinator: node.operator, rules } : undefined;
}

/** `$count(c) > 0 and $count(c[…]) = $count(c)` is the mode `all`, which asks for a child. */
function allRow(node: Of<'group'>, place: ExportPlace, state: ExportState): Item | undefined {
  const [some, all] = node.items;
  if (node.operator !== 'and' || some?.kind !== 'children' || all?.kind !== 'children') return undefined;
  const fits = some.mode === 'any' && some.where === undefined && all.mode === 'all';
  if (!fits || some.path.join('\0') !== all.path.join('\0')) return undefined;
  return some.muted === true || all.muted === true ? undefined : matchRow(all, { mode: 'all' }, place, state);
}

function exportNot(node: Of<'not'>, place: ExportPlace, state: ExportState): Item | undefined {
  const item = exportCondition(node.item, { ...place, polarity: opposite(place.polarity) }, state);
  if (item === undefined) return undefined;
  if ('rules' in item && item.not !== true && item.muted !== true) return { ...item, not: true };
  return { combinator: 'and', rules: [item], not: true };
}

/** A field that is null is there; the operator `notNull` says otherwise, which may only narrow the rule. */
function exportExists(
  node: RuleCondition & { readonly value: RuleValue },
  place: ExportPlace,
  state: ExportState,
): Item | undefined {
  const field = place.polarity === 'positive' ? fieldName(node.value, place, state) : undefined;
  if (field === undefined) {
    refuseNode(node, state);
    return;
  }
  state.losses.change(placeOf(node), 'missing-policy', { value: field });
  return { field, operator: 'notNull', value: null };
}

function exportTags(node: Of<'tags'>, place: ExportPlace, state: ExportState): Item | undefined {
  const field = fieldName({ ...node, kind: 'field', path: node.path }, place, state);
  if (field === undefined) {
    refuseNode(node, state);
    return;
  }
  const holds = (tags: readonly string[], mode: 'some' | 'none'): QueryBuilderRule => ({
    field,
    operator: '=',
    match: { mode },
    value: { combinator: 'and', rules: [{ field: '', operator: 'in', value: tags }] },
  });
  if (node.mode !== 'all') return holds(node.tags, node.mode === 'any' ? 'some' : 'none');
  return { combinator: 'and', rules: node.tags.map((tag) => holds([tag], 'some')) };
}

function exportChildren(node: Of<'children'>, place: ExportPlace, state: ExportState): Item | undefined {
  const { mode, count = 1 } = node;
  switch (mode) {
    case 'any':
      return matchRow(node, { mode: 'some' }, place, state);
    case 'none':
      return matchRow(node, { mode: 'none' }, place, state);
    case 'at-least':
      return matchRow(node, { mode: 'atLeast', threshold: count }, place, state);
    case 'at-most':
      return matchRow(node, { mode: 'atMost', threshold: count }, place, state);
    case 'exactly':
      return matchRow(node, { mode: 'exactly', threshold: count }, place, state);
    case 'all':
      if (place.polarity !== 'positive') {
        refuseNode(node, state);
        return;
      }
      state.losses.change(placeOf(node), 'all-of-none', { value: node.path.join('.') });
      return matchRow(node, { mode: 'all' }, place, state);
  }
}

function matchRow(
  node: Of<'children'>,
  match: QueryBuilderMatch,
  place: ExportPlace,
  state: ExportState,
): Item | undefined {
  const field = fieldName({ ...node, kind: 'field', path: node.path }, place, state);
  if (field === undefined || node.where === undefined) {
    refuseNode(node, state);
    return;
  }
  const where = exportCondition(node.where, { polarity: polarityInside(node, place), inChild: true }, state);
  if (where === undefined) return undefined;
  const value: QueryBuilderGroup = 'rules' in where ? where : { combinator: 'and', rules: [where] };
  return { field, operator: '=', value, match };
}

function polarityInside({ mode }: Of<'children'>, { polarity }: ExportPlace): ExportPlace['polarity'] {
  if (mode === 'exactly') return 'mixed';
  return mode === 'none' || mode === 'at-most' ? opposite(polarity) : polarity;
}
