import type { RuleTree } from '../../rule-tree/rule-tree.types.js';
import { exportQueryBuilder } from '../query-builder/export-query-builder.js';
import type { QueryBuilderGroup, QueryBuilderRule } from '../query-builder/query-builder.types.js';
import type { ExportResult } from '../shared/conversion.types.js';
import { Losses, pointer } from '../shared/losses.js';
import type { AwesomeGroup, AwesomeRule } from './awesome.types.js';

/**
 * Writes a rule as a tree of react-awesome-query-builder. The fields, types and operators that the builder is
 * configured with are up to the host. What its rows cannot say fails the export and is named; muted rows stay
 * behind. Never throws.
 */
export function exportAwesomeQueryBuilder(rule: string | RuleTree): ExportResult<AwesomeGroup> {
  const query = exportQueryBuilder(rule);
  if (!query.ok) return query;
  const losses = new Losses();
  const tree = exportGroup(query.document, [], '', losses);
  const all = [...query.losses, ...losses.all];
  return tree === undefined ? { ok: false, losses: all } : { ok: true, document: tree, losses: all };
}

type Item = QueryBuilderRule | QueryBuilderGroup;
type Exported = AwesomeRule | AwesomeGroup;

function exportGroup(
  group: QueryBuilderGroup,
  inside: readonly string[],
  path: string,
  losses: Losses,
): AwesomeGroup | undefined {
  const children = exportRows(group, inside, path, losses);
  if (children === undefined) return undefined;
  return { type: 'group', properties: propertiesOf(group), children1: children };
}

function propertiesOf(group: QueryBuilderGroup): AwesomeGroup['properties'] {
  const conjunction = group.combinator === 'or' ? 'OR' : 'AND';
  return group.not === true ? { conjunction, not: true } : { conjunction };
}

function exportRows(
  group: QueryBuilderGroup,
  inside: readonly string[],
  path: string,
  losses: Losses,
): readonly Exported[] | undefined {
  const rows: (Exported | undefined)[] = [];
  for (const [index, item] of group.rules.entries()) {
    const at = pointer(pointer(path, 'rules'), index);
    if (item.muted === true) losses.detail(at, 'muted-dropped');
    else rows.push(exportItem(item, inside, at, losses));
  }
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

function exportItem(
  item: Item,
  inside: readonly string[],
  path: string,
  losses: Losses,
): Exported | undefined {
  if ('rules' in item) return exportGroup(item, inside, path, losses);
  return item.match === undefined
    ? exportRule(item, inside, path, losses)
    : exportChildren(item, inside, path, losses);
}

const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'equal',
  '!=': 'not_equal',
  '<': 'less',
  '<=': 'less_or_equal',
  '>': 'greater',
  '>=': 'greater_or_equal',
  contains: 'like',
  doesNotContain: 'not_like',
  beginsWith: 'starts_with',
  endsWith: 'ends_with',
  null: 'is_null',
  notNull: 'is_not_null',
  in: 'select_any_in',
  notIn: 'select_not_any_in',
  between: 'between',
};

function exportRule(
  rule: QueryBuilderRule,
  inside: readonly string[],
  path: string,
  losses: Losses,
): AwesomeRule | undefined {
  const operator = Object.hasOwn(OPERATORS, rule.operator) ? OPERATORS[rule.operator] : undefined;
  if (operator === undefined || rule.valueSource === 'parameter' || rule.field === '') {
    const value = operator === undefined ? rule.operator : (rule.valueSource ?? 'value');
    losses.refuse(path, operator === undefined ? 'unknown-operator' : 'unknown-source', { value });
    return undefined;
  }
  const field = [...inside, rule.field].join('.');
  const source = rule.valueSource === 'field' ? 'field' : 'value';
  const value = valuesOf(rule).map((each) =>
    source === 'field' ? [...inside, String(each)].join('.') : each,
  );
  return { type: 'rule', properties: { field, operator, value, valueSrc: value.map(() => source) } };
}

function valuesOf({ operator, value }: QueryBuilderRule): readonly unknown[] {
  if (operator === 'null' || operator === 'notNull') return [];
  return operator === 'between' && Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function exportChildren(
  rule: QueryBuilderRule,
  inside: readonly string[],
  path: string,
  losses: Losses,
): Exported | undefined {
  const field = [...inside, rule.field].join('.');
  const tags = tagsOf(rule);
  if (tags !== undefined) {
    const operator = 'multiselect_contains';
    const contains: AwesomeRule = {
      type: 'rule',
      properties: { field, operator, value: [tags], valueSrc: ['value'] },
    };
    if (rule.match?.mode === 'some') return contains;
    return { type: 'group', properties: { conjunction: 'AND', not: true }, children1: [contains] };
  }
  const group = rule.value as QueryBuilderGroup;
  const children = exportRows(group, [...inside, rule.field], pointer(path, 'value'), losses);
  if (children === undefined) return undefined;
  const how = modeOf(rule);
  return {
    type: 'rule_group',
    properties: { ...propertiesOf(group), field, mode: 'array', ...how },
    children1: children,
  };
}

/** The values that the items of a plain list are compared with. */
function tagsOf({ match, value }: QueryBuilderRule): readonly unknown[] | undefined {
  const { rules } = value as QueryBuilderGroup;
  const [only] = rules;
  if (rules.length !== 1 || only === undefined || 'rules' in only || only.field !== '') return undefined;
  const plain =
    only.operator === 'in' && Array.isArray(only.value) && (match?.mode === 'some' || match?.mode === 'none');
  return plain ? (only.value as readonly unknown[]) : undefined;
}

function modeOf({ match }: QueryBuilderRule): {
  readonly operator: string;
  readonly value?: readonly unknown[];
} {
  const counts: Readonly<Record<string, string>> = {
    atLeast: 'greater_or_equal',
    atMost: 'less_or_equal',
    exactly: 'equal',
  };
  const mode = match?.mode ?? 'some';
  const operator = counts[mode];
  return operator === undefined ? { operator: mode } : { operator, value: [match?.threshold ?? 1] };
}
