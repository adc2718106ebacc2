import type { CodeAssignment, CodeCounter, CodePattern, CommandOutcome } from '@tagma/core';
import {
  nextNumber,
  planImport,
  sequenceOf,
  UNIT_SEPARATOR,
  workingPattern,
  type CodeContext,
  type ImportPlan,
} from '@tagma/core/codes';
import { allPages } from './all-pages.js';
import type { AppState } from './app-state.js';
import { CUSTOMER } from './customers.js';
import type { CodeRow } from './code-rows.js';
import { codesByRecord } from './code-table.js';

/** Codes that one command takes over; the service takes up to 20,000. */
const BATCH = 5000;

/** An import that was read and not carried out, with what it would do. */
export interface PlannedImport {
  readonly fileName: string;
  readonly rows: readonly CodeRow[];
  readonly plan: ImportPlan;
  /** Counters that move, with the number that comes next; `null` when they are full. */
  readonly counters: readonly { readonly name: string; readonly next: number | null }[];
}

/** What an import did. */
export interface DoneImport {
  readonly adopted: number;
  readonly transactionIds: readonly string[];
}

/** What planning an import needs to know. */
export interface ImportFacts {
  readonly pattern: CodePattern;
  readonly context: CodeContext;
  /** Codes of the record type, current and former. */
  readonly held: readonly CodeAssignment[];
  readonly counters: readonly CodeCounter[];
  readonly recordIds: ReadonlySet<string>;
  readonly now: string;
}

/** Works out what taking over the rows would do, by the plan that the command itself follows. */
export function planCodeImport(
  fileName: string,
  rows: readonly CodeRow[],
  { pattern, context, held, counters, recordIds, now }: ImportFacts,
): PlannedImport | null {
  const working = workingPattern(pattern, context);
  if (working === null) return null;
  const codes = new Set(held.map(({ code }) => code));
  const codesOf = codesByRecord(held);
  const byScope = new Map(counters.map((counter) => [counter.scopeKey, counter]));
  const plan = planImport(
    {
      working,
      records: [],
      codesOf: (id) => codesOf({ id }),
      counterOf: (scopeKey) => byScope.get(scopeKey),
      isHeld: (code) => codes.has(code),
      now,
    },
    rows,
    { exists: (id) => recordIds.has(id), unreadable: 'conflict' },
  );
  const segment = sequenceOf(working.newest.definition);
  const moved = [...plan.counters].map(([scopeKey, { last }]) => ({
    name: scopeKey.split(UNIT_SEPARATOR).join(''),
    next: segment === undefined ? null : nextNumber(segment, last),
  }));
  return { fileName, rows, plan, counters: moved };
}

/** Takes over what can be; the counters go on behind it. Stops at the first refusal. */
export async function carryOutImport(
  app: AppState,
  pattern: CodePattern,
  { plan, rows }: PlannedImport,
): Promise<{ readonly done: DoneImport; readonly refused: Extract<CommandOutcome, { ok: false }> | null }> {
  const transactionIds: string[] = [];
  const adopted = plan.adopted.flatMap(({ index }) => rows[index] ?? []);
  let count = 0;
  for (let at = 0; at < adopted.length; at += BATCH) {
    const codes = adopted.slice(at, at + BATCH).map(({ recordId, code }) => ({ recordId, code }));
    const outcome = await app.execute({
      type: 'importCodes',
      patternId: pattern.id,
      codes,
      onConflict: 'skip',
      unreadable: 'conflict',
    });
    if (!outcome.ok) return { done: { adopted: count, transactionIds }, refused: outcome };
    count += codes.length - outcome.warnings.filter(({ code }) => code === 'code-skipped').length;
    if (outcome.transactionId !== null) transactionIds.push(outcome.transactionId);
  }
  return { done: { adopted: count, transactionIds }, refused: null };
}

/** What stands in the store about the codes of a pattern. */
export async function readImportFacts(
  app: AppState,
  pattern: CodePattern,
): Promise<Pick<ImportFacts, 'held' | 'counters' | 'recordIds'>> {
  const session = app.signedIn?.session;
  if (session === undefined) return { held: [], counters: [], recordIds: new Set() };
  const next = (after: string | undefined) => (after === undefined ? {} : { after });
  const [held, counters, records] = await Promise.all([
    allPages((after) =>
      session.entities('codeAssignment', { recordType: CUSTOMER, limit: 5000, ...next(after) }),
    ),
    allPages((after) =>
      session.entities('codeCounter', { groups: [pattern.id], limit: 5000, ...next(after) }),
    ),
    allPages((after) => session.records({ type: CUSTOMER, limit: 5000, ...next(after) })),
  ]);
  return { held, counters, recordIds: new Set(records.map(({ id }) => id)) };
}
