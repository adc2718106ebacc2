import type { AuditAction } from '../../audit/audit-actions.js';
import { carryOut } from '../../commands/carry-out.js';
import type { AuditNote, Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { asJson } from '../../shared/json.js';
import { planTierRun, type TierStep } from '../plan-tier-run.js';
import type { TierCommand } from '../tier-commands.types.js';
import { workingScheme } from './known-scheme.js';
import { tierStepPlan } from './tier-plan.js';

/** Grades all records of a scheme's type. A run that changes nothing makes no transaction. */
export function decideRunTiers(
  { type, schemeId, asOf = '' }: Extract<TierCommand, { type: 'runTiers' }>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'tier.run');
  if (refused !== null) return refused;
  const working = workingScheme(schemeId, facts);
  if ('ok' in working) return working;
  const moment = asOf === '' ? facts.now : asOf;
  if (moment > facts.now)
    return refuse('invalid', 'Tiers are not worked out for the future.', { path: '/asOf' });
  const { scheme, current } = working;
  const run = planTierRun({
    schemeId,
    recordType: scheme.recordType,
    schemeNumber: current.number,
    content: current.content,
    table: facts.factorValues ?? { recordIds: [], values: [], errors: [] },
    assignments: facts.entities?.all('tierAssignment').values() ?? [],
    asOf: moment,
    timeZone: facts.workspace.settings.timeZone,
  });
  const parts = run.steps.map((step) => tierStepPlan(step, actionOf(step)));
  const summary: AuditNote = {
    action: 'tier-scheme.ran',
    target: { kind: 'tier-scheme', id: schemeId },
    before: null,
    after: { asOf: moment, number: current.number, counts: asJson(run.counts) },
  };
  return carryOut(facts, type, {
    changes: parts.flatMap(({ changes }) => changes),
    audit: [...parts.flatMap(({ audit }) => audit), summary],
    events: [...parts.flatMap(({ events }) => events), { type: 'tiers.ran', id: schemeId }],
    guards: [{ kind: 'tierScheme', key: schemeId, version: scheme.version }],
    tierCounts: run.counts,
  });
}

function actionOf({ before, after }: TierStep): AuditAction {
  if (before === null) return 'tier.given';
  return before.tierId === after.tierId ? 'tier.graded' : 'tier.changed';
}
