import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/** A page of a benchmark. */
export interface BenchPage {
  /** The page is written to `page.html`, the others to their own names. */
  readonly name?: string;
  readonly lang: string;
  /** Files to bundle, by the names they get; the page loads the one with its name. */
  readonly entryPoints: Readonly<Record<string, string>>;
  /** Markup before the script; default none. */
  readonly body?: string;
  /** Rules of style in the page. */
  readonly style?: string;
  /** Style sheets and scripts as they are published, copied beside the page and loaded before its own script. */
  readonly assets?: readonly string[];
}

/** Bundles the built packages as a consumer's bundler would, one page a file. Answers the folder that holds the pages. */
export async function bundlePages(folder: string, pages: readonly BenchPage[]): Promise<string> {
  const outdir = join(root, `.cache/bench-${folder}`);
  await mkdir(outdir, { recursive: true });
  for (const page of pages) await bundlePage(outdir, page);
  return outdir;
}

async function bundlePage(outdir: string, page: BenchPage): Promise<void> {
  const { name = 'page', entryPoints, assets = [] } = page;
  await build({
    entryPoints: { ...entryPoints },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    // The built packages, as a consumer's bundler would take them.
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  for (const asset of assets) await cp(asset, join(outdir, basename(asset)));
  // What a page imports of styles is bundled beside it.
  const own = existsSync(join(outdir, `${name}.css`)) ? [`${name}.css`] : [];
  await writeFile(
    join(outdir, `${name}.html`),
    htmlOf(page, [...own, ...assets.map((file) => basename(file))]),
  );
}

function htmlOf({ name = 'page', lang, style, body = '' }: BenchPage, files: readonly string[]): string {
  const sheets = files
    .filter((file) => file.endsWith('.css'))
    .map((file) => `<link rel="stylesheet" href="${file}">`);
  const scripts = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => `<script src="${file}"></script>`);
  const rules = style === undefined ? '' : `<style>${style}</style>`;
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${name}</title>${sheets.join('')}${rules}<body>${body}${scripts.join('')}<script type="module" src="${name}.js"></script></body></html>`;
}
