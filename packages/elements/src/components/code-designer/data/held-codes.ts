import type { CodeAssignment, CompiledPattern, WorkingPattern } from '@tagma/core';
import type { DesignerContext } from '../designer-context.types.js';
import type { CodeEngine } from './engine.js';
import type { HeldCodes } from './survey.types.js';

/** What is known of the codes that records have; `null` where none have any. */
export function heldCodes(
  engine: CodeEngine,
  working: WorkingPattern,
  { codesOf, counterOf, currentCode }: Pick<DesignerContext, 'codesOf' | 'counterOf' | 'currentCode'>,
): HeldCodes | null {
  if (codesOf !== null) return { codesOf: (record) => codesOf(record), counterOf };
  if (currentCode === null) return null;
  return {
    codesOf: (record, index) => {
      const code = currentCode(record);
      return code === null ? [] : [assignmentOf(engine, working, { code, index })];
    },
    counterOf,
  };
}

/** The pattern of now as if it were published: the version after the one in force. */
export function workingDraft(
  engine: CodeEngine,
  compiled: CompiledPattern,
  { published, timeZone, now }: Pick<DesignerContext, 'published' | 'timeZone' | 'now'>,
): WorkingPattern {
  const number = (published?.number ?? 0) + 1;
  const newest = { number, definition: compiled.definition, publishedAt: now, publishedBy: '' };
  return {
    pattern: {
      id: '',
      version: 1,
      name: {},
      recordType: '',
      state: 'published',
      ownerId: '',
      draft: compiled.definition,
      published: published === null ? [newest] : [published, newest],
      updatedAt: now,
      updatedBy: '',
    },
    newest,
    ready: compiled,
    readyOf: (version) => {
      if (version === number) return compiled;
      return version === published?.number ? engine.readyPattern(published.definition, { timeZone }) : null;
    },
  };
}

/** A code of which only the text is known: what the version in force reads in it, made when that was published. */
function assignmentOf(
  engine: CodeEngine,
  { pattern, newest, readyOf }: WorkingPattern,
  { code, index }: { readonly code: string; readonly index: number },
): CodeAssignment {
  const version = pattern.published[0] ?? newest;
  const ready = readyOf(version.number);
  const read = ready === null ? null : engine.parseCode(ready, code);
  const known = read?.ok === true ? read : null;
  return {
    id: code,
    version: 1,
    patternId: pattern.id,
    patternVersion: known === null ? 0 : version.number,
    record: { type: pattern.recordType, id: String(index) },
    code,
    sortKey: known?.sortKey ?? code,
    scopeKey: known?.scopeKey ?? null,
    number: known?.number ?? null,
    origin: 'auto',
    state: 'current',
    validFrom: version.publishedAt,
    validTo: null,
  };
}
