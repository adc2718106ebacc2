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
    await page.locator('tagma-taxonomy-editor [part="notice"]', { hasText: '已新建“键盘分类”' }).waitFor();
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

  it('is proposed by an agent, accepted and published by a manager, and gone back to', async () => {
    const editor = 'tagma-taxonomy-editor';
    const open = async (role: 'agent' | 'manager', view: string): Promise<DemoPage> => {
      const visit = await DemoPage.visit(scene.browser, scene.demo.url, { role, locale: 'en' }, '#/taxonomy');
      await visit.page.locator(`${editor} [role=row][data-id]`).first().waitFor();
      await visit.page.locator(`${editor} .toolbar [aria-haspopup=menu]`).last().click();
      await visit.page.locator(`${editor} [data-id="view:${view}"]`).click();
      return visit;
    };
    const agent = await open('agent', 'proposals');
    await agent.page.locator(`${editor} .view input[name=name]`).fill('Group buyer');
    await agent.page
      .locator(`${editor} .view select[name=parentId]`)
      .selectOption({ label: 'Customer value' });
    await agent.page.locator(`${editor} .view button[type=submit]`, { hasText: 'Propose' }).click();
    await agent.page.locator(`${editor} [data-proposal]`, { hasText: 'Group buyer' }).waitFor();
    expect(await named('Group buyer')).toBeUndefined();

    const manager = await open('manager', 'proposals');
    await manager.page.locator(`${editor} [data-proposal] button`, { hasText: 'Accept' }).first().click();
    await manager.page.locator(`${editor} [part="notice"]`, { hasText: 'Accepted' }).waitFor();
    expect((await named('Group buyer'))?.parentId).toBe((await named('Customer value'))?.id);
    await agent.page
      .locator(`${editor} [data-proposal]`, { hasText: 'Group buyer' })
      .waitFor({ state: 'detached' });
    await manager.close();

    const publisher = await open('manager', 'versions');
    await publisher.page.locator(`${editor} .view input[name=name]`).fill('With group buyers');
    await publisher.page.locator(`${editor} .view button[type=submit]`, { hasText: 'Publish' }).click();
    await publisher.page.locator(`${editor} .view .card`, { hasText: 'With group buyers' }).waitFor();
    const api = await DemoApi.as(scene.demo.url, 'manager');
    const { concepts } = await api.workspace();
    const tag = concepts.find(({ name }) => name['en'] === 'Group buyer');
    const patch = { name: { en: 'Buys together' } };
    await api.command({
      type: 'updateConcept',
      id: tag?.id ?? '',
      expectedVersion: tag?.version ?? 0,
      patch,
    });
    await publisher.page.locator(`${editor} .view .card button`, { hasText: 'Go back…' }).first().click();
    await publisher.page.locator(`${editor} .view .effect`, { hasText: 'Buys together' }).waitFor();
    await publisher.page.locator(`${editor} .view .effect .button.primary`).click();
    await publisher.page.locator(`${editor} [part="notice"]`, { hasText: 'back at version' }).waitFor();
    expect(await named('Group buyer')).toBeDefined();
    await publisher.page.locator(`${editor} [part="notice"] button`, { hasText: 'Undo' }).click();
    await publisher.page.locator(`${editor} [part="notice"]`, { hasText: 'Undone' }).waitFor();
    expect(await named('Buys together')).toBeDefined();
    expect([...agent.complaints, ...publisher.complaints]).toEqual([]);
    await agent.close();
    await publisher.close();
  });
});
