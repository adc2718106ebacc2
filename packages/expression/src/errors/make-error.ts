import { spanAt } from '../source/span.js';
import { EN } from './catalog-en.js';
import type { ErrorDetails, ExpressionError, SourceSpan } from './errors.types.js';
import { locatedError, raisedError } from './located-error.js';

/** Builds an error that stands at a known place. */
export function errorAt(span: SourceSpan, code: string, details: ErrorDetails = {}): ExpressionError {
  return locatedError(span, code, details, EN);
}

/** Builds an error about the text as a whole. */
export function errorForText(code: string, details: ErrorDetails = {}): ExpressionError {
  return errorAt(spanAt('', 0, 0), code, details);
}

/** Turns anything that was thrown while reading or running `text` into a located error. */
export function fromRaised(text: string, raised: unknown): ExpressionError {
  return raisedError(text, raised, EN);
}
