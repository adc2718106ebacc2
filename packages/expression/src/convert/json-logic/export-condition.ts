import type { RuleCondition, RuleNode, RuleValue } from '../../rule-tree/rule-tree.types.js';
import { isCondition } from '../../rule-tree/write.js';
import {
  type ExportPlace,
  type ExportState,
  noteAnnotation,
  placeOf,
  refuseNode,
} from '../shared/export-shared.js';
import { countOf, exportItems, type ExportedValue, exportValue } from './export-values.js';

/** A condition with what must be there for JSONata to answer at all; without that it leaves the condition open. */
interface Exported {
  readonly logic: unknown;
  /** Empty when the condition is always answered. */
  readonly needs: readonly unknown[];
}

type Of<K extends RuleCondition['kind']> = RuleCondition & { readonly kind: K };

/** A condition as JsonLogic that is true exactly where the rule matches. */
export function exportCondition(node: RuleCondition, place: ExportPlace, state: ExportState): unknown {
  const exported = exportOpen(node, place, state);
  return exported === undefined ? undefined : guarded(exported.needs, exported.logic);
}

/** A condition or the result of a decision. */
export function exportNode(node: RuleNode, place: ExportPlace, state: ExportState): unknown {
  if (isCondition(node)) return exportCondition(node, place, state);
  const value = exportValue(node, place, state, exportCondition);
  if (value === undefined) refuseNode(node, state);
  return value?.logic;
}

function guarded(needs: readonly unknown[], logic: unknown): unknown {
  return needs.length === 0 ? logic : { and: [...needs, logic] };
}

function answered(logic: unknown): Exported | undefined {
  return logic === undefined ? undefined : { logic, needs: [] };
}

function exportOpen(node: RuleCondition, place: ExportPlace, state: ExportState): Exported | undefined {
  noteAnnotation(node, state);
  switch (node.kind) {
    case 'group':
      return exportGroup(node, place, state);
    case 'not': {
      const item = exportOpen(node.item, place, state);
      return item === undefined ? undefined : { logic: { '!': [item.logic] }, needs: item.needs };
    }
    case 'constant':
      return answered(node.value);
    case 'decide':
      return answered(exportDecision(node, place, state));
    case 'score':
      return exportScore(node, place, state);
    case 'children':
      return exportChildren(node, place, state);
    case 'tags':
      return exportTags(node, place, state);
    default:
      return exportRow(node, place, state);
  }
}

/** The rows that look at values. */
function exportRow(node: RuleCondition, place: ExportPlace, state: ExportState): Exported | undefined {
  const value = (of: RuleValue): ExportedValue | undefined => exportValue(of, place, state, exportCondition);
  const row = rowOf(node, value, state);
  if (row === undefined) refuseNode(node, state);
  return row;
}

function rowOf(
  node: RuleCondition,
  value: (of: RuleValue) => ExportedValue | undefined,
  state: ExportState,
): Exported | undefined {
  switch (node.kind) {
    case 'compare':
      return compareRow(node, value(node.left), value(node.right));
    case 'between':
      return betweenRow(node, value(node.value), value(node.low), value(node.high));
    case 'in':
      return inRow(node, value(node.item));
    case 'text':
      return textRow(node, value(node.value));
    case 'exists':
    case 'missing':
    case 'empty':
    case 'not-empty':
      return presenceRow(node.kind, value(node.value));
    case 'truthy': {
      const held = value(node.value);
      if (held !== undefined) state.losses.change(placeOf(node), 'truthiness');
      return held === undefined ? undefined : { logic: { '!!': [held.logic] }, needs: held.needs };
    }
    default:
      return undefined;
  }
}

function compareRow(node: Of<'compare'>, left?: ExportedValue, right?: ExportedValue): Exported | undefined {
  if (left === undefined || right === undefined) return undefined;
  const needs = [...left.needs, ...right.needs];
  const equality = node.operator === '=' || node.operator === '!=';
  const operator = equality ? `${node.operator === '=' ? '=' : '!'}==` : node.operator;
  const logic = { [operator]: [left.logic, right.logic] };
  // `$not(a = b)` holds where either is missing; the other spellings ask for the left side only.
  if (node.missing === 'match' && node.operator === '!=' && node.form === 'not') {
    return answered({ '!': [guarded(needs, { '===': [left.logic, right.logic] })] });
  }
  if (node.missing === 'match') {
    const missing = left.needs.map((need) => ({ '!': [need] }));
    return answered({ or: [...missing, guarded(needs, logic)] });
  }
  return equality ? answered(guarded(needs, logic)) : { logic, needs };
}

function betweenRow(
  node: Of<'between'>,
  value?: ExportedValue,
  low?: ExportedValue,
  high?: ExportedValue,
): Exported | undefined {
  if (value === undefined || low === undefined || high === undefined) return undefined;
  const needs = [...value.needs, ...low.needs, ...high.needs];
  const from = { [node.lowIncluded ? '>=' : '>']: [value.logic, low.logic] };
  const to = { [node.highIncluded ? '<=' : '<']: [value.logic, high.logic] };
  return answered({ and: [...needs, from, to] });
}

