import { describe, expect, it } from 'vitest';
import { useDemo } from './setup.js';

const scene = useDemo({ seed: { customers: 5, orders: 5 } });

describe.each(['plain-html', 'react', 'vue'])('the %s page', (name) => {
  it('shows the tag picker, and a choice reaches the host page', async () => {
    const page = await scene.browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${scene.demo.url}/${name}/`);
    const picker = page.locator('tagma-tag-picker').first();
    await picker.getByRole('combobox').waitFor();
    const before = await page.locator('body').innerText();
    const chosen = (): Promise<number> => picker.locator('tagma-tag').count();
    const count = await chosen();
    await picker.getByRole('combobox').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(chosen).toBe(count + 1);
    await page.keyboard.press('Escape');
    // The plain page shows what its form sends; the others show each change.
    const save = page.getByRole('button', { name: 'Save' });
    if ((await save.count()) > 0) await save.click();
    await expect.poll(() => page.locator('body').innerText()).not.toBe(before);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe.each(['plain-html', 'react', 'vue'])('the %s page', (name) => {
  it('designs a code: properties go in, and each change comes out', async () => {
    const page = await scene.browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${scene.demo.url}/${name}/`);
    const designer = page.locator('tagma-code-designer');
    const parts = page.locator('#parts');
    expect((await parts.textContent())?.trim()).toBe('region');
    await designer.getByRole('button', { name: 'Fixed text' }).click();
    await designer.getByRole('button', { name: 'Running number', exact: true }).click();
    await expect.poll(async () => (await parts.textContent())?.trim()).toBe('region, text-2, no');
    await designer.getByText('This pattern is safe.').waitFor();
    const code = await designer.locator('.code dt').allTextContents();
    expect(code.join('')).toBe('A-001');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe.each(['plain-html', 'react', 'vue'])('the %s page', (name) => {
  it('edits a rule in rows and as text, and both stay one rule', async () => {
    const page = await scene.browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${scene.demo.url}/${name}/`);
    const builder = page.locator('tagma-rule-builder');
    const editor = page.locator('tagma-expression-editor');
    const rule = page.locator('#rule');
    expect(await rule.textContent()).toBe('region = "Asia" and $count(orders) > 1');
    await builder.getByRole('textbox', { name: 'Orders, condition 2, value' }).fill('2');
    await expect.poll(() => rule.textContent()).toBe('region = "Asia" and $count(orders) > 2');
    const textOfEditor = (): Promise<string> =>
      editor.evaluate((element) => (element as HTMLElement & { readonly value: string }).value);
    await expect.poll(textOfEditor).toBe('region = "Asia" and $count(orders) > 2');
    // Four of the ten customers of the region order at least three times; the page gave the records.
    await builder.getByText('4 of 30 records match').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the page without a service', () => {
  it('keeps tags over a reload, and a second tab shows them at once', async () => {
    const tabs = await scene.browser.newContext();
    const page = await tabs.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    const url = `${scene.demo.url}/offline/`;
    await page.goto(url);
    const second = await tabs.newPage();
    await second.goto(url);
    const tags = (tab: typeof page): Promise<number> => tab.locator('tagma-tag-picker tagma-tag').count();
    await page.locator('tagma-tag-picker').getByRole('combobox').click();
    await second.locator('tagma-tag-picker').getByRole('combobox').waitFor();
    expect(await tags(second)).toBe(0);
    await page.keyboard.type('VIP');
    await page.keyboard.press('Enter');
    await expect.poll(() => tags(page)).toBe(1);
    await expect.poll(() => tags(second)).toBe(1);
    await page.reload();
    await expect.poll(() => tags(page)).toBe(1);
    expect(complaints).toEqual([]);
    await tabs.close();
  });
});
