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
  /** Which joint classes some item may be of. */
  readonly occurs: readonly boolean[];
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
  const occurs = Array.from({ length: count }, (_, joint) =>
    sources.every((source) => source.classes.occurs[classIn(source, joint)] === true),
  );
  const outcomes = aggregates.map((aggregate) => outcomesOf(aggregate, sources, occurs, frame));
  return { sources, count, occurs, outcomes };
}

/** The class of a source that items of a joint class are of. */
function classIn({ classes, stride }: { classes: ColumnClasses; stride: number }, joint: number): number {
  return Math.floor(joint / stride) % classes.classes.count;
}

function outcomesOf(
  { where, leaves }: AggregateShape,
  sources: readonly { classes: ColumnClasses; stride: number; leaves: Map<Leaf, number> }[],
  occurs: readonly boolean[],
  frame: SlotFrame,
): Uint8Array {
  const outcomes = new Uint8Array(occurs.length).fill(TRUE);
  if (where === undefined) return outcomes;
  const constants = new Map<Leaf, number>();
  for (const [leaf, shape] of leaves) {
    if (shape.kind === 'constant') constants.set(leaf, frame.outcome(shape.predicate, undefined));
  }
  const asked = sources.map(({ leaves: all, ...source }) => ({
    ...source,
    own: [...all].filter(([leaf]) => leaves.has(leaf)),
  }));
  for (const [joint, some] of occurs.entries()) {
    if (!some) {
      outcomes[joint] = FALSE;
      continue;
    }
    const says = new Map(constants);
    let unknown = false;
    for (const { own, ...source } of asked) {
      const { classes } = source;
      const index = classIn(source, joint);
      if (own.length > 0 && index === classes.classes.odd) unknown = true;
      for (const [leaf, position] of own)
        says.set(leaf, classes.classes.outcomes[position]?.[index] ?? FALSE);
    }
    outcomes[joint] = unknown ? UNKNOWN : combine(where, (leaf) => says.get(leaf) ?? RAISES);
  }
  return outcomes;
}
