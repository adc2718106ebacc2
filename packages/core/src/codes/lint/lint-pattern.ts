import type { CodeDefinition } from '../codes.types.js';
import type { CodeProblem } from '../problems.types.js';
import type { Runtime } from '../runtime.types.js';
import { lintCharacters } from './lint-characters.js';
import { lintSpreadsheets } from './lint-spreadsheets.js';

/** What may go wrong where codes are printed, typed and opened in spreadsheets. Warnings only. */
export function lintPattern(definition: CodeDefinition, runtime: Runtime): readonly CodeProblem[] {
  return [...lintCharacters(definition), ...lintSpreadsheets(runtime)];
}
