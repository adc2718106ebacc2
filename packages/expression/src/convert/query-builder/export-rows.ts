import type { RuleCondition, RuleValue } from '../../rule-tree/rule-tree.types.js';
import {
  type ExportPlace,
  type ExportState,
  MIRRORED,
  placeOf,
  plainField,
  refuseNode,
} from '../shared/export-shared.js';
import type { QueryBuilderGroup, QueryBuilderRule } from './query-builder.types.js';

type Item = QueryBuilderRule | QueryBuilderGroup;
type Of<K extends RuleCondition['kind']> = RuleCondition & { readonly kind: K };

/** The name of a field, with dots between its parts; a part that holds a dot would be read as two. */
export function fieldName(value: RuleValue, place: ExportPlace, state: ExportState): string | undefined {
  const path = plainField(value, place);
  const odd = path?.find((name) => name === '' || name.includes('.') || name === '~');
  if (odd === undefined) return path?.join('.');
  state.losses.refuse(placeOf(value), 'field-name', { value: odd });
  return undefined;
}

interface Operand {
  readonly value: unknown;
  readonly valueSource?: 'field' | 'parameter';
}

function operandOf(value: RuleValue, place: ExportPlace, state: ExportState): Operand | undefined {
  if (value.kind === 'literal') return { value: value.value };
  if (value.kind === 'variable' && value.path === undefined)
    return { value: value.variable, valueSource: 'parameter' };
  const name = fieldName(value, place, state);
  return name === undefined || name === '' ? undefined : { value: name, valueSource: 'field' };
}

/** The same row the other way round; `$not(f = 1)` also matches records without `f`. */
function negatedGroup(rule: QueryBuilderRule): QueryBuilderGroup {
  return { combinator: 'and', not: true, rules: [rule] };
}

/** Notes that a row answers for records without the value as no row of this format can. */
function refusePolicy(node: RuleCondition, field: string, state: ExportState): Item | undefined {
  state.losses.refuse(placeOf(node), 'missing-policy', { value: field });
  return undefined;
}

/** A comparison; one with the field on the right is turned round. */
export function exportCompare(node: Of<'compare'>, place: ExportPlace, state: ExportState): Item | undefined {
  const turned = node.left.kind === 'literal' || node.left.kind === 'variable';
  const [left, right] = turned ? [node.right, node.left] : [node.left, node.right];
  const operator = turned ? MIRRORED[node.operator] : node.operator;
  if (plainField(left, place) === undefined) {
    refuseNode(node, state);
    return;
  }
  const field = fieldName(left, place, state);
  const operand = field === undefined ? undefined : operandOf(right, place, state);
  if (field === undefined || operand === undefined) {
    refuseNode(node, state);
    return;
  }
  if (node.missing === 'match') {
    if (operator === '=' && operand.value === null && !turned)
      return { field, operator: 'null', value: null };
    // Of two fields, `$not(a = b)` also matches where the right one is missing.
    const isUnequal =
      operator === '!=' && !turned && (operand.valueSource === undefined || node.form === 'not');
    return isUnequal ? negatedGroup({ field, operator: '=', ...operand }) : refusePolicy(node, field, state);
  }
  if (operator === '!=' && operand.value === null) return { field, operator: 'notNull', value: null };
  return { field, operator, ...operand };
}

/** Both ends included is `between`; other ranges are two rows. */
export function exportBetween(node: Of<'between'>, place: ExportPlace, state: ExportState): Item | undefined {
  const field = fieldName(node.value, place, state);
  const low = operandOf(node.low, place, state);
  const high = operandOf(node.high, place, state);
  if (field === undefined || low === undefined || high === undefined) {
    refuseNode(node, state);
    return;
  }
  if (node.lowIncluded && node.highIncluded && low.valueSource === high.valueSource) {
    return { field, operator: 'between', ...low, value: [low.value, high.value] };
  }
  const rules: QueryBuilderRule[] = [
    { field, operator: node.lowIncluded ? '>=' : '>', ...low },
    { field, operator: node.highIncluded ? '<=' : '<', ...high },
  ];
  return { combinator: 'and', rules };
}

/** `in` with a list of literals. */
export function exportIn(node: Of<'in'>, place: ExportPlace, state: ExportState): Item | undefined {
  const field = fieldName(node.item, place, state);
  const items = node.list.kind === 'list' ? node.list.items : [];
  const values = items.map((item) => (item.kind === 'literal' ? item.value : undefined));
  if (field === undefined || node.list.kind !== 'list' || values.includes(undefined)) {
    refuseNode(node, state);
    return;
  }
  const rule = { field, operator: 'in', value: values };
  if (!node.negated) {
    return node.missing === 'skip' ? rule : refusePolicy(node, field, state);
  }
  return node.missing === 'match' ? negatedGroup(rule) : { ...rule, operator: 'notIn' };
}

const TEXT = {
  contains: ['contains', 'doesNotContain'],
  starts: ['beginsWith', 'doesNotBeginWith'],
  ends: ['endsWith', 'doesNotEndWith'],
} as const;

/** A search without a pattern. */
export function exportText(node: Of<'text'>, place: ExportPlace, state: ExportState): Item | undefined {
  if (node.operator === 'matches' || node.ignoreCase) {
    state.losses.refuse(placeOf(node), 'regex', { value: node.argument });
    return undefined;
  }
  const field = fieldName(node.value, place, state);
  if (field === undefined) {
    refuseNode(node, state);
    return;
  }
  const [positive, negative] = TEXT[node.operator];
  const rule = { field, operator: positive, value: node.argument };
  if (!node.negated) {
    return node.missing === 'skip' ? rule : refusePolicy(node, field, state);
  }
  if (node.missing === 'skip') return { ...rule, operator: negative };
  return node.operator === 'contains' ? refusePolicy(node, field, state) : negatedGroup(rule);
}
