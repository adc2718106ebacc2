import { chromium, type Browser } from 'playwright-core';
import { browserArguments, browserPath } from './browser.mjs';

/** Starts the Chromium of this machine, without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: browserArguments(), headless: true });
}
