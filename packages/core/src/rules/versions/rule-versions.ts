import type { Facts, NeededFacts, Plan } from '../../commands/facts.types.js';
import { sameJson } from '../../shared/json.js';
import { listedPlan } from '../../store/listed.js';
import type { Rule } from '../rules.types.js';
import type { RuleContent, RuleVersion } from './rule-version.types.js';

/** What is needed to keep another version of a rule. */
export function ruleVersionFacts(ruleId: string): NeededFacts {
  return { entities: [{ kind: 'ruleVersion', query: { groups: [ruleId] } }] };
}

/** What a rule does and how; members that are absent stay absent. */
export function ruleContent(rule: Rule): RuleContent {
  const { name, recordType, tagId, moreTagIds, expression, onExit } = rule;
  const { priority, mode, missingPolicy, schedule, errorLimit, parameters } = rule;
  return {
    name,
    recordType,
    tagId,
    ...(moreTagIds === undefined ? {} : { moreTagIds }),
    expression,
    onExit,
    ...(priority === undefined ? {} : { priority }),
    ...(mode === undefined ? {} : { mode }),
    ...(missingPolicy === undefined ? {} : { missingPolicy }),
    ...(schedule === undefined ? {} : { schedule }),
    ...(errorLimit === undefined ? {} : { errorLimit }),
    ...(parameters === undefined ? {} : { parameters }),
  };
}

/** A rule with the content of a version; its id, owner, tests and state stay. */
export function withContent(rule: Rule, content: RuleContent): Rule {
  const {
    moreTagIds: _moreTags,
    priority: _priority,
    mode: _mode,
    missingPolicy: _missing,
    schedule: _schedule,
    errorLimit: _limit,
    parameters: _parameters,
    ...rest
  } = rule;
  return { ...rest, ...content };
}

/** The versions of a rule that were read, oldest first. */
export function knownVersions(ruleId: string, { entities }: Pick<Facts, 'entities'>): readonly RuleVersion[] {
  const all = [...(entities?.all('ruleVersion').values() ?? [])];
  return all.filter((version) => version.ruleId === ruleId).toSorted((a, b) => a.number - b.number);
}

/** A version that is kept, and the plan that keeps it; no plan where the newest one says the same. */
export interface KeptVersion {
  readonly number: number;
  readonly plan: Pick<Plan, 'changes' | 'audit' | 'events'>;
}

/** Keeps what a rule does as it is published. */
export function keepVersion(after: Rule, note: string | undefined, facts: Facts): KeptVersion {
  const content = ruleContent(after);
  const known = knownVersions(after.id, facts);
  const newest = known.at(-1);
  if (newest !== undefined && note === undefined && sameJson(newest.content, content))
    return { number: newest.number, plan: NOTHING };
  const number = Math.max(newest?.number ?? 0, after.publishedNumber ?? 0) + 1;
  const version: RuleVersion = {
    id: facts.newEntityId,
    version: 1,
    ruleId: after.id,
    number,
    ruleVersion: after.version,
    content,
    publishedAt: facts.now,
    publishedBy: facts.actor.id,
    publisherName: facts.actor.name,
    ...(note === undefined ? {} : { note }),
  };
  return {
    number,
    plan: listedPlan({ kind: 'ruleVersion', before: null, after: version }, 'rule.published'),
  };
}

/**
 * A rule that was published before versions were kept: what it does goes into the history before somebody changes
 * it, or nobody could go back to it.
 */
export function keepUnkeptVersion(before: Rule, facts: Facts): KeptVersion['plan'] {
  if (before.state === 'draft' || knownVersions(before.id, facts).length > 0) return NOTHING;
  const version: RuleVersion = {
    id: facts.newEntityId,
    version: 1,
    ruleId: before.id,
    number: before.publishedNumber ?? 1,
    ruleVersion: before.version,
    content: ruleContent(before),
    publishedAt: before.updatedAt,
    publishedBy: before.updatedBy,
  };
  return listedPlan({ kind: 'ruleVersion', before: null, after: version }, 'rule.published');
}

const NOTHING: KeptVersion['plan'] = { changes: [], audit: [], events: [] };
