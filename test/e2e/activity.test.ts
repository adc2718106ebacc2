import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();

describe('the activity page', () => {
  it('is narrowed by choices that the address keeps, and says when nothing fits', async () => {
    const api = await DemoApi.as(scene.demo.url, 'agent');
    const record = { type: 'customer', id: 'C000007' };
    await api.command({ type: 'removeTag', record, tagId: 'tag-vip' });
    const { status } = await api.command({ type: 'assignTag', record, tagId: 'tag-vip' });
    expect(status).toBe(200);
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/activity');
    const { page } = visit;
    const entries = page.locator('crm-activity-page tagma-history [part~="entry"]');
    await page.locator('select[name="who"]').selectOption('people');
    // A customer is named, with the number behind the name.
    await entries
      .filter({ hasText: /林夏 Lin Xia added .*on \S.* \(C000007\)/su })
      .first()
      .waitFor();
    await page.getByLabel('Customer number').fill('C000007');
    await page.getByLabel('Customer number').press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/activity?who=people&record=C000007');
    await visit.reload();
    await expect.poll(() => page.locator('select[name="who"]').inputValue()).toBe('people');
    await entries
      .filter({ hasText: /\(C000007\)/su })
      .first()
      .waitFor();
    await page.locator('select[name="what"]').selectOption('workspace');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await entries.first().waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('#/activity');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('shows a run of a rule as one line that opens to the customers', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/activity?who=rules');
    const { page } = visit;
    const lines = page.locator('crm-activity-page tagma-history [part~="entry"]');
    const run = lines.filter({ hasText: 'ran the rule' }).first();
    await run.waitFor();
    expect(await lines.filter({ hasText: /^Rule .* added/u }).count()).toBe(0);
    await run.locator('[part~="group-link"]').click();
    await page.getByRole('heading', { name: 'Changes made in one go' }).waitFor();
    await lines
      .filter({ hasText: /added .*on \S.* \(C\d+\)/su })
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'All activity' }).click();
    await page.getByRole('heading', { name: 'Activity', exact: true }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
