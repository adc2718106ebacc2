import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo({ seed: { customers: 20, orders: 60 } });

describe.each([
  { locale: 'en', look: 'What it does', tests: 'Tests', find: 'Find cases', all: 'Save all' },
  { locale: 'zh-CN', look: '规则效果', tests: '测试用例', find: '生成用例', all: '全部保存' },
] as const)('test cases of a rule in $locale', ({ locale, look, tests, find, all }) => {
  it('are kept with the rule, and run when it is opened again', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const name = `Tested ${locale}`;
    const rule = {
      name,
      recordType: 'customer',
      tagId: 'tag-vip',
      expression: 'annualRevenue >= 5000',
    };
    const { outcome } = await api.command({ type: 'createRule', rule });
    if (!outcome.ok) throw new Error('The rule was refused.');
    const { createdId } = outcome;
    const visit = await DemoPage.visit(
      scene.browser,
      scene.demo.url,
      { locale },
      `#/rules/${createdId ?? ''}`,
    );
    const builder = visit.page.locator('tagma-rule-builder');
    const openTests = async (): Promise<void> => {
      await builder.getByRole('button', { name: look }).click();
      await builder.getByRole('tab', { name: tests }).click();
    };
    await openTests();
    await builder.getByRole('button', { name: find }).click();
    await builder.getByRole('button', { name: all }).click();
    await builder.locator('.tests > li').first().waitFor();
    const shown = await builder.locator('.tests > li').count();
    await visit.page.locator('button[name="save"]').click();
    const kept = async () => (await api.workspace()).rules.find(({ id }) => id === createdId)?.tests ?? [];
    await expect.poll(async () => (await kept()).length, { timeout: 20_000 }).toBe(shown);
    expect((await kept()).map(({ expected }) => expected)).toContain('match');

    await visit.reload();
    await openTests();
    await expect.poll(() => builder.locator('.tests > li').count()).toBe(shown);
    await expect.poll(() => builder.locator('.tests > li .passes').count()).toBe(shown);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
