import {
  asInt32,
  classifyCodes,
  classifyFloats,
  classifyInts,
  columnClassifier,
  floatClassifier,
  type IntClassifier,
} from './classify.js';
import {
  codeClasses,
  cutClasses,
  type Classes,
  type CodeClasses,
  type CodeMeaning,
  type CutClasses,
  type SlotLeaf,
} from './classes.js';
import type { SlotFrame } from './outcome.js';
import { decode } from './number-builder.js';
import { packCodes, packFrom } from './pack-bits.js';
import { CODE_MISSING, CODE_ODD, ERROR, FIRST_CODE, MISSING, NULL, ODD, topOf } from './states.js';
import type { IntArray } from './columns.types.js';
import type { DictionaryColumn, NumberColumn } from './table.types.js';

/**
 * Writes the class of each row when `stride` is 1, else adds it, times `stride`, to what `out` holds. `scratch` is at
 * least as long as the rows.
 */
export type ClassReader = (
  from: number,
  to: number,
  stride: number,
  out: Int32Array,
  scratch: Int32Array,
) => void;

/** The classes of a column, and how to find those of its rows. */
export interface ColumnClasses {
  readonly classes: Classes;
  /** Classes that some row may be of. */
  readonly occurs: readonly boolean[];
  readonly read: ClassReader;
  /** Stored integers that are classified without anything else. */
  readonly ints?: { readonly values: IntArray; readonly by: IntClassifier };
  /** A quicker way when all rows are of one of two classes. */
  readonly sides?: Sides;
  /** A quicker way when a table tells the class of every row. */
  readonly lookup?: Lookup;
}

/** The class of a row is that in `table` at its stored integer, less `low`. */
export interface Lookup {
  readonly table: Int32Array;
  readonly low: number;
  /** The stored integers of rows; `scratch` is at least as long as they are many. */
  readonly read: (from: number, to: number, scratch: Int32Array) => Int32Array;
}

/** All rows are of the class `high` or of the class `low`; none is odd. */
export interface Sides {
  readonly low: number;
  readonly high: number;
  /** Sets the bits of the rows of the class `high` in the words of `m` from `at` on. */
  readonly pack: (from: number, to: number, m: Int32Array, at: number, scratch: Int32Array) => void;
}

/** A number column with more stored numbers than this is not gone through number by number. */
const MOST_CODES = 0x10000;

/** The classes of a column of the table; undefined when a leaf asks for something that classes cannot tell. */
export function classesOfColumn(
  column: DictionaryColumn | NumberColumn,
  leaves: readonly SlotLeaf[],
  frame: SlotFrame,
): ColumnClasses | undefined {
  return column.kind === 'dictionary'
    ? classesOfDictionary(column, leaves, frame)
    : (classesByCuts(column, leaves, frame) ?? classesByNumber(column, leaves, frame));
}

function classesOfDictionary(
  column: DictionaryColumn,
  leaves: readonly SlotLeaf[],
  frame: SlotFrame,
): ColumnClasses {
  const meaning = (code: number): CodeMeaning => {
    if (code === CODE_ODD) return 'odd';
    return { value: code === CODE_MISSING ? undefined : column.entries[code - FIRST_CODE] };
  };
  const classes = codeClasses(column.entries.length + FIRST_CODE, meaning, leaves, frame);
  const occurs = Array.from({ length: classes.count }, (_, index) => index !== classes.odd || column.hasOdd);
  return { classes, occurs, ...codeReaders(column.codes, classes, occurs) };
}

