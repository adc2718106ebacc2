import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { BUDGETS, type Budget } from './budgets.js';

export interface Measured extends Budget {
  /** What a page loads before it can show anything; bytes after gzip. */
  readonly size: number;
  /** What is loaded later, when it is needed. */
  readonly lazy: number;
}

const root = resolve(import.meta.dirname, '../..');

/** Bundles each entry of the built packages as a page's bundler would, minified and split at `import()`. */
export function measureSizes(): Promise<readonly Measured[]> {
  return Promise.all(BUDGETS.map(measureBudget));
}

async function measureBudget(budget: Budget): Promise<Measured> {
  const { size, lazy } = await measure(budget.entry, budget.parts ?? []);
  const published = await Promise.all((budget.beside ?? []).map((file) => readFile(join(root, file))));
  const beside = published.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  return { ...budget, size: size + beside, lazy };
}

async function measure(entry: string, parts: readonly string[]): Promise<{ size: number; lazy: number }> {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, entry)],
    outdir: join(root, '.cache/size'),
    bundle: true,
    minify: true,
    // As bundlers write it: Chinese texts are not spelled out as escapes.
    charset: 'utf8',
    splitting: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    write: false,
    legalComments: 'none',
    absWorkingDir: root,
  });
  const gzipped = new Map(
    outputFiles.map(({ path, contents }) => [path, gzipSync(contents, { level: 9 }).length]),
  );
  const sizeOf = (name: string): number => gzipped.get(join(root, name)) ?? 0;
  const first = loadedFirst(metafile, parts);
  const total = Object.keys(metafile.outputs).reduce((sum, name) => sum + sizeOf(name), 0);
  const size = [...first].reduce((sum, name) => sum + sizeOf(name), 0);
  return { size, lazy: total - size };
}

/** The entry, the parts that count, and everything that they import by statements, not by `import()`. */
function loadedFirst({ outputs }: Metafile, parts: readonly string[]): Set<string> {
  const waiting = Object.entries(outputs).filter(
    ([, { entryPoint }]) =>
      entryPoint !== undefined &&
      (!isLazy(entryPoint, outputs) || parts.some((part) => entryPoint.endsWith(part))),
  );
  for (const part of parts)
    if (!waiting.some(([, { entryPoint }]) => entryPoint?.endsWith(part) === true))
      throw new Error(`There is no part ${part}: it counts nothing.`);
  const found = new Set(waiting.map(([name]) => name));
  for (const name of found) {
    for (const { path, kind } of outputs[name]?.imports ?? [])
      if (kind === 'import-statement') found.add(path);
  }
  return found;
}

/** esbuild calls the targets of `import()` entry points as well. */
function isLazy(entryPoint: string, outputs: Metafile['outputs']): boolean {
  const [own] = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint) ?? [''];
  return Object.values(outputs).some(({ imports }) =>
    imports.some(({ path, kind }) => path === own && kind === 'dynamic-import'),
  );
}
