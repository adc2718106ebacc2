import type { Truth } from './leaf-values.js';
import { ALL, AND, NONE, OR, type ProgramBuilder } from './program.js';
import { assignRegisters } from './registers.js';

/* Operations of the flat code. Each takes `CELLS` cells: the operation, the result, and up to four operands. */
export const AND_2 = 0;
export const AND_3 = 1;
export const AND_4 = 2;
export const OR_2 = 3;
export const OR_3 = 4;
export const OR_4 = 5;
export const MINUS = 6;
/** The first operand holds the rows that match the rule whose number is the result. */
export const MATCHES = 7;
/** The first operand holds the rows on which the rule whose number is the result raises an error. */
export const ERRORS = 8;
export const CELLS = 6;

/** A program as numbers: results and operands are numbers of registers. */
export interface Code {
  readonly cells: Int32Array;
  /** The register of an input. */
  readonly registerOf: (input: number) => number;
  /** Registers that are cleared before each block: from the third on. */
  readonly inputs: number;
  readonly registers: number;
}

/** Writes a program as flat code. What rules say is taken as soon as it is known. */
export function codeOf(program: ProgramBuilder, truths: readonly Truth[]): Code {
  const layout = assignRegisters(program);
  const registerOf = (value: number): number => layout.of[value] ?? 0;
  const cells: number[] = [];
  const emit = (operation: number, result: number, operands: readonly number[]): void => {
    cells.push(operation, result, ...[0, 1, 2, 3].map((index) => operands[index] ?? 0));
  };
  const takers = takersOf(truths);
  const take = (value: number): void => {
    for (const [operation, rule] of takers.get(value) ?? []) emit(operation, rule, [registerOf(value)]);
  };
  take(ALL);
  for (const { first, count } of program.groups) {
    for (let input = first; input < first + count; input += 1) take(input);
  }
  for (const { kind, result, operands } of program.steps) {
    emit(operationOf(kind, operands.length), registerOf(result), operands.map(registerOf));
    take(result);
  }
  return { cells: Int32Array.from(cells), registerOf, inputs: layout.inputs, registers: layout.count };
}

function operationOf(kind: number, operands: number): number {
  if (kind === AND) return AND_2 + operands - 2;
  return kind === OR ? OR_2 + operands - 2 : MINUS;
}

function takersOf(truths: readonly Truth[]): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const takers = new Map<number, [number, number][]>();
  const add = (value: number, operation: number, rule: number): void => {
    if (value === NONE) return;
    const list = takers.get(value) ?? [];
    takers.set(value, list);
    list.push([operation, rule]);
  };
  for (const [rule, { yes, error }] of truths.entries()) {
    add(yes, MATCHES, rule);
    add(error, ERRORS, rule);
  }
  return takers;
}
