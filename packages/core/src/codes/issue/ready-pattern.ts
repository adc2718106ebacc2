import type { CodeDefinition } from '../codes.types.js';
import { compileRuntime } from '../compile-runtime.js';
import type { CodeContext, CompiledPattern } from '../compiled.types.js';
import { checkDefinition } from '../definition/check-definition.js';

/** A definition ready to write and read. It was proven when it was published. */
export type ReadyPattern = Pick<CompiledPattern, 'definition' | 'runtime'>;

/** What a definition is made ready for. */
type Setting = Pick<CodeContext, 'timeZone' | 'expressions'>;

interface Kept extends Setting {
  readonly ready: ReadyPattern;
}

/** As many definitions as a process works with at a time; the one that was not wanted for longest goes first. */
const MOST = 32;

const byObject = new WeakMap<CodeDefinition, Kept>();
/** By content: a store that reads a pattern anew for each command gives another object every time. */
const byContent = new Map<string, Kept>();

/** Makes a definition ready without proving it; kept for when the same one comes again. */
export function readyPattern(definition: CodeDefinition, context: CodeContext): ReadyPattern {
  const known = byObject.get(definition);
  if (known !== undefined && isFor(known, context)) return known.ready;
  const content = JSON.stringify(definition);
  const kept = keptOrMade(content, definition, context);
  byContent.delete(content);
  byContent.set(content, kept);
  byObject.set(definition, kept);
  for (const oldest of byContent.keys()) {
    if (byContent.size <= MOST) break;
    byContent.delete(oldest);
  }
  return kept.ready;
}

function keptOrMade(content: string, definition: CodeDefinition, context: CodeContext): Kept {
  const kept = byContent.get(content);
  if (kept !== undefined && isFor(kept, context)) return kept;
  // Fields that were renamed since do not matter here: such records lack a value and are told of one by one.
  const { recordType: _recordType, ...rest } = context;
  const runtime = compileRuntime(definition, rest, checkDefinition(definition, rest));
  const { timeZone, expressions } = rest;
  const ready = { definition, runtime };
  return { timeZone, ready, ...(expressions === undefined ? {} : { expressions }) };
}

function isFor(kept: Setting, { timeZone, expressions }: Setting): boolean {
  return kept.timeZone === timeZone && kept.expressions === expressions;
}
