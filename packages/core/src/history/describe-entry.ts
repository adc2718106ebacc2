import type { AuditEntry } from '../audit/audit.types.js';
import { isObject, sameJson } from '../shared/json.js';
import type { RuleRunCounts } from '../rules/rules.types.js';
import { describeCode, describeCodePattern } from './describe-code.js';
import { describeTag } from './describe-tag.js';
import type {
  ConceptFact,
  FieldsFact,
  HistoryFact,
  ProposalFact,
  RuleFact,
  RunFact,
  VersionFact,
} from './history.types.js';
import { listAt, localizedAt, member, numberAt, textAt } from './read-json.js';

const CONCEPT_CHANGES: Readonly<Record<string, ConceptFact['change']>> = {
  'concept.created': 'created',
  'concept.renamed': 'renamed',
  'concept.moved': 'moved',
  'concept.updated': 'updated',
  'concept.archived': 'archived',
  'concept.restored': 'restored',
  'concept.deleted': 'deleted',
  'concept.reviewed': 'reviewed',
  'concept.merged': 'merged',
  'concept.joined': 'joined',
  'concept.split': 'split',
  'concept.reverted': 'reverted',
  'concept.undone': 'undone',
};

const RULE_CHANGES: Readonly<Record<string, RuleFact['change']>> = {
  'rule.created': 'created',
  'rule.updated': 'updated',
  'rule.restored': 'updated',
  'rule.published': 'published',
  'rule.paused': 'paused',
  'rule.archived': 'archived',
  'rule.deleted': 'deleted',
  'rule.redirected': 'redirected',
  'rule.undone': 'undone',
};

/**
 * Turns an audit entry into data that an interface can put into words. Reads only what is there: an entry
 * of another release or of the host gives a fact with fewer members or kind `other`. Never throws.
 */
export function describeEntry(entry: AuditEntry): HistoryFact {
  const { target } = entry;
  switch (target.kind) {
    case 'record':
      return (
        (target.tagId === undefined
          ? describeCode(entry, target.record)
          : describeTag(entry, target.record, target.tagId)) ?? other(entry)
      );
    case 'concept':
      return describeConcept(entry, target.id) ?? other(entry);
    case 'rule':
      return describeRule(entry, target.id) ?? other(entry);
    case 'taxonomy-version':
      return describeVersion(entry, target.id) ?? other(entry);
    case 'proposal':
      return describeProposal(entry, target.id) ?? other(entry);
    case 'code-pattern':
      return describeCodePattern(entry, target.id) ?? other(entry);
    case 'workspace':
      return describeFields(entry) ?? other(entry);
    default:
      return other(entry);
  }
}

function other({ action }: AuditEntry): HistoryFact {
  return { kind: 'other', action };
}

function describeConcept({ action, before, after }: AuditEntry, conceptId: string): ConceptFact | null {
  const change = Object.hasOwn(CONCEPT_CHANGES, action) ? CONCEPT_CHANGES[action] : undefined;
  if (change === undefined) return null;
  const was = localizedAt(before, 'name');
  const is = localizedAt(after, 'name');
  const formerName = was !== null && is !== null && !sameJson(was, is) ? was : null;
  return {
    kind: 'concept',
    change,
    conceptId,
    name: is ?? was,
    formerName,
    members: changedMembers(before, after),
  };
}

function describeRule(entry: AuditEntry, ruleId: string): RuleFact | RunFact | null {
  const { action, before, after } = entry;
  if (action === 'rule.ran') return describeRun(entry, ruleId);
  const change = Object.hasOwn(RULE_CHANGES, action) ? RULE_CHANGES[action] : undefined;
  if (change === undefined) return null;
  const members = changedMembers(before, after).filter((key) => key !== 'updatedAt' && key !== 'updatedBy');
  return { kind: 'rule', change, ruleId, name: textAt(after, 'name') ?? textAt(before, 'name'), members };
}

function describeRun({ after }: AuditEntry, ruleId: string): RunFact {
  return { kind: 'run', ruleId, asOf: textAt(after, 'asOf'), counts: countsOf(member(after, 'counts')) };
}

function countsOf(value: unknown): RuleRunCounts | null {
  if (!isObject(value)) return null;
  const count = (key: keyof RuleRunCounts): number => numberAt(value, key) ?? 0;
  return {
    records: count('records'),
    matches: count('matches'),
    added: count('added'),
    removed: count('removed'),
    kept: count('kept'),
    held: count('held'),
    errors: count('errors'),
  };
}

const VERSION_CHANGES: Readonly<Record<string, VersionFact['change']>> = {
  'taxonomy.published': 'published',
  'taxonomy.undone': 'undone',
};

function describeVersion({ action, before, after }: AuditEntry, versionId: string): VersionFact | null {
  const change = Object.hasOwn(VERSION_CHANGES, action) ? VERSION_CHANGES[action] : undefined;
  if (change === undefined) return null;
  return {
    kind: 'taxonomy-version',
    change,
    versionId,
    name: textAt(after, 'name') ?? textAt(before, 'name'),
  };
}

const PROPOSAL_CHANGES: Readonly<Record<string, ProposalFact['change']>> = {
  'proposal.made': 'made',
  'proposal.commented': 'commented',
  'proposal.accepted': 'accepted',
  'proposal.rejected': 'rejected',
  'proposal.withdrawn': 'withdrawn',
  'proposal.undone': 'undone',
};

function describeProposal({ action, after }: AuditEntry, proposalId: string): ProposalFact | null {
  const change = Object.hasOwn(PROPOSAL_CHANGES, action) ? PROPOSAL_CHANGES[action] : undefined;
  if (change === undefined) return null;
  return {
    kind: 'proposal',
    change,
    proposalId,
    text: change === 'commented' ? textAt(after, 'text') : null,
  };
}

/** Members that differ; none where the whole thing came or went. */
function changedMembers(before: unknown, after: unknown): readonly string[] {
  if (!isObject(before) || !isObject(after)) return [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !sameJson(member(before, key), member(after, key)));
}

const FIELD_CHANGES: Readonly<Record<string, FieldsFact['change']>> = {
  'workspace.fields-defined': 'defined',
  'workspace.undone': 'undone',
};

function describeFields({ action, before, after }: AuditEntry): FieldsFact | null {
  const change = Object.hasOwn(FIELD_CHANGES, action) ? FIELD_CHANGES[action] : undefined;
  if (change === undefined) return null;
  const was = fieldsByKey(before);
  const fields = [...fieldsByKey(after)];
  return {
    kind: 'fields',
    change,
    recordType: change === 'defined' ? textAt(after, 'id') : null,
    added: fields.flatMap(([key]) => (was.has(key) ? [] : [key])),
    changed: fields.flatMap(([key, field]) => (was.has(key) && !sameJson(was.get(key), field) ? [key] : [])),
  };
}

function fieldsByKey(recordType: unknown): ReadonlyMap<string, unknown> {
  const own = listAt(recordType, 'fields').map((field) => [textAt(field, 'key') ?? '', field] as const);
  const nested = listAt(recordType, 'collections').flatMap((collection) =>
    listAt(collection, 'fields').map(
      (field) => [`${textAt(collection, 'key') ?? ''}.${textAt(field, 'key') ?? ''}`, field] as const,
    ),
  );
  return new Map([...own, ...nested]);
}
