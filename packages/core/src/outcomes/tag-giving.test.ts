import { describe, expect, it } from 'vitest';
import type { Assignment, Ground } from '../tags/tags.types.js';
import { tagGiving } from './index.js';

const day = (of: number): string => new Date(Date.UTC(2026, 0, of)).toISOString();
const PERIOD = { since: day(10), now: day(20) };

function row(
  id: string,
  tagId: string,
  grounds: readonly Partial<Ground>[],
  more: Partial<Assignment> = {},
): Assignment {
  const whole = grounds.map((ground): Ground => ({
    type: 'manual',
    by: 'ann',
    at: day(15),
    expiresAt: null,
    ...ground,
  }));
  return {
    record: { type: 'customer', id },
    tagId,
    version: 1,
    state: 'active',
    grounds: whole,
    assignedAt: day(15),
    expiresAt: null,
    ...more,
  };
}

describe('tagGiving', () => {
  it('takes as automatic what rules hold alone, by what is live now', () => {
    const { all, tags } = tagGiving(
      [
        row('c1', 'vip', [{ type: 'rule', by: 'system' }]),
        row('c2', 'vip', [
          { type: 'rule', by: 'system' },
          { type: 'rule', by: 'system', ruleId: 'r2' },
        ]),
        row('c3', 'vip', [{ type: 'rule', by: 'system' }, {}]),
        row('c4', 'vip', [{ type: 'rule', by: 'system' }, { expiresAt: day(16) }]),
        row('c5', 'new', [{ type: 'import', by: 'ann' }]),
        row('c6', 'new', [{ type: 'rule', by: 'system', expiresAt: day(16) }], { expiresAt: day(16) }),
      ],
      PERIOD,
    );
    expect(all).toEqual({ active: 5, automatic: 3, share: 0.6 });
    expect(tags).toEqual([
      { tagId: 'vip', active: 4, automatic: 3, share: 0.75 },
      { tagId: 'new', active: 1, automatic: 0, share: 0 },
    ]);
  });

  it('counts for people what they gave by hand in the period, ended or not, under whoever gave it first', () => {
    const { people } = tagGiving(
      [
        row('c1', 'vip', [{ at: day(11) }]),
        row('c1', 'new', [{ at: day(19) }], { state: 'removed' }),
        row('c2', 'vip', [{ type: 'suggestion', at: day(12) }]),
        row('c3', 'vip', [{ at: day(10) }]),
        row('c4', 'vip', [{ at: day(21) }]),
        row('c5', 'vip', [{ type: 'import' }]),
        row('c6', 'vip', [{ by: 'ann', at: day(18), first: { by: 'bob', at: day(13) } }]),
      ],
      PERIOD,
    );
    expect(people).toEqual([
      { actorId: 'ann', given: 3, records: 2, lastAt: day(19) },
      { actorId: 'bob', given: 1, records: 1, lastAt: day(13) },
    ]);
  });

  it('has no share of nothing', () => {
    expect(tagGiving([], PERIOD)).toEqual({
      ...{ all: { active: 0, automatic: 0, share: null }, tags: [], people: [] },
    });
  });
});
