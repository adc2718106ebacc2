import { aggregateShape, type AggregateShape } from './aggregate-shape.js';
import { cutClasses, type SlotLeaf } from './classes.js';
import { classifyFloats, classifyInts, floatClassifier, intClassifier } from './classify.js';
import { cutsOf } from './cuts.js';
import { GroupDerivation } from './derive.js';
import type { Derivation, Derived } from './derive.types.js';
import type { Leaf } from './graph.js';
import { jointOf } from './joint.js';
import type { LeafShape, PlanAggregate, Source } from './leaf-source.js';
import type { SlotFrame } from './outcome.js';
import { classesOfColumn, occurring, quickInts, type ColumnClasses } from './source-classes.js';
import { TOP } from './states.js';
import type { Table } from './table.types.js';

/** A source with the leaves that depend on it. */
export interface SourceLeaves {
  readonly source: Source;
  readonly leaves: Leaf[];
  readonly slots: SlotLeaf[];
}

/** Makes a derivation keep its results; the keys are those of its aggregates. */
export type KeepDerived = (derivation: Derivation, keys: readonly string[]) => Derivation;

/** Sources with their classes, and what has to be derived for them. */
export interface SourcePlan {
  readonly sources: readonly { readonly leaves: readonly Leaf[]; readonly classes: ColumnClasses }[];
  readonly derivations: readonly Derivation[];
  /** Leaves that classes cannot tell about. */
  readonly others: readonly Leaf[];
}

/** Parts the values of sources into classes. */
export function planSources(
  shapes: ReadonlyMap<Leaf, Extract<LeafShape, { kind: 'source' }>>,
  table: Table,
  frame: SlotFrame,
  block: number,
  keep?: KeepDerived,
): SourcePlan {
  const bySource = new Map<string, SourceLeaves>();
  const others: Leaf[] = [];
  for (const [leaf, shape] of shapes) {
    const { source, strict } = shape;
    // Whether an error of an aggregate is one of the leaf depends on the rest of the leaf.
    if (source.kind === 'aggregate' && !strict) {
      others.push(leaf);
      continue;
    }
    const entry = bySource.get(source.key) ?? { source, leaves: [], slots: [] };
    bySource.set(source.key, entry);
    entry.leaves.push(leaf);
    entry.slots.push(shape);
  }
  const sources: { leaves: readonly Leaf[]; classes: ColumnClasses }[] = [];
  const aggregates: { shape: AggregateShape; entry: SourceLeaves }[] = [];
  for (const whole of bySource.values()) {
    const { source } = whole;
    if (source.kind === 'aggregate') {
      const shape = aggregateShape(source.plan, source.text, source.key, table);
      const entry = splitByCuts(whole, frame, others);
      if (shape === undefined || missingRaises(source.plan, frame)) others.push(...entry.leaves);
      else if (entry.leaves.length > 0) aggregates.push({ shape, entry });
      continue;
    }
    const classes = classesOfColumn(source.column, whole.slots, frame);
    if (classes !== undefined) sources.push({ leaves: whole.leaves, classes });
    else if (source.kind === 'number') {
      const entry = splitByCuts(whole, frame, others);
      const some = classesOfColumn(source.column, entry.slots, frame);
      if (some !== undefined && entry.leaves.length > 0)
        sources.push({ leaves: entry.leaves, classes: some });
    }
  }
  const derivations = planAggregates(aggregates, frame, block, sources, others, keep);
  return { sources, derivations, others };
}

/** Keeps the leaves that change at known cuts; the rest goes to `others`. */
function splitByCuts(
  { source, leaves, slots }: SourceLeaves,
  frame: SlotFrame,
  others: Leaf[],
): SourceLeaves {
  const kept: SourceLeaves = { source, leaves: [], slots: [] };
  for (const [index, leaf] of leaves.entries()) {
    const slot = slots[index];
    if (slot === undefined || cutsOf(slot.predicate, frame) === undefined) others.push(leaf);
    else {
      kept.leaves.push(leaf);
      kept.slots.push(slot);
    }
  }
  return kept;
}

/** Over a missing list the filter is evaluated once, on nothing: that can raise an error. */
function missingRaises(plan: PlanAggregate, frame: SlotFrame): boolean {
  return frame.raises(plan);
}

interface AggregateLeaves {
  readonly shape: AggregateShape;
  readonly entry: SourceLeaves;
}

function planAggregates(
  aggregates: readonly AggregateLeaves[],
  frame: SlotFrame,
  block: number,
  sources: { leaves: readonly Leaf[]; classes: ColumnClasses }[],
  others: Leaf[],
  keep: KeepDerived | undefined,
): readonly Derivation[] {
  const groups = groupByRange(aggregates);
  const derivations: Derivation[] = [];
  for (const group of groups) {
    for (const part of fitting(group, frame, others)) {
      const shapes = part.members.map(({ shape }) => shape);
      const derivation = new GroupDerivation(shapes, part.joint, block);
      const keys = shapes.map(({ key }) => key);
      derivations.push(keep === undefined ? derivation : keep(derivation, keys));
      for (const [index, { entry }] of part.members.entries()) {
        const derived = derivation.results[index];
        if (derived === undefined) continue;
        const classes = classesOfDerived(derived, entry.slots, frame);
        if (classes !== undefined) sources.push({ leaves: entry.leaves, classes });
      }
    }
  }
  return derivations;
}

function groupByRange(aggregates: readonly AggregateLeaves[]): readonly (readonly AggregateLeaves[])[] {
  const groups = new Map<string, AggregateLeaves[]>();
  for (const aggregate of aggregates) {
    const { key } = aggregate.shape.range;
    groups.set(key, [...(groups.get(key) ?? []), aggregate]);
  }
  return [...groups.values()];
}

/** All in one pass when their joint classes are few enough, else halves of them, else none. */
function fitting(
  members: readonly AggregateLeaves[],
  frame: SlotFrame,
  others: Leaf[],
): { members: readonly AggregateLeaves[]; joint: NonNullable<ReturnType<typeof jointOf>> }[] {
  const joint = jointOf(
    members.map(({ shape }) => shape),
    frame,
  );
  if (joint !== undefined) return [{ members, joint }];
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    others.push(...only.entry.leaves);
    return [];
  }
  const half = members.length >>> 1;
  return [...fitting(members.slice(0, half), frame, others), ...fitting(members.slice(half), frame, others)];
}

/** The classes of an aggregate, read from the results of the derivation that ran before. */
function classesOfDerived(
  derived: Derived,
  leaves: readonly SlotLeaf[],
  frame: SlotFrame,
): ColumnClasses | undefined {
  const classes = cutClasses(leaves, frame, derived.stateBits);
  if (classes === undefined) return undefined;
  const occurs = occurring(classes, derived.stateBits);
  if (derived.kind === 'ints') {
    const stored = { ...derived.scale, rows: derived.ints.length, top: TOP, stateBits: derived.stateBits };
    const by = intClassifier(stored, classes);
    return {
      classes,
      occurs,
      read: (from, to, stride, out) => classifyInts(by, derived.ints, to - from, stride, out),
      ...quickInts(by, () => derived.ints),
    };
  }
  const by = floatClassifier(classes);
  return {
    classes,
    occurs,
    read: (from, to, stride, out) =>
      classifyFloats(by, derived.floats, derived.states, to - from, stride, out),
  };
}
