import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebDriver } from './webdriver.mjs';
import { webDriverPage } from './webdriver-page.mjs';

const READY_LOOKS = 200;
/** Without a window manager the window under the pointer has the focus, and the pointer rests in the middle. */
const SCREEN = '800x600x24';
const SIZE = { width: 800, height: 600 };

/**
 * Runs element tests in WebKitGTK by its own driver, one test file after the other in one window, on a screen that
 * nobody sees.
 *
 * @param {string} driverPath
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function webkitLauncher(driverPath) {
  const active = new Set();
  let browser;
  let page;
  const opened = () => (browser ??= openWebKit(driverPath));
  return {
    name: 'WebKit',
    // The commands of tests talk to what looks like a page of Puppeteer.
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      const { driver } = await opened();
      active.add(id);
      page = webDriverPage(driver);
      await driver.release();
      await page.setViewport(SIZE);
      await driver.goTo(url);
    },
    isActive: (id) => active.has(id),
    getPage: () => page,
    getBrowserUrl: async () => (await opened()).driver.run('return location.href'),
    async stopSession(id) {
      active.delete(id);
      // Ends whatever the page still does.
      await (await opened()).driver.goTo('about:blank');
      return {};
    },
    async stop() {
      await (await browser)?.end();
    },
    startDebugSession: () => Promise.reject(new Error('WebKit is not debugged from here.')),
  };
}

/** A window of WebKit, its driver and its screen. */
export async function openWebKit(driverPath) {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3], 'data');
  const port = await freePort();
  const service = spawn(driverPath, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, ...surroundings(String(number).trim()) },
  });
  const driver = new WebDriver(`http://127.0.0.1:${port}`);
  for (let look = 0; look < READY_LOOKS && !(await driver.isReady()); look += 1) await wait(50);
  const { browserVersion } = await driver.open({});
  return {
    driver,
    version: browserVersion,
    async end() {
      await driver.close();
      service.kill();
      screen.kill();
    },
  };
}

function surroundings(screen) {
  const own = { DISPLAY: `:${screen}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
  // Its sandbox cannot be set up by root, which is what containers and CI machines usually are.
  return process.getuid?.() === 0 ? { ...own, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : own;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
