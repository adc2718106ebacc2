import { describe, expect, it } from 'vitest';
import { customerFile } from './customer-file.js';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const file = customerFile();
const scene = useDemo({ customers: file.path });

/** Counted from the file itself. */
const orderingAtLeast = (least: number): string[] =>
  file.rows
    .filter((row) => Number(row['Frequency']) >= least)
    .map((row) => row['CustomerID'] ?? '')
    .sort();

describe('a parameter of a rule', () => {
  it('is defined from the text, changes whom the rule tags, and is named where reasons are given', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/rules/new');
    const { page } = visit;
    const api = await DemoApi.as(scene.demo.url, 'admin');
    await page.locator('input[name="name"]').fill('Orders often');
    const picker = page.locator('crm-rule-editor tagma-tag-picker');
    await picker.getByRole('combobox').click();
    await page.keyboard.type('VIP');
    await picker.getByRole('option').first().click();
    await page.keyboard.press('Escape');
    await visit.writeRule('Frequency >= $least');

    const panel = page.locator('.crm-parameters');
    await panel.locator('summary').getByText('$least is not defined').waitFor();
    await panel.locator('summary').click();
    await panel.getByRole('button', { name: 'Add $least' }).click();
    const row = panel.getByRole('group', { name: 'Parameter least' });
    await row.getByLabel('Title').fill('Fewest orders');
    await row.getByLabel('Title').press('Tab');
    const titled = panel.getByRole('group', { name: 'Parameter Fewest orders' });
    await titled.getByLabel('Default').fill('4');
    await titled.getByLabel('Default').press('Tab');
    // What the text reads cannot be renamed or removed under it.
    expect(await titled.getByLabel('Name').isEditable()).toBe(false);
    expect(await titled.getByRole('button', { name: 'Remove $least' }).isDisabled()).toBe(true);

    const count = async (): Promise<number> => {
      await page.locator('button[name="test"]').click();
      await page.locator('[data-result="test"]').waitFor({ timeout: 60_000 });
      return visit.figure('Match');
    };
    expect(await count()).toBe(orderingAtLeast(4).length);
    await titled.getByLabel('Value').fill('6');
    await titled.getByLabel('Value').press('Tab');
    expect(await count()).toBe(orderingAtLeast(6).length);

    await page.locator('button[name="save"]').click();
    await page.locator('button[name="publish"]').click();
    await page.locator('button[name="run"]').click();
    await page.getByText('Run finished').waitFor({ timeout: 60_000 });
    expect(await api.taggedWith('tag-vip')).toEqual(orderingAtLeast(6));

    await visit.openCustomer(orderingAtLeast(6)[0] ?? '');
    await page.locator('crm-why').getByText('Fewest orders (6)').first().waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is picked in a row, and compared with what was published, in Chinese', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const rule = {
      name: '常客',
      recordType: 'customer',
      tagId: 'tag-vip',
      expression: 'Frequency >= 4',
      parameters: [{ name: 'least', title: '最少购买次数', type: 'number', default: 6 }],
    } as const;
    const { outcome } = await api.command({ type: 'createRule', rule, id: 'often' });
    expect(outcome.ok).toBe(true);
    await api.command({ type: 'publishRule', id: 'often', expectedVersion: 1 });
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale: 'zh-CN' }, '#/rules/often');
    const { page } = visit;
    const builder = page.locator('tagma-rule-builder');
    await builder.getByRole('button', { name: '换成其他类型的值' }).click();
    await builder.getByRole('combobox', { name: '值的类型' }).selectOption({ label: '参数' });
    await builder.getByRole('button', { name: '完成' }).click();
    await expect.poll(() => visit.ruleText()).toBe('Frequency >= $least');
    await builder.getByRole('button', { name: '最少购买次数' }).waitFor();
    const matches = builder.getByText(`命中 ${orderingAtLeast(6).length.toLocaleString('zh-CN')} 条`);
    await matches.waitFor();

    const row = page.getByRole('group', { name: '参数 最少购买次数' });
    await row.getByLabel('当前值').fill('5');
    await row.getByLabel('当前值').press('Tab');
    await page.locator('crm-rule-history button[name="compare"]').click();
    await page.getByText('最少购买次数：6 → 5').waitFor();
    const leaving = orderingAtLeast(4).length - orderingAtLeast(5).length;
    await expect.poll(() => visit.figure('离开')).toBe(leaving);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
