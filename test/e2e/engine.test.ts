import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();

describe('automation', () => {
  it('adds a ready-made workflow, switches it on, changes it, tries it and deletes it', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role: 'admin' }, '#/automation');
    const { page } = visit;
    await page.getByRole('button', { name: 'Add: Silent customer → wake-up' }).click();
    await page.getByRole('button', { name: 'Switch on: Silent customer → wake-up' }).click();
    await page.getByRole('button', { name: 'Switch off: Silent customer → wake-up' }).waitFor();
    await page.getByRole('link', { name: 'Silent customer → wake-up' }).click();
    await page.getByRole('textbox', { name: 'Name of the event' }).fill('wake-them-up');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('textbox', { name: 'Customer number' }).fill('C000001');
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await page.getByText('every listener would be told this').waitFor();
    await page.getByRole('link', { name: 'All workflows' }).click();
    await page.getByText('host event “wake-them-up”').waitFor();
    await page.getByRole('button', { name: 'Delete: Silent customer → wake-up' }).click();
    await page.getByText('No workflow yet.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByText('host event “wake-them-up”').waitFor();
    await page.getByRole('button', { name: 'Run now: Archive unused tags' }).click();
    await page.getByRole('button', { name: 'Skip next run: Archive unused tags' }).click();
    await page.getByText('Skipped: Archive unused tags. Runs next').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('shows an agent when jobs run, but no workflows', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role: 'agent' }, '#/automation');
    await visit.page.getByRole('rowheader', { name: 'Let tags expire' }).waitFor();
    expect(await visit.page.getByRole('button', { name: /Run now|Skip|^Add/ }).count()).toBe(0);
    await visit.close();
  });
});

describe('roles', () => {
  it('are changed by an administrator, seen by everybody, and the history is whole', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role: 'admin' }, '#/roles');
    const box = visit.page.getByRole('checkbox', { name: 'Analyst: Adding tags to records' });
    await box.check();
    await visit.page.getByRole('button', { name: 'Save', exact: true }).click();
    await visit.page.getByText('Roles saved.').waitFor();
    await visit.reload();
    await expect.poll(() => box.isChecked()).toBe(true);
    await visit.page.getByRole('button', { name: 'Check the history' }).click();
    await visit.page.getByText('The history is whole').waitFor();
    await visit.set('role', 'agent');
    await expect.poll(() => box.isDisabled()).toBe(true);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('territories', () => {
  it('tell which customers have no owner', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role: 'manager' }, '#/ownership');
    await visit.page.getByRole('textbox', { name: 'Territory' }).fill('Everybody');
    await visit.page.getByRole('textbox', { name: 'Condition' }).fill('false');
    await visit.page.getByRole('combobox', { name: 'Owner' }).selectOption('zhou-ming');
    await visit.page.getByRole('button', { name: 'Add territory' }).click();
    await visit.page.getByRole('rowheader', { name: 'Everybody' }).waitFor();
    await visit.page.getByRole('button', { name: 'Check all customers' }).click();
    await visit.page.getByText(/^0 with one owner, 0 with several/).waitFor();
    // Who leaves hands over what they own, and gets it back by undo.
    await visit.page.getByRole('combobox', { name: 'From' }).selectOption('zhou-ming');
    await visit.page.getByRole('combobox', { name: 'To', exact: true }).selectOption('lin-xia');
    await visit.page.getByRole('button', { name: /^Hand .* over$/ }).click();
    await visit.page.getByText(/^林夏 Lin Xia owns/).waitFor();
    await visit.page.getByRole('row', { name: /^Everybody .*林夏/ }).waitFor();
    await visit.page.getByRole('button', { name: 'Undo' }).click();
    await visit.page.getByRole('row', { name: /^Everybody .*周明/ }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('reviews', () => {
  it('are gone through by keyboard: what is confirmed goes, and the focus is not lost with it', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const [id = ''] = await api.customerIds(1);
    const record = { type: 'customer', id };
    await api.command({ type: 'assignTag', record, tagId: 'tag-vip' });
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale: 'zh-CN' });
    // Reviews are due after a day at the earliest; the answer of the service tells of one that is.
    const at = '2026-01-01T00:00:00.000Z';
    const due = [{ conceptId: 'tag-vip', dueAt: at, isDue: true }];
    const stale = [{ record, tagId: 'tag-vip', confirmedAt: at }];
    let left = { concepts: due, stale, staleCount: 1 };
    await visit.page.route('**/api/reviews**', (route) => route.fulfill({ json: left }));
    await visit.goTo('#/reviews');
    const { page } = visit;
    await expect.poll(() => page.getByRole('columnheader').allInnerTexts()).toContain('责任人');
    // Customers are told by name.
    await expect
      .poll(() => page.locator('tr', { has: page.locator('[name=renew]') }).innerText())
      .toMatch(/.+ \(\w+\)/);
    const focusOn = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.id);
    await page.locator('button[name=review]').focus();
    await page.route('**/api/commands', async (route) => {
      left = { concepts: [], stale, staleCount: 1 };
      await route.continue();
    });
    await page.keyboard.press('Enter');
    await page.locator('button[name=review]').waitFor({ state: 'detached' });
    await expect.poll(focusOn).toBe('main');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('tell in both languages when there is nothing to do', async () => {
    const visit = await DemoPage.visit(
      scene.browser,
      scene.demo.url,
      { role: 'manager', locale: 'zh-CN', width: 400 },
      '#/reviews',
    );
    await visit.page.getByRole('heading', { level: 1, name: '待审核' }).waitFor();
    await visit.page.getByText('没有到期的审核。').waitFor();
    const isWide = await visit.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
