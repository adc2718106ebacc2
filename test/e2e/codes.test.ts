import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { CodeAssignment } from '@tagma/core';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();

async function codes(): Promise<readonly CodeAssignment[]> {
  const api = await DemoApi.as(scene.demo.url, 'admin');
  const { body } = await api.call('POST', '/codes/query', { states: ['current'], limit: 5000 });
  return (body as { items: readonly CodeAssignment[] }).items;
}

describe('codes', () => {
  it('number all customers for real, are found by code and by class, and come out as a table', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/codes');
    const { page } = visit;
    await page.getByRole('button', { name: 'Number all customers' }).click();
    await page.getByText('200 new codes, 0 changed, 0 kept, 0 without a code.').waitFor({ timeout: 60_000 });
    const held = await codes();
    expect(held).toHaveLength(200);
    expect(new Set(held.map(({ code }) => code)).size).toBe(200);
    expect(held.every(({ code }) => /^[A-D][123]-\d{3}$/.test(code))).toBe(true);

    const asian = held.filter(({ code }) => code.startsWith('C3'));
    await page.locator('input[name="code"]').fill('c3');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText(`${asian.length} customers`, { exact: true }).waitFor();
    const rows = page.locator('section[aria-labelledby="find-title"] tbody tr');
    expect(await rows.count()).toBe(asian.length);
    expect(await rows.first().textContent()).toContain('Asia · Not yet');

    await page.locator('input[name="code"]').fill('C9-001');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText(/wrong at character 2/).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download all as CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(201);
    const byId = new Map(held.map(({ record, code }) => [record.id, code]));
    for (const line of lines.slice(1))
      expect(line.endsWith(`,${byId.get(line.split(',')[0] ?? '')}`)).toBe(true);

    const text = `${lines.join('\r\n')}\r\nnobody,X,A1-900\r\n`;
    await page
      .locator('input[name="existing-codes"]')
      .setInputFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page
      .getByText('0 codes can be taken over, 200 are there already, 1 cannot be taken over.')
      .waitFor();
    const conflict = page.locator('crm-code-import tbody tr');
    expect((await conflict.textContent())?.replace(/\s+/g, ' ').trim()).toBe(
      '202 nobody A1-900 there is no such customer',
    );
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('say how classes buy, for whom to do what, and what to clean before numbering', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/codes');
    const { page } = visit;
    const held = await codes();

    await page.getByRole('combobox', { name: 'Classes' }).selectOption('second');
    await page.locator('crm-code-traits').getByRole('button', { name: 'Compare' }).click();
    const traits = page.getByRole('region', { name: 'Classes', exact: true });
    await traits.waitFor();
    const rows = await traits.locator('tbody tr').allInnerTexts();
    const cells = rows.map((row) => row.split(/\s*\t\s*/));
    expect(cells.map(([name]) => name)).toEqual(['1 Frequent', '2 Occasional', '3 Not yet']);
    for (const [index, digit] of ['1', '2', '3'].entries())
      expect(cells[index]?.[1]).toBe(String(held.filter(({ code }) => code[1] === digit).length));
    // Who has not bought yet has no order; who buys often has more of them than who does now and then.
    const [often = 0, seldom = 0, never] = cells.map(([, , orders]) => Number(orders));
    expect([often > seldom, never]).toEqual([true, 0]);

    const coupons = page.getByRole('row', { name: /Send coupons/ });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      coupons.getByRole('button', { name: 'Download list' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n').slice(1);
    const wanted = held
      .filter(({ code }) => code[1] === '3')
      .map(({ record, code }) => `${record.id} ${code}`);
    expect(lines.map((line) => `${line.split(',')[0]} ${line.split(',').at(-1)}`).sort()).toEqual(
      wanted.sort(),
    );
    await coupons.getByRole('button', { name: 'C3' }).click();
    await page.getByText(/^\d+ customers$/).waitFor();

    await page.getByRole('button', { name: 'Look through all customers' }).click();
    await page
      .getByText(/^Probably the same customer|^Nothing to clean/)
      .first()
      .waitFor();

    const review = page.locator('tagma-day-field[name="next-review"] input');
    await review.fill('2020-02-29');
    await review.press('Tab');
    await page.getByText('Review due', { exact: true }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('are checked, and a customer shows its code', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale: 'zh-CN' }, '#/codes');
    const { page } = visit;
    await page.getByRole('button', { name: '检查全部编号' }).click();
    await page.getByText('没有：发出的每个流水号都在客户身上。').waitFor({ timeout: 60_000 });
    await page.locator('summary', { hasText: '流水号' }).click();
    await page.getByRole('columnheader', { name: '预计用尽' }).waitFor();
    // The numbers of the starter's pattern grow when their digits are used up.
    await page.getByRole('cell', { name: '短期内不会' }).first().waitFor();
    const [first] = await codes();
    await visit.goTo(`#/customers/${first?.record.id ?? ''}`);
    await page
      .locator('crm-customer-codes')
      .getByText(first?.code ?? '', { exact: true })
      .waitFor();
    await visit.close();
  });

  it('are only looked at by people who may not number', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role: 'agent' }, '#/codes');
    await visit.page.getByText('You may look at the pattern. Administrators change it.').waitFor();
    expect(await visit.page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
    expect(await visit.page.getByRole('button', { name: 'Preview re-coding' }).count()).toBe(0);
    await visit.close();
  });
});
