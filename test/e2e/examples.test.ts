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
