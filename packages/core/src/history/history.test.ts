import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHarness, customer } from '../../test/fixture.js';
import type { AuditEntry } from '../audit/audit.types.js';
import { describeEntry } from './describe-entry.js';

const c1 = customer('c1');
const asOf = '2026-01-01T00:00:00.000Z';

async function told(act: (harness: Awaited<ReturnType<typeof createHarness>>) => Promise<unknown>) {
  const harness = await createHarness();
  await act(harness);
  const { items } = await harness.store.audit({ limit: 500 });
  return items.map(describeEntry);
}

describe('describeEntry', () => {
  it('tells hands from rules', async () => {
    const facts = await told(async ({ done }) => {
      await done({
        type: 'applyRuleRun',
        ruleId: 'rule-vip',
        ruleVersion: 1,
        asOf,
        verdicts: [{ recordId: 'c1', outcome: 'match' }],
      });
      await done({ type: 'assignTag', record: c1, tagId: 'vip' });
      await done({ type: 'assignTag', record: c1, tagId: 'vip', expiresAt: '2027-01-01T00:00:00.000Z' });
      await done({ type: 'removeTag', record: c1, tagId: 'vip', reason: 'no' });
      await done({ type: 'assignTag', record: c1, tagId: 'vip' });
    });
    expect(facts).toMatchObject([
      { kind: 'tag', change: 'assigned', wasActive: false, isActive: true, ruleId: null, hold: 'lifted' },
      { kind: 'tag', change: 'removed', isActive: false, ruleId: 'rule-vip', hold: 'created' },
      { kind: 'tag', change: 'confirmed', expiresAt: null, hold: null },
      { kind: 'tag', change: 'confirmed', wasActive: true, ruleId: 'rule-vip' },
      { kind: 'run', ruleId: 'rule-vip', asOf, counts: { added: 1, records: 1 } },
      { kind: 'tag', change: 'rule-added', ruleId: 'rule-vip', ruleVersion: 1, record: c1, tagId: 'vip' },
    ]);
  });

  it('tells a confirmation from another end', async () => {
    const facts = await told(async ({ done }) => {
      await done({ type: 'assignTag', record: c1, tagId: 'new' });
      await done({ type: 'renewTag', record: c1, tagId: 'new' });
      await done({ type: 'renewTag', record: c1, tagId: 'new', expiresAt: '2027-01-01T00:00:00.000Z' });
    });
    expect(facts).toMatchObject([
      { change: 'renewed', tagId: 'new', expiresAt: '2027-01-01T00:00:00.000Z' },
      { change: 'confirmed', tagId: 'new', expiresAt: null },
      { change: 'assigned', tagId: 'new' },
    ]);
  });

  it('tells what an undo and a replacement did', async () => {
    const facts = await told(async ({ done }) => {
      await done({ type: 'assignTag', record: c1, tagId: 'new' });
      const { transactionId } = await done({ type: 'assignTag', record: c1, tagId: 'silent' });
      await done({ type: 'undo', transactionId: transactionId ?? '' });
    });
    expect(facts).toMatchObject([
      { change: 'undone', tagId: 'new', wasActive: false, isActive: true },
      { change: 'undone', tagId: 'silent', wasActive: true, isActive: false },
      { change: 'replaced', tagId: 'new', isActive: false },
      { change: 'assigned', tagId: 'silent' },
      { change: 'assigned', tagId: 'new' },
    ]);
  });

  it('names concepts and what changed about them', async () => {
    const facts = await told(async ({ done }) => {
      await done({ type: 'updateConcept', id: 'vip', expectedVersion: 1, patch: { name: { en: 'Top' } } });
      await done({
        type: 'updateConcept',
        id: 'vip',
        expectedVersion: 2,
        patch: { color: 'red', layer: 'temporary' },
      });
      await done({ type: 'updateConcept', id: 'vip', expectedVersion: 3, patch: { parentId: 'geo' } });
    });
    expect(facts).toMatchObject([
      { kind: 'concept', change: 'moved', members: ['parentId'], name: null },
      { kind: 'concept', change: 'updated', members: ['layer', 'color'] },
      {
        kind: 'concept',
        change: 'renamed',
        name: { en: 'Top' },
        formerName: { en: 'vip' },
        conceptId: 'vip',
      },
    ]);
  });

  it('names rules and fields', async () => {
    const facts = await told(async ({ done }) => {
      await done({
        type: 'updateRule',
        id: 'rule-draft',
        expectedVersion: 1,
        patch: { expression: 'false' },
      });
      await done({
        type: 'defineFields',
        recordType: 'customer',
        collection: 'orders',
        fields: [{ key: 'amount', type: 'number', title: { en: 'Amount' } }],
      });
    });
    expect(facts).toMatchObject([
      { kind: 'fields', change: 'defined', recordType: 'customer', added: ['orders.amount'], changed: [] },
      { kind: 'rule', change: 'updated', ruleId: 'rule-draft', members: ['expression'] },
    ]);
  });

  it('takes any entry, whoever wrote it', () => {
    const target = fc.oneof(
      fc.constant({ kind: 'record', record: c1, tagId: 'x' }),
      fc.constant({ kind: 'record', record: c1 }),
      fc.constantFrom('concept', 'rule', 'workspace', 'import', 'future').map((kind) => ({ kind, id: 'x' })),
    );
    const action = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'tag.assigned',
        'concept.moved',
        'rule.ran',
        'workspace.fields-defined',
      ),
    );
    fc.assert(
      fc.property(target, action, fc.jsonValue(), fc.jsonValue(), (target, action, before, after) => {
        const fact = describeEntry({ target, action, before, after } as unknown as AuditEntry);
        expect(fact.kind).toEqual(expect.any(String));
      }),
    );
  });
});
