import type { Segment } from '../codes.types.js';
import type { CodeExpression } from '../compiled.types.js';
import type { SegmentRuntime } from '../runtime.types.js';
import { checkRuntime } from './check.js';
import { dateRuntime } from './date.js';
import type { Environment } from './environment.js';
import { expressionRuntime } from './expression.js';
import { fieldRuntime } from './field.js';
import { literalRuntime } from './literal.js';
import { mapRuntime } from './map.js';
import { sequenceRuntime } from './sequence.js';

/** Makes a sound segment ready to write and read; `null` for an expression that did not compile. */
export function segmentRuntime(
  segment: Segment,
  environment: Environment,
  expressions: ReadonlyMap<string, Extract<CodeExpression, { ok: true }>>,
): SegmentRuntime | null {
  switch (segment.type) {
    case 'literal':
      return literalRuntime(segment, environment);
    case 'map':
      return mapRuntime(segment, environment);
    case 'field':
      return fieldRuntime(segment, environment);
    case 'date':
      return dateRuntime(segment, environment);
    case 'sequence':
      return sequenceRuntime(segment, environment);
    case 'check':
      return checkRuntime(segment, environment);
    case 'expression': {
      const expression = expressions.get(segment.id);
      return expression === undefined ? null : expressionRuntime(segment, environment, expression);
    }
  }
}

/** Whether the segment writes any character but some: it must be made ready after those that name theirs. */
export function isOpen(segment: Segment): boolean {
  return (
    (segment.type === 'field' || segment.type === 'expression') &&
    typeof segment.alphabet === 'object' &&
    'except' in segment.alphabet
  );
}
