import type { EvaluateOptions, TestOutcome } from '../compile/compile.types.js';
import type { SlotLeaf } from './classes.js';
import type { CompiledRule, LeafCache } from './compile-rules.js';
import { visitGraph, type GraphNode, type Leaf } from './graph.js';
import { RAISES, TRUE, type SlotFrame } from './outcome.js';
import { FlatGraph } from './flat-graph.js';
import { isObject, pathReader } from './read-field.js';
import { RecordAggregates } from './record-aggregates.js';
import { recordShape, type RecordShape } from './record-shape.js';
import { BoundValue, fieldReader, UNCLEAR } from './record-source.js';
import { pathKey } from './table.types.js';

type SourceShape = Extract<RecordShape, { kind: 'source' }>;

interface Source {
  readonly value: BoundValue;
  /** Where the outcomes of its leaves start. */
  readonly first: number;
  readonly leaves: readonly Leaf[];
  /** The list that it is an aggregate of, and which of its aggregates it is. */
  readonly of: RecordAggregates | undefined;
  readonly index: number;
}

interface Member {
  readonly read: (record: object) => unknown;
  readonly positions: ReadonlyMap<unknown, number>;
}

/**
 * Rules on one record: every field is read once, its class tells what all conditions on it say, and every
 * condition that rules share is decided once.
 */
