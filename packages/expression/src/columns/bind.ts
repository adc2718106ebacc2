import type { EvaluateOptions, FieldPath } from '../compile/compile.types.js';
import type {
  AskRow,
  BoundInputs,
  BoundList,
  BoundSource,
  LeafExpressions,
  PatchedLeaf,
} from './bind.types.js';
import { planSources, type KeepDerived } from './bind-sources.js';
import { visitGraph, type GraphNode, type Leaf } from './graph.js';
import { ClassBits, patched, type Truth } from './leaf-values.js';
import { shapeOf, type LeafShape } from './leaf-source.js';
import { Logic } from './logic.js';
import { outcomeOf, RAISES, type SlotFrame } from './outcome.js';
import { ALL, NONE, ProgramBuilder } from './program.js';
import { recordAt, unknownPath, type RecordSource } from './records.js';
import { FIRST_CODE } from './states.js';

/** Rules made ready for the columns of one set, at one time. */
export interface Binding {
  readonly program: ProgramBuilder;
  readonly inputs: BoundInputs;
  /** Per rule what it says. */
  readonly truths: readonly Truth[];
  /** Leaves that read what is neither in a column nor kept otherwise, with the path. */
  readonly unreadable: ReadonlyMap<Leaf, FieldPath>;
}

/** What rules are bound to. */
export interface BindTarget {
  readonly source: RecordSource;
  readonly frame: SlotFrame;
  readonly options: EvaluateOptions;
  /** Rows of a block. */
  readonly block: number;
  readonly expressionOf: LeafExpressions;
  /** Keeps what is derived for the next rules; absent when nothing is kept. */
  readonly keep?: KeepDerived;
}

/** Makes rules ready for evaluation. */
export function bind(roots: readonly (GraphNode | undefined)[], target: BindTarget): Binding {
  return new Binder(target).bind(roots);
}

class Binder {
  readonly #program = new ProgramBuilder();
  readonly #truths = new Map<Leaf, Truth>();
  readonly #unreadable = new Map<Leaf, FieldPath>();
  readonly #sources: BoundSource[] = [];
  readonly #lists: BoundList[] = [];
  readonly #asked: PatchedLeaf[] = [];
  #registers = 0;

  constructor(private readonly target: BindTarget) {}

  bind(roots: readonly (GraphNode | undefined)[]): Binding {
    const leaves: Leaf[] = [];
    const seen = new Set<GraphNode>();
    for (const root of roots) {
      if (root !== undefined) visitGraph(root, seen, (node) => node.kind === 'leaf' && leaves.push(node));
    }
    const derivations = this.#bindLeaves(leaves);
    const logic = new Logic(this.#program, (leaf) => this.#truths.get(leaf) ?? NOTHING);
    const truths = roots.map((root) => (root === undefined ? NOTHING : logic.truth(root)));
    const inputs: BoundInputs = {
      derivations,
      sources: this.#sources,
      lists: this.#lists,
      asked: this.#asked,
      registers: this.#registers,
    };
    return { program: this.#program, inputs, truths, unreadable: this.#unreadable };
  }

  #bindLeaves(leaves: readonly Leaf[]): BoundInputs['derivations'] {
    const { table } = this.target.source;
    const sourced = new Map<Leaf, Extract<LeafShape, { kind: 'source' }>>();
    const members = new Map<string, { leaf: Leaf; shape: Extract<LeafShape, { kind: 'member' }> }[]>();
    const byRow: Leaf[] = [];
    for (const leaf of leaves) {
      const shape = shapeOf(leaf, table, 'record');
      if (shape.kind === 'source') sourced.set(leaf, shape);
      else if (shape.kind === 'member')
        members.set(shape.key, [...(members.get(shape.key) ?? []), { leaf, shape }]);
      else if (shape.kind === 'constant') {
        this.#truths.set(leaf, constantTruth(this.target.frame.outcome(shape.predicate, undefined)));
      } else byRow.push(leaf);
    }
    const plan = planSources(sourced, table, this.target.frame, this.target.block, this.target.keep);
    for (const { leaves: own, classes } of plan.sources) this.#bindSource(own, classes);
    for (const group of members.values()) this.#bindList(group);
    for (const leaf of [...byRow, ...plan.others]) this.#bindByRow(leaf);
    return plan.derivations;
  }

  #inputs(count: number): number {
    this.#registers += count;
    return this.#program.inputs(count);
  }

