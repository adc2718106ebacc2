import { describe, expect, it } from 'vitest';
import { ownerMoveBatch, planOwnerMoves } from './move-records.js';

const now = { within: new Set(['c1', 'c2', 'c3']), owners: new Map([['c1', 'ann']]) };
const move = (recordId: string, from: string | null, to: string | null) => ({ recordId, from, to });

describe('moving records to another owner', () => {
  it('takes those that are still whose they were, also nobody’s', () => {
    const moves = [move('c1', 'ann', 'bo'), move('c2', null, 'bo')];
    expect(planOwnerMoves(moves, now)).toEqual({ moved: moves, skipped: [] });
  });

  it('leaves alone what moved, what is theirs already, what is out of reach, and what is named twice', () => {
    const first = move('c3', null, 'bo');
    const moves = [
      ...[move('c1', 'li', 'bo'), move('c1', 'ann', 'bo'), move('c2', 'li', null), move('gone', null, 'bo')],
      ...[first, first],
    ];
    expect(planOwnerMoves(moves, now)).toEqual({
      moved: [first],
      skipped: [
        { recordId: 'c1', why: 'changed' },
        { recordId: 'c1', why: 'changed' },
        { recordId: 'c2', why: 'same' },
        { recordId: 'gone', why: 'out-of-reach' },
        { recordId: 'c3', why: 'changed' },
      ],
    });
  });

  it('writes the field only, with one entry and one event for each', () => {
    const actor = { id: 'm', name: 'Max' };
    const context = { recordType: 'customer', ownerField: 'rep', actor, now: '2026-11-23T08:00:00.000Z' };
    const batch = ownerMoveBatch([move('c1', 'ann', null)], {
      ...context,
      transactionId: 't',
      reason: 'left',
    });
    expect(batch).toMatchObject({
      onExisting: 'update',
      records: [{ id: 'c1', data: {}, without: ['rep'] }],
      ownersStill: { ownerField: 'rep', owners: new Map([['c1', 'ann']]) },
      audit: [
        { action: 'record.owner-changed', before: { rep: 'ann' }, after: { rep: null }, reason: 'left' },
      ],
      events: [{ type: 'records.changed', record: { type: 'customer', id: 'c1' }, transactionId: 't' }],
    });
    expect([batch.audit.length, batch.events.length]).toEqual([1, 1]);
  });
});
