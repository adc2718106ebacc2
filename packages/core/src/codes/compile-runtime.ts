import type { CodeDefinition } from './codes.types.js';
import type { CodeContext } from './compiled.types.js';
import type { CheckedDefinition } from './definition/check-definition.js';
import { SymbolTable } from './machines/symbols.js';
import type { Runtime, SegmentRuntime } from './runtime.types.js';
import { type Environment, symbolsOf } from './segments/environment.js';
import { isOpen, segmentRuntime } from './segments/segment-runtime.js';

/** The visible characters of ASCII. */
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));

/** Makes the segments that have no problem ready to write and read. */
export function compileRuntime(
  definition: CodeDefinition,
  context: CodeContext,
  { problems, expressions }: CheckedDefinition,
): Runtime {
  const { segments, input } = definition;
  const environment: Environment = { input, context, segments, symbols: new SymbolTable() };
  const broken = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ segmentId }) => segmentId),
  );
  // What spreadsheets trip over must be known by name where any character may stand.
  if (segments.some(isOpen)) symbolsOf(environment, ASCII);
  const made = segments.map((): SegmentRuntime | null => null);
  for (const open of [false, true])
    for (const [index, segment] of segments.entries())
      if (isOpen(segment) === open && !broken.has(segment.id))
        made[index] = segmentRuntime(segment, environment, expressions);
  return { input, symbols: environment.symbols, segments: made };
}
