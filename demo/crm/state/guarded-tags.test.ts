import { describe, expect, it } from 'vitest';
import type { Permission, Refusal } from '@tagma/core';
import { guardsOf, refusalOfRule, type GuardWords } from './guarded-tags.js';

const EN: GuardWords = { locale: 'en', roles: { manager: 'Manager' }, administrators: 'administrators' };
const ZH: GuardWords = { locale: 'zh-CN', roles: { manager: '经理' }, administrators: '管理员' };
const denied = (more: Partial<Extract<Permission, { allowed: false }>>): Permission => ({
  ...{ allowed: false, action: 'rule.edit', why: 'not-assignable-by', conceptId: 'vip' },
  ...more,
});

describe('tags that rules of the reader cannot give', () => {
  it('say who may, by name', () => {
    expect(guardsOf(denied({ named: ['manager', '华东'] }), EN)).toBe('Manager or 华东');
    expect(guardsOf(denied({ named: ['manager', '华东'] }), ZH)).toBe('经理或华东');
    expect(guardsOf(denied({}), ZH)).toBe('管理员');
  });

  it('are none where nothing stands in the way, or the role does not write rules at all', () => {
    expect(guardsOf({ allowed: true }, EN)).toBeNull();
    expect(guardsOf(denied({ why: 'not-granted' }), EN)).toBeNull();
  });

  it('are named in a refusal, with people by their names', () => {
    const refusal: Refusal = {
      code: 'forbidden',
      message: '',
      action: 'rule.edit',
      details: { why: 'not-assignable-by', id: 'vip', ownerId: 'chen-jing', named: 'manager, zhou-ming' },
    };
    expect(refusalOfRule(refusal, EN, () => 'VIP')).toBe(
      'Only Manager or 周明 Zhou Ming may give or take “VIP”, by hand or by a rule. Ask its owner, 陈静 Chen Jing.',
    );
    expect(refusalOfRule(refusal, ZH, () => '贵宾')).toBe(
      '“贵宾”仅限 经理或周明 Zhou Ming 添加或移除，手动或通过规则都一样，如有需要请联系责任人 陈静 Chen Jing。',
    );
  });

  it('are not the only reason: whose rule it is and which roles reach it are told by name, too', () => {
    const refusal: Refusal = {
      code: 'forbidden',
      message: '',
      action: 'rule.edit',
      details: { why: 'out-of-scope', scope: 'team', ownerId: 'chen-jing', roles: 'analyst, manager' },
    };
    expect(refusalOfRule(refusal, EN, String)).toBe(
      'Your role covers this only for your team: changing rules. Ask its owner, 陈静 Chen Jing. Roles that reach it: analyst or Manager.',
    );
    const { roles: _, ...nobody } = refusal.details ?? {};
    expect(refusalOfRule({ ...refusal, details: nobody }, EN, String)).not.toContain('Roles');
  });
});
