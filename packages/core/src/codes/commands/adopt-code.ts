import type { Facts } from '../../commands/facts.types.js';
import type { CounterState } from '../counter.types.js';
import type { WorkingPattern } from '../issue/working-pattern.js';
import { isReserved } from '../numbers/next-number.js';
import { parseCode } from '../parse/parse-code.js';
import { sequenceOf } from '../render/keys.js';
import { counterKey, expireLeases, importNumbers, isLeased, NEW_COUNTER } from '../sequence/counter-state.js';
import type { NewCode } from './code-plan.js';

/** A code from elsewhere as the pattern sees it, with the counters moved behind it. */
export type AdoptedCode =
  | {
      readonly ok: true;
      readonly made: NewCode;
      readonly counters: ReadonlyMap<string, CounterState>;
      /** Whether the pattern can read it. */
      readonly readable: boolean;
    }
  | { readonly ok: false; readonly reason: 'leased' };

/** @param counters Those that other codes of the same command moved already. */
export function adoptCode(
  working: WorkingPattern,
  text: string,
  { entities, now }: Pick<Facts, 'entities' | 'now'>,
  counters: ReadonlyMap<string, CounterState>,
): AdoptedCode {
  const { pattern, newest, ready } = working;
  const read = parseCode(ready, text);
  if (!read.ok) {
    const made = { code: text, sortKey: text, scopeKey: null, number: null, origin: 'import' as const };
    return { ok: true, made: { ...made, patternVersion: 0 }, counters, readable: false };
  }
  const { code, sortKey, scopeKey, number } = read;
  const made = { code, sortKey, scopeKey, number, origin: 'import' as const, patternVersion: newest.number };
  const segment = sequenceOf(newest.definition);
  if (segment === undefined || number === null || scopeKey === null || isReserved(segment, number))
    return { ok: true, made, counters, readable: true };
  const stored = entities?.get('codeCounter', counterKey(pattern.id, scopeKey));
  const counter = counters.get(scopeKey) ?? expireLeases(stored ?? NEW_COUNTER, now);
  if (isLeased(counter, number)) return { ok: false, reason: 'leased' };
  const moved = importNumbers(counter, [number], { start: segment.start, at: now });
  return { ok: true, made, counters: new Map([...counters, [scopeKey, moved]]), readable: true };
}
