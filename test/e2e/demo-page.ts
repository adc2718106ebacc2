import type { RuleBuilder } from '@tagma/elements';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { DemoRole } from './demo-api.js';

export interface Visitor {
  readonly role?: DemoRole;
  readonly locale?: 'en' | 'zh-CN';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** A person at the demo: says what is done, hides how. */
export class DemoPage {
  /** Errors of the console and refusals of the Content-Security-Policy. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  /** Opens the demo in a browser profile of its own. */
  static async visit(
    browser: Browser,
    url: string,
    visitor: Visitor = {},
    path = '#/customers',
  ): Promise<DemoPage> {
    const { role = 'admin', locale = 'en', theme = 'light', width = 1280 } = visitor;
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
      locale,
    });
    const page = await context.newPage();
    const visit = new DemoPage(page, context, url);
    // Only when nothing is stored yet: a reload must keep what the person chose.
    await page.addInitScript((preferences) => {
      if (localStorage.getItem('tagma-crm-preferences') !== null) return;
      localStorage.setItem('tagma-crm-preferences', preferences);
    }, JSON.stringify({ role, locale, theme }));
    page.on('pageerror', (error) => visit.complaints.push(`page error: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && visit.complaints.push(message.text()));
    await visit.goTo(path);
    return visit;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}/${path}`);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async openCustomer(id: string): Promise<void> {
    await this.goTo(`#/customers/${encodeURIComponent(id)}`);
    await this.picker.getByRole('combobox').or(this.picker.locator('[part~="chips"]')).first().waitFor();
  }

  /** Waits until nothing on the page says that it is loading. */
  async settled(): Promise<void> {
    const busy = this.page.locator(
      '[aria-busy="true"], [role="status"].crm-splash, tagma-record-grid[loading]',
    );
    await busy.first().waitFor({ state: 'detached' });
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  }

  /** Chooses one of the settings at the foot of the navigation. */
  async set(name: 'role' | 'language' | 'theme', value: string): Promise<void> {
    await this.page.locator(`select[name="${name}"]`).selectOption(value);
  }

  /** Replaces the text of the open rule, in the text view of the builder. */
  async writeRule(text: string): Promise<void> {
    const builder = this.page.locator('tagma-rule-builder');
    await builder.locator('.segment').last().click();
    // A plain text area until the code editor is there.
    const field = builder.locator('.text-pane').getByRole('textbox');
    await field.click();
    await field.fill(text);
    await this.page.waitForFunction(
      (expected) => document.querySelector('tagma-rule-builder')?.value === expected,
      text,
    );
  }

  /** The text of the open rule. */
  ruleText(): Promise<string> {
    return this.page.locator('tagma-rule-builder').evaluate((builder: RuleBuilder) => builder.value);
  }

  get picker(): Locator {
    return this.page.locator('crm-customer-page tagma-tag-picker');
  }

  get history(): Locator {
    return this.page.locator('crm-customer-page tagma-history');
  }

  get grid(): Locator {
    return this.page.locator('tagma-record-grid');
  }

  /** Names on the chips of the customer that is open. */
  async tags(): Promise<string[]> {
    const names = await this.picker.locator('tagma-tag [part~="label"]').allInnerTexts();
    return names.map((text) => text.trim());
  }

  /** The whole text of the history. */
  historyText(): Promise<string> {
    return shownText(this.history);
  }

  /** The figure under a label of a result, e.g. 1458. */
  async figure(label: string): Promise<number> {
    const figure = this.page
      .locator('.crm-figure', { has: this.page.getByText(label, { exact: true }) })
      .first();
    return Number((await figure.locator('dd').innerText()).replace(/\D/g, ''));
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** The text of an element as it is shown, that of its shadow trees included. */
export function shownText(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const parts: string[] = [];
    const waiting: Node[] = [element];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node instanceof Text) parts.push(node.data);
      const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      const shadow = node instanceof Element ? node.shadowRoot : null;
      const children = assigned.length > 0 ? assigned : [...(shadow ?? node).childNodes];
      if (!(node instanceof HTMLStyleElement)) waiting.push(...children.reverse());
    }
    return parts.join(' ').replace(/\s+/g, ' ').trim();
  });
}
