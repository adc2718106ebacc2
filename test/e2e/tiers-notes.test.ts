import { describe, expect, it } from 'vitest';
import { DemoPage, shownText } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();

describe('tiers', () => {
  it('begin with a template, are published and run, and are told on the customer page', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/tiers');
    const { page } = visit;
    await page.getByRole('button', { name: 'E-commerce (RFM)' }).click();
    await page.getByText('200 records', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Draft saved.').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published. Run the scheme').waitFor();
    await page.getByRole('button', { name: 'Grade all customers' }).click();
    await page.getByText(/^200 customers graded: 0 up, 0 down, 200 new/).waitFor({ timeout: 60_000 });
    await page.locator('.crm-tier-card').nth(2).waitFor();
    await page.locator('select[name="shown-tier"]').selectOption('high-value');
    await expect.poll(() => page.locator('.crm-tier-card').count()).toBe(1);

    await page.locator('button[name="show-movement"]').click();
    const moved = page.locator('.crm-movement__table');
    await moved.waitFor();
    expect(await moved.locator('tbody tr').last().locator('td').last().innerText()).toBe('200');
    await moved.locator('button').first().click();
    await page.locator('.crm-movement__customers a').first().waitFor();

    await visit.openCustomer('C000001');
    const tier = page.locator('crm-customer-tier');
    await tier.getByText('Why this tier').waitFor();
    expect(await tier.locator('tbody tr').count()).toBe(4);
    await tier.getByText('Set another tier').click();
    await tier.locator('select[name="tier"]').selectOption('high-value');
    await tier.locator('input[name="reason"]').fill('Opens a second shop');
    await tier.locator('tagma-day-field[name="until"] input').fill('2099-12-31');
    await tier.getByRole('button', { name: 'Set tier' }).click();
    await tier
      .getByText(/Opens a second shop/)
      .first()
      .waitFor();
    await tier
      .getByText('Around the clock')
      .or(tier.getByText(/around the clock/))
      .first()
      .waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('notes', () => {
  it('are written with a grade, seen by whom they are for, and mark the customer in the list', async () => {
    const visit = await DemoPage.visit(
      scene.browser,
      scene.demo.url,
      { role: 'manager' },
      '#/customers/C000002',
    );
    const { page } = visit;
    const notes = page.locator('tagma-notes');
    await notes.getByLabel('Text of the note').fill('Lost a pallet, call back today');
    await notes.getByLabel('Grade').selectOption('urgent');
    await notes.getByRole('button', { name: 'Add note' }).click();
    await notes.locator('.note').first().waitFor();
    await notes.getByLabel('Text of the note').fill('Talks to a competitor');
    await notes.getByLabel('Who reads it').selectOption('managers');
    await notes.getByRole('button', { name: 'Add note' }).click();
    await notes.locator('.note').nth(1).waitFor();

    await visit.goTo('#/customers');
    await visit.settled();
    await visit.grid.locator('tagma-tag[label="Urgent"]').first().waitFor();
    await visit.close();

    const agent = await DemoPage.visit(
      scene.browser,
      scene.demo.url,
      { role: 'agent' },
      '#/customers/C000002',
    );
    const seen = agent.page.locator('tagma-notes');
    await seen.locator('.note').first().waitFor();
    const text = await shownText(agent.page.locator('crm-customer-page'));
    expect(text).toContain('Lost a pallet');
    expect(text).not.toContain('competitor');
    expect([...visit.complaints, ...agent.complaints]).toEqual([]);
    await agent.close();
  });
});
