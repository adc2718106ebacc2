import type { ExistingCode } from '../commands/code-commands.types.js';
import type { NewCode } from '../commands/code-plan.js';
import type { CounterState } from '../counter.types.js';
import { isReserved } from '../numbers/next-number.js';
import { parseCode } from '../parse/parse-code.js';
import { sequenceOf } from '../render/keys.js';
import { expireLeases, importNumbers, isLeased, NEW_COUNTER } from '../sequence/counter-state.js';
import type { IssueFacts } from './issue.types.js';

/** Why a code is not taken over. */
export type ImportConflict =
  | 'unknown-record'
  | 'unreadable' // the pattern cannot read it
  | 'held' // another record has or had it
  | 'has-code' // the record has another one
  | 'twice' // the import names the code, or the record, before
  | 'leased'; // somebody may use the number any moment

/** What an import would do: preview and effect are one. */
export interface ImportPlan {
  readonly adopted: readonly { readonly index: number; readonly recordId: string; readonly made: NewCode }[];
  /** Records that have just this code already. */
  readonly same: readonly string[];
  readonly conflicts: readonly (ExistingCode & { readonly index: number; readonly reason: ImportConflict })[];
  readonly counters: ReadonlyMap<string, CounterState>;
}

/** How an import treats what it finds. */
export interface ImportOptions {
  readonly exists: (recordId: string) => boolean;
  readonly unreadable: 'conflict' | 'keep';
}

/** Works out an import of existing codes. Numbers move their counter to the highest one once, at the end. */
export function planImport(
  facts: IssueFacts,
  codes: readonly ExistingCode[],
  options: ImportOptions,
): ImportPlan {
  const adopted: ImportPlan['adopted'][number][] = [];
  const conflicts: ImportPlan['conflicts'][number][] = [];
  const same: string[] = [];
  const seen = new Set<string>();
  const numbers = new Map<string, number[]>();
  for (const [index, existing] of codes.entries()) {
    const made = madeOf(facts, existing.code);
    const reason = made === null ? 'unreadable' : conflictOf(facts, existing, made, options, seen);
    if (reason === 'same') same.push(existing.recordId);
    else if (reason !== null || made === null)
      conflicts.push({ ...existing, index, reason: reason ?? 'unreadable' });
    else {
      adopted.push({ index, recordId: existing.recordId, made });
      seen.add(`c ${made.code}`).add(`r ${existing.recordId}`);
      if (made.scopeKey !== null && made.number !== null)
        numbers.set(made.scopeKey, [...(numbers.get(made.scopeKey) ?? []), made.number]);
    }
  }
  return { adopted, same, conflicts, counters: movedCounters(facts, numbers) };
}

/** `null`: nothing is left of the text. */
function madeOf({ working }: IssueFacts, text: string): NewCode | null {
  const read = parseCode(working.ready, text);
  if (read.ok) {
    const { code, sortKey, scopeKey, number } = read;
    return { code, sortKey, scopeKey, number, origin: 'import', patternVersion: working.newest.number };
  }
  const code = text.trim();
  if (code === '') return null;
  return { code, sortKey: code, scopeKey: null, number: null, origin: 'import', patternVersion: 0 };
}

function conflictOf(
  facts: IssueFacts,
  { recordId }: ExistingCode,
  made: NewCode,
  { exists, unreadable }: ImportOptions,
  seen: ReadonlySet<string>,
): ImportConflict | 'same' | null {
  if (!exists(recordId)) return 'unknown-record';
  if (made.patternVersion === 0 && unreadable === 'conflict') return 'unreadable';
  if (seen.has(`c ${made.code}`) || seen.has(`r ${recordId}`)) return 'twice';
  const current = facts.codesOf(recordId).find(({ state }) => state === 'current');
  if (current !== undefined) return current.code === made.code ? 'same' : 'has-code';
  if (facts.isHeld(made.code)) return 'held';
  return made.scopeKey !== null && made.number !== null && isLeasedOut(facts, made.scopeKey, made.number)
    ? 'leased'
    : null;
}

function isLeasedOut({ counterOf, now }: IssueFacts, scopeKey: string, number: number): boolean {
  return isLeased(expireLeases(counterOf(scopeKey) ?? NEW_COUNTER, now), number);
}

function movedCounters(
  { working, counterOf, now }: IssueFacts,
  byScope: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, CounterState> {
  const segment = sequenceOf(working.newest.definition);
  if (segment === undefined) return new Map();
  return new Map(
    [...byScope].map(([scopeKey, all]) => {
      const numbers = all.filter((number) => !isReserved(segment, number));
      const counter = expireLeases(counterOf(scopeKey) ?? NEW_COUNTER, now);
      return [scopeKey, importNumbers(counter, numbers, { start: segment.start, at: now })] as const;
    }),
  );
}
