import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';

/** Names of keys that Puppeteer knows for Chromium only. */
const CHARACTERS = { Space: ' ' };

/**
 * Runs element tests in Firefox: it speaks WebDriver BiDi to Puppeteer. One tab at a time owns the keyboard focus.
 *
 * @param {string} executablePath
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function firefoxLauncher(executablePath) {
  return chromeLauncher({
    puppeteer: puppeteerCore,
    launchOptions: { browser: 'firefox', executablePath },
    createPage: async ({ context }) => withKeyNames(await context.newPage()),
    concurrency: 1,
  });
}

function withKeyNames(page) {
  const { keyboard } = page;
  for (const method of ['press', 'down', 'up']) {
    const send = keyboard[method].bind(keyboard);
    keyboard[method] = (key, ...rest) => send(CHARACTERS[key] ?? key, ...rest);
  }
  return page;
}
