/* eslint-disable @typescript-eslint/no-non-null-assertion -- the code names registers that exist */
import type { Binding } from './bind.js';
import type { PatchedLeaf } from './bind.types.js';
import { asInt32, classifyCodes } from './classify.js';
import {
  AND_2,
  AND_3,
  AND_4,
  CELLS,
  codeOf,
  ERRORS,
  MATCHES,
  MINUS,
  OR_2,
  OR_3,
  OR_4,
  type Code,
} from './code.js';
import {
  and2,
  and3,
  and4,
  andNot,
  countBits,
  or2,
  or3,
  or4,
  scatter,
  scatterItems,
  scatterThrough,
} from './kernels.js';
import { ABSENT, RAISES, TRUE } from './outcome.js';
import { packItems, packRest } from './pack-bits.js';
import { ALL } from './program.js';
import type { Sides } from './source-classes.js';

/** Takes what rules say of the rows of a block, the first of which is `row`. */
export interface BlockSink {
  matches(rule: number, count: number, bits: Int32Array, row: number): void;
  errors(rule: number, count: number, bits: Int32Array, row: number): void;
}

/** Evaluates bound rules block by block. Memory for a block is made once. */
export class BlockRunner {
  readonly #code: Code;
  readonly #bits: Int32Array;
  readonly #registers: readonly Int32Array[];
  readonly #classes: Int32Array;
  readonly #scratch: Int32Array;
  /** Per source where the register of the class of each stored integer begins, when a table tells. */
  readonly #places: readonly (Int32Array | undefined)[];
  #items = new Int32Array(0);
  #itemScratch = new Int32Array(0);

  constructor(
    private readonly binding: Binding,
    private readonly block: number,
  ) {
    const words = block / 32;
    this.#code = codeOf(binding.program, binding.truths);
    const bits = new Int32Array(this.#code.registers * words);
    this.#bits = bits;
    this.#registers = Array.from({ length: this.#code.registers }, (_, register) =>
      bits.subarray(register * words, (register + 1) * words),
    );
    this.#classes = new Int32Array(block);
    this.#scratch = new Int32Array(block);
    // Odd rows are asked one by one, which needs the class of each row.
    this.#places = binding.inputs.sources.map(({ classes: { lookup }, patched }) =>
      patched.length > 0 ? undefined : lookup?.table.map((index) => index * words),
    );
  }

  /** Rows from `from` to before `to`, at most a block. */
  run(from: number, to: number, sink: BlockSink): void {
    const words = this.block / 32;
    const { inputs } = this.binding;
    this.#bits.fill(0, 2 * words, (2 + this.#code.inputs) * words);
    this.#setAll(to - from, words);
    for (const derivation of inputs.derivations) derivation.run(from, to);
    this.#readSources(from, to, words);
    this.#readLists(from, to, words);
    for (const leaf of inputs.asked) {
      for (let row = from; row < to; row += 1) this.#ask(leaf, row, row - from);
    }
    this.#execute(words, from, sink);
  }

  #setAll(rows: number, words: number): void {
    const first = ALL * words;
    const whole = rows >>> 5;
    this.#bits.fill(-1, first, first + whole);
    this.#bits.fill(0, first + whole, first + words);
    if ((rows & 31) !== 0) this.#bits[first + whole] = (1 << (rows & 31)) - 1;
  }

  #readSources(from: number, to: number, words: number): void {
    for (const [index, { classes, first, patched }] of this.binding.inputs.sources.entries()) {
      const { sides, lookup } = classes;
      const places = this.#places[index];
      if (sides !== undefined) {
        this.#packSides(sides, first, from, to);
        continue;
      }
      if (lookup !== undefined && places !== undefined) {
        const values = lookup.read(from, to, this.#scratch);
        const at = this.#code.registerOf(first) * words;
        scatterThrough(this.#bits, at, places, lookup.low, values, to - from);
        continue;
      }
      classes.read(from, to, 1, this.#classes, this.#scratch);
      scatter(this.#bits, this.#code.registerOf(first) * words, words, this.#classes, to - from);
      if (patched.length === 0) continue;
      const { odd } = classes.classes;
      for (let row = from; row < to; row += 1) {
        if (this.#classes[row - from] !== odd) continue;
        for (const leaf of patched) this.#ask(leaf, row, row - from);
      }
    }
  }

  #packSides({ low, high, pack }: Sides, first: number, from: number, to: number): void {
    const words = this.block / 32;
    const at = this.#code.registerOf(first + high) * words;
    pack(from, to, this.#bits, at, this.#scratch);
    packRest(this.#bits, ALL * words, at, this.#code.registerOf(first + low) * words, words);
  }

  #readLists(from: number, to: number, words: number): void {
    for (const { column, classOf, first, classes, patched } of this.binding.inputs.lists) {
      const codes = column.items.fields.get('')?.column;
      if (codes?.kind !== 'dictionary') continue;
      const start = column.offsets[from] ?? 0;
      const end = column.offsets[to] ?? 0;
      if (end - start >= this.#items.length) {
        this.#items = new Int32Array((end - start) * 2 + 1);
        this.#itemScratch = new Int32Array((end - start) * 2 + 1);
      }
      const values = asInt32(codes.codes, start, end, this.#itemScratch);
      const at = this.#code.registerOf(first) * words;
      if (classes === 2) {
        packItems(values, classOf, column.offsets, from, to, this.#items, this.#bits, at + words);
      } else {
        classifyCodes(classOf, values, end - start, 1, this.#items);
        scatterItems(this.#bits, at, words, this.#items, column.offsets, from, to);
      }
      if (patched.length === 0) continue;
      for (const row of column.odd.between(from, to)) {
        for (const leaf of patched) this.#ask(leaf, row, row - from);
      }
    }
  }

  #ask({ ask, first }: PatchedLeaf, row: number, position: number): void {
    const outcome = ask(row);
    const register =
      outcome === TRUE ? first : outcome === ABSENT ? first + 1 : outcome === RAISES ? first + 2 : -1;
    if (register === -1) return;
    const at = this.#code.registerOf(register) * (this.block / 32) + (position >>> 5);
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (position & 31));
  }

  #execute(words: number, row: number, sink: BlockSink): void {
    const registers = this.#registers;
    const { cells } = this.#code;
    for (let cell = 0; cell < cells.length; cell += CELLS) {
      const result = cells[cell + 1]!;
      const a = registers[cells[cell + 2]!]!;
      const b = registers[cells[cell + 3]!]!;
      const c = registers[cells[cell + 4]!]!;
      const d = registers[cells[cell + 5]!]!;
      switch (cells[cell]!) {
        case AND_2:
          and2(registers[result]!, a, b, words);
          break;
        case AND_3:
          and3(registers[result]!, a, b, c, words);
          break;
        case AND_4:
          and4(registers[result]!, a, b, c, d, words);
          break;
        case OR_2:
          or2(registers[result]!, a, b, words);
          break;
        case OR_3:
          or3(registers[result]!, a, b, c, words);
          break;
        case OR_4:
          or4(registers[result]!, a, b, c, d, words);
          break;
        case MINUS:
          andNot(registers[result]!, a, b, words);
          break;
        case MATCHES:
          sink.matches(result, countBits(a, words), a, row);
          break;
        case ERRORS:
          sink.errors(result, countBits(a, words), a, row);
          break;
      }
    }
  }
}
