import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/** Below the root, so that the packages that are not bundled are found from there. */
const FOLDER = join(ROOT, '.cache/host');
const DAY_MS = 24 * 60 * 60_000;

/**
 * Makes one file of the demo's host and of the packages' sources: it starts in a tenth of the time that hundreds of
 * modules take, each compiled on its own. The name tells its content, so that several may be in use.
 *
 * @returns {Promise<string>} path of the program
 */
export async function bundleHost() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'demo/host/main.ts')],
    bundle: true,
    write: false,
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
    absWorkingDir: ROOT,
    logLevel: 'error',
  });
  const { contents } = outputFiles[0];
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  const path = join(FOLDER, `main-${hash}.mjs`);
  if (!existsSync(path)) put(path, contents);
  return path;
}

/** Whole or not at all: another process may look for the same file in this moment. */
function put(path, contents) {
  mkdirSync(FOLDER, { recursive: true });
  removeOld();
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

function removeOld() {
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { force: true });
  }
}
