import type { CodeProblem, DefinitionProblemCode } from '../problems.types.js';

/** Takes what is wrong with one segment. */
export type Report = (
  code: DefinitionProblemCode,
  details?: Readonly<Record<string, string | number>>,
) => void;

/** A report about one segment (or, with `null`, the pattern) that puts errors into a list. */
export function reportInto(problems: CodeProblem[], segmentId: string | null): Report {
  return (code, details) => {
    problems.push({ severity: 'error', code, segmentId, ...(details === undefined ? {} : { details }) });
  };
}
