import { groupOf, type Imported, keptRows, type SourceRow } from '../shared/group.js';
import { childCondition, type ChildMode, ofNone } from '../shared/collections.js';
import type { ImportResult } from '../shared/conversion.types.js';
import { finishDocument } from '../shared/finish-import.js';
import { isObject, type JsonObject, member } from '../shared/json.js';
import { Losses, pointer } from '../shared/losses.js';
import { fieldPath } from '../shared/names.js';
import type { QueryBuilderImportOptions } from '../query-builder/import-query-builder.js';
import { MAX_DEPTH, opposite } from '../shared/slots.js';
import { call, compare, filtered, term, type Written } from '../shared/written.js';
import type { AwesomePlace, AwesomeState } from './awesome-state.js';
import { importAwesomeRule, relativePath } from './import-rule.js';

/**
 * Reads a tree of react-awesome-query-builder (the JSON of `Utils.getTree`) into a rule text. Nothing is left
 * out silently: see {@link ImportResult}. Never throws.
 *
 * @param tree the parsed JSON; it is not trusted
 */
export function importAwesomeQueryBuilder(
  tree: unknown,
  options: QueryBuilderImportOptions = {},
): ImportResult {
  const losses = new Losses();
  const state = { losses, options, missing: options.missing ?? 'skip' };
  const place: AwesomePlace = { path: '', polarity: 'positive', depth: 0, inside: [] };
  return finishDocument(importItem(tree, place, state), losses);
}

function importItem(item: unknown, place: AwesomePlace, state: AwesomeState): Imported {
  const type = isObject(item) ? member(item, 'type') : undefined;
  const properties = isObject(item) ? (member(item, 'properties') ?? {}) : {};
  const known = type === 'group' || type === 'rule_group' || type === 'rule';
  if (!isObject(item) || !isObject(properties) || !known) {
    state.losses.refuse(place.path, 'not-understood', { value: type ?? item });
    return { kind: 'lost' };
  }
  if (place.depth > MAX_DEPTH) {
    state.losses.refuse(place.path, 'too-deep', { value: MAX_DEPTH });
    return { kind: 'lost' };
  }
  if (type === 'group') return importGroup(item, properties, place, state);
  const condition =
    type === 'rule'
      ? importAwesomeRule(properties, place, state)
      : importChildren(item, properties, place, state);
  return condition === undefined ? { kind: 'lost' } : { kind: 'counts', condition };
}

function importGroup(
  group: JsonObject,
  properties: JsonObject,
  place: AwesomePlace,
  state: AwesomeState,
): Imported {
  const negative = member(properties, 'not') === true;
  const inside = { ...place, polarity: negative ? opposite(place.polarity) : place.polarity };
  const word = conjunctionOf(properties);
  if (word === undefined) {
    const value = member(properties, 'conjunction');
    state.losses.refuse(pointer(pointer(place.path, 'properties'), 'conjunction'), 'unknown-operator', {
      value,
    });
    return { kind: 'lost' };
  }
  const rows: SourceRow[] = childrenOf(group).map(([key, source]) => {
    const path = pointer(pointer(place.path, 'children1'), key);
    const imported = importItem(source, { ...inside, path, depth: place.depth + 1 }, state);
    return { source, path, word, imported };
  });
  const kept = keptRows(rows, inside.polarity, state);
  if (kept === undefined) return { kind: 'lost' };
  return groupOf(
    kept,
    { negated: negative, muted: false, path: place.path, polarity: place.polarity },
    state.losses,
  );
}

/** Rows stand in a list, or under their ids. */
function childrenOf(group: JsonObject): readonly (readonly [key: string | number, child: unknown])[] {
  const children = member(group, 'children1');
  if (Array.isArray(children)) return [...(children as readonly unknown[]).entries()];
  return isObject(children) ? Object.entries(children) : [];
}

function conjunctionOf(properties: JsonObject): 'and' | 'or' | undefined {
  const word = member(properties, 'conjunction') ?? 'AND';
  return word === 'AND' ? 'and' : word === 'OR' ? 'or' : undefined;
}

const COUNTS: Readonly<Record<string, string>> = {
  equal: '=',
  not_equal: '!=',
  less: '<',
  less_or_equal: '<=',
  greater: '>',
  greater_or_equal: '>=',
};
const MODES: Readonly<Record<string, ChildMode>> = { some: 'some', all: 'all', none: 'none' };

function importChildren(
  group: JsonObject,
  properties: JsonObject,
  place: AwesomePlace,
  state: AwesomeState,
): Written | undefined {
  const field = member(properties, 'field');
  if (member(properties, 'mode') === 'struct') {
    const imported = importGroup(group, properties, place, state);
    return imported.kind === 'counts' ? imported.condition : undefined;
  }
  const operator = member(properties, 'operator') ?? 'some';
  const at = pointer(pointer(place.path, 'properties'), 'operator');
  const isKnown =
    typeof operator === 'string' && (Object.hasOwn(MODES, operator) || Object.hasOwn(COUNTS, operator));
  if (typeof field !== 'string' || !isKnown) {
    if (typeof field === 'string') state.losses.refuse(at, 'unknown-operator', { value: operator });
    else state.losses.refuse(place.path, 'incomplete-row', { name: 'field' });
    return undefined;
  }
  const names = relativePath(field, place, state);
  const inside = [...place.inside, ...names];
  const polarity =
    operator === 'some' || operator === 'all'
      ? place.polarity
      : operator === 'none'
        ? opposite(place.polarity)
        : 'mixed';
  const where = importGroup(group, properties, { ...place, polarity, inside, depth: place.depth + 1 }, state);
  if (where.kind !== 'counts') {
    if (where.kind !== 'lost') state.losses.refuse(place.path, 'empty-group');
    return undefined;
  }
  const source = fieldPath(names);
  const mode = Object.hasOwn(MODES, operator) ? MODES[operator] : undefined;
  if (mode === 'all') state.losses.change(place.path, 'all-of-none', { value: source.text });
  if (mode !== undefined)
    return childCondition(source, mode, where.condition, { ofNone: ofNone(place.polarity) });
  return countCondition(source, where.condition, COUNTS[operator] ?? '=', properties, place, state);
}

function countCondition(
  source: Written,
  where: Written,
  operator: string,
  properties: JsonObject,
  place: AwesomePlace,
  state: AwesomeState,
): Written | undefined {
  const value = member(properties, 'value');
  const amount: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount < 0) {
    state.losses.refuse(pointer(pointer(place.path, 'properties'), 'value'), 'bad-count', { value: amount });
    return undefined;
  }
  return compare(call('count', filtered(source, where)), operator, term(String(amount)));
}