/** Only a list of literals: a field that holds a text would be searched for a part. */
function inRow(node: Of<'in'>, item?: ExportedValue): Exported | undefined {
  const items = node.list.kind === 'list' ? node.list.items : [];
  const values = items.map((each) => (each.kind === 'literal' ? each.value : undefined));
  if (item === undefined || node.list.kind !== 'list' || values.includes(undefined)) return undefined;
  const found = guarded(item.needs, { in: [item.logic, values] });
  if (!node.negated) {
    return answered(
      node.missing === 'skip' ? found : { or: [...item.needs.map((need) => ({ '!': [need] })), found] },
    );
  }
  return answered(node.missing === 'match' ? { '!': [found] } : guarded(item.needs, { '!': [found] }));
}

function textRow(node: Of<'text'>, value?: ExportedValue): Exported | undefined {
  if (value === undefined || node.operator === 'matches' || node.ignoreCase) return undefined;
  const { argument } = node;
  const { length } = argument;
  const found =
    node.operator === 'contains'
      ? { in: [argument, value.logic] }
      : node.operator === 'starts'
        ? { '===': [{ substr: [value.logic, 0, length] }, argument] }
        : { '===': [{ substr: [value.logic, -length] }, argument] };
  if (node.operator === 'ends' && length === 0) return undefined;
  const logic = node.negated ? { '!': [found] } : found;
  if (node.missing === 'match') {
    return answered({ or: [...value.needs.map((need) => ({ '!': [need] })), guarded(value.needs, logic)] });
  }
  // Cut-out texts are compared, which JSONata answers for a missing text too.
  return node.operator === 'contains' ? { logic, needs: value.needs } : answered(guarded(value.needs, logic));
}

function presenceRow(
  kind: 'exists' | 'missing' | 'empty' | 'not-empty',
  value?: ExportedValue,
): Exported | undefined {
  const [need] = value?.needs ?? [];
  if (value === undefined || need === undefined || value.needs.length !== 1) return undefined;
  const empty = { or: [{ '!': [need] }, { in: [value.logic, [null, '']] }] };
  const logic = { exists: need, missing: { '!': [need] }, empty, 'not-empty': { '!': [empty] } }[kind];
  return answered(logic);
}

function exportGroup(node: Of<'group'>, place: ExportPlace, state: ExportState): Exported | undefined {
  const active = node.items.filter((item) => item.muted !== true);
  if (active.length < node.items.length) state.losses.detail(placeOf(node), 'muted-dropped');
  const items = active.map((item) => exportCondition(item, place, state));
  return items.includes(undefined) ? undefined : answered({ [node.operator]: items });
}

function exportDecision(node: Of<'decide'>, place: ExportPlace, state: ExportState): unknown {
  const parts = node.cases.flatMap((each) => [
    exportCondition(each.when, place, state),
    exportNode(each.then, place, state),
  ]);
  const end = node.otherwise === undefined ? null : exportNode(node.otherwise, place, state);
  return parts.includes(undefined) || end === undefined ? undefined : { if: [...parts, end] };
}

function exportScore(node: Of<'score'>, place: ExportPlace, state: ExportState): Exported | undefined {
  const value = (of: RuleValue): ExportedValue | undefined => exportValue(of, place, state, exportCondition);
  const threshold = value(node.threshold);
  const parts = node.rows
    .filter((row) => row.muted !== true)
    .map((row) => {
      const when = exportCondition(row.when, place, state);
      const points = value(row.points);
      return when === undefined || typeof points?.literal !== 'number'
        ? undefined
        : { if: [when, points.literal, 0] };
    });
  if (typeof threshold?.literal !== 'number' || parts.includes(undefined)) {
    refuseNode(node, state);
    return undefined;
  }
  const operator = node.operator === '=' ? '===' : node.operator === '!=' ? '!==' : node.operator;
  return answered({ [operator]: [{ '+': [0, ...parts] }, threshold.literal] });
}

const COUNTS = {
  any: '>',
  none: '===',
  'at-least': '>=',
  'at-most': '<=',
  exactly: '===',
  all: '===',
} as const;

function exportChildren(node: Of<'children'>, place: ExportPlace, state: ExportState): Exported | undefined {
  const found = exportItems(node.path, node.where, node, place, state, exportCondition);
  const all = exportItems(node.path, undefined, node, place, state, exportCondition);
  if (found === undefined || all === undefined) return undefined;
  const wanted =
    node.mode === 'all' ? countOf(all) : node.mode === 'any' || node.mode === 'none' ? 0 : (node.count ?? 1);
  return answered({ [COUNTS[node.mode]]: [countOf(found), wanted] });
}

function exportTags(node: Of<'tags'>, place: ExportPlace, state: ExportState): Exported | undefined {
  const source = exportItems(node.path, undefined, node, place, state, exportCondition);
  if (source === undefined) return undefined;
  const holds = (tags: readonly string[]): unknown => ({ some: [source, { in: [{ var: '' }, tags] }] });
  if (node.mode === 'all') return answered({ and: node.tags.map((tag) => holds([tag])) });
  return answered(node.mode === 'any' ? holds(node.tags) : { '!': [holds(node.tags)] });
}
