import { describe, expect, it } from 'vitest';
import { DemoApi } from './demo-api.js';
import { DemoPage } from './demo-page.js';
import { useDemo } from './setup.js';

const scene = useDemo();

async function openTaxonomy(locale: 'en' | 'zh-CN'): Promise<DemoPage> {
  const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role: 'admin', locale }, '#/taxonomy');
  await visit.page.locator('tagma-taxonomy-editor [role=row][data-id]').first().waitFor();
  return visit;
}

/** The concept with this name, as the service has it. */
async function named(name: string): Promise<{ id: string; parentId: string | null } | undefined> {
  const { concepts } = await (await DemoApi.as(scene.demo.url, 'admin')).workspace();
  return concepts.find((concept) => Object.values(concept.name).includes(name));
}

describe('the taxonomy', () => {
  it('is changed by mouse: a tag is made, dragged, and the move taken back', async () => {
    const visit = await openTaxonomy('en');
    const { page } = visit;
    const row = (name: string) =>
      page.locator('tagma-taxonomy-editor .tree-rows > .row:not([hidden])', { hasText: name }).first();
    await row('Lifecycle').click();
    await page.locator('tagma-taxonomy-editor .add-tag').click();
    await page.keyboard.type('Returning');
    await page.keyboard.press('Enter');
    await row('Returning').waitFor();
    const lifecycle = await named('Lifecycle');
    expect((await named('Returning'))?.parentId).toBe(lifecycle?.id);

    await row('Returning').hover();
    await page.mouse.down();
    const target = await row('Customer value').boundingBox();
    await page.mouse.move((target?.x ?? 0) + 140, (target?.y ?? 0) + 40, { steps: 5 });
    await page.mouse.move((target?.x ?? 0) + 140, (target?.y ?? 0) + (target?.height ?? 0) / 2, { steps: 5 });
    await page.mouse.up();
    await page.locator('tagma-taxonomy-editor [part="notice"]', { hasText: 'moved' }).waitFor();
    expect((await named('Returning'))?.parentId).toBe((await named('Customer value'))?.id);
    await page.locator('tagma-taxonomy-editor [part="notice"] button', { hasText: 'Undo' }).click();
    await page.locator('tagma-taxonomy-editor [part="notice"]', { hasText: 'Undone' }).waitFor();
    expect((await named('Returning'))?.parentId).toBe(lifecycle?.id);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is changed by keyboard alone, in Chinese', async () => {
    const visit = await openTaxonomy('zh-CN');
    const { page } = visit;
    await page.locator('tagma-taxonomy-editor').evaluate((editor) => (editor as HTMLElement).focus());
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+Insert');
    await page.keyboard.type('键盘分类');
    await page.keyboard.press('Enter');
    await page.locator('tagma-taxonomy-editor [part="notice"]', { hasText: '已新建「键盘分类」' }).waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.type('改名分类');
    await page.keyboard.press('Enter');
    await page.locator('tagma-taxonomy-editor [part="notice"]', { hasText: '已改名' }).waitFor();
    expect(await named('改名分类')).toBeDefined();
    await page.keyboard.press('Control+z');
    await page.locator('tagma-taxonomy-editor [part="notice"]', { hasText: '已撤销' }).waitFor();
    expect(await named('键盘分类')).toBeDefined();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
