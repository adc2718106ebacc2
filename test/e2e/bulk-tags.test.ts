import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage, shownText } from './demo-page.js';
import type { Visitor } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();
const TAG = 'tag-vip';

/** Fifty customers of whom twelve have the tag. */
async function prepare(): Promise<{ readonly api: DemoApi; readonly ids: readonly string[] }> {
  const api = await DemoApi.as(scene.demo.url, 'admin');
  const ids = await api.customerIds(50);
  const records = ids.map((id) => ({ type: 'customer', id }));
  await api.command({ type: 'tagRecords', records, add: [], remove: [TAG] });
  await api.command({ type: 'tagRecords', records: records.slice(0, 12), add: [{ tagId: TAG }], remove: [] });
  return { api, ids };
}

/** The list in the order of the numbers, so that the first fifty rows are the fifty customers. */
async function visit(visitor: Visitor = {}): Promise<{ readonly page: DemoPage; readonly tagger: Locator }> {
  const page = await DemoPage.visit(scene.browser, scene.demo.url, visitor);
  await page.grid.getByRole('row').nth(3).waitFor();
  await page.settled();
  return { page, tagger: page.page.locator('tagma-bulk-tagger') };
}

async function tagged(api: DemoApi, ids: readonly string[]): Promise<number> {
  const all = new Set(await api.taggedWith(TAG));
  return ids.filter((id) => all.has(id)).length;
}

describe('tags of many customers', () => {
  it('by mouse: select fifty, see who has a tag, add it to all, undo', async () => {
    const { api, ids } = await prepare();
    const { page, tagger } = await visit();
    const box = (row: number): Locator =>
      page.grid.locator(`[role=row][aria-rowindex="${String(row)}"] input[type=checkbox]`);
    await box(2).click();
    await page.grid.hover();
    await page.page.mouse.wheel(0, 40 * 42);
    await box(51).click({ modifiers: ['Shift'] });
    await page.grid.getByRole('button', { name: 'Tags…' }).click();
    // It stands among the tags of these records and in its category.
    const vip = tagger.getByRole('option', { name: /^VIP customer/ }).first();
    await vip.waitFor();
    expect(await vip.getAttribute('aria-checked')).toBe('mixed');
    expect(await vip.innerText()).toContain('12 of 50');
    await vip.click();
    await expect.poll(() => shownText(tagger)).toContain('38 of 50 records change');
    await tagger.getByRole('button', { name: 'Apply to 38 records' }).click();
    await tagger.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await tagged(api, ids)).toBe(50);
    await expect.poll(() => vip.getAttribute('aria-checked')).toBe('true');
    await tagger.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => tagged(api, ids)).toBe(12);
    await expect.poll(() => vip.getAttribute('aria-checked')).toBe('mixed');
    expect(page.complaints).toEqual([]);
    await page.close();
  });

  it('by keyboard alone, in Chinese: all customers that the filters leave', async () => {
    const { api } = await prepare();
    const before = (await api.taggedWith(TAG)).length;
    const { page, tagger } = await visit({ locale: 'zh-CN' });
    const { keyboard } = page.page;
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await keyboard.press(key);
    };
    await page.grid.evaluate((grid: HTMLElement) => grid.focus());
    await press('ArrowDown', 'Control+a');
    const button = page.grid.getByRole('button', { name: '标签…' });
    await button.waitFor();
    // From the cell back over the bar above: the columns button, "deselect", then the page's own button.
    for (let step = 0; step < 6 && !(await button.evaluate((node) => node.matches(':focus'))); step += 1)
      await press('Shift+Tab');
    await press('Enter');
    const search = tagger.getByRole('combobox');
    await expect.poll(() => search.evaluate((node) => node.matches(':focus')).catch(() => false)).toBe(true);
    await keyboard.type('VIP');
    await expect.poll(() => tagger.getByRole('option').first().innerText()).toContain('VIP');
    await press('Enter');
    const apply = tagger.getByRole('button', { name: /应用到 \d+ 条记录/ });
    await apply.waitFor();
    for (let step = 0; step < 12 && !(await apply.evaluate((node) => node.matches(':focus'))); step += 1)
      await press('Tab');
    await press('Enter');
    await tagger.getByRole('button', { name: '撤销' }).waitFor();
    expect((await api.taggedWith(TAG)).length).toBe(200);
    // The focus is on undo by then.
    await press('Enter');
    await expect.poll(async () => (await api.taggedWith(TAG)).length).toBe(before);
    // The focus is in the search again: the first key empties it, the second closes the dialog.
    await expect.poll(() => search.evaluate((node) => node.matches(':focus'))).toBe(true);
    await press('Escape');
    expect(await search.inputValue()).toBe('');
    await press('Escape');
    await expect.poll(() => page.page.locator('dialog[open]').count()).toBe(0);
    expect(page.complaints).toEqual([]);
    await page.close();
  });
});
