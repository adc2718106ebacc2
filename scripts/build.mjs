import { cpSync, readdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ensureInstalled, ROOT } from './lib/install.mjs';
import { minifyStyles } from './lib/minify-styles.mjs';
import { ensureNode } from './lib/node-version.mjs';
import { runScript } from './lib/setup-error.mjs';
import { mustRun, toolPath, writeManifest } from './lib/tools.mjs';

/** What the compiler does not copy. */
const ASSETS = new Set(['.css', '.json', '.sql']);
const PACKAGES = join(ROOT, 'packages');

/** `npm run build`: packages/<name>/dist from scratch, and the manifest of the elements. */
await runScript(async () => {
  ensureNode();
  ensureInstalled();
  const names = readdirSync(PACKAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  for (const name of names) {
    // Files of deleted sources must not be packed.
    rmSync(join(PACKAGES, name, 'dist'), { recursive: true, force: true, maxRetries: 5 });
    rmSync(join(ROOT, '.cache/tsbuildinfo', `${name}.tsbuildinfo`), { force: true });
  }
  await mustRun('Compiling', [
    toolPath('typescript', 'tsc'),
    '-b',
    '--pretty',
    'false',
    ...names.map((name) => join('packages', name)),
  ]);
  for (const name of names) copyAssets(join(PACKAGES, name));
  minifyStyles(join(PACKAGES, 'elements/dist'));
  await writeManifest();
});

function copyAssets(folder) {
  const source = join(folder, 'src');
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !ASSETS.has(extname(entry.name))) continue;
    const from = join(entry.parentPath, entry.name);
    cpSync(from, join(folder, 'dist', from.slice(source.length + 1)));
  }
}
