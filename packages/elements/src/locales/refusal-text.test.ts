import { expect } from '@open-wc/testing';
import type { Refusal } from '@tagma/core';
import { describeRefusal } from './describe.js';

const tooLate = (details: Record<string, string>): Refusal => ({
  ...{ code: 'forbidden', message: 'for logs', action: 'tag.remove' },
  details: { action: 'tag.remove', why: 'too-late', until: '2026-11-23T08:00:00.000Z', ...details },
});

describe('a refusal because the time to take something back is over', () => {
  it('tells until when, in the zone of the workspace, and who still may', () => {
    const refusal = tooLate({ timeZone: 'Asia/Shanghai', roles: 'manager, admin' });
    expect(describeRefusal(refusal, 'en')).to.equal(
      'You could take back what you gave until 23 Nov 2026, 16:00 (GMT+8). ' +
        'Now ask somebody in one of these roles: manager, admin.',
    );
    expect(describeRefusal(refusal, 'zh-CN')).to.equal(
      '您所打的标签可在 2026年11月23日 16:00 (GMT+8) 前撤回，现已逾期，请联系具有以下角色的同事：manager, admin。',
    );
  });

  it('makes do with a zone that is not known here, and with no role to name', () => {
    for (const zone of [{}, { timeZone: 'Mars/Base' }]) {
      expect(describeRefusal(tooLate(zone), 'en')).to.match(/until 2\d Nov 2026, .*ask an administrator\.$/u);
      expect(describeRefusal(tooLate(zone), 'zh')).to.match(/2026年11月2\d日.*请联系管理员。$/u);
    }
  });
});

describe('a refusal because of a circle', () => {
  it('tells a rule that reads its own tag from rules that feed each other', () => {
    const circle = (path: string, count: number): Refusal => ({
      ...{ code: 'rule-cycle', message: 'for logs', details: { id: 'r', path, count } },
    });
    expect(describeRefusal(circle('A → A', 1), 'en')).to.contain('reads the tag that it gives');
    expect(describeRefusal(circle('A → A', 1), 'zh-CN')).to.contain('它自己要打的标签');
    expect(describeRefusal(circle('A → B → A', 2), 'en')).to.contain('feed each other: A → B → A');
  });
});

describe('a refusal because something is in use', () => {
  const inUse = (by: string, count: number): Refusal => ({
    ...{ code: 'in-use', message: 'for logs', details: { id: 'vip', by, count } },
  });

  it('says what uses it and what helps, one or many', () => {
    const said = (by: string, count: number): string => describeRefusal(inUse(by, count), 'en', 'VIP');
    expect(said('rules', 1)).to.equal(
      '1 rule still gives “VIP”. First archive what gives it, or let it give another tag.',
    );
    expect(said('records', 3)).to.equal('3 records still have “VIP”. Remove it there first.');
    expect(said('children', 1)).to.equal(
      '“VIP” still has 1 entry below it. Choose it as well, or move it first.',
    );
    expect(said('later uses', 2)).to.equal('“VIP” has been used since. Undo that first.');
    expect(describeRefusal(inUse('rules', 1), 'zh-CN', 'VIP')).to.equal(
      '还有 1 条规则会打上“VIP”，请先归档规则，或改为打其他标签。',
    );
  });

  it('begins a sentence when no name is known, and makes do with what a later version tells', () => {
    expect(describeRefusal(inUse('later uses', 1), 'en')).to.equal(
      'It has been used since. Undo that first.',
    );
    expect(describeRefusal(inUse('unheard of', 1), 'en', 'VIP')).to.equal('“VIP” is still in use.');
    expect(describeRefusal(inUse('toString', 1), 'zh-CN', 'VIP')).to.equal('“VIP”仍在使用。');
  });
});
