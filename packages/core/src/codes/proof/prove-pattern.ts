import type { CodeDefinition } from '../codes.types.js';
import type { CodeContext } from '../compiled.types.js';
import type { CodeProblem } from '../problems.types.js';
import type { Runtime } from '../runtime.types.js';
import { proveOwnCodes } from './prove-own-codes.js';
import { provePlain } from './prove-plain.js';
import { proveUniqueReading } from './prove-unique-reading.js';

/** What is proven about. */
export interface ProofInput {
  readonly definition: CodeDefinition;
  readonly runtime: Runtime;
  readonly context: CodeContext;
  readonly maxLength: number;
  /** With the running number grown as far as it may. */
  readonly grownLength: number;
}

/** What keeps the codes of a sound definition from being told apart, read back, or stored. */
export function provePattern(input: ProofInput): readonly CodeProblem[] {
  return [...proveOwnCodes(input.runtime), ...proveUniqueReading(input.runtime), ...provePlain(input)];
}
