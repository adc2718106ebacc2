import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { axeOptions } from '../../.storybook/a11y.js';

const listenFile = fileURLToPath(new URL('./listen.js', import.meta.url));
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What Storybook told while a story was shown; see listen.js. */
interface StoryReport {
  wanted: string | null;
  finished: boolean;
  /** How often a story was drawn. */
  rendered: number;
  problems: string[];
}

declare global {
  interface Window {
    tagmaReport?: StoryReport;
    __STORYBOOK_ADDONS_CHANNEL__?: {
      on(event: string, listener: (...values: unknown[]) => void): void;
      emit(event: string, ...values: unknown[]): void;
    };
    axe?: { run(context: unknown, options: unknown): Promise<AxeResults> };
  }
}

/** How often axe may look at a page that changes under it. */
const LOOKS = 3;

/** A browser tab that shows one story after another. */
export class StoryPage {
  #console: string[] = [];
  /** The globals that Storybook shows stories with now, when it can go on without being loaded anew. */
  #shown: Readonly<Record<string, string>> | null = null;

  private constructor(
    private readonly page: Page,
    private readonly baseUrl: string,
  ) {}

  static async open(page: Page, baseUrl: string): Promise<StoryPage> {
    const opened = new StoryPage(page, baseUrl);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript({ path: listenFile });
    page.on('console', (message) => {
      // A failed request is told with its address below.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
      opened.#console.push(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) opened.#console.push(`${response.status()} for ${response.url()}`);
    });
    page.on('pageerror', (error) => opened.#console.push(`page error: ${error.message}`));
    return opened;
  }

  /**
   * Shows a story, waits until its play function has ended, and says what went wrong. Stories in the same language
   * follow each other without loading the page anew, as a person goes through them; after a problem it is loaded.
   */
  async show(id: string, globals: Readonly<Record<string, string>>): Promise<string[]> {
    this.#console = [];
    const goesOn = this.#shown?.['lang'] === globals['lang'];
    this.#shown = null;
    if (goesOn) await this.#switchTo(id, globals['theme'] ?? 'light');
    else await this.#load(id, globals);
    const problems = [...(await this.#finished()), ...this.#console];
    if (problems.length === 0) this.#shown = globals;
    return problems;
  }

  /** The next story is loaded into a page of its own. */
  leave(): void {
    this.#shown = null;
  }

  async #load(id: string, globals: Readonly<Record<string, string>>): Promise<void> {
    const chosen = Object.entries({ ...globals, 'a11y.manual': '!true' }).map((pair) => pair.join(':'));
    const query = `id=${encodeURIComponent(id)}&viewMode=story&globals=${chosen.join(';')}`;
    await this.page.goto(`${this.baseUrl}/iframe.html?${query}`);
  }

  async #switchTo(id: string, theme: string): Promise<void> {
    await this.setTheme(theme);
    await this.page.evaluate((storyId) => {
      const report = window.tagmaReport;
      if (report !== undefined) Object.assign(report, { wanted: storyId, finished: false, problems: [] });
      window.__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }, id);
  }

  /** Shows the docs page of an entry and says what went wrong. */
  async showDocs(id: string): Promise<string[]> {
    this.#console = [];
    this.leave();
    await this.page.goto(`${this.baseUrl}/iframe.html?id=${encodeURIComponent(id)}&viewMode=docs`);
    const heading = this.page.locator('#storybook-docs h1, #storybook-docs h2').first();
    const shown = await heading.waitFor({ timeout: 20_000 }).then(
      () => [],
      () => ['The docs page shows no heading.'],
    );
    return [...shown, ...this.#console];
  }

  /** Names that the docs page lists in its table of properties, events, parts and so on. */
  async documentedNames(): Promise<string[]> {
    const rows = this.page.locator('.docblock-argstable-body tr td:first-child');
    await rows.first().waitFor({ timeout: 20_000 });
    return (await rows.allInnerTexts()).map((text) => text.trim().replace(/\*$/, ''));
  }

  /** Switches the theme of the story that is shown, without playing it again. */
  async setTheme(theme: string): Promise<void> {
    const before = await this.page.evaluate((value) => {
      const drawn = window.tagmaReport?.rendered ?? 0;
      window.__STORYBOOK_ADDONS_CHANNEL__?.emit('updateGlobals', { globals: { theme: value } });
      return drawn;
    }, theme);
    await this.page.waitForFunction(
      ([value, drawn]) =>
        (window.tagmaReport?.rendered ?? 0) > drawn &&
        document.documentElement.dataset['tagmaTheme'] === value,
      [theme, before] as const,
    );
  }

  /**
   * The same while the system chooses the colours, as people with weak sight have it. Contrast is not asked for: the
   * browser tells scripts the colours of the page, not those that it draws with.
   */
  async violationsInForcedColors(): Promise<string[]> {
    await this.page.emulateMedia({ forcedColors: 'active' });
    const found = await this.violations();
    await this.page.emulateMedia({ forcedColors: 'none' });
    return found.filter((problem) => !problem.startsWith('axe color-contrast:'));
  }

  /** Violations that axe finds in what is shown now. */
  async violations(): Promise<string[]> {
    if (!(await this.page.evaluate(() => window.axe !== undefined))) {
      await this.page.addScriptTag({ path: axeFile });
    }
    // What a story still works on may be gone before axe has described it; then it looks again.
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#violationsNow();
      } catch (error) {
        if (attempt === LOOKS) return [`axe could not look at the story: ${String(error)}`];
        await this.page.waitForTimeout(500);
      }
    }
  }

  async #violationsNow(): Promise<string[]> {
    const found = await this.page.evaluate(async (options) => {
      const context = {
        include: ['body'],
        exclude: ['.sb-wrapper', '#storybook-docs', '#storybook-highlights-root'],
      };
      const results = await window.axe?.run(context, options);
      return (results?.violations ?? []).map((violation) => ({
        rule: violation.id,
        nodes: violation.nodes.map((node) => `${node.target.flat().join(' ')} ${node.failureSummary ?? ''}`),
      }));
    }, axeOptions);
    return found.map(
      ({ rule, nodes }) => `axe ${rule}: ${nodes.slice(0, 3).join(' / ').replace(/\s+/g, ' ')}`,
    );
  }

  async #finished(): Promise<string[]> {
    try {
      await this.page.waitForFunction(() => window.tagmaReport?.finished === true, undefined, {
        timeout: 30_000,
      });
    } catch {
      return ['The story did not finish within 30 s.'];
    }
    return this.page.evaluate(() => window.tagmaReport?.problems ?? []);
  }
}
