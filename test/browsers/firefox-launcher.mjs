import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    launchOptions: {
      browser: 'firefox',
      executablePath,
      userDataDir: profileWithoutToolbar(),
      extraPrefsFirefox: { 'toolkit.legacyUserProfileCustomizations.stylesheets': true },
    },
    createPage: async ({ context }) => withKeyNames(await context.newPage()),
    concurrency: 1,
  });
}

/**
 * From the last stop of a page Tab goes to the toolbar, and no test puts the focus back into the page from there.
 * Without a toolbar it begins anew in the page, as it does in browsers without a window.
 */
function profileWithoutToolbar() {
  const profile = mkdtempSync(join(tmpdir(), 'tagma-firefox-'));
  process.on('exit', () => rmSync(profile, { recursive: true, force: true }));
  mkdirSync(join(profile, 'chrome'));
  writeFileSync(join(profile, 'chrome', 'userChrome.css'), '#navigator-toolbox { display: none }');
  return profile;
}

function withKeyNames(page) {
  const { keyboard } = page;
  for (const method of ['press', 'down', 'up']) {
    const send = keyboard[method].bind(keyboard);
    keyboard[method] = (key, ...rest) => send(CHARACTERS[key] ?? key, ...rest);
  }
  return page;
}
