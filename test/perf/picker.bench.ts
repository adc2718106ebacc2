import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from '../support/static-server.js';
import { median, type BenchTable } from './bench.types.js';

const root = resolve(import.meta.dirname, '../..');
const PAGES = ['tagma', 'floor'] as const;
const ROUNDS = 5;
/** Each is typed into an empty field: most names, some, few, and none without the readings of characters. */
const KEYS = ['1', '9', '户', '员', 'k', 'hy'];

interface Measured {
  readonly load: number;
  readonly longest: number;
  readonly open: number;
  readonly keys: readonly number[];
  readonly paste: number;
  readonly chosen: number;
  readonly elements: number;
  readonly heap: number;
}

/** The tag picker with 50,000 tags against the same picker drawn by hand, in turns in one browser. */
export async function run(): Promise<BenchTable[]> {
  const folder = await bundlePages();
  const server = await serveFolder(folder);
  const browser = await launchChromium(['--enable-precise-memory-info', '--js-flags=--expose-gc']);
  const results = { tagma: [] as Measured[], floor: [] as Measured[] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of PAGES) results[name].push(await measure(browser, `${server.url}/${name}.html`));
  await browser.close();
  await server.close();
  const row = (label: string, unit: string, value: (measured: Measured) => number, goal: string) => {
    const of = (name: (typeof PAGES)[number]): number => median(results[name].map(value));
    const ratio = of('floor') > 0 ? { ratio: of('tagma') / of('floor') } : {};
    return [
      { name: `${label}: tagma`, value: of('tagma'), unit, note: goal, ...ratio },
      { name: `${label}: floor`, value: of('floor'), unit },
    ];
  };
  return [
    {
      title: 'Picker, 50,000 tags with pinyin (ratio against the floor)',
      rows: [
        ...row('P1 data to painted', 'ms', ({ load }) => load, 'goal 16 ms, 2x'),
        ...row('P1 longest task while the index is made', 'ms', ({ longest }) => longest, 'goal 50 ms'),
        ...row('P2 open to first rows', 'ms', ({ open }) => open, 'goal 17 ms'),
        ...row('P3 worst of six keys', 'ms', ({ keys }) => Math.max(...keys), 'goal 17 ms'),
        ...row('P3 median key', 'ms', ({ keys }) => median(keys), ''),
        ...row('P4 paste 1,000 names', 'ms', ({ paste }) => paste, 'goal 33 ms'),
        ...row('P4 chosen then', '', ({ chosen }) => chosen, '1,000'),
        ...row('P5 elements when open', '', ({ elements }) => elements, 'goal 100'),
        ...row('P6 heap over the data', 'MB', ({ heap }) => heap, 'goal 8 MB with pinyin'),
      ],
    },
  ];
}

async function bundlePages(): Promise<string> {
  const folder = join(root, '.cache/bench-picker');
  await mkdir(folder, { recursive: true });
  for (const name of PAGES) {
    await build({
      entryPoints: [join(import.meta.dirname, 'picker', `${name}.ts`)],
      outdir: folder,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      // The built packages, as a consumer's bundler would take them.
      tsconfigRaw: {},
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    const style =
      '.floor-box{block-size:320px;overflow:auto;position:relative}.floor-row{position:absolute;inset:0 0 auto;block-size:34px;contain:strict}';
    const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><style>${style}</style><body><script type="module" src="${name}.js"></script></body></html>`;
    await writeFile(join(folder, `${name}.html`), html);
  }
  return folder;
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // tsx wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.goto(url, { waitUntil: 'networkidle' });
  const measured = await page.evaluate(walk, KEYS);
  await page.close();
  return measured;
}

/* Runs in the page; must not use anything from outside of it. */
async function walk(keys: readonly string[]): Promise<Measured> {
  const { picker } = window;
  const collect = (): number => {
    (globalThis as unknown as { gc?: () => void }).gc?.();
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    return (memory?.usedJSHeapSize ?? 0) / 1e6;
  };
  const pause = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
  const painted = (): Promise<unknown> =>
    new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const timed = async (run: () => void, isDone: () => boolean = () => true): Promise<number> => {
    await pause(150);
    await painted();
    const started = performance.now();
    run();
    do await painted();
    while (!isDone() && performance.now() - started < 5000);
    return performance.now() - started;
  };
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  const before = collect();
  const load = await timed(() => picker.load());
  observer.observe({ type: 'longtask' });
  await pause(1500);
  // The first opening fetches what spells names; the index is made again with it.
  const open = await timed(() => picker.open());
  await pause(4000);
  observer.disconnect();
  const elements = picker.elements();
  const heap = collect() - before;
  const times: number[] = [];
  for (const key of keys) {
    times.push(await timed(() => picker.type(key)));
    picker.type('');
  }
  const paste = await timed(
    () => picker.paste(),
    () => picker.chosen() === 1000,
  );
  return { load, longest, open, keys: times, paste, chosen: picker.chosen(), elements, heap };
}
