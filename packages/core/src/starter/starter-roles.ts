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

/**
 * Who may do what until a workspace says otherwise: agents tag, sales also overrule rules, managers keep
 * taxonomy and rules, analysts draft and test, administrators do everything, `system` is scheduled work.
 */
export const STARTER_ROLES: readonly Role[] = [
  { id: 'agent', allow: AGENT },
  { id: 'sales', allow: [...AGENT, 'tag.remove-rule', 'export'] },
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
