import { alphabetTest } from '../alphabet/alphabets.js';
import type { ExpressionSegment } from '../codes.types.js';
import type { CodeExpression } from '../compiled.types.js';
import { runMachine } from '../machines/run-machine.js';
import type { RenderProblem } from '../results.types.js';
import type { SegmentInput, SegmentRuntime, SegmentText } from '../runtime.types.js';
import { alphabetSymbols, type Environment } from './environment.js';
import { looksEmpty, textProblem, valueText } from './field-value.js';
import { pieceReader } from './read-piece.js';

/** The text that an expression gives for the record. */
export function expressionRuntime(
  segment: ExpressionSegment,
  environment: Environment,
  expression: Extract<CodeExpression, { ok: true }>,
): SegmentRuntime {
  const reader = pieceReader(segment.alphabet, environment);
  const allows = alphabetTest(segment.alphabet);
  return {
    segment,
    machine: runMachine(alphabetSymbols(environment, segment.alphabet), segment.width.min, segment.width.max),
    render: (input) => renderExpression(segment, expression, input, allows),
    read(piece, folded) {
      const text = reader(piece, folded);
      return { ok: true, text, meaning: { type: 'expression', text } };
    },
    // What an expression makes of which record is not known; witnesses show its text.
    sourceOf: () => ({}),
  };
}

function renderExpression(
  segment: ExpressionSegment,
  expression: Extract<CodeExpression, { ok: true }>,
  { record, now }: SegmentInput,
  allows: (character: string) => boolean,
): SegmentText {
  const refuse = (problem: Pick<RenderProblem, 'code' | 'details'>): SegmentText => ({
    ok: false,
    problem: { ...problem, segmentId: segment.id },
  });
  const outcome = expression.evaluate(record, now);
  if (!outcome.ok) return refuse({ code: 'expression-failed', details: { message: outcome.message } });
  const text = typeof outcome.value === 'boolean' ? null : valueText(outcome.value);
  if (text === null) return refuse({ code: 'wrong-type' });
  if (looksEmpty(text)) return refuse({ code: 'looks-empty' });
  if (text === '' && segment.width.min > 0) return refuse({ code: 'missing-value' });
  const problem = textProblem(text, segment.width, allows);
  if (problem !== null) return refuse(problem);
  return { ok: true, text, meaning: { type: 'expression', text } };
}
