import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from '../support/static-server.js';
import { median, percentile, type BenchTable } from './bench.types.js';
import { bundlePages, type BenchPage } from './bundle-page.js';

const GRIDS = {
  tagma: 'tagma.ts',
  'AG Grid Community': 'ag-grid.ts',
  'TanStack + React': 'tanstack-react.tsx',
} as const;
const ROUNDS = 5;
const FRAMES = 120;

type Name = keyof typeof GRIDS;

interface Measured {
  /** From handing the rows over until the frame that shows them is done; milliseconds. */
  readonly paint: number;
  /** Work of the main thread in each frame while scrolling; milliseconds. */
  readonly frames: readonly number[];
}

/** First paint and scroll work per frame, in turns in one browser, against two well-known grids. */
export async function run(): Promise<BenchTable[]> {
  const folder = await bundlePages('grid', pagesOf());
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  const tables: BenchTable[] = [];
  for (const count of [10_000, 100_000]) {
    const results = new Map<Name, Measured[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of Object.keys(GRIDS) as Name[]) {
        const measured = await measure(browser, `${server.url}/${slug(name)}.html`, count);
        results.set(name, [...(results.get(name) ?? []), measured]);
      }
    }
    tables.push(toTable(count, results));
  }
  await browser.close();
  await server.close();
  return tables;
}

function toTable(count: number, results: ReadonlyMap<Name, readonly Measured[]>): BenchTable {
  const of = (name: Name, value: (measured: Measured) => number): number =>
    median((results.get(name) ?? []).map(value));
  const rows = (label: string, value: (measured: Measured) => number): BenchTable['rows'] =>
    (Object.keys(GRIDS) as Name[]).map((name) => ({
      name: `${label}: ${name}`,
      value: of(name, value),
      unit: 'ms',
      ratio: of(name, value) / of('tagma', value),
    }));
  return {
    title: `Grid, ${count.toLocaleString('en')} rows, 8 columns (ratio against tagma)`,
    rows: [
      ...rows('first paint', ({ paint }) => paint),
      ...rows('scroll, work per frame', ({ frames }) => median(frames)),
      ...rows('scroll, p95 of the frames', ({ frames }) => percentile(frames, 95)),
    ],
  };
}

const slug = (name: string): string => name.toLowerCase().replace(/\W+/g, '-');

function pagesOf(): BenchPage[] {
  return Object.entries(GRIDS).map(([name, file]) => ({
    name: slug(name),
    lang: 'en',
    entryPoints: { [slug(name)]: join(import.meta.dirname, 'grid', file) },
    body: '<div id="host"></div>',
    assets: [join(import.meta.dirname, 'grid/page.css')],
  }));
}

async function measure(browser: Browser, url: string, count: number): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // tsx wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(mountAndWait, count);
  await page.waitForTimeout(500);
  const frames = await page.evaluate(scrollThrough, FRAMES);
  await page.close();
  return { paint, frames };
}

/* The functions below run in the page; they must not use anything from outside of them. */

async function mountAndWait(count: number): Promise<number> {
  const host = document.getElementById('host');
  if (host === null) throw new Error('The page has no host element.');
  const deepText = (node: Node): string =>
    node instanceof Element && node.shadowRoot
      ? deepText(node.shadowRoot)
      : [...node.childNodes]
          .map((child) => (child.nodeType === 3 ? (child.textContent ?? '') : deepText(child)))
          .join(' ');
  const started = performance.now();
  await window.mountGrid(host, count);
  while (!deepText(host).includes('客户 9 ')) await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  return performance.now() - started;
}

async function scrollThrough(frames: number): Promise<number[]> {
  const all = (node: ParentNode): Element[] =>
    [...node.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const scroller = all(document).find(
    (element) =>
      element.scrollHeight > element.clientHeight + 10_000 &&
      /auto|scroll/.test(getComputedStyle(element).overflowY),
  );
  if (scroller === undefined) throw new Error('The grid does not scroll.');
  const work: number[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const started = performance.now();
        scroller.scrollTop += 130;
        const channel = new MessageChannel();
        // Comes after style, layout and paint of this frame.
        channel.port1.onmessage = () => {
          work.push(performance.now() - started);
          done();
        };
        channel.port2.postMessage(null);
      });
    });
  }
  return work;
}
