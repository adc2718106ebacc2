import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo({ seed: { customers: 20, orders: 60 } });

/** Of two categories, so that they go together. */
const TAGS = ['tag-vip', 'tag-retail'] as const;

describe.each([
  {
    locale: 'en',
    names: ['VIP customer', 'Retail'],
    done: 'Run finished',
    more: 'and also Retail',
  },
  { locale: 'zh-CN', names: ['VIP客户', '零售'], done: '运行完成', more: '以及零售' },
] as const)('a rule with two tags, made by keyboard in $locale', ({ locale, names, done, more }) => {
  it('gives both, and tells of both', async () => {
    const name = `Both ${locale}`;
    const viewport = locale === 'en' ? {} : { width: 400 };
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale, ...viewport }, '#/rules/new');
    const { page } = visit;
    await page.locator('input[name="name"]').fill(name);
    const picker = page.locator('crm-rule-editor tagma-tag-picker');
    await picker.getByRole('combobox').focus();
    for (const tag of names) {
      await page.keyboard.type(tag);
      await picker.getByRole('option', { name: tag }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
    await visit.writeRule('true');
    await page.locator('button[name="save"]').click();
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const stored = async () => (await api.workspace()).rules.find((rule) => rule.name === name);
    await expect.poll(stored).toMatchObject({ tagId: TAGS[0], moreTagIds: [TAGS[1]] });

    await page.locator('button[name="publish"]').click();
    await page.locator('button[name="run"]').click();
    await page.getByText(done).waitFor({ timeout: 60_000 });
    const rows = page.locator('table[name="by-tag"] tbody tr');
    expect(await rows.locator('th').allInnerTexts()).toEqual([...names]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);

    const [customer = ''] = await api.customerIds(1);
    expect(await api.tagsOf(customer)).toEqual(expect.arrayContaining([...TAGS]));
    await visit.openCustomer(customer);
    const why = page.locator('crm-why');
    for (const tag of names) await why.locator('tagma-tag', { hasText: tag }).first().waitFor();

    await visit.goTo('#/rules');
    const link = page.locator('.crm-rule-link', { hasText: name });
    expect(await link.locator('.crm-rule-link__more').textContent()).toContain('+1');
    expect(await link.textContent()).toContain(more);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
