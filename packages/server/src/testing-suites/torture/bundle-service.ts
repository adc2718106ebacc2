import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A file that can be started, and removed afterwards. */
export interface ServiceBundle {
  readonly file: string;
  remove(): Promise<void>;
}

/**
 * Makes one file of the service: reading hundreds of sources at each of a hundred starts would take longer than all
 * the rest, and what is tortured must be the same from the first kill to the last.
 */
export async function bundleService(): Promise<ServiceBundle> {
  // Inside the repository, so that packages which are not bundled are found.
  const folder = fileURLToPath(new URL('../../../../../.cache/torture/', import.meta.url));
  const file = `${folder}service-${process.pid}.mjs`;
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('./service-process.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['tagma-source'],
    external: ['@electric-sql/pglite', 'pg'],
    // Bundled CommonJS asks for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return { file, remove: () => rm(file, { force: true }) };
}
