import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();

/** A customer who carries none of the tags, so that each test finds the same start. */
async function untagged(index: number, ...tagIds: readonly string[]): Promise<string> {
  const api = await DemoApi.as(scene.demo.url, 'admin');
  const id = (await api.customerIds(index + 1))[index] ?? '';
  for (const tagId of tagIds)
    await api.command({ type: 'removeTag', record: { type: 'customer', id }, tagId });
  return id;
}

describe('the list of customers', () => {
  it('shows them all, sorts and filters by mouse, and keeps the view over a reload', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url);
    await visit.grid.getByRole('row').nth(3).waitFor();
    await expect.poll(() => visit.page.locator('.crm-page__subtitle').innerText()).toBe('200 customers');
    const header = visit.grid.getByRole('columnheader', { name: /Name/ });
    await header.locator('button.sort').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    await visit.reload();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is searched by name and number, and keeps what is looked for over a visit elsewhere', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url);
    const status = visit.grid.locator('[part~="status"]');
    await expect.poll(() => status.innerText()).toContain('200 rows');
    await visit.grid.getByRole('searchbox', { name: 'Search rows' }).fill('c000006');
    await expect.poll(() => status.innerText()).toContain('1 of 200 rows');
    await visit.grid.locator('[part~="open-link"]:visible').first().click();
    await visit.picker.waitFor();
    await visit.page.goBack();
    await expect.poll(() => status.innerText()).toContain('1 of 200 rows');
    await visit.close();
  });

  it('names in the title of the tab whom or what the page shows, forwards and back', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url);
    const title = (): Promise<string> => visit.page.title();
    await expect.poll(title).toBe('Customers · Tagma CRM');
    const link = visit.grid.locator('[part~="open-link"]').first();
    const name = (await link.innerText()).trim();
    await link.click();
    await expect.poll(title).toBe(`${name} · Tagma CRM`);
    await visit.set('language', 'zh-CN');
    await visit.page.goBack();
    await expect.poll(title).toBe('客户 · Tagma CRM');
    await visit.page.goForward();
    await expect.poll(title).toBe(`${name} · Tagma CRM`);
    await visit.close();
  });

  it('is walked by keyboard and opens a customer with Enter', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url);
    await visit.grid.getByRole('row').nth(3).waitFor();
    // The first cell of a row selects it; the name stands in the second.
    await visit.grid
      .getByRole('gridcell')
      .nth(1)
      .click({ modifiers: ['Shift'] });
    await visit.page.keyboard.press('ArrowDown');
    await visit.page.keyboard.press('Enter');
    await expect.poll(() => visit.page.url()).toMatch(/#\/customers\/.+/);
    await visit.picker.waitFor();
    await visit.close();
  });
});

describe('tagging a customer', () => {
  it('by mouse: the tag and its history line are there after a reload', async () => {
    const id = await untagged(3, 'tag-vip');
    const visit = await DemoPage.visit(scene.browser, scene.demo.url);
    await visit.openCustomer(id);
    await visit.picker.getByRole('combobox').click();
    await visit.page.keyboard.type('VIP');
    await visit.picker.getByRole('option', { name: /VIP/ }).first().click();
    await expect.poll(() => visit.tags()).toContain('VIP customer');
    await visit.reload();
    await expect.poll(() => visit.tags()).toContain('VIP customer');
    await expect.poll(() => visit.historyText()).toMatch(/VIP customer/);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('by keyboard alone, in Chinese: add and remove', async () => {
    const id = await untagged(4, 'tag-vip');
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale: 'zh-CN' });
    await visit.openCustomer(id);
    await visit.picker.getByRole('combobox').focus();
    await visit.page.keyboard.type('VIP');
    await visit.picker
      .getByRole('option', { name: /VIP客户/, selected: false })
      .first()
      .waitFor();
    // The best match is the active row from the start; one more arrow key would reach "create".
    await visit.page.keyboard.press('Enter');
    await expect.poll(() => visit.tags()).toContain('VIP客户');
    await visit.page.keyboard.press('Escape');
    await visit.page.keyboard.press('Backspace');
    await visit.page.keyboard.press('Backspace');
    await expect.poll(() => visit.tags()).not.toContain('VIP客户');
    const api = await DemoApi.as(scene.demo.url, 'agent');
    expect(await api.tagsOf(id)).not.toContain('tag-vip');
    await visit.close();
  });

  it('is seen by somebody else who looks at the same customer', async () => {
    const id = await untagged(5, 'tag-vip');
    const [mine, theirs] = await Promise.all([
      DemoPage.visit(scene.browser, scene.demo.url, { role: 'agent' }),
      DemoPage.visit(scene.browser, scene.demo.url, { role: 'manager' }),
    ]);
    await mine.openCustomer(id);
    await theirs.openCustomer(id);
    await mine.picker.getByRole('combobox').click();
    await mine.page.keyboard.type('VIP');
    await mine.picker.getByRole('option').first().click();
    await expect.poll(() => theirs.tags(), { timeout: 10_000 }).toContain('VIP customer');
    await expect.poll(() => theirs.historyText()).toMatch(/VIP customer/);
    await Promise.all([mine.close(), theirs.close()]);
  });

  it('lets an agent propose a tag that is missing, from the field itself', async () => {
    const id = await untagged(6);
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role: 'agent' });
    await visit.openCustomer(id);
    await visit.picker.getByRole('combobox').click();
    await visit.page.keyboard.type('Trade fair 2026');
    await visit.picker.locator('.create', { hasText: 'Propose “Trade fair 2026” as a new tag' }).click();
    await visit.picker.locator('.notice', { hasText: 'Proposed “Trade fair 2026”.' }).waitFor();
    expect(await visit.tags()).not.toContain('Trade fair 2026');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
