import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import type { CounterState } from '../counter.types.js';
import type { WorkingPattern } from '../issue/working-pattern.js';
import { sequenceOf } from '../render/keys.js';
import { renderCode } from '../render/render-code.js';
import { counterKey, expireLeases, NEW_COUNTER, returnNumbers } from '../sequence/counter-state.js';
import { leaseNumbers } from '../sequence/take-numbers.js';
import { refuseHeld } from './assign-code.js';
import type { CodeCommandOf } from './code-commands.types.js';
import { issueFacts } from './code-facts.js';
import { codeGuards, type CodeMove, codePlan, newCode } from './code-plan.js';
import { issuingPattern } from './find-pattern.js';
import { problemDetails, refuseUnknown } from './issue-codes.js';

type Refused = Extract<Decision, { ok: false }>;
type ReturnLease = CodeCommandOf<'returnLease'>;

/** Takes a block of numbers ahead for somebody who will be offline. */
export function decideLeaseNumbers(command: CodeCommandOf<'leaseNumbers'>, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'code.issue');
  if (refused !== null) return refused;
  const working = issuingPattern(command.patternId, facts);
  if ('ok' in working) return working;
  const { scopeKey, count, holder, until } = command;
  const { now, newEntityId: id } = facts;
  const segment = sequenceOf(working.newest.definition);
  if (until <= now || segment === undefined)
    return refuse('invalid', 'A lease needs a running number and an end in the future.', { path: '/until' });
  const taken = leaseNumbers(counterAt(working, scopeKey, facts), segment, { id, holder, until, count }, now);
  if (!taken.ok) {
    const details = { scope: scopeKey, free: taken.free };
    return refuse('scope-full', `The counter has ${taken.free} numbers left.`, { path: '/count', details });
  }
  const plan = codePlan([], new Map([[scopeKey, taken.next]]), working.pattern, facts);
  return carryOut(facts, 'leaseNumbers', {
    ...plan,
    guards: codeGuards(working, [], facts),
    createdId: id,
  });
}

/** Ends a lease: what its holder used becomes codes, the rest a gap. Late reports of expired leases are taken too. */
export function decideReturnLease(command: ReturnLease, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'code.issue');
  if (refused !== null) return refused;
  const working = issuingPattern(command.patternId, facts);
  if ('ok' in working) return working;
  const unknown = refuseUnknown(
    command.used.map(({ recordId }) => recordId),
    working,
    facts,
  );
  if (unknown !== null) return unknown;
  const counter = counterAt(working, command.scopeKey, facts);
  const moves = leasedMoves(command, working, counter, facts);
  if ('ok' in moves) return moves;
  const numbers = command.used.map(({ number }) => number);
  const next = returnNumbers(counter, command.leaseId, numbers, facts.now);
  return carryOut(facts, 'returnLease', {
    ...codePlan(moves, new Map([[command.scopeKey, next]]), working.pattern, facts),
    guards: codeGuards(working, moves, facts),
  });
}

function counterAt({ pattern }: WorkingPattern, scopeKey: string, { entities, now }: Facts): CounterState {
  return expireLeases(entities?.get('codeCounter', counterKey(pattern.id, scopeKey)) ?? NEW_COUNTER, now);
}

function leasedMoves(
  { used, leaseId, scopeKey }: ReturnLease,
  working: WorkingPattern,
  counter: CounterState,
  facts: Facts,
): readonly CodeMove[] | Refused {
  const moves: CodeMove[] = [];
  const seen = new Set<number>();
  const planning = issueFacts(
    facts,
    working,
    used.map(({ recordId }) => recordId),
  );
  const inputs = new Map(planning.records.map(({ id, input }) => [id, input]));
  for (const [index, { recordId, number }] of used.entries()) {
    const path = `/used/${index}`;
    if (seen.has(number) || !isOfLease(counter, leaseId, number)) {
      const message = `The number ${number} is not of the lease ${leaseId}, or was used before.`;
      return refuse('unknown-lease', message, { path, details: { id: leaseId, number } });
    }
    seen.add(number);
    const rendered = renderCode(working.ready, inputs.get(recordId) ?? {}, { number, now: facts.now });
    if (!rendered.ok || rendered.scopeKey !== scopeKey) {
      const details = problemDetails(recordId, rendered.ok ? [] : rendered.problems);
      return refuse('code-not-possible', `The record ${recordId} can have no code of this lease.`, {
        path,
        details,
      });
    }
    const { code, sortKey } = rendered;
    if (planning.isHeld(code)) return refuseHeld(code, path);
    const made = {
      code,
      sortKey,
      scopeKey,
      number,
      origin: 'auto' as const,
      patternVersion: working.newest.number,
    };
    moves.push({
      record: { type: working.pattern.recordType, id: recordId },
      action: 'code.issued',
      from: planning.codesOf(recordId).find(({ state }) => state === 'current') ?? null,
      leaves: 'superseded',
      to: newCode(working.pattern, recordId, made, facts),
      back: null,
    });
  }
  return moves;
}

function isOfLease({ leases, gaps }: CounterState, leaseId: string, number: number): boolean {
  const lease = leases.find(({ id }) => id === leaseId);
  if (lease !== undefined) return number >= lease.from && number <= lease.to;
  return gaps.some(({ from, to, reason }) => reason === 'lease-expired' && number >= from && number <= to);
}
