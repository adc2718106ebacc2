import type { JsonObject } from '../../shared/shared.types.js';
import type { CodeAssignment, CodePattern, PatternVersion } from '../codes.types.js';
import type { CodeContext } from '../compiled.types.js';
import { renderCode } from '../render/render-code.js';
import type { RenderResult } from '../results.types.js';
import { type ReadyPattern, readyPattern } from './ready-pattern.js';

/** A pattern with all its published versions ready to write and read. */
export interface WorkingPattern {
  readonly pattern: CodePattern;
  /** What new codes are made by. */
  readonly newest: PatternVersion;
  readonly ready: ReadyPattern;
  /** Ready to read codes of a version; `null` for one that there is not, e.g. 0 of codes from elsewhere. */
  readonly readyOf: (version: number) => ReadyPattern | null;
}

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
