import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();

/** A gap is left: nothing is said of amounts below 1,000. */
const TABLE = 'annualRevenue,$count(orders),result\n>= 100000,-,100\n[1000..100000),> 3,60\n';
const DECISION =
  'annualRevenue >= 100000 ? 100 : ' +
  '(annualRevenue >= 1000 and annualRevenue < 100000) and $count(orders) > 3 ? 60';

describe('the decision of a tier', () => {
  it('is taken from a decision table with its losses, and goes out as one', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/tiers');
    const { page } = visit;
    await page.getByRole('button', { name: 'E-commerce (RFM)' }).click();
    const builder = page.locator('tagma-tier-editor tagma-rule-builder').first();
    await builder.locator('[data-tool=import]').click();
    const dialog = builder.locator('dialog[open]');
    const field = dialog.locator('.import-text');
    await field.fill(TABLE.replace('> 3', '!!'));
    await dialog.locator('.import-problems .where').first().waitFor();
    expect(await dialog.locator('.import-problems .where').first().innerText()).toBe('Row 3, column 2');
    await field.fill(TABLE);
    await dialog.locator('.import-preview').waitFor();
    await dialog.locator('footer [type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    const text = (): Promise<string> =>
      builder.evaluate((element: Element & { readonly value?: string }) => element.value ?? '');
    await expect.poll(text).toBe(DECISION);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button[name="export-decision"]').first().click(),
    ]);
    const table = await readFile(await file.path(), 'utf8');
    expect(table.split(/\r?\n/)[0]).toBe('annualRevenue,$count(orders) > 3,result');

    await builder.getByRole('button', { name: 'What it does' }).click();
    await builder.getByRole('tab', { name: 'Findings' }).click();
    await builder.getByText(/No case covers some records/).waitFor({ timeout: 60_000 });

    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Draft saved.').waitFor();
    await visit.reload();
    await expect.poll(text).toBe(DECISION);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
