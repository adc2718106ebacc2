import { childrenOf, type PlanNode } from '../plan/children-of.js';
import type { PlanPredicate, PlanScope, PlanValue } from '../plan/plan.types.js';
import type { Leaf } from './graph.js';
import { SLOT } from './outcome.js';
import { planKey } from './plan-key.js';
import {
  pathKey,
  type CollectionColumn,
  type DictionaryColumn,
  type NumberColumn,
  type Table,
} from './table.types.js';

/** An aggregate over child records. */
export type PlanAggregate = Extract<PlanValue, { kind: 'aggregate' }>;

/** What a leaf reads of a row: one value. */
export type Source =
  | { readonly kind: 'dictionary'; readonly key: string; readonly column: DictionaryColumn }
  | { readonly kind: 'number'; readonly key: string; readonly column: NumberColumn }
  | { readonly kind: 'aggregate'; readonly key: string; readonly plan: PlanAggregate; readonly text: string };

/** How a leaf is evaluated. */
export type LeafShape =
  /** It says the same of every row. */
  | { readonly kind: 'constant'; readonly predicate: PlanPredicate }
  /** It depends on one value; `predicate` has the slot in its place. */
  | {
      readonly kind: 'source';
      readonly source: Source;
      readonly predicate: PlanPredicate;
      /** Whether an error of the source is always one of the leaf. */
      readonly strict: boolean;
    }
  /** It asks whether a list holds a value. */
  | {
      readonly kind: 'member';
      readonly key: string;
      readonly column: CollectionColumn;
      readonly value: PlanValue;
    }
  /** Row by row, on records. */
  | { readonly kind: 'rows' };

const ROWS: LeafShape = { kind: 'rows' };

/** How a leaf can be evaluated on a table whose rows are what `scope` stands for. */
export function shapeOf(leaf: Leaf, table: Table, scope: PlanScope): LeafShape {
  if (leaf.opaque) return ROWS;
  const predicate = countForExists(leaf.predicate);
  const sources = new Map<string, Source>();
  const atoms = new Map<object, string>();
  const known = collect(predicate, { table, scope, text: leaf.text, sources, atoms });
  if (!known) return memberShape(predicate, table, scope) ?? ROWS;
  const [source, second] = sources.values();
  if (source === undefined) return { kind: 'constant', predicate };
  if (second !== undefined) return ROWS;
  return {
    kind: 'source',
    source,
    predicate: withSlot(predicate, atoms) as PlanPredicate,
    strict: isStrict(predicate),
  };
}

/** `$exists(orders[…])` asks whether there is any: as a count, it is derived with the others. */
export function countForExists(predicate: PlanPredicate): PlanPredicate {
  if (predicate.kind !== 'exists' || predicate.of.kind !== 'items' || predicate.of.over.where === undefined) {
    return predicate;
  }
  const { start, end } = predicate;
  const { over, of } = predicate.of;
  const rest = of === undefined ? {} : { of };
  const left: PlanAggregate = { kind: 'aggregate', function: 'count', over, ...rest, start, end };
  return {
    kind: 'compare',
    operator: '>',
    left,
    right: { kind: 'literal', value: 0, start, end },
    start,
    end,
  };
}

interface Search {
  readonly table: Table;
  readonly scope: PlanScope;
  readonly text: string;
  readonly sources: Map<string, Source>;
  readonly atoms: Map<object, string>;
}

/** Finds what a plan reads; false when a part cannot be read from columns. */
function collect(plan: PlanNode, search: Search): boolean {
  if (!('kind' in plan)) return false;
  if (plan.kind === 'items' || plan.kind === 'opaque') return false;
  const source = sourceOf(plan, search);
  if (source === null) return false;
  if (source !== undefined) {
    search.sources.set(source.key, source);
    search.atoms.set(plan, source.key);
    return true;
  }
  return childrenOf(plan).every((child) => collect(child, search));
}

/** The source that a node is, null when it reads something that is none, undefined when it reads nothing itself. */
function sourceOf(plan: PlanNode, { table, scope, text }: Search): Source | null | undefined {
  if (!('kind' in plan)) return undefined;
  if (plan.kind === 'field') return plan.scope === scope ? fieldSource(table, plan.path, false) : null;
  if (plan.kind === 'to-millis' && plan.of.kind === 'field' && plan.of.scope === scope) {
    return fieldSource(table, plan.of.path, true) ?? undefined;
  }
  if (plan.kind !== 'aggregate') return undefined;
  if (plan.over.scope !== scope || scope !== 'record') return null;
  return { kind: 'aggregate', key: `aggregate ${planKey(plan, text)}`, plan, text };
}

/** A field by itself, or the time that it says. */
function fieldSource(table: Table, path: readonly string[], time: boolean): Source | null {
  const column = table.fields.get(pathKey(path))?.column;
  if (column?.kind === 'number' && (column.time !== undefined) === time) {
    return { kind: 'number', key: `number ${pathKey(path)}`, column };
  }
  if (column?.kind !== 'dictionary' || time) return null;
  return { kind: 'dictionary', key: `dictionary ${pathKey(path)}`, column };
}

function memberShape(predicate: PlanPredicate, table: Table, scope: PlanScope): LeafShape | undefined {
  if (predicate.kind !== 'in' || predicate.list.kind !== 'field' || predicate.list.scope !== scope)
    return undefined;
  const { item: value, list } = predicate;
  if (value.kind !== 'literal' && value.kind !== 'parameter') return undefined;
  const column = table.fields.get(pathKey(list.path))?.column;
  if (column?.kind !== 'collection' || !column.scalar) return undefined;
  if (column.items.fields.get('')?.column.kind !== 'dictionary') return undefined;
  return { kind: 'member', key: `member ${pathKey(list.path)}`, column, value };
}

/** A copy of a plan with the slot in the place of what it reads. */
export function withSlot(plan: unknown, atoms: ReadonlyMap<object, string>): unknown {
  if (typeof plan !== 'object' || plan === null) return plan;
  if (atoms.has(plan)) return { kind: 'parameter', name: SLOT, start: 0, end: 0 };
  if (Array.isArray(plan)) return plan.map((part) => withSlot(part, atoms));
  return Object.fromEntries(Object.entries(plan).map(([name, part]) => [name, withSlot(part, atoms)]));
}

/** True when all parts are evaluated, whatever the others say. */
export function isStrict(plan: PlanNode): boolean {
  if ('kind' in plan && ['choose', 'predicate', 'and', 'or', 'if'].includes(plan.kind)) return false;
  return childrenOf(plan).every(isStrict);
}
