import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import type { StaticServer } from '../support/static-server.js';
import { servePage } from './serve-page.js';

let server: StaticServer;
let browser: Browser;
let page: Page;
/** Everything that the page asked for or complained about. */
let requests: string[];
let complaints: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([servePage(), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  requests = [];
  complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(`page error: ${error.stack ?? error.message}`));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  await page.goto(server.url);
  await page.waitForFunction(() => window.ready === true);
});

/** Nothing was refused, run, fetched from elsewhere or complained about. */
async function expectClean(): Promise<void> {
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
  expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
  expect(complaints).toEqual([]);
}

describe('under a strict Content-Security-Policy and Trusted Types', () => {
  it('the policy is in force, so the checks below can fail', async () => {
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { id: 'probe' }));
      document.getElementById('probe')?.setAttribute('style', 'color: red');
    });
    await page.waitForFunction(() => window.violations.length > 0);
    const thrown = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
        return 'nothing';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(thrown).toBe('TypeError');
  });

  it('every element renders hostile data as text', async () => {
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('*')].map((node) => node.localName),
    );
    for (const name of [
      'tagma-tag',
      'tagma-tag-picker',
      'tagma-record-grid',
      'tagma-history',
      'tagma-code-designer',
    ]) {
      expect(names).toContain(name);
    }
    await expectClean();
  });

  it('no hostile address becomes a link', async () => {
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('.linked')]
        .flatMap((tag) => [...(tag.shadowRoot?.querySelectorAll('a') ?? [])])
        .map((link) => link.href),
    );
    expect(links).toEqual([]);
  });

  it('the picker searches, chooses, creates and removes', async () => {
    const picker = page.locator('#free');
    await picker.getByRole('combobox').click();
    await page.keyboard.type('window');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('<img src=x onerror=window.hacked=1>');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expectClean();
  });

  it('the bound picker saves, and the history shows it', async () => {
    const picker = page.locator('#bound');
    await picker.getByRole('combobox').click();
    await page.keyboard.type('VIP');
    await picker.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => picker.evaluate((element) => (element as HTMLElement & { value: string[] }).value.length))
      .toBe(2);
    const rows = page.locator('#bound-history').locator('li, [role="listitem"]');
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(2);
    await expectClean();
  });

  it('the grid scrolls, sorts, filters, resizes and selects', async () => {
    const grid = page.locator('#grid');
    await grid.getByRole('columnheader').nth(1).click();
    await page.keyboard.press('Enter');
    for (const key of [
      'Control+End',
      'PageUp',
      'Control+Home',
      'ArrowDown',
      'Space',
      'Shift+ArrowDown',
      'F2',
      'Escape',
    ]) {
      await page.keyboard.press(key);
    }
    await grid.evaluate((element) => {
      const scroller = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].find(
        (node) => node.scrollHeight > node.clientHeight + 50,
      );
      scroller?.scrollTo(0, 4000);
    });
    const menus = grid.getByRole('button');
    const count = Math.min(await menus.count(), 6);
    for (let index = 0; index < count; index += 1) {
      await menus
        .nth(index)
        .click({ timeout: 2000 })
        .catch(() => undefined);
      await page.keyboard.type('<b>');
      await page.keyboard.press('Escape');
    }
    await expectClean();
  });

  it('the expression editor completes, explains, marks and mends', async () => {
    const editor = page.locator('#expression');
    await editor.scrollIntoViewIfNeeded();
    await editor.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('harm');
    const option = editor.getByRole('option').first();
    await option.waitFor();
    await editor.locator('.cm-completionInfo').waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' = "');
    await editor.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('x" and');
    await editor.locator('.problem').first().waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('F1');
    await editor.locator('.explanation').first().waitFor();
    await editor.locator('.tok-name').first().hover();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Shift+Alt+F');
    await expectClean();
  });

  it('the code designer takes parts, opens all of them, tries them out and reads codes', async () => {
    const designer = page.locator('#designer');
    await designer.scrollIntoViewIfNeeded();
    await designer.locator('.run-summary').waitFor();
    await designer.locator('[data-type="expression"]').click();
    await designer.locator('tagma-expression-editor').waitFor();
    for (const type of ['map', 'date', 'sequence', 'check'])
      await designer.locator(`[data-type="${type}"]`).click();
    const parts = designer.locator('.part-toggle');
    for (let index = 0; index < (await parts.count()); index += 1) await parts.nth(index).click();
    for (const panel of ['settings', 'compare', 'text'])
      await designer.locator(`[data-panel="${panel}"]`).click();
    await designer.locator('.pattern-text').waitFor();
    await designer.locator('.parse-input').fill('<img src=x onerror=window.hacked=1>');
    await designer.locator('.parse-result').waitFor();
    await expectClean();
  });

  it.each(['zh-CN', 'en'])('the language, theme and direction change (%s)', async (lang) => {
    await page.evaluate((value) => {
      document.documentElement.lang = value;
      document.documentElement.dir = 'rtl';
      document.documentElement.dataset['tagmaTheme'] = 'dark';
      document.documentElement.dataset['tagmaDensity'] = 'compact';
    }, lang);
    await expectClean();
  });
});
