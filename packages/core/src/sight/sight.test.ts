import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept, settings, snapshot } from '../../test/fixture.js';
import { canOnConcept } from '../permissions/can-on-concept.js';
import type { AuditEntry } from '../audit/audit.types.js';
import { hiddenConcepts } from './hidden-concepts.js';
import { seenOutcome } from './seen-outcome.js';
import { seenAudit } from './seen-audit.js';
import { seenWorkspace } from './seen-workspace.js';

const agent = { id: 'u-agent', name: 'A', roles: ['agent'], teams: ['sales'] };
const admin = { id: 'u-admin', name: 'B', roles: ['admin'] };

const workspace = {
  ...snapshot,
  concepts: snapshot.concepts.map((each) => {
    if (each.id === 'geo') return { ...each, visibleTo: ['legal'] };
    return each.id === 'life' ? { ...each, visibleTo: ['sales'] } : each;
  }),
};

describe('what is hidden', () => {
  it('is a closed category with everything below it, but not from administrators', () => {
    expect([...hiddenConcepts(agent, workspace)].sort()).toEqual(['asia', 'cn', 'geo']);
    expect([...hiddenConcepts({ ...agent, teams: [] }, workspace)].sort()).toEqual(
      ['active', 'asia', 'cn', 'geo', 'life', 'new', 'silent'].sort(),
    );
    expect(hiddenConcepts(admin, workspace).size).toBe(0);
    expect(hiddenConcepts(agent, snapshot).size).toBe(0);
  });

  it('leaves the workspace as it is where nothing is hidden', () => {
    expect(seenWorkspace(snapshot, hiddenConcepts(agent, snapshot))).toBe(snapshot);
  });

  it('agrees with what permissions say, on any tree', () => {
    const parents = fc.array(fc.tuple(fc.nat(20), fc.constantFrom(undefined, ['sales'], ['legal'], [])), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(parents, (tree) => {
        const concepts = tree.map(([parent, visibleTo], index) =>
          concept(`c${index}`, index === 0 || parent >= index ? null : `c${parent}`, {
            ...(visibleTo === undefined ? {} : { visibleTo }),
          }),
        );
        const hidden = hiddenConcepts(agent, { settings, concepts });
        for (const { id } of concepts)
          expect(hidden.has(id)).toBe(
            !canOnConcept(agent, 'record.read', id, { settings, concepts }).allowed,
          );
      }),
    );
  });

  it('ends in a broken tree', () => {
    const concepts = [concept('a', 'b', { visibleTo: [] }), concept('b', 'a'), concept('c', 'gone')];
    expect([...hiddenConcepts(agent, { settings, concepts })].sort()).toEqual(['a', 'b']);
  });
});

describe('the outcome that is told', () => {
  it('leaves out changes of what is hidden, and names it in no event', () => {
    const after = concept('cn', 'asia');
    const outcome = {
      ok: true,
      transactionId: 't',
      changes: [
        { kind: 'concept', key: 'cn', before: null, after },
        { kind: 'concept', key: 'vip', before: null, after: concept('vip', 'value') },
      ],
      events: [{ type: 'concept.changed', id: 'cn', transactionId: 't', at: '', seq: 1 }],
      warnings: [{ code: 'near-duplicate', details: { id: 'cn' } }],
    } as const;
    const seen = seenOutcome(outcome, { actor: agent, workspace, hidden: hiddenConcepts(agent, workspace) });
    expect(JSON.stringify(seen)).not.toContain('"cn"');
    expect(seen).toMatchObject({ changes: [{ key: 'vip' }], events: [{ seq: 1 }], warnings: [] });
  });
});

describe('the history that is seen', () => {
  const entry = (seq: number, target: AuditEntry['target'], after: AuditEntry['after'] = {}): AuditEntry => ({
    ...{ seq, at: '', actorId: 'x', actorName: 'X', action: 'x', before: null, after, reason: null },
    ...{ transactionId: 't', prevHash: '', hash: '', target },
  });
  const record = { type: 'customer', id: 'c1' };

  it('leaves out what is hidden, and deleted things where anything is', () => {
    const items = [
      entry(1, { kind: 'concept', id: 'geo' }),
      entry(2, { kind: 'concept', id: 'vip' }),
      entry(3, { kind: 'concept', id: 'deleted' }),
      entry(4, { kind: 'record', record, tagId: 'cn' }),
      entry(5, { kind: 'record', record, tagId: 'vip' }),
      entry(6, { kind: 'rule', id: 'rule-vip' }),
      entry(7, { kind: 'rule', id: 'deleted' }),
      entry(8, { kind: 'proposal', id: 'p' }, { command: {} }),
      entry(9, { kind: 'proposal', id: 'p' }, { text: 'x' }),
      entry(10, { kind: 'workspace', id: 'shop' }),
    ];
    const seen = seenAudit({ items, next: '1' }, workspace, hiddenConcepts(agent, workspace));
    expect(seen.items.map(({ seq }) => seq)).toEqual([2, 5, 6, 9, 10]);
    expect(seen.next).toBe('1');
    expect(seenAudit({ items, next: null }, workspace, new Set()).items).toBe(items);
  });
});
