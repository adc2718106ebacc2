import type { Instant, JsonObject } from '../shared/shared.types.js';
import type { CodeInput, MapRow, Segment } from './codes.types.js';
import type { Machine } from './machines/machine.types.js';
import type { SymbolTable } from './machines/symbols.js';
import type { CodePart, ParseReason, PartMeaning, RenderProblem } from './results.types.js';

/** What a segment writes for a record, or why it cannot. */
export type SegmentText =
  | { readonly ok: true; readonly text: string; readonly meaning: PartMeaning }
  | { readonly ok: false; readonly problem: RenderProblem };

/** What a segment is rendered with. Check segments read the parts that are already there. */
export interface SegmentInput {
  readonly record: JsonObject;
  readonly number: number | null;
  readonly now: Instant;
  /** By segment id; holds what the check segments cover. */
  readonly parts: ReadonlyMap<string, CodePart>;
}

/** What a segment makes of a piece of a typed code; the piece is a word of its machine. */
export type PieceReading =
  | { readonly ok: true; readonly text: string; readonly meaning: PartMeaning }
  | { readonly ok: false; readonly reason: ParseReason };

/** Fields with values that make a segment write a text; `null` when no value does. */
export type SegmentSource = {
  readonly record?: JsonObject;
  readonly number?: number;
  readonly now?: Instant;
} | null;

/** One segment, ready to write and read. */
export interface SegmentRuntime {
  readonly segment: Segment;
  /** All that it can write, folded as the input is. */
  readonly machine: Machine;
  render(input: SegmentInput): SegmentText;
  /** @param piece As typed. @param folded The same after folding. */
  read(piece: string, folded: readonly string[]): PieceReading;
  /** For witnesses: values that give the text; of a table those of the given row, or one that has no row. */
  sourceOf(text: string, row?: MapRow | 'unmapped'): SegmentSource;
}

/** What the functions of a compiled pattern work with. */
export interface Runtime {
  readonly input: CodeInput;
  readonly symbols: SymbolTable;
  /** In the order of the pattern; `null` where the definition is broken. */
  readonly segments: readonly (SegmentRuntime | null)[];
}
