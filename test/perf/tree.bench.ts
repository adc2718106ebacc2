import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from '../support/static-server.js';
import { median, percentile, type BenchTable } from './bench.types.js';

const root = resolve(import.meta.dirname, '../..');
const PAGES = ['tagma', 'floor'] as const;
const ROUNDS = 5;
const FRAMES = 120;

interface Measured {
  readonly load: number;
  readonly expand: number;
  readonly frames: readonly number[];
  readonly blanks: number;
  readonly move: number;
  readonly moveMany: number;
  readonly firstFilter: number;
  readonly filter: number;
  readonly heap: number;
  readonly elements: number;
}

/** The tree of the taxonomy editor with 111,110 nodes against the same list drawn by hand, in turns in one browser. */
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
    return [
      {
        name: `${label}: tagma`,
        value: of('tagma'),
        unit,
        note: goal,
        // Nothing can be compared with no blank frame at all.
        ...(of('floor') > 0 ? { ratio: of('tagma') / of('floor') } : {}),
      },
      { name: `${label}: floor`, value: of('floor'), unit },
    ];
  };
  return [
    {
      title: 'Tree, 111,110 nodes (ratio against the floor)',
      rows: [
        ...row('T1 load to painted', 'ms', ({ load }) => load, 'goal 60 ms'),
        ...row('T2 expand all', 'ms', ({ expand }) => expand, 'goal 33 ms'),
        ...row('T3 scroll 400 px, p95', 'ms', ({ frames }) => percentile(frames, 95), 'goal 18 ms'),
        ...row('T3 longest frame', 'ms', ({ frames }) => Math.max(...frames), 'goal 33 ms'),
        ...row('T3 blank frames', '', ({ blanks }) => blanks, 'goal 0'),
        ...row('T4 move one', 'ms', ({ move }) => move, 'goal 33 ms'),
        ...row('T4 move 1,000', 'ms', ({ moveMany }) => moveMany, 'goal 100 ms'),
        ...row('T5 first filter', 'ms', ({ firstFilter }) => firstFilter, 'of the index made while idle'),
        ...row('T5 filter', 'ms', ({ filter }) => filter, 'goal 33 ms'),
        ...row('T6 heap over the data', 'MB', ({ heap }) => heap, 'goal 12 MB'),
        ...row('T6 elements', '', ({ elements }) => elements, 'goal 350'),
      ],
    },
  ];
}

async function bundlePages(): Promise<string> {
  const folder = join(root, '.cache/bench-tree');
  await mkdir(folder, { recursive: true });
  for (const name of PAGES) {
    await build({
      entryPoints: [join(import.meta.dirname, 'tree', `${name}.ts`)],
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
      '.floor-box{block-size:600px;overflow:auto;position:relative}.floor-row{position:absolute;inset:0 0 auto;block-size:34px;display:grid;grid-template-columns:1fr 100px 100px;contain:strict}';
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><style>${style}</style><script type="module" src="${name}.js"></script>`;
    await writeFile(join(folder, `${name}.html`), html);
  }
  return folder;
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // tsx wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.goto(url, { waitUntil: 'networkidle' });
  const measured = await page.evaluate(walk, FRAMES);
  await page.close();
  return measured;
}

/* Runs in the page; must not use anything from outside of it. */
async function walk(frames: number): Promise<Measured> {
  const { tree } = window;
  const collect = (): number => {
    (globalThis as unknown as { gc?: () => void }).gc?.();
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    return (memory?.usedJSHeapSize ?? 0) / 1e6;
  };
  const pause = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
  const painted = (): Promise<unknown> =>
    new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const timed = async (run: () => void): Promise<number> => {
    await pause(200);
    await painted();
    const started = performance.now();
    run();
    await painted();
    return performance.now() - started;
  };
  const before = collect();
  const load = await timed(() => tree.load());
  // What is prepared in idle times counts as well.
  await pause(3000);
  const heap = collect() - before;
  const expand = await timed(() => tree.expandAll());
  const elements = tree.elements();
  const scroller = tree.scroller();
  const work: number[] = [];
  let blanks = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const started = performance.now();
        scroller.scrollTop += 400;
        const channel = new MessageChannel();
        // Comes after style, layout and paint of this frame.
        channel.port1.onmessage = () => {
          work.push(performance.now() - started);
          if (tree.blank()) blanks += 1;
          done();
        };
        channel.port2.postMessage(null);
      });
    });
  }
  scroller.scrollTop = 0;
  const move = await timed(() => tree.move(['n1-1-1-1-1'], 'n2-2-2-2'));
  const many = Array.from(
    { length: 1000 },
    (_, at) => `n3-${Math.floor(at / 100)}-${Math.floor(at / 10) % 10}-${at % 10}-0`,
  );
  const moveMany = await timed(() => tree.move(many, 'n4-4-4-4'));
  const firstFilter = await timed(() => tree.filter('5-5'));
  const filter = await timed(() => tree.filter('5-5-5'));
  return { load, expand, frames: work, blanks, move, moveMany, firstFilter, filter, heap, elements };
}
