import { carryOut } from '../../commands/carry-out.js';
import type { CommandWarning } from '../../commands/commands.types.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { recordKey } from '../../commands/record-key.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import type { CodeProblemOfRecord, CodeStep, IssuePlan } from '../issue/issue.types.js';
import { planIssue } from '../issue/plan-issue.js';
import type { WorkingPattern } from '../issue/working-pattern.js';
import type { CodeCommandOf } from './code-commands.types.js';
import { issueFacts } from './code-facts.js';
import { broughtBack, codeGuards, type CodeMove, codePlan, newCode } from './code-plan.js';
import { issuingPattern } from './find-pattern.js';

type Refused = Extract<Decision, { ok: false }>;
type Issue = CodeCommandOf<'issueCodes' | 'recodeRecords'>;

/** Gives records their codes, all or nothing. Numbers and codes are one transaction: a refusal loses no number. */
export function decideIssueCodes(command: Issue, facts: Facts): Decision {
  const { type, patternId, recordIds, onProblem = 'refuse' } = command;
  const refused = refuseUnlessAllowed(facts, type === 'issueCodes' ? 'code.issue' : 'pattern.edit');
  if (refused !== null) return refused;
  const working = issuingPattern(patternId, facts);
  if ('ok' in working) return working;
  const unknown = refuseUnknown(recordIds, working, facts);
  if (unknown !== null) return unknown;
  const plan = planIssue(issueFacts(facts, working, recordIds), type === 'issueCodes' ? 'issue' : 'recode');
  if (onProblem === 'refuse') {
    const impossible = refuseProblem(plan, recordIds);
    if (impossible !== null) return impossible;
  }
  const reason = 'reason' in command ? command.reason : undefined;
  const moves = plan.steps.map((step) => moveOf(step, working, facts, reason));
  return carryOut(facts, type, {
    ...codePlan(moves, plan.counters, working.pattern, facts),
    guards: codeGuards(working, moves, facts),
    warnings: plan.problems.map(({ recordId, problems }) => skipped(recordId, problems)),
  });
}

function moveOf(step: CodeStep, working: WorkingPattern, facts: Facts, reason: string | undefined): CodeMove {
  const { recordId, from, back, code, sortKey, scopeKey, number } = step;
  const { pattern, newest } = working;
  const made = { code, sortKey, scopeKey, number, origin: 'auto', patternVersion: newest.number } as const;
  return {
    record: { type: pattern.recordType, id: recordId },
    action: `code.${step.action}`,
    from,
    leaves: 'superseded',
    to: back === null ? newCode(pattern, recordId, made, facts) : broughtBack(back),
    back,
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The first of the records that does not exist. */
export function refuseUnknown(
  recordIds: readonly string[],
  { pattern: { recordType } }: WorkingPattern,
  { fullRecords }: Facts,
): Refused | null {
  for (const [index, id] of recordIds.entries()) {
    if (fullRecords?.has(recordKey({ type: recordType, id })) === true) continue;
    const message = `There is no record ${id} of type ${recordType}.`;
    return refuse('unknown-record', message, { path: `/recordIds/${index}`, details: { id } });
  }
  return null;
}

function refuseProblem({ problems }: IssuePlan, recordIds: readonly string[]): Refused | null {
  const [first] = problems;
  if (first === undefined) return null;
  const path = `/recordIds/${recordIds.indexOf(first.recordId)}`;
  const details = { ...problemDetails(first.recordId, first.problems), count: problems.length };
  const message = `The record ${first.recordId} can have no code: ${first.problems[0]?.code ?? ''}.`;
  return refuse('code-not-possible', message, { path, details });
}

function skipped(recordId: string, problems: readonly CodeProblemOfRecord[]): CommandWarning {
  return { code: 'code-skipped', details: problemDetails(recordId, problems) };
}

/** Why a record gets no code, as refusals and warnings carry it. */
export function problemDetails(
  id: string,
  problems: readonly CodeProblemOfRecord[],
): Record<string, string | number> {
  const [first] = problems;
  if (first === undefined) return { id };
  return {
    ...('details' in first ? first.details : {}),
    ...('scopeKey' in first ? { scope: first.scopeKey } : {}),
    ...('field' in first ? { field: first.field } : {}),
    ...(first.segmentId === null ? {} : { segmentId: first.segmentId }),
    id,
    reason: first.code,
  };
}
