import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from '../support/static-server.js';
import { median, type BenchTable } from './bench.types.js';
import { bundlePages } from './bundle-page.js';

const ROUNDS = 5;
const RECORDS = 100_000;

interface Run {
  /** Milliseconds from the records to what becomes of all of them. */
  readonly took: number;
  /** The longest time in which the page could not answer. */
  readonly longest: number;
  /** Milliseconds that processors worked for the page: what else the machine does counts little. */
  readonly cpu: number;
}

interface Measured {
  /** Milliseconds from making the designer to its first frame, and to a code with the proof. */
  readonly paint: number;
  readonly code: number;
  /** The same once its code is in the page. */
  readonly again: number;
  readonly fresh: Run;
  readonly recode: Run;
  /** Milliseconds from the click on "Stop" to the frame that says so. */
  readonly stop: number;
}

/** The code designer: first paint, and dry runs over 100,000 records with the page in use. */
export async function run(): Promise<BenchTable[]> {
  const folder = await bundlePages('code-designer', [
    {
      lang: 'zh-CN',
      entryPoints: { page: join(import.meta.dirname, 'code-designer/tagma.ts') },
    },
  ]);
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  const results: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    results.push(await measure(browser, `${server.url}/page.html`));
  await browser.close();
  await server.close();
  const row = (name: string, value: (measured: Measured) => number, note?: string) => ({
    name,
    value: median(results.map(value)),
    unit: 'ms',
    ...(note === undefined ? {} : { note }),
  });
  return [
    {
      title: 'Code designer',
      rows: [
        row('First frame', ({ paint }) => paint),
        row('First code, with the proof', ({ code }) => code, 'its code fetched on the way'),
        row('First code, the second time', ({ again }) => again),
        row('Dry run, 100,000 records', ({ fresh }) => fresh.took, 'goal 1,000 ms'),
        row('Dry run, processor time', ({ fresh }) => fresh.cpu),
        row('Dry run, longest task', ({ fresh }) => fresh.longest, 'goal 50 ms'),
        row('Re-coding 100,000 codes', ({ recode }) => recode.took),
        row('Re-coding, processor time', ({ recode }) => recode.cpu),
        row('Re-coding, longest task', ({ recode }) => recode.longest, 'goal 50 ms'),
        row('Click on "Stop" to the frame that shows it', ({ stop }) => stop),
      ],
    },
  ];
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // tsx wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.goto(url, { waitUntil: 'networkidle' });
  const first = await page.evaluate(mount);
  await page.evaluate(() => window.designer.unmount());
  const { code: again } = await page.evaluate(mount);
  await page.evaluate((count) => {
    window.designer.prepare(10);
    window.designer.prepare(count);
  }, RECORDS);
  const timed = async (withCodes: boolean): Promise<Run> => {
    await page.evaluate(dryRun, { count: 10, withCodes });
    await page.waitForTimeout(300);
    const before = await cpuTime(browser);
    const run = await page.evaluate(dryRun, { count: RECORDS, withCodes });
    return { ...run, cpu: (await cpuTime(browser)) - before };
  };
  const fresh = await timed(false);
  const recode = await timed(true);
  const stop = await page.evaluate(stopOne, RECORDS);
  await page.close();
  return { ...first, again, fresh, recode, stop };
}

/** Milliseconds that the processes of pages have worked. */
async function cpuTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return pages.reduce((sum, page) => sum + page.cpuTime * 1000, 0);
}

/* The functions below run in the page; they must not use anything from outside of them. */

async function mount(): Promise<{ paint: number; code: number }> {
  const painted = (): Promise<unknown> =>
    new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const started = performance.now();
  window.designer.mount();
  await painted();
  const paint = performance.now() - started;
  while (!window.designer.hasCode() && performance.now() - started < 60_000) await painted();
  return { paint, code: performance.now() - started };
}

async function dryRun(given: {
  count: number;
  withCodes: boolean;
}): Promise<{ took: number; longest: number }> {
  const { designer } = window;
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  observer.observe({ type: 'longtask' });
  const started = performance.now();
  designer.give(given.count, given.withCodes);
  while (!designer.isDone(given.count) && performance.now() - started < 60_000)
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const took = performance.now() - started;
  await new Promise((done) => setTimeout(done, 50));
  observer.disconnect();
  return { took, longest };
}

async function stopOne(count: number): Promise<number> {
  const { designer } = window;
  const painted = (): Promise<unknown> =>
    new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  designer.give(count, true);
  for (const ends = performance.now() + 10_000; !designer.isGoing() && performance.now() < ends;)
    await painted();
  const clicked = performance.now();
  designer.stop();
  await painted();
  return performance.now() - clicked;
}
