import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { codeKey } from '../issue/code-key.js';
import type { CodeCommandOf } from './code-commands.types.js';
import { type CodeMove, codePlan } from './code-plan.js';

/** Ends the code of a record; it stays findable and is never used again. */
export function decideRetireCode(
  { record, code, reason }: CodeCommandOf<'retireCode'>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'code.assign-manual');
  if (refused !== null) return refused;
  const held = facts.entities?.get('codeAssignment', codeKey(record.type, code));
  if (held?.record.id !== record.id) {
    const message = `The record ${record.id} has no code ${code}.`;
    return refuse('unknown-code', message, { path: '/code', details: { code, id: record.id } });
  }
  if (held.state === 'retired') return carryOut(facts, 'retireCode', { changes: [], audit: [], events: [] });
  const move: CodeMove = {
    record,
    action: 'code.retired',
    from: held,
    leaves: 'retired',
    to: null,
    back: null,
    ...(reason === undefined ? {} : { reason }),
  };
  return carryOut(facts, 'retireCode', codePlan([move], new Map(), { id: held.patternId }, facts));
}
