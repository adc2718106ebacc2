import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { planImport } from '../issue/plan-import.js';
import type { CodeCommandOf } from './code-commands.types.js';
import { codesByRecord, issueFacts } from './code-facts.js';
import { codeGuards, type CodeMove, codePlan, newCode } from './code-plan.js';
import { issuingPattern } from './find-pattern.js';

type ImportCodes = CodeCommandOf<'importCodes'>;

/** Takes over codes that records have already; the counters go on behind them. */
export function decideImportCodes(command: ImportCodes, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'code.assign-manual');
  if (refused !== null) return refused;
  const working = issuingPattern(command.patternId, facts);
  if ('ok' in working) return working;
  const { pattern } = working;
  const held = codesByRecord(facts, pattern);
  const plan = planImport(
    { ...issueFacts(facts, working, []), codesOf: (id) => held.get(id) ?? [] },
    command.codes,
    { exists: (id) => facts.recordIds.has(id), unreadable: command.unreadable },
  );
  const [conflict] = plan.conflicts;
  if (conflict !== undefined && command.onConflict === 'refuse') {
    const { index, code, recordId, reason } = conflict;
    const message = `The code ${code} cannot be taken over for the record ${recordId}: ${reason}.`;
    const details = { code, id: recordId, reason, count: plan.conflicts.length };
    return refuse('code-conflict', message, { path: `/codes/${index}`, details });
  }
  const moves = plan.adopted.map(({ recordId, made }): CodeMove => ({
    record: { type: pattern.recordType, id: recordId },
    action: 'code.imported',
    from: null,
    leaves: 'superseded',
    to: newCode(pattern, recordId, made, facts),
    back: null,
  }));
  return carryOut(facts, 'importCodes', {
    ...codePlan(moves, plan.counters, pattern, facts),
    guards: codeGuards(working, moves, facts),
    warnings: plan.conflicts.map(({ recordId: id, code, reason }) => ({
      code: 'code-skipped',
      details: { id, code, reason },
    })),
  });
}
