import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Below `node_modules`, so that what is not bundled is found from there. */
const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/tagma-workers/', import.meta.url));

/** A program of a test as one file, which starts in a tenth of the time that its sources take. */
export interface BundledWorker {
  readonly path: string;
  remove(): Promise<void>;
}

/** @param source Address of a TypeScript file with what the program does. */
export async function bundleWorker(source: URL): Promise<BundledWorker> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'worker-'));
  const path = join(folder, 'worker.mjs');
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['tagma-source'],
    // They look for files beside themselves.
    external: ['pg', '@electric-sql/pglite'],
    // Packages that are no modules ask for their parts by `require`.
    banner: {
      js: "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);",
    },
    logLevel: 'error',
  });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
