import { describe, expect, it } from 'vitest';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo({ seed: { customers: 20, orders: 60 } });

/** "30天内购买超过3次": more than three orders in the last 30 days. */
const BOUGHT = /^\$count\(orders\[.*\$millis\(\) - 30 \* .*\]\) > 3$/u;

describe.each([
  { locale: 'en', add: 'Add condition', search: /Search/u },
  { locale: 'zh-CN', add: '添加条件', search: /搜索/u },
] as const)('the rule builder in $locale', ({ locale, add, search }) => {
  it('builds "bought more than 3 times in 30 days" by mouse', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale }, '#/rules/new');
    const builder = visit.page.locator('tagma-rule-builder');
    await builder.getByRole('button', { name: add }).click();
    const choice = builder.locator('.add-option', { hasText: '30' }).first();
    await choice.waitFor();
    await choice.click();
    await expect.poll(() => visit.ruleText()).toMatch(BOUGHT);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('builds it by keyboard alone, and takes it back', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale }, '#/rules/new');
    const { page } = visit;
    await page.locator('tagma-rule-builder').getByRole('button', { name: add }).focus();
    await page.keyboard.press('Enter');
    await page.locator('tagma-rule-builder').getByRole('combobox', { name: search }).waitFor();
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await expect.poll(() => visit.ruleText()).toMatch(BOUGHT);
    // The focus is in the new row: it can be changed, moved and deleted at once.
    await page.locator('tagma-rule-builder [role=row]:focus').waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(() => visit.ruleText()).toBe('');
    await page.keyboard.press('Escape');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
