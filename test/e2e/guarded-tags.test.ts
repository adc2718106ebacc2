import { beforeAll, describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo({ seed: { customers: 20, orders: 60 } });
const TAG = 'tag-vip';
const GIVEN = {
  name: 'Guarded',
  recordType: 'customer',
  tagId: TAG,
  expression: 'true',
  ownerId: 'zhou-ming',
} as const;
let ruleId = '';

/** VIP is for the administrator of the demo to give; the manager writes rules, but not for it. */
beforeAll(async () => {
  const api = await DemoApi.as(scene.demo.url, 'admin');
  const { concepts } = await api.workspace();
  const expectedVersion = concepts.find(({ id }) => id === TAG)?.version ?? 0;
  const patch = { assignableBy: ['chen-jing'] };
  await api.command({ type: 'updateConcept', id: TAG, expectedVersion, patch });
  const { outcome } = await api.command({ type: 'createRule', rule: GIVEN });
  ruleId = outcome.ok ? (outcome.createdId ?? '') : '';
});

describe.each([
  {
    locale: 'en',
    tag: 'VIP customer',
    why: 'Only 陈静 Chen Jing may give this tag, by a rule too',
    note: 'Only 陈静 Chen Jing may give “VIP customer”, so only they change',
    refusal: 'Only 陈静 Chen Jing may give or take “VIP customer”, by hand or by a rule.',
  },
  {
    locale: 'zh-CN',
    tag: 'VIP客户',
    why: '仅陈静 Chen Jing可以打这个标签，通过规则也一样',
    note: '“VIP客户”仅陈静 Chen Jing可以打',
    refusal: '“VIP客户”仅限 陈静 Chen Jing 添加或移除，手动或通过规则都一样',
  },
] as const)('a tag that the manager may not give, in $locale', ({ locale, tag, why, note, refusal }) => {
  it('is not chosen for a rule, and the list says who may', async () => {
    const visitor = { locale, role: 'manager', ...(locale === 'en' ? { width: 400 } : {}) } as const;
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, visitor, '#/rules/new');
    const picker = visit.page.locator('crm-rule-editor tagma-tag-picker');
    await picker.getByRole('combobox').focus();
    await visit.page.keyboard.type(tag);
    const option = picker.getByRole('option', { name: tag }).first();
    await option.waitFor();
    await expect.poll(() => option.textContent()).toContain(why);
    expect(await option.getAttribute('aria-disabled')).toBe('true');
    // It cannot be chosen: a click waits for what can.
    await option.click({ force: true });
    expect(await picker.evaluate((element) => (element as HTMLElement & { value: string[] }).value)).toEqual(
      [],
    );
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('makes a rule that gives it theirs to change, even where the manager owns it, and the page says so', async () => {
    const visitor = { locale, role: 'manager' } as const;
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, visitor, `#/rules/${ruleId}`);
    const { page } = visit;
    await page.locator('.crm-note', { hasText: note }).waitFor();
    await visit.writeRule('$exists(name)');
    await page.locator('button[name="save"]').click();
    await expect.poll(() => page.locator('.crm-field__error[role=alert]').textContent()).toContain(refusal);
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const stored = (await api.workspace()).rules.find(({ id }) => id === ruleId);
    expect(stored?.expression).toBe('true');
    await visit.close();
  });
});
