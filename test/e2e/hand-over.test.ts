import type { FullRecord, WorkspaceSnapshot } from '@tagma/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();
let api: DemoApi;

/** What the steps are called in each language. */
const WORDS = {
  en: {
    field: 'Sales rep',
    save: 'Save people',
    saved: 'People saved.',
    check: 'Check all customers',
    hand: /^Hand \d+ customers over$/,
    moved: /^\d+ customers were handed over\.$/,
    undo: 'Undo',
    back: /^\d+ customers are back with their former owners\.$/,
    overloaded: /too many$/,
  },
  'zh-CN': {
    field: '销售代表',
    save: '保存人员',
    saved: '人员已保存。',
    check: '检查全部客户',
    hand: /^变更 \d+ 位客户的归属$/,
    moved: /^已变更 \d+ 位客户的归属。$/,
    undo: '撤销',
    back: /^\d+ 位客户已恢复原归属人。$/,
    overloaded: /^超出 \d+ 位$/,
  },
} as const;

const repOf = async (id: string): Promise<unknown> =>
  ((await api.call('GET', `/records/customer/${id}`)).body as FullRecord).data['rep'];

beforeAll(async () => {
  api = await DemoApi.as(scene.demo.url, 'admin');
  const { outcome } = await api.command({
    type: 'defineFields',
    recordType: 'customer',
    collection: null,
    fields: [{ key: 'rep', type: 'text', title: { en: 'Sales rep', 'zh-CN': '销售代表' } }],
  });
  expect(outcome.ok).toBe(true);
  for (const [ownerId, condition] of [
    ['lin-xia', 'true'],
    ['zhou-ming', 'region = "华南"'],
  ] as const)
    await api.command({
      type: 'createTerritory',
      territory: {
        ...{ name: { en: ownerId }, recordType: 'customer', condition, ownerId },
        priority: ownerId === 'lin-xia' ? 0 : 1,
      },
    });
});

describe.each(['en', 'zh-CN'] as const)('handing customers over by mouse (%s)', (locale) => {
  const words = WORDS[locale];

  it('names the field of the owner, accepts what territories propose, and takes it back', async () => {
    const visit = await DemoPage.visit(scene.browser, scene.demo.url, { locale }, '#/roles');
    const { page } = visit;
    const field = page.locator('select[name="owner-field"]');
    await field.selectOption({ label: words.field });
    if (await page.getByRole('button', { name: words.save }).isEnabled()) {
      await page.getByRole('button', { name: words.save }).click();
      await page.getByText(words.saved).waitFor();
    }
    const { settings } = (await api.call('GET', '/workspace')).body as WorkspaceSnapshot;
    expect(settings.recordTypes[0]?.ownerField).toBe('rep');

    await visit.goTo('#/ownership');
    await page.getByRole('button', { name: words.check }).click();
    await page.getByRole('button', { name: words.hand }).click();
    await page.getByText(words.moved).waitFor();
    await expect.poll(async () => String(await repOf('C000001'))).toMatch(/^(lin-xia|zhou-ming)$/);
    // Everybody has an owner now, so that the workload tells who has too much.
    await page.locator('input[name="capacity"]').fill('10');
    await page.locator('button[name="show-workload"]').click();
    await page.locator('crm-workload').getByText(words.overloaded).first().waitFor();
    const totals = await page.locator('crm-workload tbody tr td:nth-last-child(3)').allInnerTexts();
    expect(totals.reduce((all, text) => all + Number(text), 0)).toBe(200);

    await page.getByRole('button', { name: words.undo }).last().click();
    await page.getByText(words.back).waitFor();
    await expect.poll(async () => (await repOf('C000001')) ?? null).toBeNull();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
