import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import type { CounterState } from '../counter.types.js';
import { isManualNumber } from '../sequence/take-numbers.js';
import { sequenceOf } from '../render/keys.js';
import { renderCode } from '../render/render-code.js';
import type { WorkingPattern } from '../issue/working-pattern.js';
import { adoptCode } from './adopt-code.js';
import type { CodeCommandOf } from './code-commands.types.js';
import { issueFacts } from './code-facts.js';
import { codeGuards, type CodeMove, codePlan, type NewCode, newCode } from './code-plan.js';
import { issuingPattern } from './find-pattern.js';
import { problemDetails, refuseUnknown } from './issue-codes.js';

type Refused = Extract<Decision, { ok: false }>;
type Assign = CodeCommandOf<'assignCode'>;

interface Made {
  readonly made: NewCode;
  readonly counters: ReadonlyMap<string, CounterState>;
}

/** Gives a record a code by hand: a number of a reserved range, or a code from elsewhere. */
export function decideAssignCode(command: Assign, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'code.assign-manual');
  if (refused !== null) return refused;
  const working = issuingPattern(command.patternId, facts);
  if ('ok' in working) return working;
  const { record, reason, given } = command;
  const { pattern } = working;
  if (record.type !== pattern.recordType) {
    const message = `The pattern ${pattern.id} numbers records of type ${pattern.recordType}.`;
    return refuse('invalid', message, { path: '/record/type', details: { id: pattern.id } });
  }
  const unknown = refuseUnknown([record.id], working, facts);
  if (unknown !== null) return unknown;
  const made =
    'number' in given
      ? byNumber(working, record.id, given.number, facts)
      : byText(working, given.code, facts);
  if ('ok' in made) return made;
  const planning = issueFacts(facts, working, [record.id]);
  if (planning.isHeld(made.made.code)) return refuseHeld(made.made.code, '/given');
  const from = planning.codesOf(record.id).find(({ state }) => state === 'current') ?? null;
  const move: CodeMove = {
    record,
    action: 'code.assigned',
    from,
    leaves: 'superseded',
    to: newCode(pattern, record.id, made.made, facts),
    back: null,
    ...(reason === undefined ? {} : { reason }),
  };
  return carryOut(facts, 'assignCode', {
    ...codePlan([move], made.counters, pattern, facts),
    guards: codeGuards(working, [move], facts),
  });
}

/** The refusal of a code that is or was held; codes are never used again. */
export function refuseHeld(code: string, path: string): Refused {
  return refuse('code-taken', `The code ${code} is or was held by a record. Choose another one.`, {
    path,
    details: { code },
  });
}

function byNumber(working: WorkingPattern, recordId: string, number: number, facts: Facts): Made | Refused {
  const segment = sequenceOf(working.newest.definition);
  if (segment === undefined || !isManualNumber(segment, number)) {
    const message = `The number ${number} is in no reserved range of the pattern ${working.pattern.id}.`;
    return refuse('not-reserved', message, { path: '/given/number', details: { number } });
  }
  const [record] = issueFacts(facts, working, [recordId]).records;
  const rendered = renderCode(working.ready, record?.input ?? {}, { number, now: facts.now });
  if (!rendered.ok) {
    const details = problemDetails(recordId, rendered.problems);
    return refuse('code-not-possible', `The record ${recordId} can have no code.`, {
      path: '/record',
      details,
    });
  }
  const { code, sortKey, scopeKey } = rendered;
  const patternVersion = working.newest.number;
  return { made: { code, sortKey, scopeKey, number, origin: 'manual', patternVersion }, counters: new Map() };
}

function byText(working: WorkingPattern, text: string, facts: Facts): Made | Refused {
  const adopted = adoptCode(working, text, facts, new Map());
  if (adopted.ok) return { made: { ...adopted.made, origin: 'manual' }, counters: adopted.counters };
  const details = { code: text, reason: adopted.reason };
  return refuse('code-taken', `The number of ${text} is leased; it may be used any moment.`, {
    path: '/given/code',
    details,
  });
}
