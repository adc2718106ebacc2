import { combine, type Leaf } from './graph.js';
import type { AggregateShape } from './aggregate-shape.js';
import type { SlotLeaf } from './classes.js';
import { FALSE, RAISES, TRUE, type SlotFrame } from './outcome.js';
import { classesOfColumn, type ColumnClasses } from './source-classes.js';
import type { DictionaryColumn, NumberColumn } from './table.types.js';

/** An item is one that only closures can tell about. */
export const UNKNOWN = 4;

/** The classes of items by all that their aggregates ask of them: one number per item. */
export interface Joint {
  readonly sources: readonly { readonly classes: ColumnClasses; readonly stride: number }[];
  /** How many joint classes there are. */
  readonly count: number;
  /** Per aggregate what becomes of the items of each joint class: an outcome, or `UNKNOWN`. */
  readonly outcomes: readonly Uint8Array[];
}

/** More joint classes than this make tables that are slower than going through the items again. */
const MOST_CLASSES = 4096;

interface SourceLeaves {
  readonly leaves: Map<Leaf, number>;
  readonly slots: SlotLeaf[];
  readonly column: DictionaryColumn | NumberColumn;
}

/** The joint classes of the items for aggregates over the same collection; undefined when there are too many. */
export function jointOf(aggregates: readonly AggregateShape[], frame: SlotFrame): Joint | undefined {
  const found = new Map<string, SourceLeaves>();
  for (const { leaves } of aggregates) {
    for (const [leaf, shape] of leaves) {
      if (shape.kind !== 'source' || shape.source.kind === 'aggregate') continue;
      const { column, key } = shape.source;
      const entry: SourceLeaves = found.get(key) ?? { leaves: new Map(), slots: [], column };
      found.set(key, entry);
      entry.leaves.set(leaf, entry.slots.length);
      entry.slots.push(shape);
    }
  }
  let count = 1;
  const sources: { classes: ColumnClasses; stride: number; leaves: Map<Leaf, number> }[] = [];
  for (const { column, slots, leaves } of found.values()) {
    const classes = classesOfColumn(column, slots, frame);
    if (classes === undefined) return undefined;
    sources.push({ classes, stride: count, leaves });
    count *= classes.classes.count;
    if (count > MOST_CLASSES) return undefined;
  }
  const outcomes = aggregates.map((aggregate) => outcomesOf(aggregate, sources, count, frame));
  return { sources, count, outcomes };
}

function outcomesOf(
  { where, leaves }: AggregateShape,
  sources: readonly { classes: ColumnClasses; stride: number; leaves: Map<Leaf, number> }[],
  count: number,
  frame: SlotFrame,
): Uint8Array {
  const outcomes = new Uint8Array(count).fill(TRUE);
  if (where === undefined) return outcomes;
  const constants = new Map<Leaf, number>();
  for (const [leaf, shape] of leaves) {
    if (shape.kind === 'constant') constants.set(leaf, frame.outcome(shape.predicate, undefined));
  }
  const asked = sources.map(({ leaves: all, ...source }) => ({
    ...source,
    leaves: [...all].filter(([leaf]) => leaves.has(leaf)),
  }));
  for (let joint = 0; joint < count; joint += 1) {
    const indexes = sources.map(({ classes, stride }) => Math.floor(joint / stride) % classes.classes.count);
    if (!sources.every(({ classes }, source) => classes.occurs[indexes[source] ?? 0] === true)) {
      outcomes[joint] = FALSE;
      continue;
    }
    const says = new Map(constants);
    let unknown = false;
    for (const [source, { classes, leaves: own }] of asked.entries()) {
      const index = indexes[source] ?? 0;
      if (own.length > 0 && index === classes.classes.odd) unknown = true;
      for (const [leaf, position] of own)
        says.set(leaf, classes.classes.outcomes[position]?.[index] ?? FALSE);
    }
    outcomes[joint] = unknown ? UNKNOWN : combine(where, (leaf) => says.get(leaf) ?? RAISES);
  }
  return outcomes;
}
