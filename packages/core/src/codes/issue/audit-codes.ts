import type { CodeAssignment } from '../codes.types.js';
import type { CodeCounter, GapReason } from '../counter.types.js';
import { nextNumber } from '../numbers/next-number.js';
import { parseCode } from '../parse/parse-code.js';
import { sequenceOf } from '../render/keys.js';
import type { ParseReason } from '../results.types.js';
import { type NumberRange, rangesOf } from '../sequence/gaps.js';
import type { CodeProblemOfRecord, CodeRecord } from './issue.types.js';
import { rewritten, type WorkingPattern } from './working-pattern.js';

/** Something about the code of one record that should be looked at. */
export type CodeFinding =
  | { readonly type: 'missing'; readonly recordId: string }
  /** The record has several current codes, or shares one. */
  | { readonly type: 'duplicate'; readonly recordId: string; readonly code: string }
  /** The version that made the code cannot read it; `at` is where it goes wrong. */
  | {
      readonly type: 'malformed';
      readonly recordId: string;
      readonly code: string;
      readonly at: number;
      readonly reason: ParseReason;
    }
  /** The record would be written differently today: `now`, or cannot be written any more: `problems`. */
  | {
      readonly type: 'drifted';
      readonly recordId: string;
      readonly code: string;
      readonly now: string | null;
      readonly problems: readonly CodeProblemOfRecord[];
    };

/** What is wrong with the codes of one record; nothing when all is well. */
export function auditRecord(
  working: WorkingPattern,
  record: CodeRecord,
  codes: readonly CodeAssignment[],
): readonly CodeFinding[] {
  const current = codes.filter(({ state }) => state === 'current');
  const [held, ...more] = current;
  const recordId = record.id;
  if (held === undefined) return [{ type: 'missing', recordId }];
  const malformed = malformedCode(working, held, recordId);
  return [
    ...more.map(({ code }): CodeFinding => ({ type: 'duplicate', recordId, code })),
    ...(malformed === null ? driftedCode(working, held, record) : [malformed]),
  ];
}

function malformedCode(
  working: WorkingPattern,
  { patternVersion, code }: CodeAssignment,
  recordId: string,
): CodeFinding | null {
  const ready = working.readyOf(patternVersion);
  const read = ready === null ? null : parseCode(ready, code);
  if (read === null || read.ok) return null;
  return { type: 'malformed', recordId, code, at: read.at, reason: read.reason };
}

function driftedCode(
  working: WorkingPattern,
  held: CodeAssignment,
  record: CodeRecord,
): readonly CodeFinding[] {
  const now = rewritten(working, held, record.input);
  if (now === null || (now.ok && now.code === held.code)) return [];
  const told = now.ok ? { now: now.code, problems: [] } : { now: null, problems: now.problems };
  return [{ type: 'drifted', recordId: record.id, code: held.code, ...told }];
}

/** Numbers of a counter that are on no record. `unexplained`: nothing tells why. */
export interface AuditGap extends NumberRange {
  readonly scopeKey: string;
  readonly reason: GapReason | 'leased' | 'unexplained';
}

/** What one counter has given, and where it has gone. */
export interface CounterAudit {
  readonly scopeKey: string;
  /** Numbers that codes hold, former and retired ones too. */
  readonly used: number;
  readonly gaps: readonly AuditGap[];
}

/**
 * Accounts for every number that a counter has given: on a code, in a gap with its reason, leased, or unexplained.
 *
 * @param used Numbers of all codes of the scope, whatever their state.
 */
export function auditCounter(
  { newest }: WorkingPattern,
  counter: CodeCounter,
  used: readonly number[],
): CounterAudit {
  const { scopeKey, last, gaps, leases } = counter;
  const segment = sequenceOf(newest.definition);
  if (segment === undefined || last === null) return { scopeKey, used: used.length, gaps: [] };
  const held = new Set(used);
  const known: AuditGap[] = [
    ...gaps.map(({ from, to, reason }) => ({ scopeKey, from, to, reason })),
    ...leases.map(({ from, to }) => ({ scopeKey, from, to, reason: 'leased' as const })),
  ];
  const lost: number[] = [];
  for (
    let number = nextNumber(segment, null);
    number !== null && number <= last;
    number = nextNumber(segment, number)
  ) {
    const at = number;
    if (!held.has(at) && !known.some(({ from, to }) => at >= from && at <= to)) lost.push(at);
  }
  const unexplained = rangesOf(lost).map((range): AuditGap => ({
    scopeKey,
    ...range,
    reason: 'unexplained',
  }));
  return { scopeKey, used: held.size, gaps: [...known, ...unexplained].sort((a, b) => a.from - b.from) };
}
