import type { Member } from '../permissions/permissions.types.js';
import { managerCycle } from '../permissions/team-of.js';
import type { LocatedError } from '../shared/shared.types.js';
import { ruleTagIds, type RuleTags } from '../rules/rule-tags.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { WorkspaceDocument } from './workspace.types.js';
import { checkGovernance } from './governance/check-governance.js';
import { checkCodePatterns } from './codes/check-code-patterns.js';
import { checkTaxonomy } from './check-taxonomy.js';
import { checkUnique, ownErrors, type Report } from './report.js';

/** Errors of meaning in a document of the right form: ids used twice, ids that nothing defines, broken trees. */
export function checkReferences(document: WorkspaceDocument): LocatedError[] {
  return ownErrors((report) => {
    checkSettings(document, report);
    checkTaxonomy(document, report);
    checkRules(document, report);
    checkCodePatterns(document, report);
    checkGovernance(document, report);
  });
}

function checkSettings({ settings }: WorkspaceDocument, report: Report): void {
  checkUnique(settings.roles, ({ id }) => id, ['settings', 'roles'], 'id', report);
  checkUnique(settings.recordTypes, ({ id }) => id, ['settings', 'recordTypes'], 'id', report);
  settings.recordTypes.forEach((recordType, index) => {
    const path = ['settings', 'recordTypes', index] as const;
    const { fields, collections, nameField, ownerField } = recordType;
    checkUnique(fields, ({ key }) => key, [...path, 'fields'], 'key', report);
    checkUnique(collections, ({ key }) => key, [...path, 'collections'], 'key', report);
    collections.forEach((collection, at) => {
      checkUnique(collection.fields, ({ key }) => key, [...path, 'collections', at, 'fields'], 'key', report);
      if (fields.some(({ key }) => key === collection.key))
        report(
          [...path, 'collections', at, 'key'],
          'duplicate',
          `A field is called ${collection.key} as well.`,
        );
    });
    if (nameField !== undefined && fields.every(({ key }) => key !== nameField))
      report([...path, 'nameField'], 'unknown-reference', `There is no field ${nameField}.`);
    if (ownerField !== undefined && fields.every(({ key, type }) => key !== ownerField || type !== 'text'))
      report([...path, 'ownerField'], 'unknown-reference', `There is no text field ${ownerField}.`);
  });
  checkMembers(settings.members ?? [], report);
}

function checkMembers(members: readonly Member[], report: Report): void {
  checkUnique(members, ({ id }) => id, ['settings', 'members'], 'id', report);
  const ids = new Set(members.map(({ id }) => id));
  members.forEach(({ managerId }, index) => {
    if (managerId !== undefined && !ids.has(managerId))
      report(['settings', 'members', index, 'managerId'], 'unknown-reference', `There is no ${managerId}.`);
  });
  const way = managerCycle(members);
  if (way === null) return;
  const index = members.findIndex(({ id }) => id === way[0]);
  const path = ['settings', 'members', index, 'managerId'] as const;
  report(path, 'wrong-value', `The manager tree leads back: ${way.join(' → ')}.`);
}

function checkRules({ rules, taxonomy, settings }: WorkspaceDocument, report: Report): void {
  checkUnique(rules, ({ id }) => id, ['rules'], 'id', report);
  const kinds = new Map(taxonomy.map((concept) => [concept.id, concept.kind]));
  const recordTypes = new Set(settings.recordTypes.map(({ id }) => id));
  rules.forEach((rule, index) => {
    const { recordType, state, ownerId, id } = rule;
    checkRuleTags(rule, index, kinds, report);
    if (!recordTypes.has(recordType))
      report(['rules', index, 'recordType'], 'unknown-reference', `There is no record type ${recordType}.`);
    if (state === 'published' && ownerId === undefined)
      report(['rules', index, 'ownerId'], 'missing', `The published rule ${id} needs an owner.`);
  });
}

function checkRuleTags(
  rule: RuleTags,
  ruleIndex: number,
  kinds: ReadonlyMap<string, Concept['kind']>,
  report: Report,
): void {
  const tagIds = ruleTagIds(rule);
  tagIds.forEach((tagId, index) => {
    const member = index === 0 ? (['tagId'] as const) : (['moreTagIds', index - 1] as const);
    const path = ['rules', ruleIndex, ...member] as const;
    const kind = kinds.get(tagId);
    if (kind === undefined) report(path, 'unknown-reference', `There is no tag ${tagId}.`);
    if (kind === 'category') report(path, 'wrong-value', `${tagId} is a category; a rule gives a tag.`);
    if (tagIds.indexOf(tagId) < index) report(path, 'duplicate', `The rule names the tag ${tagId} twice.`);
  });
}
