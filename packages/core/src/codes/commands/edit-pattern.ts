import type { AuditAction } from '../../audit/audit-actions.js';
import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { refuseUnseenReads } from '../../rules/refuse-unseen-reads.js';
import { sameJson } from '../../shared/json.js';
import { listedPlan } from '../../store/listed.js';
import type { CodePattern } from '../codes.types.js';
import type { CodeCommandOf } from './code-commands.types.js';
import { patternAt } from './find-pattern.js';

type Refused = Extract<Decision, { ok: false }>;

/** Adds a draft, owned by its creator. It need not be proven yet. */
export function decideCreatePattern(
  { pattern: draft, id }: CodeCommandOf<'createCodePattern'>,
  facts: Facts,
): Decision {
  const { definition, ...rest } = draft;
  const pattern: CodePattern = {
    id: id ?? facts.newEntityId,
    version: 1,
    ...rest,
    state: 'draft',
    ownerId: facts.actor.id,
    draft: definition,
    published: [],
    updatedAt: facts.now,
    updatedBy: facts.actor.id,
  };
  const refused =
    refuseUnlessAllowed(facts, 'pattern.edit') ??
    refuseUsedId(pattern.id, facts) ??
    refuseType(pattern, facts) ??
    refuseUnseenSegments(definition, facts, '/pattern');
  if (refused !== null) return refused;
  const plan = listedPlan({ kind: 'codePattern', before: null, after: pattern }, 'pattern.created');
  return carryOut(facts, 'createCodePattern', { ...plan, createdId: pattern.id });
}

/** Changes name, owner, review or draft; what is published stays as it is. */
export function decideUpdatePattern(
  { id, expectedVersion, patch }: CodeCommandOf<'updateCodePattern'>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'pattern.edit');
  if (refused !== null) return refused;
  const before = patternAt(id, expectedVersion, facts);
  if ('ok' in before) return before;
  if (before.state === 'archived')
    return refuse('archived', `The code pattern ${id} is archived. Restore it first.`, { details: { id } });
  const { definition = before.draft, ...rest } = patch;
  const unseen = patch.definition === undefined ? null : refuseUnseenSegments(definition, facts, '/patch');
  if (unseen !== null) return unseen;
  const edited = { ...before, ...rest, draft: definition };
  if (sameJson(before, edited))
    return carryOut(facts, 'updateCodePattern', { changes: [], audit: [], events: [] });
  return carryOut(facts, 'updateCodePattern', patternStep(before, edited, 'pattern.updated', facts));
}

/** Change, audit entry and event of a pattern that goes from one state to another. */
export function patternStep(
  before: CodePattern,
  edited: CodePattern,
  action: AuditAction,
  { now, actor }: Facts,
): ReturnType<typeof listedPlan> {
  const after = { ...edited, version: before.version + 1, updatedAt: now, updatedBy: actor.id };
  return listedPlan({ kind: 'codePattern', before, after }, action);
}

/** Codes are read by all: what an expression asks of the tags of a record would stand in them. */
function refuseUnseenSegments(
  { segments }: CodePattern['draft'],
  facts: Facts,
  path: string,
): Refused | null {
  for (const [index, segment] of segments.entries()) {
    if (segment.type !== 'expression') continue;
    const at = `${path}/definition/segments/${index}/expression`;
    const refused = refuseUnseenReads(segment.expression, facts, at);
    if (refused !== null) return refused;
  }
  return null;
}

function refuseUsedId(id: string, { hasHistory, entities }: Facts): Refused | null {
  if (!hasHistory && entities?.get('codePattern', id) === undefined) return null;
  const message = `The id ${id} is or was in use; ids are never used again. Choose another one.`;
  return refuse('invalid', message, { path: '/id', details: { id } });
}

function refuseType({ recordType }: CodePattern, { workspace }: Facts): Refused | null {
  if (workspace.settings.recordTypes.some(({ id }) => id === recordType)) return null;
  return refuse('unknown-record-type', `There is no record type ${recordType}.`, {
    path: '/pattern/recordType',
    details: { id: recordType },
  });
}
