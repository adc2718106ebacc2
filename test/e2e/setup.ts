import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { HostOptions } from '../../demo/host/host-options.js';
import { launchChromium } from '../support/chromium.js';
import { startDemo, type DemoHost } from './demo-host.js';

/** What every end-to-end suite works with; filled before its first test. */
export interface Scene {
  browser: Browser;
  demo: DemoHost;
}

/** Starts a demo and a browser for the tests of one file, and ends both. */
export function useDemo(options: Partial<HostOptions> = {}): Scene {
  const scene: Partial<Scene> = {};
  beforeAll(async () => {
    const isUsual = Object.keys(options).length === 0;
    scene.demo = await startDemo(options, isUsual ? inject('filledDemo') : null);
    scene.browser = await launchChromium();
  });
  afterAll(async () => {
    await scene.browser?.close();
    await scene.demo?.dispose();
  });
  return scene as Scene;
}
