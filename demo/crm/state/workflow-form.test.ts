import type { Workflow } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import { draftFromForm, emptyWorkflow, faultOf, formFromWorkflow } from './workflow-form.js';

const stored: Workflow = {
  id: 'w',
  version: 3,
  name: { en: 'Wake-up', 'zh-CN': '唤醒' },
  state: 'on',
  trigger: { on: 'tag.added', tagIds: ['silent'], recordType: 'customer' },
  condition: 'visits > 2',
  action: { type: 'webhook', url: 'https://hooks.example/a', secretName: 'crm' },
  ownerId: 'ann',
  sinceSeq: 0,
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'ann',
};

describe('the form of a workflow', () => {
  it('gives back what it was filled with', () => {
    const { name, trigger, condition, action } = stored;
    const form = formFromWorkflow(stored, 'en');
    expect(form).toMatchObject({ baseVersion: 3, name: 'Wake-up', kind: 'webhook' });
    expect(draftFromForm(form, stored, 'en')).toEqual({ name, trigger, condition, action });
  });

  it('changes the name in one language only, and drops tags where the trigger is about none', () => {
    const form = {
      ...formFromWorkflow(stored, 'zh-CN'),
      name: '叫醒',
      on: 'tier.changed',
      isConditional: false,
    } as const;
    expect(draftFromForm(form, stored, 'zh-CN')).toMatchObject({
      name: { en: 'Wake-up', 'zh-CN': '叫醒' },
      trigger: { on: 'tier.changed', recordType: 'customer' },
      condition: null,
    });
    expect(draftFromForm(form, stored, 'zh-CN').trigger).not.toHaveProperty('tagIds');
  });

  it.each([
    ['name', {}],
    ['event', { name: 'A' }],
    [null, { name: 'A', eventName: 'go' }],
    ['url', { name: 'A', kind: 'webhook', url: '' }],
    ['url', { name: 'A', kind: 'webhook', url: 'javascript:alert(1)' }],
    [null, { name: 'A', kind: 'webhook', url: 'https://hooks.example/a' }],
  ] as const)('wants %s of %j', (fault, given) => {
    expect(faultOf({ ...emptyWorkflow(), ...given })).toBe(fault);
  });
});