  #bindSource(leaves: readonly Leaf[], classes: BoundSource['classes']): void {
    const first = this.#inputs(classes.classes.count);
    const bits = new ClassBits(this.#program, first, classes.classes, classes.occurs);
    const odd = classes.occurs[classes.classes.odd] === true;
    const patches: PatchedLeaf[] = [];
    for (const [index, leaf] of leaves.entries()) {
      const truth = bits.truth(index);
      this.#truths.set(leaf, odd ? this.#patch(leaf, truth, patches) : truth);
    }
    this.#sources.push({ classes, first, patched: patches });
  }

  /** Adds what is found row by row to what columns tell. */
  #patch(leaf: Leaf, truth: Truth, into: PatchedLeaf[]): Truth {
    const ask = this.#asker(leaf);
    const first = this.#inputs(3);
    if (ask !== undefined) into.push({ ask, first });
    return patched(this.#program, truth, { first });
  }

  #bindByRow(leaf: Leaf): void {
    this.#truths.set(leaf, this.#patch(leaf, NOTHING, this.#asked));
  }

  /** Values that are asked for get a class each; all others share one. */
  #bindList(group: readonly { leaf: Leaf; shape: Extract<LeafShape, { kind: 'member' }> }[]): void {
    const [sample] = group;
    const items = sample?.shape.column.items.fields.get('')?.column;
    if (sample === undefined || items?.kind !== 'dictionary') return;
    const { column } = sample.shape;
    const classOf = new Int32Array(items.entries.length + FIRST_CODE);
    const ids = new Map<number, number>();
    const found = group.map(({ leaf, shape }) => {
      const code = items.codeOf.get(this.target.frame.constant(shape.value));
      if (code === undefined) return { leaf, index: 0 };
      const index = ids.get(code) ?? ids.size + 1;
      ids.set(code, index);
      classOf[code] = index;
      return { leaf, index };
    });
    const first = this.#inputs(ids.size + 1);
    const patches: PatchedLeaf[] = [];
    for (const { leaf, index } of found) {
      const truth = { ...NOTHING, yes: index === 0 ? NONE : first + index };
      this.#truths.set(leaf, column.odd.size > 0 ? this.#patch(leaf, truth, patches) : truth);
    }
    this.#lists.push({ column, classOf, first, classes: ids.size + 1, patched: patches });
  }

  /** How a leaf is asked of one row; undefined, and noted, when that is not possible. */
  #asker(leaf: Leaf): AskRow | undefined {
    const { source, options, frame, expressionOf } = this.target;
    const expression = expressionOf(leaf);
    if (expression === undefined) {
      return (row) => frame.outcomeFor(leaf.predicate, recordAt(source, row));
    }
    const unknown = unknownPath(source, expression.reads);
    if (unknown !== undefined) {
      this.#unreadable.set(leaf, unknown);
      return undefined;
    }
    return (row) => {
      const result = expression.evaluate(recordAt(source, row), options);
      if (!result.ok) return RAISES;
      const { value } = result;
      return typeof value === 'boolean' ? outcomeOf(value) : frame.outcomeOfValue(value);
    };
  }
}

const NOTHING: Truth = { yes: NONE, missing: NONE, error: NONE };

function constantTruth(outcome: number): Truth {
  const bits = (wanted: number): number => (outcome === wanted ? ALL : NONE);
  return { yes: bits(1), missing: bits(2), error: bits(3) };
}
