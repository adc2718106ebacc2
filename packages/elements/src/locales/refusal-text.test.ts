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
