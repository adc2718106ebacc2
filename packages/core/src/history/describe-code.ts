import type { AuditEntry } from '../audit/audit.types.js';
import type { RecordRef } from '../shared/shared.types.js';
import type { CodeFact, CodePatternFact } from './history.types.js';
import { textAt } from './read-json.js';

const CODE_CHANGES: Readonly<Record<string, CodeFact['change']>> = {
  'code.issued': 'issued',
  'code.recoded': 'recoded',
  'code.reclaimed': 'reclaimed',
  'code.assigned': 'assigned',
  'code.imported': 'imported',
  'code.retired': 'retired',
  'codeAssignment.undone': 'undone',
};

const PATTERN_CHANGES: Readonly<Record<string, CodePatternFact['change']>> = {
  'pattern.created': 'created',
  'pattern.updated': 'updated',
  'pattern.published': 'published',
  'pattern.paused': 'paused',
  'pattern.archived': 'archived',
  'pattern.restored': 'restored',
  'codePattern.undone': 'undone',
};

/** What an entry says about the code of a record; `null` when it is about something else. */
export function describeCode({ action, before, after }: AuditEntry, record: RecordRef): CodeFact | null {
  const change = Object.hasOwn(CODE_CHANGES, action) ? CODE_CHANGES[action] : undefined;
  if (change === undefined) return null;
  return { kind: 'code', change, record, code: textAt(after, 'code'), formerCode: textAt(before, 'code') };
}

/** What an entry says about a code pattern; `null` when it is about something else. */
export function describeCodePattern({ action }: AuditEntry, patternId: string): CodePatternFact | null {
  const change = Object.hasOwn(PATTERN_CHANGES, action) ? PATTERN_CHANGES[action] : undefined;
  return change === undefined ? null : { kind: 'code-pattern', change, patternId };
}
