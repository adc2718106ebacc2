import { tierTemplate } from '@tagma/core/tier-templates';
import { beforeAll, describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();

beforeAll(async () => {
  const api = await DemoApi.as(scene.demo.url, 'admin');
  const content = tierTemplate('e-commerce');
  await api.command({ type: 'createTierScheme', recordType: 'customer', content, id: 'value' });
  await api.command({ type: 'publishTierScheme', id: 'value', expectedVersion: 1 });
  const { outcome } = await api.command({ type: 'runTiers', schemeId: 'value' });
  expect(outcome.ok).toBe(true);
});

/** Digits of a text, e.g. of `1,234 customers`. */
const number = (text: string): number => Number(text.replace(/[^\d.-]/g, ''));

describe('what grading brings', () => {
  it('is told by period: rows add up to all customers and all revenue', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/tiers');
    const card = visit.page.locator('crm-tier-periods');
    await card.getByLabel('How many').selectOption('3');
    await card.getByRole('button', { name: 'Show' }).click();
    const rows = card.locator('tbody tr');
    await rows.first().waitFor();
    const figures = async (row: number): Promise<number[]> =>
      (await rows.nth(row).locator('.crm-outcomes__figure').allInnerTexts()).map(number);
    const last = (await rows.count()) - 1;
    const tiers = await Promise.all(Array.from({ length: last }, (_, row) => figures(row)));
    const all = await figures(last);
    expect(all).toHaveLength(3);
    for (const [index, sum] of all.entries()) {
      const added = tiers.reduce((total, row) => total + (row[index] ?? 0), 0);
      expect(Math.abs(added - sum)).toBeLessThanOrEqual(tiers.length);
      expect(sum).toBeGreaterThan(0);
    }
    expect(await rows.nth(last).locator('small').last().innerText()).toBe('200 customers');
    expect(await card.locator('thead').innerText()).toContain('so far');
    // Who asks for the number of orders is told another figure.
    await card.getByLabel('Figure').selectOption({ label: 'Orders: number' });
    await card.getByRole('button', { name: 'Show' }).click();
    await expect.poll(async () => (await figures(last))[2] ?? 0).toBeLessThan(all[2] ?? 0);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is compared before and after a day, and a condition that cannot be read is told', async () => {
    const visit = await DemoPage.visit(
      scene.browser,
      scene.demo.url,
      { locale: 'zh-CN', theme: 'dark', width: 400 },
      '#/tiers',
    );
    const card = visit.page.locator('crm-tier-change');
    const day = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10);
    await card.getByLabel('日期').fill(day);
    await card.getByRole('button', { name: '查看' }).click();
    await card.getByRole('row', { name: /^全部客户 200 / }).waitFor();
    await card.getByText(/按此后首次定级（|按当前等级分组/).waitFor();
    const isWide = await visit.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
    expect(visit.complaints).toEqual([]);
    await card.locator('input[name="where"]').fill('status =');
    await card.getByRole('button', { name: '查看' }).click();
    await card.getByRole('alert').waitFor();
    await visit.close();
  });

  it('tells the tiers of then as well: nobody had one before the first grading', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role: 'agent' }, '#/tiers');
    const card = visit.page.locator('crm-tier-periods');
    await card.locator('select[name="tiers-of"]').selectOption({ label: 'of that time' });
    await card.getByRole('button', { name: 'Show' }).click();
    const nobody = card.getByRole('row', { name: /^No tier/ });
    await nobody.waitFor();
    const customers = (await nobody.locator('small').allInnerTexts()).map((text) =>
      number(text.split('(')[0] ?? ''),
    );
    expect([customers[0], customers.at(-1)]).toEqual([200, 0]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('the reviews page', () => {
  it('lists customers without a change, and tells from a sample how many tags are right', async () => {
    const visit = await DemoPage.visit(
      scene.browser,
      scene.demo.url,
      { role: 'manager', locale: 'zh-CN', width: 400 },
      '#/reviews',
    );
    const { page } = visit;
    const accuracy = page.locator('crm-accuracy');
    await accuracy.getByRole('button', { name: '抽取样本' }).click();
    await accuracy.getByText('尚未判断。').waitFor();
    for (const [row, judgement] of ['正确', '正确', '正确', '错误', '无法判断'].entries())
      await accuracy.getByRole('radiogroup').nth(row).getByLabel(judgement).check();
    // Wilson's interval of 3 in 4.
    await accuracy.getByText('已判断 4 个，正确 3 个，准确率 75%；总体约为 30.1% 至 95.4%。').waitFor();
    const unchanged = page.locator('crm-unchanged-tags');
    await unchanged.getByRole('button', { name: '查看' }).click();
    await unchanged.getByText('此期间所有客户的状态都有变化').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('the history page', () => {
  it('tells how much rules tag, and who tags by hand', async () => {
    const api = await DemoApi.as(scene.demo.url, 'agent');
    const { outcome } = await api.command({
      ...{ type: 'assignTag', record: { type: 'customer', id: 'C000009' }, tagId: 'tag-vip' },
    });
    expect(outcome.ok).toBe(true);
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/activity');
    const card = visit.page.locator('crm-tag-giving');
    await card.getByRole('button', { name: 'Show' }).click();
    await card.getByRole('row', { name: /^林夏 Lin Xia 华东 1 1 / }).waitFor();
    await card.getByText(/by rules alone: \d+ of \d+ tags\./).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
