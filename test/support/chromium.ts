import { chromium, type Browser } from 'playwright-core';
import { browserArguments, browserPath } from './browser.mjs';

/** Starts the Chromium of this machine, without a window. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [...browserArguments(), ...more],
    headless: true,
  });
}
