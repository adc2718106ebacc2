import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { customerFile } from './customer-file.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const file = customerFile();
const scene = useDemo({ customers: file.path });
const TEXT = 'Frequency >= 3 and MonetaryMills > 1000000';
/** Counted here from the file itself, by other means than the product's. */
const expected = file.rows
  .filter((row) => Number(row['Frequency']) >= 3 && Number(row['MonetaryMills']) > 1_000_000)
  .map((row) => row['CustomerID'] ?? '')
  .sort();

async function writeRule(visit: DemoPage, name: string, text: string): Promise<void> {
  await visit.goTo('#/rules/new');
  await visit.page.locator('input[name="name"]').fill(name);
  const picker = visit.page.locator('crm-rule-editor tagma-tag-picker');
  await picker.getByRole('combobox').click();
  await visit.page.keyboard.type('VIP');
  await picker.getByRole('option').first().click();
  // More tags are offered until the list is closed.
  await visit.page.keyboard.press('Escape');
  await visit.writeRule(text);
}

describe('a rule', () => {
  it('can be saved from the start, and says what it lacks', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/rules/new');
    await visit.page.locator('button[name="save"]').click();
    await visit.page.getByText('Give the rule a name.').waitFor();
    await visit.page.locator('input[name="name"]').fill('Named');
    await visit.page.locator('button[name="save"]').click();
    await visit.page.getByText('Choose at least one tag that the rule gives.').waitFor();
    await visit.close();
  });

  it('shows where its text is wrong', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/rules/new');
    await visit.writeRule('Frequency >= \n and 3');
    await visit.page.getByText(/Line 2, column/).waitFor();
    await visit.set('language', 'zh-CN');
    await visit.page.getByText(/第 2 行第/).waitFor();
    await visit.close();
  });

  it('counts, publishes, runs, tags exactly the right customers and says why; a second run changes nothing', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url);
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const before = new Set(await api.taggedWith('tag-vip'));
    expect([...before].filter((id) => !expected.includes(id))).toEqual([]);
    await writeRule(visit, 'Bought often and much', TEXT);
    const { page } = visit;
    await page.locator('button[name="test"]').click();
    await page.locator('[data-result="test"]').waitFor({ timeout: 60_000 });
    expect(await visit.figure('Match')).toBe(expected.length);
    expect(await visit.figure('Cannot be evaluated')).toBe(0);

    await page.locator('button[name="save"]').click();
    await page.locator('button[name="publish"]').click();
    await page.locator('button[name="run"]').click();
    await page.getByText('Run finished').waitFor({ timeout: 60_000 });
    expect(await visit.figure('Tags added')).toBe(expected.length);
    expect(await api.taggedWith('tag-vip')).toEqual(expected);

    await page.locator('button[name="run"]').click();
    await page.getByText('Nothing changed: every tag was already right.').waitFor({ timeout: 60_000 });
    expect(await visit.figure('Tags added')).toBe(0);
    expect(await visit.figure('Already tagged')).toBe(expected.length);

    await visit.openCustomer(expected[0] ?? '');
    const why = page.locator('crm-why');
    await why.getByText('Bought often and much').first().waitFor();
    await why.getByText('Matches now').first().waitFor();
    const frequency = file.rows.find((row) => row['CustomerID'] === expected[0])?.['Frequency'] ?? '';
    await why
      .locator('dl div', { hasText: 'Frequency' })
      .getByText(Number(frequency).toLocaleString('en'))
      .waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('that fails on some customers lists those and goes on with the rest', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url);
    await writeRule(visit, 'Fails for some', '$number(country = "France" ? "x" : "1") = 1');
    await visit.page.locator('button[name="test"]').click();
    await visit.page.locator('[data-result="test"]').waitFor({ timeout: 60_000 });
    const french = file.rows.filter((row) => row['Country'] === 'France').length;
    expect(await visit.figure('Cannot be evaluated')).toBe(french);
    expect(await visit.figure('Match')).toBe(file.rows.length - french);
    await visit.page.getByText('They are left as they are; everyone else was evaluated.').waitFor();
    await visit.close();
  });

  it('changed by two people at once shows the conflict and overwrites nothing', async () => {
    const manager = await DemoApi.as(scene.demo.url, 'manager');
    const { outcome } = await manager.command({
      type: 'createRule',
      rule: { name: 'Contested', recordType: 'customer', tagId: 'tag-vip', expression: 'Frequency > 1' },
    });
    const id = (outcome.ok && outcome.createdId) || '';
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, `#/rules/${id}`);
    await visit.writeRule('Frequency > 2');
    const { status } = await manager.command({
      type: 'updateRule',
      id,
      expectedVersion: 1,
      patch: { expression: 'Frequency > 3' },
    });
    expect(status).toBe(200);
    const conflict = visit.page.locator('.crm-conflict');
    // The other change is told to the page at once; saving over it would be refused by the service as well.
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain('Frequency > 3');
    expect(await conflict.innerText()).toContain('Frequency > 2');
    const stored = (await manager.workspace()).rules.find((rule) => rule.id === id);
    expect(stored?.expression).toBe('Frequency > 3');
    await conflict.locator('button[name="use-mine"]').click();
    await expect
      .poll(async () => (await manager.workspace()).rules.find((rule) => rule.id === id)?.expression)
      .toBe('Frequency > 2');
    await visit.close();
  });
});
