import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { customerFile } from './customer-file.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const file = customerFile();
const scene = useDemo({ customers: file.path });
const frequent = (least: number): number =>
  file.rows.filter((row) => Number(row['Frequency']) >= least).length;

async function publishedRule(api: DemoApi, rule: object, id: string): Promise<void> {
  const draft = { recordType: 'customer', tagId: 'tag-vip', name: id, ...rule };
  const made = await api.command({ type: 'createRule', id, rule: draft as never });
  expect(made.outcome).toMatchObject({ ok: true });
  const published = await api.command({ type: 'publishRule', id, expectedVersion: 1 });
  expect(published.outcome).toMatchObject({ ok: true });
}

describe('governing rules', () => {
  it('shows what a version differs in, whom that affects, and goes back to it', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    await publishedRule(api, { name: 'Buys often', expression: 'Frequency >= 3' }, 'often');
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/rules/often');
    const { page } = visit;
    await visit.writeRule('Frequency >= 5');
    const history = page.locator('crm-rule-history');
    await history.getByRole('button', { name: 'Compare with now: Version 1' }).click();
    const differences = history.locator('.crm-differences');
    await differences.waitFor();
    expect(await differences.innerText()).toMatch(/Changed.*3.*→.*5/s);
    await history.locator('.crm-figures').waitFor({ timeout: 60_000 });
    const figures = await history.locator('.crm-figure').allInnerTexts();
    const leaving = (frequent(3) - frequent(5)).toLocaleString('en');
    expect(figures.join(' ').replaceAll('\n', ' ')).toContain(`Leave ${leaving}`);

    await page.locator('button[name="save"]').click();
    // Gone when everything is stored; other rules are drafts as well.
    await page.locator('button[name="save"]').waitFor({ state: 'detached' });
    await history.getByRole('button', { name: 'Restore as draft: Version 1' }).click();
    await expect.poll(() => visit.ruleText()).toBe('Frequency >= 3');
    const stored = (await api.workspace()).rules.find(({ id }) => id === 'often');
    expect(stored).toMatchObject({ state: 'draft', expression: 'Frequency >= 3', publishedNumber: 1 });

    await page.locator('input[name="publish-note"]').fill('Three were enough');
    await page.locator('button[name="publish"]').click();
    await history.locator('.crm-version').filter({ hasText: 'Three were enough' }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('keeps owner, priority, mode, exit and schedule, and shows the way of a circle', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const feeds = { expression: '"tag-vip" in tags', tagId: 'tag-regular', name: 'Second' };
    await publishedRule(api, feeds, 'second');
    await api.command({
      type: 'createRule',
      id: 'first',
      rule: {
        name: 'First',
        recordType: 'customer',
        tagId: 'tag-vip',
        expression: '"tag-regular" in tags',
      },
    });
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale: 'zh-CN' }, '#/rules/first');
    const { page } = visit;
    await page.locator('.crm-governance > summary').click();
    await page.locator('select[name="mode"]').selectOption('suggest');
    await page.locator('select[name="on-exit"]').selectOption('expire');
    await page.locator('select[name="schedule"]').selectOption('P1D');
    await page.locator('input[name="priority"]').fill('7');
    await page.locator('select[name="owner"]').selectOption('zhou-ming');
    await page.locator('button[name="save"]').click();
    await expect
      .poll(async () => (await api.workspace()).rules.find(({ id }) => id === 'first'))
      .toMatchObject({
        mode: 'suggest',
        onExit: { expireAfter: 'P30D' },
        schedule: { every: 'P1D', at: '05:30' },
        priority: 7,
        ownerId: 'zhou-ming',
      });
    await page.locator('button[name="publish"]').click();
    await page.getByText(/First → Second → First/).waitFor();
    // The browser notes the refusal itself.
    expect(visit.complaints.filter((text) => !text.includes('422'))).toEqual([]);
    await visit.close();
  });

  it('says when a rule runs next by its schedule, and to whom only some customers are counted', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const { settings } = await api.workspace();
    await publishedRule(
      api,
      { expression: 'Frequency >= 3', schedule: { every: 'P1D', at: '05:30' } },
      'daily',
    );
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/rules/daily');
    const { page } = visit;
    const runs = page.locator('.crm-governance');
    await runs.getByText('Every day 05:30').click();
    await runs.getByText(`At (${settings.timeZone})`).waitFor();
    await runs.getByText(/^Next run: .*\d/u).waitFor();
    await page.locator('input[name="schedule-at"]').fill('06:30');
    await runs.getByText(/once it is published/u).waitFor();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await visit.set('role', 'agent');
    await page.getByText(/^Counted among [\d,]+ customers only/u).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('runs all rules, shows the run, and a suggestion is accepted on the customer page', async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const least = Math.max(...file.rows.map((row) => Number(row['Frequency'])));
    const best = file.rows.find((row) => Number(row['Frequency']) === least)?.['CustomerID'] ?? '';
    const hint = { name: 'Look here', expression: `Frequency >= ${least}`, mode: 'suggest' };
    await publishedRule(api, { ...hint, tagId: 'tag-decision-maker' }, 'hint');
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/runs');
    const { page } = visit;
    await page.locator('button[name="run-all"]').click();
    const run = page.locator('crm-runs-page .crm-version').first();
    await run.getByText('All rules').waitFor({ timeout: 120_000 });
    await run.getByText('Done').first().waitFor();
    expect(await api.taggedWith('tag-decision-maker')).not.toContain(best);

    await visit.openCustomer(best);
    await page
      .getByText(/Look here/)
      .first()
      .waitFor();
    await visit.picker
      .getByRole('button', { name: /^(Add|Accept)/ })
      .first()
      .click();
    await expect.poll(() => api.taggedWith('tag-decision-maker')).toContain(best);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
