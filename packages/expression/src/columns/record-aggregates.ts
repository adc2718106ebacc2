import { combine, Graph, visitGraph, type GraphNode, type Leaf } from './graph.js';
import type { PlanAggregate } from './leaf-source.js';
import { FALSE, RAISES, TRUE, type SlotFrame } from './outcome.js';
import { pathReader } from './read-field.js';
import { BoundValue, FAILS, fieldReader, itemsOf, UNCLEAR, type ReadValue } from './record-source.js';
import { recordShape } from './record-shape.js';
import type { SlotLeaf } from './classes.js';

interface ItemSource {
  readonly read: ReadValue;
  readonly slots: SlotLeaf[];
  readonly leaves: Leaf[];
  timed: boolean;
}

/** An aggregate of one record. */
interface RecordAggregate {
  readonly function: PlanAggregate['function'];
  readonly where: GraphNode | undefined;
  readonly of: ReadValue | undefined;
}

/** Aggregates over the same list of one record, computed together: each field of an item is read once. */
export class RecordAggregates {
  readonly #read: (record: object) => unknown;
  readonly #aggregates: RecordAggregate[] = [];
  readonly #sources = new Map<string, ItemSource>();
  readonly #leaves = new Map<Leaf, number>();
  readonly #constants: { readonly leaf: Leaf; readonly says: (frame: SlotFrame) => number }[] = [];
  readonly #graph = new Graph();
  #bound: readonly { readonly value: BoundValue; readonly positions: readonly number[] }[] | undefined;
  #says = new Uint8Array(0);
  /** The results for the record that was computed last. */
  readonly values: unknown[] = [];

  constructor(path: readonly string[]) {
    this.#read = pathReader(path);
  }

  /** Adds an aggregate and returns its index; undefined when only closures can tell. */
  add(
    { function: name, over, of }: PlanAggregate,
    rest: readonly string[],
    text: string,
  ): number | undefined {
    const read = readerOf(name, of, rest);
    if (read === null) return undefined;
    const where = over.where === undefined ? undefined : this.#graph.node(over.where, text);
    if (where !== undefined && !this.#bindLeaves(where)) return undefined;
    this.#aggregates.push({ function: name, where, of: read });
    this.values.push(undefined);
    return this.#aggregates.length - 1;
  }

  #bindLeaves(where: GraphNode): boolean {
    const shapes: (() => void)[] = [];
    const found: Leaf[] = [];
    const lost: Leaf[] = [];
    visitGraph(where, new Set(), (node) => {
      if (node.kind !== 'leaf' || this.#leaves.has(node)) return;
      const shape = recordShape(node, 'item');
      if (shape.kind === 'constant') {
        shapes.push(() =>
          this.#constants.push({ leaf: node, says: (frame) => frame.outcome(shape.predicate, undefined) }),
        );
      } else if (shape.kind === 'source' && shape.source.kind === 'field') {
        const { source } = shape;
        shapes.push(() => {
          const known = this.#sources.get(source.key);
          const entry = known ?? {
            read: fieldReader(source.path, source.time),
            slots: [],
            leaves: [],
            timed: false,
          };
          this.#sources.set(source.key, entry);
          entry.slots.push(shape);
          entry.leaves.push(node);
          entry.timed ||= shape.timed;
        });
      } else lost.push(node);
      found.push(node);
    });
    if (lost.length > 0) return false;
    for (const leaf of found) this.#leaves.set(leaf, this.#leaves.size);
    for (const bindLeaf of shapes) bindLeaf();
    return true;
  }

  /** Computes all aggregates of a record into `values`. */
  run(record: object, frame: SlotFrame): void {
    const bound = (this.#bound ??= this.#bind());
    const items = itemsOf(this.#read(record));
    const { values } = this;
    if (items === undefined) {
      values.fill(UNCLEAR);
      return;
    }
    const totals = this.#aggregates.map(({ function: name }) => new Total(name));
    for (const { leaf, says } of this.#constants) this.#says[this.#leaves.get(leaf) ?? 0] = says(frame);
    for (const item of items) {
      for (const { value, positions } of bound) {
        const vector = value.says(item, frame);
        for (const [index, position] of positions.entries())
          this.#says[position] = vector?.[index] ?? UNKNOWN;
      }
      for (const [index, { where, of }] of this.#aggregates.entries())
        totals[index]?.add(this.#verdict(where), of, item);
    }
    for (const [index, total] of totals.entries()) values[index] = total.value();
  }

  #verdict(where: GraphNode | undefined): number {
    if (where === undefined) return TRUE;
    if (where.kind === 'leaf') return this.#says[this.#leaves.get(where) ?? 0] ?? FALSE;
    const unknown: Leaf[] = [];
    const outcome = combine(where, (leaf) => {
      const says = this.#says[this.#leaves.get(leaf) ?? 0] ?? FALSE;
      if (says === UNKNOWN) unknown.push(leaf);
      return says;
    });
    return unknown.length > 0 ? UNKNOWN : outcome;
  }

  #bind(): readonly { value: BoundValue; positions: readonly number[] }[] {
    this.#says = new Uint8Array(this.#leaves.size);
    return [...this.#sources.values()].map(({ read, slots, leaves, timed }) => ({
      value: new BoundValue(read, slots, timed),
      positions: leaves.map((leaf) => this.#leaves.get(leaf) ?? 0),
    }));
  }
}

const UNKNOWN = 4;

/** How the value of an item is read: undefined for the item itself, null when only closures can. */
function readerOf(
  name: PlanAggregate['function'],
  of: PlanAggregate['of'],
  rest: readonly string[],
): ReadValue | undefined | null {
  if (name === 'count-distinct') return null;
  if (of === undefined && rest.length === 0) return name === 'count' ? undefined : null;
  const time = of?.kind === 'to-millis';
  const field = of?.kind === 'to-millis' ? of.of : of;
  if (field === undefined) return fieldReader(rest, false);
  if (field.kind !== 'field' || field.scope !== 'item' || field.path.length === 0) return null;
  return fieldReader(field.path, time);
}

/** An aggregate as it is added up. */
class Total {
  #count = 0;
  #sum = 0;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  #fault: symbol | undefined;

  constructor(private readonly name: PlanAggregate['function']) {}

  add(verdict: number, of: ReadValue | undefined, item: object): void {
    if (verdict === RAISES) this.#fail(FAILS);
    else if (verdict === UNKNOWN) this.#fail(UNCLEAR);
    else if (verdict === TRUE) this.#take(of, item);
  }

  #take(of: ReadValue | undefined, item: object): void {
    const value = of === undefined ? item : of(item);
    if (value === undefined) return;
    if (typeof value === 'symbol') {
      this.#fail(value);
      return;
    }
    this.#count += 1;
    if (this.name === 'count') return;
    if (typeof value !== 'number') {
      this.#fail(FAILS);
      return;
    }
    if (!Number.isFinite(value)) this.#fail(UNCLEAR);
    this.#sum += value;
    this.#least = Math.min(this.#least, value);
    this.#most = Math.max(this.#most, value);
  }

  /** What is unclear stays so: it may not be an error. */
  #fail(fault: symbol): void {
    if (this.#fault !== UNCLEAR) this.#fault = fault;
  }

  value(): unknown {
    if (this.#fault !== undefined) return this.#fault;
    if (this.name === 'count') return this.#count;
    if (this.#count === 0) return undefined;
    if (this.name === 'sum') return this.#sum;
    if (this.name === 'average') return this.#sum / this.#count;
    return this.name === 'min' ? this.#least : this.#most;
  }
}
