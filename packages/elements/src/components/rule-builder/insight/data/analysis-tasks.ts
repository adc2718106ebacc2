import {
  alwaysTrue,
  boundaryCases,
  explain,
  gaps,
  lint,
  neverTrue,
  redundantParts,
  relate,
} from '@tagma/expression';
import { scoreMutants } from './mutation-score.js';
import { runTests } from './test-runs.js';

/**
 * What can be asked about a rule, by name. All of it takes and gives plain data, so that it runs in a worker as
 * well as in the page.
 */
export const ANALYSIS = {
  explain,
  lint,
  alwaysTrue,
  neverTrue,
  redundantParts,
  boundaryCases,
  relate,
  gaps,
  runTests,
  scoreMutants,
} as const;

/** Name of a question. */
export type AnalysisName = keyof typeof ANALYSIS;
/** What a question is asked with. */
export type AnalysisArguments<N extends AnalysisName> = Parameters<(typeof ANALYSIS)[N]>;
/** What is answered. */
export type AnalysisAnswer<N extends AnalysisName> = ReturnType<(typeof ANALYSIS)[N]>;

/** A question on its way into a worker. */
export interface AnalysisRequest {
  readonly id: number;
  readonly name: AnalysisName;
  readonly arguments: readonly unknown[];
}

/** What comes back. */
export type AnalysisReply =
  { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly failed: string };

/** Answers one question. */
export function answer({ name, arguments: given }: AnalysisRequest): unknown {
  // The union of functions takes no argument list that TypeScript could check; callers are typed by name.
  return (ANALYSIS[name] as (...given: readonly unknown[]) => unknown)(...given);
}
