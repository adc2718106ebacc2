import type { CodeDefinition, Segment } from '../codes.types.js';
import type { CodeContext, CodeExpression } from '../compiled.types.js';
import { isTimeZone } from '../dates/day-in-zone.js';
import type { CodeProblem } from '../problems.types.js';
import { checkCheckSegment } from './check-check.js';
import { checkDateSegment, checkFieldKey, checkFieldSegment } from './check-field.js';
import { checkMapSegment } from './check-map.js';
import { checkSequenceSegment } from './check-sequence.js';
import { checkAlphabet, checkCodeText, checkWidth } from './check-text.js';
import { CODE_LIMITS } from './limits.js';
import { type Report, reportInto } from './report.js';

/** What is wrong with a definition by itself, and the expressions that compile. */
export interface CheckedDefinition {
  readonly problems: readonly CodeProblem[];
  /** By segment id. */
  readonly expressions: ReadonlyMap<string, Extract<CodeExpression, { ok: true }>>;
}

/** Checks a definition by itself; the proof comes after. */
export function checkDefinition(definition: CodeDefinition, context: CodeContext): CheckedDefinition {
  const problems: CodeProblem[] = [];
  const expressions = new Map<string, Extract<CodeExpression, { ok: true }>>();
  checkPattern(definition, context, reportInto(problems, null));
  const seen = new Set<string>();
  for (const segment of definition.segments.slice(0, CODE_LIMITS.segments)) {
    const report = reportInto(problems, segment.id);
    if (segment.id === '') report('bad-id');
    if (seen.has(segment.id)) report('duplicate-id');
    seen.add(segment.id);
    const expression = checkSegment(segment, definition, context, report);
    if (expression !== undefined) expressions.set(segment.id, expression);
  }
  return { problems, expressions };
}

function checkPattern(
  { segments, maxLength }: CodeDefinition,
  { timeZone }: CodeContext,
  report: Report,
): void {
  if (segments.length === 0) report('no-segments');
  if (segments.length > CODE_LIMITS.segments) report('too-many-segments', { limit: CODE_LIMITS.segments });
  if (segments.filter(({ type }) => type === 'sequence').length > 1) report('several-sequences');
  if (maxLength !== undefined && (!Number.isInteger(maxLength) || maxLength < 1)) report('bad-max-length');
  const zoned = segments.some((segment) => segment.type === 'date' && segment.timeZone === undefined);
  if (zoned && !isTimeZone(timeZone)) report('bad-time-zone', { timeZone });
}

/** The compiled expression of an expression segment that has nothing wrong. */
function checkSegment(
  segment: Segment,
  definition: CodeDefinition,
  { recordType, expressions }: CodeContext,
  report: Report,
): Extract<CodeExpression, { ok: true }> | undefined {
  switch (segment.type) {
    case 'literal':
      if (segment.text === '') report('empty-literal');
      checkCodeText(segment.text, report);
      break;
    case 'map':
      checkFieldKey(segment.field, recordType, report);
      checkMapSegment(segment, definition.input, report);
      break;
    case 'field':
      checkFieldSegment(segment, definition.input, recordType, report);
      break;
    case 'date':
      checkDateSegment(segment, recordType, report);
      break;
    case 'sequence':
      checkSequenceSegment(segment, definition, report);
      break;
    case 'check':
      checkCheckSegment(segment, definition, report);
      break;
    case 'expression': {
      checkWidth(segment.width, report);
      checkAlphabet(segment.alphabet, definition.input, report);
      const expression = expressions?.(segment.expression);
      if (expression?.ok === true) return expression;
      if (expression === undefined) report('no-expression-engine');
      else report('bad-expression', { message: expression.message, position: expression.position ?? 0 });
      break;
    }
  }
  return undefined;
}
