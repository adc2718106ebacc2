import { ACTIONS } from '../permissions/can.js';
import type { Action, Role } from '../permissions/permissions.types.js';

const AGENT: readonly Action[] = [
  'record.read',
  'record.edit',
  'tag.assign',
  'tag.remove',
  'tag.suggest',
  'code.issue',
  'note.read',
  'note.write',
  'audit.read',
];

/** Whoever gave a tag by mistake takes it back within a day. */
const REMOVAL_HOURS = 24;

/** Agents serve the customers of their team and take back what they gave themselves. */
const AGENT_SCOPES: Role['scopes'] = {
  'record.read': 'team',
  'record.edit': 'team',
  'tag.assign': 'team',
  'tag.remove': 'own',
  'code.issue': 'team',
  'note.read': 'team',
  'note.write': 'team',
  'audit.read': 'own',
};

/** Sales see the customers of their team and work on their own. */
const SALES_SCOPES: Role['scopes'] = {
  'record.read': 'team',
  'record.edit': 'own',
  'tag.assign': 'own',
  'tag.remove': 'own',
  'tag.remove-rule': 'own',
  'code.issue': 'own',
  'note.read': 'own',
  'note.write': 'own',
  export: 'own',
  'audit.read': 'own',
};

/** Managers answer for the customers of everybody below them, and keep the categories and rules of their teams. */
const MANAGER_SCOPES: Role['scopes'] = {
  'record.read': 'team',
  'record.edit': 'team',
  'tag.assign': 'team',
  'tag.remove': 'team',
  'tag.remove-rule': 'team',
  'code.issue': 'team',
  'code.assign-manual': 'team',
  'tier.override': 'team',
  'note.read': 'team',
  'note.write': 'team',
  export: 'team',
  'audit.read': 'team',
  'concept.create': 'team',
  'concept.edit': 'team',
  'concept.archive': 'team',
  'rule.edit': 'team',
  'rule.publish': 'team',
  'ownership.edit': 'team',
};

/**
 * Who may do what until a workspace says otherwise: agents tag, sales also overrule rules, managers keep
 * taxonomy and rules of their teams, analysts draft and test, administrators do everything, `system` is scheduled work.
 * Scopes on records count as soon as a record type says who owns its records; those on categories and rules as soon as
 * these have an owner other than the system, which owns what is shipped.
 */
export const STARTER_ROLES: readonly Role[] = [
  { id: 'agent', allow: AGENT, scopes: AGENT_SCOPES, removeWithinHours: REMOVAL_HOURS },
  {
    id: 'sales',
    allow: [...AGENT, 'tag.remove-rule', 'export'],
    scopes: SALES_SCOPES,
    removeWithinHours: REMOVAL_HOURS,
  },
  {
    id: 'manager',
    allow: [
      ...AGENT,
      'tag.remove-rule',
      'record.import',
      'concept.create',
      'concept.edit',
      'concept.archive',
      'rule.test',
      'rule.edit',
      'rule.publish',
      'rule.run',
      'code.assign-manual',
      'tier.edit',
      'tier.override',
      'note.read-restricted',
      'ownership.edit',
      'export',
    ],
    scopes: MANAGER_SCOPES,
  },
  {
    id: 'analyst',
    allow: ['record.read', 'tag.suggest', 'rule.test', 'rule.edit', 'tier.edit', 'export', 'audit.read'],
  },
  { id: 'admin', allow: ACTIONS },
  {
    id: 'system',
    allow: [
      'record.read',
      'record.import',
      'tag.assign',
      'rule.test',
      'rule.run',
      'code.issue',
      'tier.run',
      'job.run',
    ],
  },
];
