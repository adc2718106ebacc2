import { ALL, NONE, type ProgramBuilder } from './program.js';

/** Which register each value lives in, and how many there are. Register 0 is `NONE`, 1 is `ALL`; inputs follow. */
export interface Registers {
  readonly of: Int32Array;
  readonly inputs: number;
  readonly count: number;
}

/**
 * Gives every value a register. Inputs made together lie in a row. A step may write where a value lives that
 * nobody reads later, also one that it reads itself: steps work word by word. What a rule says is taken right
 * after the step that computes it, and counts for no reading.
 */
export function assignRegisters({ steps, groups, values }: ProgramBuilder): Registers {
  const of = new Int32Array(values);
  of[NONE] = 0;
  of[ALL] = 1;
  let count = 2;
  for (const group of groups) {
    for (let index = 0; index < group.count; index += 1) of[group.first + index] = count + index;
    count += group.count;
  }
  const inputs = count - 2;
  const lastUse = new Int32Array(values).fill(-1);
  for (const [index, step] of steps.entries()) {
    for (const operand of step.operands) lastUse[operand] = index;
  }
  const free: number[] = [];
  for (const [index, step] of steps.entries()) {
    for (const operand of new Set(step.operands)) {
      if (lastUse[operand] === index && operand > ALL) free.push(of[operand] ?? 0);
    }
    const register = free.pop() ?? count++;
    of[step.result] = register;
    if (lastUse[step.result] === -1) free.push(register);
  }
  return { of, inputs, count };
}
