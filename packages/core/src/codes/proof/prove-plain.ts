import { showsYear } from '../dates/date-text.js';
import type { CodeProblem } from '../problems.types.js';
import { sequenceOf } from '../render/keys.js';
import type { ProofInput } from './prove-pattern.js';

/** What can be said without a search: lengths, and what a code does not show. */
export function provePlain({ definition, maxLength, grownLength }: ProofInput): readonly CodeProblem[] {
  return [...lengthProblems(definition.maxLength, maxLength, grownLength), ...classProblems({ definition })];
}

function lengthProblems(limit: number | undefined, maxLength: number, grownLength: number): CodeProblem[] {
  if (limit === undefined || grownLength <= limit) return [];
  if (maxLength > limit)
    return [{ severity: 'error', code: 'too-long', segmentId: null, details: { length: maxLength, limit } }];
  const details = { length: grownLength, limit };
  return [{ severity: 'warning', code: 'grows-too-long', segmentId: null, details }];
}

function classProblems({ definition }: Pick<ProofInput, 'definition'>): CodeProblem[] {
  const sequence = sequenceOf(definition);
  const problems: CodeProblem[] = [];
  if (sequence === undefined) problems.push({ severity: 'warning', code: 'not-unique', segmentId: null });
  const scope = new Set(sequence?.scope);
  const dates = definition.segments.filter((segment) => segment.type === 'date' && scope.has(segment.id));
  const year = dates.some((segment) => segment.type === 'date' && showsYear(segment.format));
  const [first] = dates;
  if (first !== undefined && !year)
    problems.push({ severity: 'warning', code: 'repeating-date', segmentId: first.id });
  for (const segment of definition.segments)
    if (segment.type === 'map' && segment.unmapped === 'skip')
      problems.push({ severity: 'warning', code: 'invisible-class', segmentId: segment.id });
  return problems;
}
