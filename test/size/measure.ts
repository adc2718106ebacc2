import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGETS, type Budget } from './budgets.js';
import type { Bundle, BundledChunk } from './bundle/bundle.types.js';
import { ROOT } from './bundle/repo-root.js';
import { bundleWithEsbuild } from './bundle/with-esbuild.js';
import { bundleWithRollup } from './bundle/with-rollup.js';

export interface Measured {
  readonly name: string;
  /** What a page may have to load before it can show anything; bytes after gzip. */
  readonly limit: number;
  /** What it loads. */
  readonly size: number;
  /** What is loaded later, when it is needed. */
  readonly lazy: number;
}

/** Bundles each entry of the built packages as a page's bundler would, minified and split at `import()`. */
export async function measureSizes(): Promise<readonly Measured[]> {
  const withEsbuild = once(bundleWithEsbuild);
  const withRollup = once(bundleWithRollup);
  const sizes = await Promise.all(BUDGETS.map((budget) => measure(budget, budget.limit, withEsbuild)));
  // Rollup reads the whole graph in this process: one entry after the other.
  for (const budget of BUDGETS)
    if (budget.rollup !== undefined)
      sizes.push(await measure({ ...budget, name: `${budget.name}, by Rollup` }, budget.rollup, withRollup));
  return sizes;
}

async function measure(budget: Budget, limit: number, bundle: Bundle): Promise<Measured> {
  const chunks = await bundle(budget.entry);
  const size = total(loadedFirst(chunks, budget.parts ?? []));
  const published = await Promise.all((budget.beside ?? []).map((file) => readFile(join(ROOT, file))));
  const beside = published.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  return { name: budget.name, limit, size: size + beside, lazy: total(chunks) - size };
}

/** The entry, the parts that count, and everything that they import by statements, not by `import()`. */
function loadedFirst(chunks: readonly BundledChunk[], parts: readonly string[]): readonly BundledChunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.name, chunk]));
  const found = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const part of parts) found.add(chunkOf(part, chunks));
  for (const { imports } of found)
    for (const name of imports) {
      const chunk = byName.get(name);
      if (chunk) found.add(chunk);
    }
  return [...found];
}

function chunkOf(part: string, chunks: readonly BundledChunk[]): BundledChunk {
  const found = chunks.find(({ modules }) => modules.some((path) => path.endsWith(part)));
  if (!found) throw new Error(`There is no part ${part}: it counts nothing.`);
  return found;
}

function total(chunks: readonly BundledChunk[]): number {
  return chunks.reduce((sum, { size }) => sum + size, 0);
}

/** Several budgets look at the same entry: it is bundled once. */
function once(bundle: Bundle): Bundle {
  const made = new Map<string, ReturnType<Bundle>>();
  return (entry) => {
    const known = made.get(entry) ?? bundle(entry);
    made.set(entry, known);
    return known;
  };
}
