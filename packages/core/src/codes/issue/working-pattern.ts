import type { JsonObject } from '../../shared/shared.types.js';
import type { CodeAssignment, CodeDefinition, CodePattern, PatternVersion } from '../codes.types.js';
import type { CodeContext, CompiledPattern } from '../compiled.types.js';
import { compileRuntime } from '../compile-runtime.js';
import { checkDefinition } from '../definition/check-definition.js';
import { renderCode } from '../render/render-code.js';
import type { RenderResult } from '../results.types.js';

/** A definition ready to write and read. It was proven when it was published. */
export type ReadyPattern = Pick<CompiledPattern, 'definition' | 'runtime'>;

/** A pattern with all its published versions ready to write and read. */
export interface WorkingPattern {
  readonly pattern: CodePattern;
  /** What new codes are made by. */
  readonly newest: PatternVersion;
  readonly ready: ReadyPattern;
  /** Ready to read codes of a version; `null` for one that there is not, e.g. 0 of codes from elsewhere. */
  readonly readyOf: (version: number) => ReadyPattern | null;
}

const memo = new WeakMap<CodeDefinition, { readonly key: string; readonly ready: ReadyPattern }>();

/** The published pattern, or `null` when it never was published. */
export function workingPattern(pattern: CodePattern, context: CodeContext): WorkingPattern | null {
  const newest = pattern.published.at(-1);
  if (newest === undefined) return null;
  const readyOf = (number: number): ReadyPattern | null => {
    const version = pattern.published.find((candidate) => candidate.number === number);
    return version === undefined ? null : readyPattern(version.definition, context);
  };
  return { pattern, newest, ready: readyPattern(newest.definition, context), readyOf };
}

/** Makes a definition ready without proving it; kept for as long as the definition is. */
export function readyPattern(definition: CodeDefinition, context: CodeContext): ReadyPattern {
  const key = context.timeZone;
  const known = memo.get(definition);
  if (known?.key === key) return known.ready;
  // Fields that were renamed since do not matter here: such records lack a value and are told of one by one.
  const { recordType: _recordType, ...rest } = context;
  const runtime = compileRuntime(definition, rest, checkDefinition(definition, rest));
  const ready = { definition, runtime };
  memo.set(definition, { key, ready });
  return ready;
}

/** What the version of a code would write for the record today with its number; `null` for codes from elsewhere. */
export function rewritten(
  working: WorkingPattern,
  { patternVersion, number, validFrom }: CodeAssignment,
  input: JsonObject,
): RenderResult | null {
  const ready = working.readyOf(patternVersion);
  return ready === null ? null : renderCode(ready, input, { number, now: validFrom });
}

/** Whether the newest version would write exactly this code for the record. */
export function fitsNewest({ ready }: WorkingPattern, held: CodeAssignment, input: JsonObject): boolean {
  const rendered = renderCode(ready, input, { number: held.number, now: held.validFrom });
  return rendered.ok && rendered.code === held.code;
}
