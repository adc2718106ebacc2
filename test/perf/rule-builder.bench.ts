import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from '../support/static-server.js';
import { median, type BenchTable } from './bench.types.js';
import { bundlePages, type BenchPage } from './bundle-page.js';

const root = resolve(import.meta.dirname, '../..');
const BUILDERS = {
  tagma: 'tagma.ts',
  'react-querybuilder': 'query-builder.tsx',
  'react-awesome-query-builder': 'awesome.tsx',
  'jQuery QueryBuilder': 'jquery.ts',
} as const;
/** What finds jQuery in the page, as plain scripts do. */
const SCRIPTS: Readonly<Partial<Record<Name, readonly string[]>>> = {
  'jQuery QueryBuilder': [
    'jquery/dist/jquery.min.js',
    'jQuery-QueryBuilder/dist/js/query-builder.standalone.js',
  ],
};
const ROUNDS = 3;
const SIZES = [50, 200, 1000] as const;
const MOST = 1000;
const FEW = 12;
/** Rows that are added one after another. */
const ADDED = 5;

type Name = keyof typeof BUILDERS;

interface Measured {
  /** By number of rows; milliseconds until the first rows are painted. */
  readonly mount: Readonly<Record<number, number>>;
  readonly elements: number;
  /** From the first press to the frame that shows the row; the median of several, as of keys. */
  readonly addRow: number;
  /** The first of them: it scrolls to the end of the rule. */
  readonly addFirst: number;
  readonly key: number;
  readonly tabStops: number;
}

/** Rules of many rows in the builder, against three well-known ones, in turns in one browser. */
export async function run(): Promise<BenchTable[]> {
  const folder = await bundlePages('rule-builder', pagesOf());
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  const results = new Map<Name, Measured[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(BUILDERS) as Name[]) {
      const measured = await measure(browser, `${server.url}/${slug(name)}.html`);
      results.set(name, [...(results.get(name) ?? []), measured]);
    }
  }
  await browser.close();
  await server.close();
  const table = (
    title: string,
    unit: string,
    value: (measured: Measured) => number,
    goal: string,
  ): BenchTable => toTable(results, { title, unit, value, goal });
  return [
    ...SIZES.map((size) =>
      table(`Rule of ${String(size)} rows: mount`, 'ms', ({ mount }) => mount[size] ?? NaN, 'goal 0.35x'),
    ),
    table(`Elements at ${String(MOST)} rows`, '', ({ elements }) => elements, 'goal 6,000'),
    table(`Add a row to ${String(MOST)}`, 'ms', ({ addRow }) => addRow, 'goal 0.5x'),
    table(`Add a row to ${String(MOST)}: the first, out of sight`, 'ms', ({ addFirst }) => addFirst, ''),
    table(`Key to paint at ${String(MOST)} rows`, 'ms', ({ key }) => key, 'goal 1.0x'),
    table(`Tab stops of ${String(FEW)} rows`, '', ({ tabStops }) => tabStops, 'goal 1 in the rows'),
  ];
}

interface Figure {
  readonly title: string;
  readonly unit: string;
  readonly value: (measured: Measured) => number;
  readonly goal: string;
}

/** Ratios are against the best of the others. */
function toTable(
  results: ReadonlyMap<Name, readonly Measured[]>,
  { title, unit, value, goal }: Figure,
): BenchTable {
  const of = (name: Name): number => median((results.get(name) ?? []).map(value));
  const names = Object.keys(BUILDERS) as Name[];
  const best = Math.min(...names.filter((name) => name !== 'tagma').map(of));
  return {
    title: `${title} (ratio against the best of the others)`,
    rows: names.map((name) => ({
      name,
      value: of(name),
      unit,
      ratio: of(name) / best,
      ...(name === 'tagma' && goal !== '' ? { note: goal } : {}),
    })),
  };
}

const slug = (name: string): string => name.toLowerCase().replace(/\W+/g, '-');

function pagesOf(): BenchPage[] {
  return Object.entries(BUILDERS).map(([name, file]) => ({
    name: slug(name),
    lang: 'en',
    entryPoints: { [slug(name)]: join(import.meta.dirname, 'rule-builder', file) },
    body: '<div id="host"></div>',
    assets: (SCRIPTS[name as Name] ?? []).map((script) => join(root, 'node_modules', script)),
  }));
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // tsx wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.goto(url, { waitUntil: 'networkidle' });
  // Code that comes when it is needed is there before anything is measured.
  await page.evaluate(mountFor, FEW);
  await page.evaluate(addRow);
  await page.evaluate(() => window.builder.unmount());
  await page.evaluate(mountFor, FEW);
  const tabStops = await countTabStops(page);
  await page.evaluate(() => window.builder.unmount());
  const mount: Record<number, number> = {};
  for (const size of SIZES) {
    mount[size] = await page.evaluate(mountFor, size);
    if (size !== MOST) await page.evaluate(() => window.builder.unmount());
  }
  const elements = await page.evaluate(countElements);
  const key = await page.evaluate(typeOften);
  const added: number[] = [];
  for (let at = 0; at < ADDED; at += 1) added.push(await page.evaluate(addRow));
  await page.close();
  return { mount, elements, key, addFirst: added[0] ?? NaN, addRow: median(added), tabStops };
}

/** How often Tab is pressed from the start of the page until the focus is back there. */
async function countTabStops(page: Page): Promise<number> {
  await page.evaluate(() => {
    const first = document.createElement('button');
    first.id = 'before';
    document.body.prepend(first);
    first.focus();
    const last = document.createElement('button');
    last.id = 'after';
    document.body.append(last);
  });
  let stops = 0;
  for (;;) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.id === 'after')) break;
    stops += 1;
    if (stops > 500) throw new Error('Tab never leaves the builder.');
  }
  await page.evaluate(() => {
    document.getElementById('before')?.remove();
    document.getElementById('after')?.remove();
  });
  return stops;
}

/* The functions below run in the page; they must not use anything from outside of them. */

async function mountFor(rows: number): Promise<number> {
  const started = performance.now();
  await window.builder.mount(rows);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const took = performance.now() - started;
  await new Promise((done) => setTimeout(done, 300));
  return took;
}

function countElements(): number {
  const count = (node: ParentNode): number =>
    [...node.querySelectorAll('*')].reduce(
      (sum, element) => sum + 1 + (element.shadowRoot === null ? 0 : count(element.shadowRoot)),
      0,
    );
  return count(window.builder.root);
}

async function addRow(): Promise<number> {
  const started = performance.now();
  await window.builder.addRow();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const took = performance.now() - started;
  await new Promise((done) => setTimeout(done, 300));
  return took;
}

/** From a key in a value to the frame that shows it; the median of twenty. */
async function typeOften(): Promise<number> {
  const times: number[] = [];
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  for (let at = 0; at < 20; at += 1) {
    const input = window.builder.valueInput();
    input.focus();
    await new Promise((done) => setTimeout(done, 60));
    const started = performance.now();
    // React looks at the setter of the prototype.
    set?.call(input, `${input.value}x`);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[10] ?? NaN;
}
