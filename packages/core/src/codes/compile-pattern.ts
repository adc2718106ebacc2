import { compareCodePoints } from '../shared/order.js';
import type { CodeDefinition } from './codes.types.js';
import { compileRuntime } from './compile-runtime.js';
import type { CodeContext, CompiledPattern } from './compiled.types.js';
import { checkDefinition } from './definition/check-definition.js';
import { segmentCharacters } from './definition/segment-characters.js';
import { lintPattern } from './lint/lint-pattern.js';
import { lengthsOf } from './proof/lengths.js';
import { patternCapacity } from './proof/pattern-capacity.js';
import { provePattern } from './proof/prove-pattern.js';
import type { Runtime } from './runtime.types.js';

/**
 * Proves a definition and makes it ready to render and parse. Never throws: what is wrong is in `problems`, errors
 * before warnings. A pattern without errors writes every code in one way only, reads every code back, and shows in
 * the code whatever chooses its counter.
 *
 * @example
 * const compiled = compilePattern(definition, { timeZone: 'Asia/Shanghai', recordType });
 * if (compiled.ok) renderCode(compiled, record, { number: 1, now });
 */
export function compilePattern(definition: CodeDefinition, context: CodeContext): CompiledPattern {
  const checked = checkDefinition(definition, context);
  const runtime = compileRuntime(definition, context, checked);
  const lengths = patternLengths(definition, runtime);
  const sound = checked.problems.length === 0;
  const problems = [
    ...checked.problems,
    ...(sound ? provePattern({ definition, runtime, context, ...lengths }) : []),
    ...(sound ? lintPattern(definition, runtime) : []),
  ].sort((a, b) => rank(a.severity) - rank(b.severity));
  return {
    definition,
    ok: problems.every(({ severity }) => severity === 'warning'),
    problems,
    capacity: patternCapacity(definition, runtime),
    minLength: lengths.minLength,
    maxLength: lengths.maxLength,
    characters: patternCharacters(definition),
    runtime,
  };
}

function rank(severity: 'error' | 'warning'): number {
  return severity === 'error' ? 0 : 1;
}

/** Of the sound segments; a running number that may grow counts with its declared width. */
function patternLengths(
  { segments }: CodeDefinition,
  runtime: Runtime,
): { readonly minLength: number; readonly maxLength: number; readonly grownLength: number } {
  let [minLength, maxLength, grownLength] = [0, 0, 0];
  for (const [index, segment] of segments.entries()) {
    const machine = runtime.segments[index]?.machine;
    if (machine === undefined) continue;
    const { min, max } = lengthsOf(machine, runtime.symbols);
    minLength += min;
    maxLength += segment.type === 'sequence' ? min : max;
    grownLength += max;
  }
  return { minLength, maxLength, grownLength };
}

function patternCharacters({ segments }: CodeDefinition): string {
  const characters = new Set<string>();
  for (const segment of segments)
    for (const character of segmentCharacters(segment) ?? ['…']) characters.add(character);
  return [...characters].sort(compareCodePoints).join('');
}
