import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PAGES = ['customers', 'rules', 'taxonomy', 'import', 'activity'] as const;

/** What axe finds on the page as it is. */
async function violations(visit: DemoPage): Promise<string[]> {
  // The demo's policy allows no foreign script, so it comes in through the browser itself.
  await visit.page.evaluate(
    await import('node:fs').then(({ readFileSync }) => readFileSync(axeFile, 'utf8')),
  );
  const results = await visit.page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return results.violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes.map((node) => node.target.flat().join(' ')).join(', ')}`,
  );
}

describe('the settings', () => {
  it('switch language and appearance, and a reload keeps them', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url);
    await expect.poll(() => visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Customers');
    await visit.set('language', 'zh-CN');
    await expect.poll(() => visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('客户');
    await expect.poll(() => visit.grid.getByRole('columnheader', { name: '标签' }).count()).toBe(1);
    const light = await visit.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await visit.set('theme', 'dark');
    const background = (): Promise<string> =>
      visit.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await expect.poll(background).not.toBe(light);
    await visit.reload();
    await expect.poll(() => visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('客户');
    expect(await background()).not.toBe(light);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('switch the role: what an agent may not do is not offered', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role: 'admin' }, '#/rules');
    await visit.page.getByRole('link', { name: 'New rule' }).waitFor();
    await visit.set('role', 'agent');
    await visit.page.getByText('You can read rules.').waitFor();
    expect(await visit.page.getByRole('link', { name: 'New rule' }).count()).toBe(0);
    expect(
      await visit.page.locator('button[name="run"], button[name="save"], button[name="publish"]').count(),
    ).toBe(0);
    // The navigation does not lead where only a message waits; the address still explains.
    expect(await visit.page.getByRole('link', { name: 'Import', exact: true }).count()).toBe(0);
    expect(await visit.page.getByRole('link', { name: 'Codes', exact: true }).count()).toBe(1);
    await visit.goTo('#/import');
    await visit.page.getByText('Importing needs the admin or manager role.').waitFor();
    await visit.close();
  });
});

describe('the service, called directly', () => {
  it('lets an agent tag', async () => {
    const agent = await DemoApi.as(scene.demo.url, 'agent');
    const id = (await agent.customerIds(8))[7] ?? '';
    await agent.command({ type: 'removeTag', record: { type: 'customer', id }, tagId: 'tag-vip' });
    const { status } = await agent.command({
      type: 'assignTag',
      record: { type: 'customer', id },
      tagId: 'tag-vip',
    });
    expect(status).toBe(200);
    expect(await agent.tagsOf(id)).toContain('tag-vip');
  });

  it('refuses an agent who wants to change rules or the taxonomy, and changes nothing', async () => {
    const agent = await DemoApi.as(scene.demo.url, 'agent');
    const before = await agent.workspace();
    const rule = before.rules[0];
    const concept = before.concepts[0];
    if (rule === undefined || concept === undefined) throw new Error('The demo has no rules or no taxonomy.');
    const commands = [
      {
        type: 'createRule',
        rule: { name: 'Mine', recordType: 'customer', tagId: 'tag-vip', expression: 'true' },
      },
      { type: 'updateRule', id: rule.id, expectedVersion: rule.version, patch: { expression: 'true' } },
      { type: 'pauseRule', id: rule.id, expectedVersion: rule.version },
      { type: 'createConcept', concept: { kind: 'tag', parentId: null, name: { en: 'Mine' } } },
      { type: 'deleteConcept', id: concept.id, expectedVersion: concept.version },
    ] as const;
    for (const command of commands) {
      const { status, outcome } = await agent.command(command);
      expect(status, command.type).toBe(403);
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    }
    expect((await agent.call('POST', `/rules/${rule.id}/run`, {})).status).toBe(403);
    expect((await agent.call('POST', '/imports', { recordType: 'customer' })).status).toBe(403);
    const after = await agent.workspace();
    expect([after.rules, after.concepts]).toEqual([before.rules, before.concepts]);
  });

  it.each(['', 'Bearer nonsense'])('answers nobody without a token (%j)', async (authorization) => {
    const response = await fetch(`${scene.demo.url}/api/workspace`, { headers: { authorization } });
    expect(response.status).toBe(401);
  });
});

describe.each(['en', 'zh-CN'] as const)('the pages in %s', (locale) => {
  it.each(['light', 'dark'] as const)('are accessible in %s', async (theme) => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale, theme });
    for (const path of PAGES) {
      await visit.goTo(`#/${path}`);
      await visit.page.getByRole('heading', { level: 1 }).waitFor();
      await visit.settled();
      expect(await violations(visit), path).toEqual([]);
    }
    const api = await DemoApi.as(scene.demo.url, 'agent');
    await visit.openCustomer((await api.customerIds(1))[0] ?? '');
    await visit.settled();
    expect(await violations(visit), 'customer').toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
