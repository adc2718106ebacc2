import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS } from '../audit/audit-actions.js';
import type { AuditTarget } from '../audit/audit.types.js';
import { describeEntry } from './describe-entry.js';

const record = { type: 'customer', id: 'c1' };

function targetOf(action: string): AuditTarget {
  if (/^(tag|suggestion)\./.test(action)) return { kind: 'record', record, tagId: 'vip' };
  if (/^(code|codeAssignment|tier|tierAssignment|note)\./.test(action)) return { kind: 'record', record };
  if (action.startsWith('concept.')) return { kind: 'concept', id: 'x' };
  if (action.startsWith('rule.')) return { kind: 'rule', id: 'x' };
  if (action.startsWith('taxonomy.')) return { kind: 'taxonomy-version', id: 'x' };
  if (action.startsWith('proposal.')) return { kind: 'proposal', id: 'x' };
  if (/^(pattern|codePattern)\./.test(action)) return { kind: 'code-pattern', id: 'x' };
  return { kind: 'workspace', id: 'x' };
}

describe('the actions of the history', () => {
  it('are each listed once', () => {
    expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length);
  });

  it.each(AUDIT_ACTIONS)('%s is a fact, or said by the action alone', (action) => {
    const fact = describeEntry({
      seq: 1,
      at: '2026-01-01T00:00:00.000Z',
      actorId: 'u',
      actorName: 'Ann',
      action,
      target: targetOf(action),
      before: null,
      after: null,
      reason: null,
      transactionId: 't',
      prevHash: '',
      hash: '',
    });
    const isPlain =
      !/^(tag|concept|rule|taxonomy|proposal|code|pattern)\.|^codeAssignment|^codePattern/.test(action) &&
      action !== 'workspace.fields-defined' &&
      action !== 'workspace.undone';
    expect(fact.kind === 'other').toBe(isPlain);
  });
});
