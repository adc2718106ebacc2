import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo({ seed: { customers: 20, orders: 60 } });

/** "30天内购买超过3次": more than three orders in the last 30 days. */
const BOUGHT = /^\$count\(orders\[.*\$millis\(\) - 30 \* .*\]\) > 3$/u;

describe.each([
  { locale: 'en', add: 'Add condition', search: /Search/u },
  { locale: 'zh-CN', add: '添加条件', search: /搜索/u },
] as const)('the rule builder in $locale', ({ locale, add, search }) => {
  it('builds "bought more than 3 times in 30 days" by mouse', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale }, '#/rules/new');
    const builder = visit.page.locator('tagma-rule-builder');
    await builder.getByRole('button', { name: add }).click();
    const choice = builder.locator('.add-option', { hasText: '30' }).first();
    await choice.waitFor();
    await choice.click();
    await expect.poll(() => visit.ruleText()).toMatch(BOUGHT);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('builds it by keyboard alone, and takes it back', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale }, '#/rules/new');
    const { page } = visit;
    await page.locator('tagma-rule-builder').getByRole('button', { name: add }).focus();
    await page.keyboard.press('Enter');
    await page.locator('tagma-rule-builder').getByRole('combobox', { name: search }).waitFor();
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await expect.poll(() => visit.ruleText()).toMatch(BOUGHT);
    // The focus is in the new row: it can be changed, moved and deleted at once.
    await page.locator('tagma-rule-builder [role=row]:focus').waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(() => visit.ruleText()).toBe('');
    await page.keyboard.press('Escape');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

/** "咨询产品A → 产品A意向客户": who enquired about a product gets the tag of those interested in it. */
const ENQUIRED = '$count(enquiries[$contains(product, "产品A")]) > 0';
const INTERESTED = { id: 'tag-product-a', name: '产品A意向客户' };

/** Goes on by Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}

/** The stored rule of that name, once it is saved. */
async function savedRule(name: string): Promise<{ readonly text: string; readonly tagId: string }> {
  const api = await DemoApi.as(scene.demo.url, 'admin');
  const find = async () => (await api.workspace()).rules.find((rule) => rule.name === name);
  await expect.poll(find, { timeout: 20_000 }).toBeDefined();
  const rule = await find();
  return { text: rule?.expression ?? '', tagId: rule?.tagId ?? '' };
}

describe.each([
  { locale: 'en', add: 'Add condition', phrase: 'Enquiries: Product contains', kind: 'Enquiries' },
  { locale: 'zh-CN', add: '添加条件', phrase: '咨询的产品包含', kind: '咨询' },
] as const)('"enquired about product A" in $locale', ({ locale, add, phrase, kind }) => {
  beforeAll(async () => {
    const api = await DemoApi.as(scene.demo.url, 'admin');
    const { concepts } = await api.workspace();
    if (concepts.some(({ id }) => id === INTERESTED.id)) return;
    const { name } = INTERESTED;
    const concept = { kind: 'tag', parentId: 'cat-value', name: { en: name, 'zh-CN': name } } as const;
    await api.command({ type: 'createConcept', id: INTERESTED.id, concept });
  });

  it('becomes a rule by mouse', async () => {
    const name = `By mouse ${locale}`;
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale }, '#/rules/new');
    const { page } = visit;
    await page.locator('input[name="name"]').click();
    await page.keyboard.type(name);
    const picker = page.locator('crm-rule-editor tagma-tag-picker');
    await picker.getByRole('combobox').click();
    await page.keyboard.type(INTERESTED.name);
    await picker.getByRole('option').first().click();
    // More tags are offered until the list is closed.
    await page.keyboard.press('Escape');
    const builder = page.locator('tagma-rule-builder');
    await builder.getByRole('button', { name: add }).click();
    await builder.locator('.add-option', { hasText: phrase }).first().click();
    // The focus is where the product is to be filled in.
    await builder.locator('.row[aria-level="2"] [data-part="value"] input:focus').waitFor();
    await page.keyboard.type('产品A');
    await expect.poll(() => visit.ruleText()).toBe(ENQUIRED);
    await page.locator('button[name="save"]').click();
    expect(await savedRule(name)).toEqual({ text: ENQUIRED, tagId: INTERESTED.id });
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('becomes a rule by keyboard alone', async () => {
    const name = `By keyboard ${locale}`;
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale }, '#/rules/new');
    const { page } = visit;
    await page.locator('input[name="name"]').waitFor();
    await tabTo(page, page.locator('input[name="name"]'));
    await page.keyboard.type(name);
    const picker = page.locator('crm-rule-editor tagma-tag-picker');
    await tabTo(page, picker.getByRole('combobox'));
    await page.keyboard.type(INTERESTED.name);
    await picker.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const builder = page.locator('tagma-rule-builder');
    await tabTo(page, builder.getByRole('button', { name: add }));
    await page.keyboard.press('Enter');
    await builder.getByRole('combobox').waitFor();
    await page.keyboard.type(phrase);
    await page.keyboard.press('Enter');
    await builder.locator('[role=row]', { hasText: kind }).first().waitFor();
    await builder.locator('.row[aria-level="2"] [data-part="value"] input:focus').waitFor();
    await page.keyboard.type('产品A');
    await expect.poll(() => visit.ruleText()).toBe(ENQUIRED);
    await page.keyboard.press('Escape');
    await tabTo(page, page.locator('button[name="save"]'));
    await page.keyboard.press('Enter');
    expect(await savedRule(name)).toEqual({ text: ENQUIRED, tagId: INTERESTED.id });
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

it('begins a new rule in its name, and takes a rule that was copied elsewhere', async () => {
  const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/rules');
  const { page } = visit;
  await page.getByRole('link', { name: 'New rule' }).click();
  await page.locator('input[name="name"]:focus').waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ENQUIRED);
  await page.locator('tagma-rule-builder').getByRole('button', { name: 'Add condition' }).focus();
  await page.keyboard.press('Control+v');
  await expect.poll(() => visit.ruleText()).toBe(ENQUIRED);
  // Nothing is left when it is deleted; from where the focus is then, it comes back.
  await page.locator('tagma-rule-builder [role=row]:focus').waitFor();
  await page.keyboard.press('Delete');
  await expect.poll(() => visit.ruleText()).toBe('');
  await page.keyboard.press('Control+z');
  await expect.poll(() => visit.ruleText()).toBe(ENQUIRED);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

it('makes a tag that is not there yet where the rule is written', async () => {
  const name = '老客户回访';
  const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale: 'zh-CN' }, '#/rules/new');
  const { page } = visit;
  await page.locator('input[name="name"]').fill(name);
  const picker = page.locator('crm-rule-editor tagma-tag-picker');
  await picker.getByRole('combobox').click();
  await page.keyboard.type('回访名单');
  await picker.getByRole('option', { name: '回访名单' }).click();
  await picker.locator('tagma-tag', { hasText: '回访名单' }).waitFor();
  await page.keyboard.press('Escape');
  const builder = page.locator('tagma-rule-builder');
  await builder.getByRole('button', { name: '添加条件' }).click();
  await builder.locator('.add-option', { hasText: '30' }).first().click();
  await expect.poll(() => visit.ruleText()).toMatch(BOUGHT);
  await page.locator('button[name="save"]').click();
  const { tagId } = await savedRule(name);
  const { concepts } = await (await DemoApi.as(scene.demo.url, 'admin')).workspace();
  expect(concepts.find(({ id }) => id === tagId)?.name).toEqual({ 'zh-CN': '回访名单' });
  expect(visit.complaints).toEqual([]);
  await visit.close();
});
