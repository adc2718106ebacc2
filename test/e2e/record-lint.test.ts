import { beforeAll, describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage, shownText } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();
const TAG = 'tag-discount';
let api: DemoApi;
let ids: readonly string[] = [];

/** Three customers with a discount, one of them with 9; then 5 is the most. */
beforeAll(async () => {
  api = await DemoApi.as(scene.demo.url, 'admin');
  const name = { en: 'Discount', 'zh-CN': '折扣' };
  const valueType = { type: 'number', min: 0, max: 10 } as const;
  const draft = { kind: 'tag', parentId: 'cat-preference', name, ownerId: 'system', valueType } as const;
  expect((await api.command({ type: 'createConcept', id: TAG, concept: draft })).outcome.ok).toBe(true);
  ids = await api.customerIds(3);
  for (const [at, value] of [2, 9, 3].entries()) {
    const record = { type: 'customer', id: ids[at] ?? '' };
    const { outcome } = await api.command({ type: 'assignTag', record, tagId: TAG, value });
    expect(outcome.ok).toBe(true);
  }
  const version = (await api.workspace()).concepts.find(({ id }) => id === TAG)?.version ?? 0;
  const patch = { valueType: { ...valueType, max: 5 } };
  const { outcome } = await api.command({
    type: 'updateConcept',
    id: TAG,
    expectedVersion: version,
    patch,
  });
  expect(outcome.ok).toBe(true);
});

describe('the check of stored data', () => {
  it('finds a value out of range, leads to the customer, and has the tag taken away with an undo', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, {}, '#/reviews');
    const card = visit.page.locator('crm-record-lint');
    await card.getByRole('button', { name: 'Check all customers' }).click();
    await card.getByText('200 customers checked.').waitFor();
    const finding = card.locator('details[data-code="tag-value-impossible"]');
    expect(await finding.locator('summary').innerText()).toBe('Discount: Value does not fit the tag (1)');
    await finding.locator('summary').click();
    expect(await finding.locator('tbody td').allInnerTexts()).toEqual(['9']);
    const link = finding.getByRole('link');
    expect([await link.innerText(), await link.getAttribute('href')]).toEqual([
      ids[1],
      `#/customers/${encodeURIComponent(ids[1] ?? '')}`,
    ]);
    await finding.getByRole('button', { name: 'Change the tags of this customer…' }).click();
    const tagger = card.locator('tagma-bulk-tagger');
    const discount = tagger.getByRole('option', { name: /^Discount/ }).first();
    await discount.click();
    await expect.poll(() => shownText(tagger)).toContain('1 of 1 record');
    await tagger.getByRole('button', { name: /^Apply/ }).click();
    await tagger.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await api.taggedWith(TAG)).toEqual([ids[0], ids[2]].sort());
    await tagger.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => api.taggedWith(TAG)).toEqual([...ids].sort());
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('by keyboard alone, in Chinese, on a narrow page', async () => {
    const visit = await DemoPage.visit(
      scene.browser,
      scene.demo.url,
      { locale: 'zh-CN', theme: 'dark', width: 400 },
      '#/reviews',
    );
    const card = visit.page.locator('crm-record-lint');
    await card.getByRole('button', { name: '检查全部客户' }).focus();
    await visit.page.keyboard.press('Enter');
    await card.getByText('已检查 200 位客户。').waitFor();
    await card.locator('details[data-code="tag-value-impossible"] summary').focus();
    await visit.page.keyboard.press('Enter');
    await card.getByRole('button', { name: '修改该客户的标签…' }).waitFor();
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
