import type { PlanPredicate, PlanValue } from '../plan/plan.types.js';
import { collectionAt, type ItemRange } from './collection-path.js';
import { Graph, visitGraph, type GraphNode, type Leaf } from './graph.js';
import { shapeOf, type LeafShape, type PlanAggregate, type Source } from './leaf-source.js';
import { SLOT } from './outcome.js';
import { pathKey, type Column, type Table } from './table.types.js';

/** The shape of a leaf over items: it depends on one value of the item, or on none. */
export type ItemLeafShape = Extract<LeafShape, { kind: 'source' | 'constant' }>;

/** An aggregate that can be derived from columns. */
export interface AggregateShape {
  readonly key: string;
  readonly function: PlanAggregate['function'];
  readonly range: ItemRange;
  /** Which items count: those that pass the filter and have the value that is taken. */
  readonly where: GraphNode | undefined;
  readonly leaves: ReadonlyMap<Leaf, ItemLeafShape>;
  /** What is taken from each item; absent for counts. */
  readonly values?: Column;
  /** Whether the aggregate of a list without items is not that of a missing list. */
  readonly emptyIsOdd: boolean;
}

/** How an aggregate can be derived; undefined when only closures can tell. */
export function aggregateShape(
  plan: PlanAggregate,
  text: string,
  key: string,
  table: Table,
): AggregateShape | undefined {
  const { over } = plan;
  if (over.from !== undefined || over.path.length === 0) return undefined;
  const target = collectionAt(table, over.path);
  if (target === undefined) return undefined;
  const { range, rest } = target;
  if (rest.length > 0 && (over.where !== undefined || plan.of !== undefined)) return undefined;
  // A list that is missing in an item is filtered as one missing item, which may count.
  if (!range.direct && range.missing.size > 0 && over.where !== undefined) return undefined;
  const taken = takenOf(plan, rest, range);
  if (taken === undefined) return undefined;
  const graph = new Graph();
  const where = joinConditions(graph, over.where, taken?.condition, text);
  const leaves =
    where === undefined ? new Map<Leaf, ItemLeafShape>() : leafShapes(where, range.items, taken?.source);
  if (leaves === undefined) return undefined;
  return {
    key,
    function: plan.function,
    range,
    where,
    leaves,
    ...(taken === null || plan.function === 'count' ? {} : { values: taken.source.column }),
    emptyIsOdd:
      over.where === undefined &&
      taken?.self !== false &&
      plan.function !== 'count' &&
      plan.function !== 'count-distinct',
  };
}

interface Taken {
  readonly source: Extract<Source, { kind: 'dictionary' | 'number' }>;
  /** What must hold of the value for the item to count; the slot stands for the value. */
  readonly condition: PlanPredicate;
  readonly self: boolean;
}

/** What is taken from each item: null for the item itself, undefined when columns cannot tell. */
function takenOf(plan: PlanAggregate, rest: readonly string[], range: ItemRange): Taken | null | undefined {
  const time = plan.of?.kind === 'to-millis';
  const field = plan.of?.kind === 'to-millis' ? plan.of.of : plan.of;
  if (field !== undefined && (field.kind !== 'field' || field.scope !== 'item')) return undefined;
  const path = field === undefined ? rest : field.path;
  const self = path.length === 0;
  if (self && !range.scalar) return plan.function === 'count' ? null : undefined;
  const column = range.items.fields.get(pathKey(path))?.column;
  if (column === undefined || column.kind === 'collection') return undefined;
  const counts = plan.function === 'count';
  if (column.kind === 'dictionary') {
    if (time || (!counts && plan.function !== 'count-distinct')) return undefined;
    return {
      source: { kind: 'dictionary', key: `dictionary ${pathKey(path)}`, column },
      condition: PRESENT,
      self,
    };
  }
  if (plan.function === 'count-distinct') return undefined;
  if ((column.time !== undefined) !== time && !(counts && !time)) return undefined;
  const source = { kind: 'number', key: `number ${pathKey(path)}`, column } as const;
  return { source, condition: counts && !time ? PRESENT : NUMBER, self };
}

const SPAN = { start: 0, end: 0 };
const VALUE: PlanValue = { ...SPAN, kind: 'parameter', name: SLOT };
/** The value is there. */
const PRESENT: PlanPredicate = { ...SPAN, kind: 'exists', of: VALUE };
/** True for every number, missing for none, an error for null. */
const NUMBER: PlanPredicate = {
  ...SPAN,
  kind: 'compare',
  operator: '>=',
  left: VALUE,
  right: { ...SPAN, kind: 'literal', value: Number.NEGATIVE_INFINITY },
};

function joinConditions(
  graph: Graph,
  where: PlanPredicate | undefined,
  taken: PlanPredicate | undefined,
  text: string,
): GraphNode | undefined {
  const nodes = [where, taken]
    .filter((condition) => condition !== undefined)
    .map((condition) => graph.node(condition, text));
  return nodes.length < 2 ? nodes[0] : { kind: 'and', items: nodes };
}

function leafShapes(
  where: GraphNode,
  items: Table,
  taken: Source | undefined,
): ReadonlyMap<Leaf, ItemLeafShape> | undefined {
  const shapes = new Map<Leaf, ItemLeafShape>();
  const unknown: Leaf[] = [];
  visitGraph(where, new Set(), (node) => {
    if (node.kind !== 'leaf') return;
    const ofTaken = node.predicate === PRESENT || node.predicate === NUMBER;
    const shape: LeafShape =
      ofTaken && taken !== undefined
        ? { kind: 'source', source: taken, predicate: node.predicate, strict: true }
        : shapeOf(node, items, 'item');
    if (shape.kind === 'source' || shape.kind === 'constant') shapes.set(node, shape);
    else unknown.push(node);
  });
  return unknown.length === 0 ? shapes : undefined;
}