export class RecordRules {
  readonly #graph: FlatGraph;
  readonly #sources: readonly Source[];
  readonly #members: readonly Member[];
  readonly #lists: readonly RecordAggregates[];
  readonly #whole: readonly Leaf[];
  readonly #constants: readonly {
    readonly leaf: Leaf;
    readonly shape: Extract<RecordShape, { kind: 'constant' }>;
  }[];

  constructor(
    private readonly rules: readonly CompiledRule[],
    private readonly cache: LeafCache,
    frame: SlotFrame,
  ) {
    const leaves: Leaf[] = [];
    const seen = new Set<GraphNode>();
    for (const rule of rules) {
      if (rule.ok) visitGraph(rule.root, seen, (node) => node.kind === 'leaf' && leaves.push(node));
    }
    const sorted = new LeafSorter(leaves, frame);
    this.#lists = [...sorted.lists.values()];
    this.#whole = sorted.whole;
    this.#constants = sorted.constants;
    this.#graph = new FlatGraph(
      rules.map((rule) => (rule.ok ? rule.root : undefined)),
      sorted.order(),
    );
    this.#sources = sorted.sources(this.#graph);
    this.#members = sorted.members(this.#graph);
  }

  /** What every rule says of a record. */
  test(record: unknown, frame: SlotFrame, options: EvaluateOptions): TestOutcome[] {
    if (!isObject(record)) return this.rules.map((rule) => testAlone(rule, record, options));
    const { says } = this.#graph;
    says.fill(0, 0, this.#graph.leaves);
    for (const { leaf, shape } of this.#constants) {
      says[this.#graph.positionOf(leaf)] = frame.outcome(shape.predicate, undefined);
    }
    for (const list of this.#lists) list.run(record, frame);
    for (const source of this.#sources) this.#readSource(source, record, frame, options);
    for (const { read, positions } of this.#members) markMembers(read(record), positions, says);
    for (const leaf of this.#whole) this.#ask(leaf, record, frame, options);
    this.#graph.run();
    return this.rules.map((rule, index) => this.#outcome(rule, index, record, options));
  }

  #readSource(source: Source, record: object, frame: SlotFrame, options: EvaluateOptions): void {
    const { value, first, leaves, of, index } = source;
    const vector = of === undefined ? value.says(record, frame) : value.saysOf(of.values[index], frame);
    if (vector !== undefined) this.#graph.says.set(vector, first);
    else for (const leaf of leaves) this.#ask(leaf, record, frame, options);
  }

  #ask(leaf: Leaf, record: object, frame: SlotFrame, options: EvaluateOptions): void {
    const expression = this.cache.of(leaf);
    let outcome: number;
    if (expression === undefined) outcome = frame.outcomeFor(leaf.predicate, record);
    else {
      const result = expression.evaluate(record, options);
      outcome = result.ok ? frame.outcomeOfValue(result.value) : RAISES;
    }
    this.#graph.says[this.#graph.positionOf(leaf)] = outcome;
  }

  #outcome(rule: CompiledRule, index: number, record: object, options: EvaluateOptions): TestOutcome {
    const said = this.#graph.outcomeOf(index);
    if (said === RAISES || !rule.ok) return testAlone(rule, record, options);
    return said === TRUE ? 'match' : 'no-match';
  }
}

function testAlone(rule: CompiledRule, record: unknown, options: EvaluateOptions): TestOutcome {
  return rule.ok ? rule.expression.test(record, options) : { error: rule.error };
}

function markMembers(value: unknown, positions: ReadonlyMap<unknown, number>, says: Uint8Array): void {
  if (value === undefined) return;
  for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    const position = positions.get(item);
    if (position !== undefined) says[position] = TRUE;
  }
}

/** Sorts leaves by what they read. */
class LeafSorter {
  readonly lists = new Map<string, RecordAggregates>();
  readonly whole: Leaf[] = [];
  readonly constants: { leaf: Leaf; shape: Extract<RecordShape, { kind: 'constant' }> }[] = [];
  readonly #sources = new Map<
    string,
    { shape: SourceShape; leaves: Leaf[]; slots: SlotLeaf[]; timed: boolean }
  >();
  readonly #members = new Map<
    string,
    { path: readonly string[]; leaves: { leaf: Leaf; value: unknown }[] }
  >();
  readonly #aggregates = new Map<string, { list: RecordAggregates; index: number }>();

  constructor(leaves: readonly Leaf[], frame: SlotFrame) {
    for (const leaf of leaves) this.#sort(leaf, frame);
  }

  #sort(leaf: Leaf, frame: SlotFrame): void {
    const shape = recordShape(leaf, 'record');
    if (shape.kind === 'constant') this.constants.push({ leaf, shape });
    else if (shape.kind === 'member') {
      const key = pathKey(shape.path);
      const entry = this.#members.get(key) ?? { path: shape.path, leaves: [] };
      this.#members.set(key, entry);
      // A list on the way to the field is joined, which a plain reading does not do.
      if (shape.path.length > 1) this.whole.push(leaf);
      else entry.leaves.push({ leaf, value: shape.value });
    } else if (shape.kind === 'source' && this.#canRead(shape, frame)) {
      const { key } = shape.source;
      const entry = this.#sources.get(key) ?? { shape, leaves: [], slots: [], timed: false };
      this.#sources.set(key, entry);
      entry.leaves.push(leaf);
      entry.slots.push(shape);
      entry.timed ||= shape.timed;
    } else this.whole.push(leaf);
  }

  #canRead({ source }: SourceShape, frame: SlotFrame): boolean {
    if (source.kind === 'field' || this.#aggregates.has(source.key)) return true;
    const { over } = source.plan;
    const [name, ...rest] = over.path;
    const filtersField = rest.length > 0 && (over.where !== undefined || source.plan.of !== undefined);
    if (name === undefined || over.from !== undefined || rest.length > 1 || filtersField) return false;
    if (frame.raises(source.plan)) return false;
    const list = this.lists.get(name) ?? new RecordAggregates([name]);
    const index = list.add(source.plan, rest, source.text);
    if (index === undefined) return false;
    this.lists.set(name, list);
    this.#aggregates.set(source.key, { list, index });
    return true;
  }

  /** All leaves; those of one source follow each other. */
  order(): readonly Leaf[] {
    const sourced = [...this.#sources.values()].flatMap(({ leaves }) => leaves);
    const members = [...this.#members.values()].flatMap(({ leaves }) => leaves.map(({ leaf }) => leaf));
    return [...sourced, ...members, ...this.whole, ...this.constants.map(({ leaf }) => leaf)];
  }

  sources(graph: FlatGraph): readonly Source[] {
    return [...this.#sources.values()].map(({ shape: { source }, leaves, slots, timed }) => {
      const [sample] = leaves;
      const first = sample === undefined ? 0 : graph.positionOf(sample);
      const derived = this.#aggregates.get(source.key);
      const read = source.kind === 'field' ? fieldReader(source.path, source.time) : (): symbol => UNCLEAR;
      const value = new BoundValue(read, slots, timed);
      return { value, first, leaves, of: derived?.list, index: derived?.index ?? 0 };
    });
  }

  members(graph: FlatGraph): readonly Member[] {
    return [...this.#members.values()].map(({ path, leaves }) => ({
      read: pathReader(path),
      positions: new Map(leaves.map(({ leaf, value }) => [value, graph.positionOf(leaf)])),
    }));
  }
}