/** How codes are read; `codes` may be replaced by an update, and what was bound before is bound anew then. */
function codeReaders(
  codes: IntArray,
  { classOf, odd }: CodeClasses,
  occurs: readonly boolean[],
): Pick<ColumnClasses, 'read' | 'sides' | 'lookup'> {
  const readCodes: Lookup['read'] = (from, to, scratch) => asInt32(codes, from, to, scratch);
  const read: ClassReader = (from, to, stride, out, scratch) =>
    classifyCodes(classOf, readCodes(from, to, scratch), to - from, stride, out);
  const lookup: Lookup = { table: classOf, low: 0, read: readCodes };
  const [low, high, third] = occurs.flatMap((some, index) => (some ? [index] : []));
  // Odd rows are asked one by one, which needs the class of each row.
  if (low === undefined || high === undefined || third !== undefined || occurs[odd] === true) {
    return { read, lookup };
  }
  const bitOf = classOf.map((index) => (index === high ? 1 : 0));
  const pack: Sides['pack'] = (from, to, m, at, scratch) =>
    packCodes(readCodes(from, to, scratch), to - from, bitOf, m, at);
  return { read, lookup, sides: { low, high, pack } };
}

/** Plain integers with one cut among them are on one of its sides; a table tells about those that are few enough. */
export function quickInts(
  { plain, few, least, shift, table, low }: IntClassifier,
  read: Lookup['read'],
): Pick<ColumnClasses, 'sides' | 'lookup'> {
  if (!plain) return {};
  const [cut, second] = few ?? [];
  if (cut === undefined || second !== undefined) return shift === 0 ? { lookup: { table, low, read } } : {};
  const pack: Sides['pack'] = (from, to, m, at, scratch) =>
    packFrom(read(from, to, scratch), to - from, cut, m, at);
  return { sides: { low: least, high: least + 1, pack } };
}

function classesByCuts(
  column: NumberColumn,
  leaves: readonly SlotLeaf[],
  frame: SlotFrame,
): ColumnClasses | undefined {
  const classes = cutClasses(leaves, frame, column.stateBits, column.time !== undefined);
  if (classes === undefined) return undefined;
  const occurs = occurring(classes, column.stateBits);
  const { ints, floats } = column;
  if (ints !== undefined) {
    const by = columnClassifier(column, ints, classes);
    const readInts: Lookup['read'] = (from, to, scratch) => asInt32(ints, from, to, scratch);
    const read: ClassReader = (from, to, stride, out, scratch) =>
      classifyInts(by, readInts(from, to, scratch), to - from, stride, out);
    return { classes, occurs, read, ints: { values: ints, by }, ...quickInts(by, readInts) };
  }
  const by = floatClassifier(classes);
  const states = column.states ?? new Uint8Array(0);
  const read: ClassReader = (from, to, stride, out) =>
    classifyFloats(
      by,
      (floats ?? new Float64Array(0)).subarray(from, to),
      states.subarray(from, to),
      to - from,
      stride,
      out,
    );
  return { classes, occurs, read };
}

/** Which classes numbers and states of a column can be of. */
export function occurring(classes: CutClasses, stateBits: number): boolean[] {
  const { count, ordered } = classes;
  return Array.from({ length: count }, (_, index) => {
    return index < ordered || ((stateBits >>> (ERROR - (index - ordered))) & 1) === 1;
  });
}

function classesByNumber(
  column: NumberColumn,
  leaves: readonly SlotLeaf[],
  frame: SlotFrame,
): ColumnClasses | undefined {
  const { ints } = column;
  if (ints === undefined || column.time !== undefined) return undefined;
  const top = topOf(ints);
  if (top > MOST_CODES) return undefined;
  const meaning = (code: number): CodeMeaning => {
    if (code >= top - ERROR) return stateMeaning(top - code);
    return { value: decode(column, code) };
  };
  const classes = codeClasses(top + 1, meaning, leaves, frame);
  const hasOdd = ((column.stateBits >>> ODD) & 1) === 1;
  const occurs = Array.from({ length: classes.count }, (_, index) => index !== classes.odd || hasOdd);
  return { classes, occurs, ...codeReaders(ints, classes, occurs) };
}

function stateMeaning(state: number): CodeMeaning {
  if (state === ODD) return 'odd';
  if (state === MISSING) return { value: undefined };
  return state === NULL ? { value: null } : 'error';
}
