import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from '../support/static-server.js';
import { bundlePages, type BenchPage } from './bundle-page.js';

/** Pages that do the same, each with another library. */
export interface PageSet {
  /** The folder beside the benchmarks in which each page has a module. */
  readonly folder: string;
  readonly pages: readonly string[];
  readonly lang: string;
  /** Looks of what pages draw by hand. */
  readonly style: string;
  readonly rounds: number;
  /** What the address of each page says besides, e.g. how many there are. */
  readonly query?: string;
}

/** Goes through each page in turns in one browser; `walk` runs in the page and must not use anything from outside. */
export async function measureInTurns<Argument, Measured>(
  set: PageSet,
  walk: (argument: Argument) => Promise<Measured>,
  argument: Argument,
): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const server = await serveFolder(await bundlePages(set.folder, pagesOf(set)));
  const browser = await launchChromium(['--enable-precise-memory-info', '--js-flags=--expose-gc']);
  const results = new Map<string, Measured[]>(set.pages.map((name) => [name, []]));
  try {
    for (let round = 0; round < set.rounds; round += 1) {
      for (const name of set.pages) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        // tsx wraps named functions in a helper that the page does not have.
        await page.addInitScript('globalThis.__name = (value) => value;');
        await page.goto(`${server.url}/${name}.html?${set.query ?? ''}`, { waitUntil: 'networkidle' });
        results.get(name)?.push((await page.evaluate(walk as never, argument)) as Measured);
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return results;
}

function pagesOf({ folder, pages, lang, style }: PageSet): BenchPage[] {
  return pages.map((name) => {
    const module = join(import.meta.dirname, folder, name);
    const entry = existsSync(`${module}.tsx`) ? `${module}.tsx` : `${module}.ts`;
    return { name, lang, style, entryPoints: { [name]: entry } };
  });
}
