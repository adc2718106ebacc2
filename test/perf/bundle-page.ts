import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/** A page of a benchmark. */
export interface BenchPage {
  /** Names the folder that the page is written to. */
  readonly name: string;
  readonly lang: string;
  /** Files to bundle, by the names they get; the page loads `page`. */
  readonly entryPoints: Readonly<Record<string, string>>;
}

/** Bundles the built packages as a consumer's bundler would. Answers the folder that holds `page.html`. */
export async function bundlePage({ name, lang, entryPoints }: BenchPage): Promise<string> {
  const outdir = join(root, `.cache/bench-${name}`);
  const options: BuildOptions = {
    entryPoints: { ...entryPoints },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    // The built packages, as a consumer's bundler would take them.
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  };
  await mkdir(outdir, { recursive: true });
  await build(options);
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${name}</title><body><script type="module" src="page.js"></script></body></html>`;
  await writeFile(join(outdir, 'page.html'), html);
  return outdir;
}
